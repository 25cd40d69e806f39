import { dates, ids } from "../filters";
import { active, type Cases, first, jobInputs, list, newJob, tagsOf, technicianOf } from "../world";
import { newVisit } from "./memberships";

export const cases: Cases = {
  listRecurringServices: ({ state }) => ({
    ...list(),
    filters: {
      ids,
      membershipIds: [...state.memberships.keys()].slice(0, 2),
      locationIds: [...state.locations.keys()].slice(0, 2),
      includeTechnicians: true,
      active: "Any",
      ...dates,
    },
  }),
  getRecurringService: ({ state }) => ({ recurringServiceId: first(state.recurringServices.keys()) }),
  updateRecurringService: (world) => {
    const { state } = world;
    const { businessUnitId, jobTypeId, campaignId, priority } = jobInputs(world);
    return {
      recurringServiceId: first(state.recurringServices.values(), active).id,
      name: "Cooling Tune-Up",
      active: true,
      recurringServiceTypeId: first(state.recurringServiceTypes.keys()),
      durationType: "NumberOfVisits",
      durationLength: 4,
      from: "2026-07-01T00:00:00.000Z",
      memo: "The attic is locked.",
      invoiceTemplateId: first(state.invoiceTemplates.keys()),
      invoiceTemplateForFollowingYearsId: first(state.invoiceTemplates.keys()),
      ...{ businessUnitId, jobTypeId, campaignId, priority },
      jobSummary: "Spring tune-up.",
      recurrenceType: "Seasonal",
      recurrenceInterval: 1,
      recurrenceMonths: ["April", "October"],
      recurrenceDaysOfWeek: ["Monday"],
      recurrenceWeek: "First",
      recurrenceDayOfNthWeek: "Monday",
      jobStartTime: "09:00:00",
      estimatedPayrollCost: 45.5,
      tagTypeIds: tagsOf(world),
      preferredTechnicianIds: [technicianOf(world)],
    };
  },
  listRecurringServiceEvents: ({ state }) => ({
    ...list(),
    filters: {
      ids,
      locationId: first(state.locations.keys()),
      jobId: first(state.jobs.keys()),
      status: "NotAttempted",
      ...dates,
    },
  }),
  completeRecurringServiceEvent: async (world) => ({
    eventId: (await newVisit(world)).id,
    jobId: (await newJob(world)).id,
  }),
  reopenRecurringServiceEvent: async (world) => {
    const marked = { eventId: (await newVisit(world)).id, jobId: (await newJob(world)).id };
    await world.create("completeRecurringServiceEvent", marked);
    return marked;
  },
};
