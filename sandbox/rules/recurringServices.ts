import { months, type recurringServiceActions } from "../../api/memberships/choices";
import type { Membership } from "../../api/memberships/memberships";
import type { RecurringService } from "../../api/memberships/recurringServices";
import type { RecurringServiceType } from "../../api/memberships/recurringServiceTypes";
import { timestamp } from "../kit/clock";
import { daysAfter } from "../kit/moments";
import { newId, type State } from "../state";

/** The most visits that are planned of a service. (Not documented.) */
const mostVisits = 24;

/** What a membership's recurring services are to be: at which of the customer's locations. */
export interface Placing {
  recurringServiceAction: (typeof recurringServiceActions)[number];
  recurringLocationId?: number | null;
}

/**
 * Places a membership's recurring services: what its type includes, at one location, at all of the customer's active
 * ones, or nowhere. Services at other locations end, with their visits that are still open.
 */
export function placeServices(state: State, membership: Membership, placing: Placing): void {
  const places = placesOf(state, membership, placing);
  const present = activeServices(state, membership);
  for (const service of present) if (!places.includes(service.locationId)) endService(state, service);
  const isThere = (locationId: number, typeId: number) =>
    present.some(
      (each) => each.active && each.locationId === locationId && each.recurringServiceTypeId === typeId,
    );
  const included = state.membershipTypes.get(membership.membershipTypeId)?.recurringServices ?? [];
  for (const locationId of places)
    for (const { recurringServiceTypeId, allocation } of included) {
      const type = state.recurringServiceTypes.get(recurringServiceTypeId);
      if (type && !isThere(locationId, type.id)) plan(state, membership, type, locationId, allocation);
    }
}

function placesOf(state: State, { customerId }: Membership, placing: Placing): number[] {
  const { recurringServiceAction, recurringLocationId } = placing;
  if (recurringServiceAction === "None") return [];
  if (recurringServiceAction === "Single") return recurringLocationId == null ? [] : [recurringLocationId];
  return [...state.locations.values()]
    .filter((each) => each.active && each.customerId === customerId)
    .map(({ id }) => id);
}

const activeServices = (state: State, { id }: Membership) =>
  state.recurringServices.where("membershipId", id).filter(({ active }) => active);

/** Ends all of a membership's services. */
export function endServices(state: State, membership: Membership): void {
  for (const service of activeServices(state, membership)) endService(state, service);
}

function endService(state: State, service: RecurringService): void {
  state.recurringServices.update(service, { active: false });
  for (const event of state.recurringServiceEvents.where("locationRecurringServiceId", service.id))
    if (event.jobId === null && event.status !== "Won")
      state.recurringServiceEvents.update(event, { status: "Dismissed" });
}

function plan(
  state: State,
  membership: Membership,
  type: RecurringServiceType,
  locationId: number,
  allocation: number,
): void {
  const now = timestamp(state.clock);
  const service = insertService(state, type, {
    membership,
    locationId,
    allocation,
    createdOn: now,
  });
  for (const date of visitDates(type, membership.from ?? now, membership.to))
    insertEvent(state, service, { date, createdOn: now });
}

interface NewService {
  membership: Membership | null;
  locationId: number;
  allocation: number;
  createdOn: string;
}

/** A service as its type has it, for the time of its membership. */
export function insertService(
  state: State,
  type: RecurringServiceType,
  { membership, locationId, allocation, createdOn }: NewService,
): RecurringService {
  const { recurrenceType, recurrenceInterval, recurrenceMonths, durationType, durationLength } = type;
  const { businessUnitId, jobTypeId, campaignId, priority, jobSummary, invoiceTemplateId } = type;
  return state.recurringServices.insert({
    id: newId(state),
    name: type.name ?? `Service ${type.id}`,
    active: true,
    createdOn,
    modifiedOn: createdOn,
    createdById: state.apiUserId,
    membershipId: membership?.id ?? null,
    locationId,
    recurringServiceTypeId: type.id,
    from: membership?.from ?? createdOn,
    to: membership?.to ?? null,
    activatedFromId: membership?.activatedFromId ?? null,
    allocation,
    ...{ recurrenceType, recurrenceInterval, recurrenceMonths, durationType, durationLength },
    ...{ businessUnitId, jobTypeId, campaignId, priority, jobSummary, invoiceTemplateId },
    recurrenceWeek: "None",
    preferredTechnicianIds: [],
  });
}

export const insertEvent = (
  state: State,
  service: RecurringService,
  { date, createdOn }: { date: string; createdOn: string },
) => {
  const membership = state.memberships.get(service.membershipId ?? 0);
  return state.recurringServiceEvents.insert({
    id: newId(state),
    locationRecurringServiceId: service.id,
    locationRecurringServiceName: service.name,
    membershipId: service.membershipId,
    membershipName: state.membershipTypes.get(membership?.membershipTypeId ?? 0)?.name ?? null,
    status: "NotAttempted",
    date,
    createdOn,
    modifiedOn: createdOn,
    createdById: state.apiUserId,
    copiedItemIds: [],
  });
};

const stepInDays: Record<RecurringServiceType["recurrenceType"], number> = {
  Daily: 1,
  Weekly: 7,
  Monthly: 30,
  NthWeekdayOfMonth: 30,
  Seasonal: 1,
};

/** The days of the visits of a year, or of the time until the end. How exactly they are laid is not documented. */
function visitDates(type: RecurringServiceType, from: string, to: string | null): string[] {
  const year = 365;
  const last = Math.min(to === null ? year : daysBetween(from, to), year);
  const step = stepInDays[type.recurrenceType] * Math.max(1, Math.min(type.recurrenceInterval, year));
  const most =
    type.durationType === "NumberOfVisits" ? Math.min(type.durationLength, mostVisits) : mostVisits;
  const dates: string[] = [];
  for (let after = step; after < last && dates.length < most; after += step) {
    const date = daysAfter(from, after);
    if (type.recurrenceType !== "Seasonal" || isInSeason(type, date)) dates.push(date);
  }
  return dates;
}

/** By season, on the 15th of each month. */
const isInSeason = ({ recurrenceMonths }: RecurringServiceType, date: string) =>
  date.slice(8, 10) === "15" && recurrenceMonths.includes(months[Number(date.slice(5, 7)) - 1] ?? "January");

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
