import { preferenceTypes } from "../rules/crmContacts";
import type { State } from "../state";
import { pickInTurn } from "./random";

/** Whom some locations like to see, and what some numbers may be used for. */
export function seedPreferences(state: State): void {
  const technicians = [...state.technicians.values()].filter(({ active }) => active).map(({ id }) => id);
  for (const [i, id] of [...state.locations.keys()].entries())
    if (i % 3 === 0) state.preferred.technicians.set(id, pickInTurn(technicians, i));
  for (const [i, { methods }] of [...state.crmContacts.values()].entries())
    for (const { id } of i % 4 === 0 ? methods : [])
      state.preferred.ofMethods.set(id, { [pickInTurn(preferenceTypes, i / 4).name]: "false" });
}
