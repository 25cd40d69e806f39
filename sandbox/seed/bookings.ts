import { newId, type State } from "../state";
import { between, chance, day, faker, hour, iso, openedOn, pick, todayOf } from "./random";

/** Who sends bookings, and what they call their sources. */
const providers = [
  ["Company Website", "Web form"],
  ["Call Center", "Phone"],
] as const;

/** Bookings of the last weeks, one for every ten customers and a few more; some have become jobs or were dismissed. */
export function seedBookings(state: State): void {
  const opened = openedOn(state);
  const today = todayOf(state);
  const providerIds = providers.map(([name]) => {
    const provider = { id: newId(state), name, active: true, createdOn: opened, modifiedOn: opened };
    return state.bookingProviders.insert(provider).id;
  });
  const dismissingReasonId = newId(state);
  const customers = [...state.customers.values()];
  if (customers.length === 0) return;
  const jobs = [...state.jobs.values()];
  const jobTypes = [...state.jobTypes.values()];
  const campaignIds = [...state.campaigns.keys()];
  const count = Math.ceil(customers.length / 10) + 5;

  for (let i = 0; i < count; i++) {
    const by = i % providers.length;
    const createdAt =
      today - 60 * day + Math.floor(((i + 0.5) / count) * 60) * day + between(0, 600) * 60_000;
    const known = chance(0.6) ? pick(customers) : undefined;
    const { latitude: _, longitude: __, ...address } = known?.address ?? pick(customers).address;
    const jobType = pick(jobTypes);
    const status = pick(["New", "New", "Accepted", "Converted", "Dismissed"] as const);
    const job = status === "Converted" && jobs.length > 0 ? pick(jobs) : undefined;
    state.bookings.insert({
      id: newId(state),
      bookingProviderId: providerIds[by] ?? 0,
      source: providers[by]?.[1] ?? "",
      name: known?.name ?? `${faker.person.firstName()} ${faker.person.lastName()}`,
      address,
      customerType: known?.type ?? "Residential",
      start: iso(createdAt + between(1, 10) * day + 2 * hour),
      summary: jobType.summary,
      campaignId: pick(campaignIds),
      businessUnitId: pick(jobType.businessUnitIds),
      jobTypeId: jobType.id,
      priority: jobType.priority,
      isFirstTimeClient: known === undefined,
      uploadedImages: [],
      isSendConfirmationEmail: chance(0.5),
      status: status === "Converted" && job === undefined ? "New" : status,
      dismissingReasonId: status === "Dismissed" ? dismissingReasonId : null,
      jobId: job?.id ?? null,
      externalId: `${by === 0 ? "web" : "call"}-${10_001 + i}`,
      createdOn: iso(createdAt),
      modifiedOn: iso(createdAt),
    });
  }
}
