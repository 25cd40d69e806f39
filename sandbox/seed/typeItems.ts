import { newId, type State } from "../state";

/** The discounts and visits of membership types, as items of their own; some came from another program. */
export function seedTypeItems(state: State): void {
  for (const {
    id: membershipTypeId,
    discounts,
    recurringServices,
    ...type
  } of state.membershipTypes.values()) {
    const noted = (isImported: boolean) => ({
      ...{ id: newId(state), createdOn: type.createdOn },
      createdById: isImported ? null : state.apiUserId,
    });
    for (const discount of discounts ?? [])
      state.membershipDiscounts.insert({
        ...{ membershipTypeId, ...discount },
        ...noted(state.membershipDiscounts.size % 2 === 1),
      });
    for (const [i, included] of (recurringServices ?? []).entries())
      state.membershipServiceItems.insert({
        ...{ ...included, membershipTypeId, importId: i === 0 ? null : `IMP-${membershipTypeId}` },
        ...noted(i > 0),
      });
  }
}
