import { opportunityStatuses } from "../../../api/memberships/choices";
import { markedServiceEvent, recurringServiceEvent } from "../../../api/memberships/recurringServiceEvents";
import { action } from "../../declare/action";
import { type Check, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { isPlainObject } from "../../inputs/blank";
import { jobId, locationId } from "../../inputs/common";
import { dates, ids } from "../../inputs/filters";
import { choice } from "../../inputs/kinds";
import { recurringServiceEventId } from "./inputs";

export const listRecurringServiceEvents = list({
  label: "List Recurring Service Events",
  description:
    "List the visits of recurring services, page by page or all at once. ServiceTitan does not filter them by date: List Due Visits does.",
  calls: "GET memberships /recurring-service-events",
  scope: "Memberships → Recurring Service Events (Read)",
  filters: {
    ids: ids("recurringServiceEvent"),
    locationId,
    jobId,
    status: choice({
      label: "Status",
      comments: "Only visits with this status: Won ones were booked, Dismissed ones will not be made.",
      choices: opportunityStatuses,
    }),
    ...dates,
  },
  sorts: ["Id", "CreatedOn", "ModifiedOn"],
  of: recurringServiceEvent,
});

type Event = typeof recurringServiceEvent.example;

interface Marked {
  eventId: number;
  jobId: number;
}

/** The event tells which job it is done by. */
const eventShows = (isWanted: (event: Event, wanted: Marked) => boolean): Check<Marked> => ({
  path: "/recurring-service-events?ids={eventId}",
  shows: ({ data }: PageOf<Event>, wanted) => {
    const event = data.find(({ id }) => sameId(id, wanted.eventId));
    return event && isWanted(event, wanted);
  },
});

/** Where a look showed that it was carried out, the answer is the look's. */
const idOfEvent = (answer: unknown, { eventId }: Marked) =>
  isPlainObject(answer) && "data" in answer ? { id: eventId } : answer;

export const completeRecurringServiceEvent = action({
  label: "Complete Recurring Service Event",
  description:
    "Mark a visit of a recurring service as completed by a job: ServiceTitan links the two and copies the items of the service's invoice template to the job's invoice. ServiceTitan does not say whether a second run copies them again; Book Recurring Visit looks first.",
  calls: "POST memberships /recurring-service-events/{eventId}/mark-complete",
  scope: "Memberships → Recurring Service Events (Write)",
  required: { eventId: recurringServiceEventId, jobId },
  check: eventShows((event, wanted) => sameId(event.jobId, wanted.jobId)),
  after: idOfEvent,
  returns: markedServiceEvent,
});

export const reopenRecurringServiceEvent = action({
  label: "Reopen Recurring Service Event",
  description:
    "Mark a visit of a recurring service as not completed by its job: ServiceTitan unlinks the two and removes the items that it copied to the job's invoice.",
  calls: "POST memberships /recurring-service-events/{eventId}/mark-incomplete",
  scope: "Memberships → Recurring Service Events (Write)",
  required: { eventId: recurringServiceEventId, jobId },
  check: eventShows((event) => event.jobId == null),
  after: idOfEvent,
  returns: markedServiceEvent,
});
