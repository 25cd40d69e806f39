import type { Form } from "../../api/forms/forms";
import type { State } from "../state";
import type { Setting } from "./setting";

export function seedForms(state: State, setting: Setting): void {
  for (const [name, published, hasConditionalLogic, hasTriggers] of forms)
    state.forms.insert({
      ...setting(name),
      published,
      hasConditionalLogic,
      hasTriggers,
      createdById: state.apiUserId,
    } satisfies Form);
}

export const installationChecklist = "Heat Pump Installation Checklist";

/** Name, and whether it is published, has conditional logic, has triggers. */
const forms = [
  [installationChecklist, true, true, true],
  ["Tune-Up Report", true, false, true],
  ["Safety Inspection", true, false, false],
  ["Customer Survey (draft)", false, false, false],
] as const;
