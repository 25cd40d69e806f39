import { newVisit, planTask } from "../memberships/memberships";
import { active, applicationGuid, type Cases, first, jobInputs, visit } from "../world";

export const cases: Cases = {
  listDueVisits: ({ state }) => ({
    days: 30,
    includeOverdue: true,
    membershipIds: [...state.memberships.keys()].slice(0, 5),
    locationIds: [...state.locations.keys()].slice(0, 5),
    keepFields: ["eventId", "date"],
  }),
  listExpiringMemberships: () => ({ days: 60, keepFields: ["id", "daysLeft"] }),
  bookRecurringVisit: async (world) => {
    const { businessUnitId, jobTypeId, campaignId, priority } = jobInputs(world);
    return {
      eventId: (await newVisit(world)).id,
      applicationGuid,
      ...visit,
      timeZone: "America/Los_Angeles",
      ...{ businessUnitId, jobTypeId, campaignId, priority },
      previewOnly: false,
    };
  },
  renewMembership: (world) => {
    const { state } = world;
    const { id, membershipTypeId, locationId } = first(
      state.memberships.values(),
      ({ status, to }) => status === "Active" && to !== null,
    );
    return {
      membershipId: id,
      durationBillingId: first(
        state.durationBilling.values(),
        (each) => each.membershipTypeId === membershipTypeId && active(each),
      ).id,
      recurringServiceAction: "Single",
      businessUnitId: first(state.businessUnits.values(), active).id,
      saleTaskId: planTask(world),
      locationId,
      recurringLocationId: locationId,
      previewOnly: false,
    };
  },
};
