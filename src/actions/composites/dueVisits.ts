import {
  type RecurringServiceEvent,
  recurringServiceEvent,
} from "../../../api/memberships/recurringServiceEvents";
import { type RecurringService, recurringService } from "../../../api/memberships/recurringServices";
import { keepOnly } from "../../client/keep";
import { composite } from "../../declare/composite";
import type { Result } from "../../declare/declaration";
import { refuseUnknownFields } from "../../declare/fields";
import { idList, toggle } from "../../inputs/kinds";
import { keepFields } from "../../inputs/list";
import { readForIds, readWhole } from "../../lookups/read";
import { days, daysUntil } from "./days";
import { recurringServiceEventList, recurringServiceList } from "./lists";

const ofService = [
  "locationId",
  "jobTypeId",
  "businessUnitId",
  "campaignId",
  "priority",
  "jobSummary",
  "jobStartTime",
  "preferredTechnicianIds",
] as const;

/** A visit as it is answered: the event, and what its service says of the job to be booked. */
function visitOf(event: RecurringServiceEvent, service: RecurringService) {
  const told = Object.fromEntries(ofService.map((field) => [field, service[field] ?? null]));
  const { id: eventId, date, status, membershipId, membershipName } = event;
  return {
    ...{ eventId, date, daysLeft: daysUntil(date), status, membershipId, membershipName },
    recurringServiceId: service.id,
    recurringServiceName: service.name,
    ...told,
  };
}

const schemaOf = ({ jsonSchema }: { jsonSchema: object }) =>
  (jsonSchema as { properties: Record<string, object> }).properties;

const visit = {
  type: "object",
  properties: {
    eventId: schemaOf(recurringServiceEvent).id,
    date: schemaOf(recurringServiceEvent).date,
    daysLeft: {
      type: "integer",
      description: "In how many days it is due; below 0 where it is overdue.",
    },
    status: schemaOf(recurringServiceEvent).status,
    membershipId: schemaOf(recurringServiceEvent).membershipId,
    membershipName: schemaOf(recurringServiceEvent).membershipName,
    recurringServiceId: schemaOf(recurringService).id,
    recurringServiceName: schemaOf(recurringService).name,
    ...Object.fromEntries(ofService.map((field) => [field, schemaOf(recurringService)[field]])),
  },
};

const result: Result = {
  example: {
    visits: [
      visitOf(
        { ...recurringServiceEvent.example, status: "NotAttempted" } as RecurringServiceEvent,
        recurringService.example as RecurringService,
      ),
    ].map((visit) => ({ ...visit, daysLeft: 12 })),
    leftOut: [],
  },
  jsonSchema: {
    type: "object",
    properties: {
      visits: {
        type: "array",
        description: "Visits that are due and not booked yet, the earliest first.",
        items: visit,
      },
      leftOut: {
        type: "array",
        description: "Visits of the same days that cannot be told of or are not to be made, and why.",
        items: {
          type: "object",
          properties: {
            eventId: { type: ["integer", "string"] },
            recurringServiceId: { type: ["integer", "string", "null"] },
            reason: { type: "string" },
          },
        },
      },
    },
  },
};

export const listDueVisits = composite({
  label: "List Due Visits",
  description:
    "List the visits of memberships and other recurring services that are due within some days and not booked yet, with what their jobs need. Requests: List Recurring Service Events, all of them, since ServiceTitan cannot be asked for dates, then List Recurring Services for those that are due. Visits of an inactive service, or of one that ServiceTitan does not answer, are in leftOut.",
  scopes: [recurringServiceEventList.scope, recurringServiceList.scope],
  required: { days: days("Visits due from today to so many days ahead.") },
  optional: {
    includeOverdue: toggle({
      label: "Include Overdue",
      comments: "Turn on to list visits that were due before today and are not booked either.",
    }),
    membershipIds: idList({
      label: "Membership IDs",
      comments: "Only visits of these memberships, one ID per line.",
      of: "membership",
    }),
    locationIds: idList({
      label: "Location IDs",
      comments: "Only visits at these locations, one ID per line.",
      of: "location",
    }),
    keepFields,
  },
  result,
  together: ({ keepFields }) => refuseUnknownFields(keepFields, visit),
  run: async ({ days, includeOverdue, membershipIds, locationIds, keepFields }, call) => {
    // Of one location ServiceTitan can be asked for the events; what it answers is looked at again below.
    const query: Record<string, string> =
      locationIds?.length === 1 ? { locationId: String(locationIds[0]) } : {};
    const events = await readWhole<RecurringServiceEvent>(recurringServiceEventList, query, call);
    const due = events.filter((event) => {
      if (!isOpen(event) || !isAmong(event.membershipId, membershipIds)) return false;
      const left = daysUntil(event.date);
      return left === undefined || (left <= days && (includeOverdue || left >= 0));
    });
    const serviceIds = [...new Set(due.map((event) => String(event.locationRecurringServiceId)))];
    const asked = { active: "Any", includeTechnicians: "true" };
    const services = await readForIds<RecurringService>(recurringServiceList, "ids", serviceIds, asked, call);
    const byId = new Map(services.map((service) => [String(service.id), service]));
    const visits: ReturnType<typeof visitOf>[] = [];
    const leftOut: object[] = [];
    for (const event of due) {
      const service = byId.get(String(event.locationRecurringServiceId));
      if (service && !isAmong(service.locationId, locationIds)) continue;
      const reason = reasonToLeaveOut(event, service);
      if (service && !reason) visits.push(visitOf(event, service));
      else leftOut.push({ eventId: event.id, recurringServiceId: event.locationRecurringServiceId, reason });
    }
    visits.sort((one, other) => Date.parse(one.date) - Date.parse(other.date));
    return { data: { visits: visits.map(keepOnly(keepFields)), leftOut } };
  },
});

/** Whether a visit is neither booked nor given up; a status that the documents do not have counts as open. */
const isOpen = ({ jobId, status }: RecurringServiceEvent) =>
  jobId == null && status !== "Won" && status !== "Dismissed";

const isAmong = (id: unknown, wanted: unknown[] | undefined) =>
  wanted === undefined || wanted.some((each) => String(each) === String(id));

function reasonToLeaveOut(
  { locationRecurringServiceId: id, date }: RecurringServiceEvent,
  service: RecurringService | undefined,
): string | undefined {
  if (daysUntil(date) === undefined) return "The event has no date.";
  if (service === undefined) return `ServiceTitan did not answer recurring service ${id}.`;
  return service.active === false ? `Recurring service ${id} is inactive.` : undefined;
}
