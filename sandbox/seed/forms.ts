import { type Form, ownerTypes } from "../../api/forms/forms";
import type { FormSubmission } from "../kept";
import { newId, type State } from "../state";
import { day, pickInTurn, stamp, todayOf } from "./random";
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

/** An inspection of each kind of thing that forms are filled in for, begun or completed. */
export function seedSubmissions(state: State): void {
  const form = [...state.forms.values()].find(({ name }) => name === "Safety Inspection");
  if (form === undefined || state.customers.size === 0) return;
  const inspected: Partial<Record<(typeof ownerTypes)[number], Map<number, unknown>>> = {
    Customer: state.customers,
    Location: state.locations,
    Technician: state.technicians,
    JobAppointment: state.appointments,
    Membership: state.memberships,
    Project: state.projects,
    ServiceAgreement: state.serviceAgreements,
    Truck: state.trucks,
  };
  for (const [i, type] of ownerTypes.entries()) {
    // Of calls and items of invoices the sandbox keeps no table.
    const ownerId = inspected[type]?.keys().next().value ?? newId(state);
    state.formSubmissions.insert({
      id: newId(state),
      active: true,
      formId: form.id,
      formName: i % 5 === 0 ? null : form.name,
      submittedOn: stamp(todayOf(state) - (ownerTypes.length - i) * day),
      createdById: state.apiUserId,
      status: pickInTurn(["Completed", "Started"], i),
      owners: [{ type, id: ownerId }],
      units: [inspection],
    });
  }
}

const inspection: FormSubmission["units"][number] = {
  id: "inspection",
  name: "Inspection",
  type: "Section",
  description: "",
  units: [
    {
      id: "found",
      name: "What was found",
      type: "Text",
      comment: "",
      attachments: [],
      value: "All in order",
    },
  ],
};

export const installationChecklist = "Heat Pump Installation Checklist";

/** Name, and whether it is published, has conditional logic, has triggers. */
const forms = [
  [installationChecklist, true, true, true],
  ["Tune-Up Report", true, false, true],
  ["Safety Inspection", true, false, false],
  ["Customer Survey (draft)", false, false, false],
] as const;
