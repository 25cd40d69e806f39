import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";
import { opportunityStatuses } from "./choices";

/** A visit of a recurring service, on its day. */
export const recurringServiceEvent = record(
  "Recurring Service Event",
  "GET memberships /recurring-service-events",
  z.object({
    id,
    locationRecurringServiceId: id,
    locationRecurringServiceName: z.string().nullish(),
    membershipId: id.nullish(),
    membershipName: z.string().nullish(),
    status: z.enum(opportunityStatuses),
    date: dateTime,
    ...dated,
    jobId: id.nullish().describe("The job that the visit was booked as"),
    createdById: id.nullish(),
  }),
  {
    id: 1841,
    locationRecurringServiceId: 1831,
    locationRecurringServiceName: "Cooling Tune-Up",
    membershipId: 1801,
    membershipName: "Silver Comfort Plan",
    status: "Won",
    date: "2026-04-13T00:00:00Z",
    createdOn: "2026-01-13T19:05:00Z",
    modifiedOn: "2026-04-02T16:20:00Z",
    jobId: 1001,
    createdById: 42,
  },
);

export const exportedServiceEvent = exported(
  recurringServiceEvent,
  "GET memberships /export/recurring-service-events",
);

/** What marking a visit answers. */
export const markedServiceEvent = record(
  "Marked Recurring Service Event ID",
  "POST memberships /recurring-service-events/{id}/mark-complete",
  z.object({ id }),
  { id: 1841 },
);

export type RecurringServiceEvent = RecordOf<typeof recurringServiceEvent>;
