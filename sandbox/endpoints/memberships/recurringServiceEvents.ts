import { z } from "zod";
import { opportunityStatuses } from "../../../api/memberships/choices";
import type { RecurringServiceEvent } from "../../kept";
import { reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { choice, dates, ids, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import { markComplete, markIncomplete } from "../../rules/recurringVisits";
import type { State } from "../../state";

/** The visits of recurring services. */
export const recurringServiceEvents = (state: State): Operation[] => [
  list("/recurring-service-events", state.recurringServiceEvents, {
    filters: {
      ids: ids((event) => event.id),
      locationId: integer(
        (event) => state.recurringServices.get(event.locationRecurringServiceId)?.locationId,
      ),
      jobId: integer((event) => event.jobId),
      status: choice(opportunityStatuses, (event) => event.status),
      ...dates,
    },
    sorts: commonSorts,
    view: shown,
  }),
  operation({
    method: "POST",
    path: "/recurring-service-events/{id}/mark-complete",
    body: () => z.strictObject({ jobId: reference(state.jobs) }),
    handle: ({ params, body }) =>
      markComplete(state, find(state.recurringServiceEvents, params.id), body.jobId),
  }),
  operation({
    method: "POST",
    path: "/recurring-service-events/{id}/mark-incomplete",
    body: () => z.strictObject({ jobId: reference(state.jobs) }),
    handle: ({ params, body }) =>
      markIncomplete(state, find(state.recurringServiceEvents, params.id), body.jobId),
  }),
  feed("/export/recurring-service-events", state.recurringServiceEvents, state, { view: shown }),
];

const shown = ({ copiedItemIds, ...event }: RecurringServiceEvent) => event;
