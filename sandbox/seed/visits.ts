import type { Membership } from "../../api/memberships/memberships";
import type { RecurringService } from "../../api/memberships/recurringServices";
import type { Job, RecurringServiceEvent } from "../kept";
import { daysAfter } from "../kit/moments";
import { insertEvent, insertService } from "../rules/recurringServices";
import { newId, type State } from "../state";
import { day, pickInTurn, stamp, todayOf } from "./random";

/** The visits that members get, and one service at a location without a membership: behind today, due and far. */
export function seedVisits(state: State): void {
  const jobs = new Map<number, Job[]>();
  for (const job of state.jobs.values()) jobs.set(job.locationId, [...(jobs.get(job.locationId) ?? []), job]);
  const take = (locationId: number, isDone: boolean) => {
    const left = jobs.get(locationId) ?? [];
    const at = left.findIndex(({ jobStatus }) => jobStatus === (isDone ? "Completed" : "Scheduled"));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const opened = (membership: Membership | null) => membership?.createdOn ?? stamp(todayOf(state) - 90 * day);
  const place = (membership: Membership | null, locationId: number, typeIds: number[]) => {
    for (const typeId of typeIds) {
      const type = state.recurringServiceTypes.get(typeId);
      if (type === undefined) continue;
      const createdOn = opened(membership);
      const service = insertService(state, type, { membership, locationId, allocation: 50, createdOn });
      vary(state, service);
      for (let after = 30; after < 365; after += 30 * type.recurrenceInterval)
        insertEvent(state, service, { date: daysAfter(service.from ?? createdOn, after), createdOn });
      settleVisits(state, service, membership, take);
    }
  };
  for (const membership of state.memberships.values()) {
    const included = state.membershipTypes.get(membership.membershipTypeId)?.recurringServices ?? [];
    const typeIds = included.map(({ recurringServiceTypeId }) => recurringServiceTypeId);
    place(membership, membership.locationId ?? 0, typeIds);
  }
  const [location] = [...state.locations.values()].filter(({ active }) => active).slice(-1);
  const [typeId] = state.recurringServiceTypes.keys();
  if (location && typeId && state.memberships.size > 0) place(null, location.id, [typeId]);
  seedStatusChanges(state);
}

/** What differs from one service to the next. */
function vary(state: State, service: RecurringService): void {
  const n = state.recurringServices.size;
  const technicians = [...state.technicians.values()].filter(({ active }) => active);
  service.jobStartTime = n % 3 === 0 ? null : pickInTurn(["09:00:00", "13:30:00"], n);
  service.preferredTechnicianIds = n % 2 === 0 ? [pickInTurn(technicians, n).id] : [];
  // Of some the unit is told by their type alone.
  if (n % 4 === 0) service.businessUnitId = null;
}

/** Visits of the past were made, given up, or are overdue; the next one may be booked. */
function settleVisits(
  state: State,
  service: RecurringService,
  membership: Membership | null,
  take: (locationId: number, isDone: boolean) => Job | undefined,
): void {
  const today = todayOf(state);
  const isOver = membership !== null && membership.status !== "Active" && membership.status !== "Suspended";
  if (isOver) service.active = false;
  const events = state.recurringServiceEvents.where("locationRecurringServiceId", service.id);
  for (const [i, event] of events.entries()) {
    const isPast = Date.parse(event.date) < today;
    const job = isPast || i % 3 === 0 ? take(service.locationId, isPast) : undefined;
    if (job) book(event, service, job);
    else if (isOver) event.status = "Dismissed";
    else if (isPast) event.status = pickInTurn(openOrNot, event.id);
  }
}

const openOrNot: RecurringServiceEvent["status"][] = [
  "NotAttempted",
  "Dismissed",
  "Contacted",
  "Unreachable",
];

function book(event: RecurringServiceEvent, service: RecurringService, job: Job): void {
  event.jobId = job.id;
  event.status = "Won";
  service.firstVisitComplete = true;
}

/** How memberships came to be suspended or to end; the documented statuses come up as former ones too. */
function seedStatusChanges(state: State): void {
  const former = ["Suspended", "Expired", "Canceled", "Deleted"] as const;
  for (const [i, { id: membershipId, status, createdOn }] of [...state.memberships.values()].entries()) {
    const oldStatus = status === "Active" ? pickInTurn(former, i) : "Active";
    state.membershipStatusChanges.insert({
      id: newId(state),
      membershipId,
      oldStatus,
      newStatus: status,
      note: i % 2 === 0 ? "Changed by the office." : null,
      createdOn,
      createdById: i % 3 === 0 ? null : state.apiUserId,
    });
  }
}
