import { newId, type State } from "../state";

/** Where Sage Intacct books what all business units but the last one do. */
export function seedIntacct(state: State): void {
  for (const { id: businessUnitId, division, trade } of [...state.businessUnits.values()].slice(0, -1))
    state.intacctMappings.insert({
      id: newId(state),
      businessUnitId,
      intacctLocationName: "Sacramento",
      intacctLocationId: "100",
      intacctDepartment: division?.name ?? null,
      intacctClass: trade?.name ?? null,
    });
}
