import type { Booking } from "../kept";
import { newId, type State } from "../state";
import { insertCallReason } from "./callReasons";
import { jobsInTurn } from "./jobsInTurn";
import { between, chance, day, faker, hour, iso, openedOn, pick, stamp, todayOf } from "./random";

/** Who sends bookings, and what they call their sources. */
const providers = [
  ["Company Website", "Web form"],
  ["Call Center", "Phone"],
] as const;

/** In turn, so that a small tenant has each of them too. */
const statuses: Booking["status"][] = ["New", "Accepted", "Converted", "New", "Dismissed"];

/**
 * Bookings of the last weeks, one for every ten customers and a few more; some were dismissed, and some have become
 * one of the jobs that were booked since.
 */
export function seedBookings(state: State): void {
  const opened = openedOn(state);
  const today = todayOf(state);
  const providerIds = providers.map(([name]) => {
    const named = { id: newId(state), name, description: `Bookings of ${name}`, active: true };
    const provider = { ...named, createdOn: opened, modifiedOn: opened };
    return state.bookingProviders.insert(provider).id;
  });
  const dismissingReasonId = insertCallReason(state, "Duplicate request");
  const customers = [...state.customers.values()];
  if (customers.length === 0) return;
  const jobAfter = jobsInTurn(state);
  const jobTypes = [...state.jobTypes.values()];
  const campaignIds = [...state.campaigns.keys()];
  const count = Math.ceil(customers.length / 10) + 5;

  for (let i = 0; i < count; i++) {
    const by = i % providers.length;
    const createdAt =
      today - 60 * day + Math.floor(((i + 0.5) / count) * 60) * day + between(0, 600) * 60_000;
    const createdOn = stamp(createdAt);
    const wanted = statuses[i % statuses.length] ?? "New";
    const job = wanted === "Converted" ? jobAfter(createdOn) : undefined;
    const status = wanted === "Converted" && job === undefined ? "New" : wanted;
    const known = job ? state.customers.get(job.customerId) : chance(0.6) ? pick(customers) : undefined;
    const place = (job && state.locations.get(job.locationId)) ?? known ?? pick(customers);
    const { latitude: _, longitude: __, ...address } = place.address;
    const jobType = (job && state.jobTypes.get(job.jobTypeId)) ?? pick(jobTypes);
    const start = job && state.appointments.get(job.firstAppointmentId)?.start;
    const booking = state.bookings.insert({
      id: newId(state),
      bookingProviderId: providerIds[by] ?? 0,
      source: providers[by]?.[1] ?? "",
      name: known?.name ?? `${faker.person.firstName()} ${faker.person.lastName()}`,
      address,
      customerType: known?.type ?? "Residential",
      start: start ?? iso(createdAt + between(1, 10) * day + 2 * hour),
      summary: jobType.summary,
      campaignId: job?.campaignId ?? pick(campaignIds),
      businessUnitId: job?.businessUnitId ?? pick(jobType.businessUnitIds),
      jobTypeId: jobType.id,
      priority: i % 5 === 0 ? "Low" : jobType.priority,
      isFirstTimeClient: known === undefined,
      uploadedImages: [],
      isSendConfirmationEmail: chance(0.5),
      status,
      dismissingReasonId: status === "Dismissed" ? dismissingReasonId : null,
      jobId: job?.id ?? null,
      externalId: `${by === 0 ? "web" : "call"}-${10_001 + i}`,
      createdOn,
      modifiedOn: job?.createdOn ?? createdOn,
    });
    if (job) job.bookingId = booking.id;
  }
}
