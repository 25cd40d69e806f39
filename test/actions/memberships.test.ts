import type { Connection } from "@prismatic-io/spectral";
import type { RecurringServiceEvent } from "../../sandbox/kept";
import type { Sandbox } from "../../sandbox/server";
import type { Fault } from "../../sandbox/server/faults";
import { saleTo } from "../cases/memberships/memberships";
import { active, applicationGuid, first, type Inputs, newJob, visit, type World } from "../cases/world";
import { connectionTo, dateIn, run, startTestSandbox, worldOf } from "../harness";
import { connectionToStub, startStub } from "./stub";

/** Visits and renewals: each once, however often and however badly it is asked for. */

// The waits between looks are the only ones here.
jest.mock("node:timers/promises", () => ({
  ...jest.requireActual("node:timers/promises"),
  setTimeout: (ms: number, ...rest: unknown[]) =>
    jest.requireActual("node:timers/promises").setTimeout(Math.min(ms, 20), ...rest),
}));

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const requests: string[] = [];
/** What happens once a job is booked. */
let whenBooked: (() => unknown) | undefined;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 40 });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
  sandbox.onExchange(({ method, path }) => {
    requests.push(`${method} ${path.replace(/^.*tenant\/\d+/, "")}`);
    if (!whenBooked || requests.at(-1) !== createRoute) return;
    whenBooked();
    whenBooked = undefined;
  });
});

beforeEach(() => {
  sandbox.faults.clear();
  requests.length = 0;
});

const ask = async <T>(key: string, inputs: Inputs) => (await run(key, { connection, ...inputs })) as T;
const writes = () => requests.filter((request) => !request.startsWith("GET"));
const midnightIn = (days: number) => `${dateIn(days)}T00:00:00Z`;

interface Sold {
  invoiceId: number | null;
  customerMembershipId: number;
}

const place = () => first(sandbox.state.locations.values(), active);

/** A membership that ends in some days, at a location where it has visits. */
async function newMembership(endsIn = 20) {
  const { state } = sandbox;
  const sale = { ...saleTo(world, place()), recurringServiceAction: "Single" };
  const { customerMembershipId } = await ask<Sold>("sellMembership", sale);
  const membership = first(state.memberships.values(), ({ id }) => id === customerMembershipId);
  // The others that this customer has got here would be the ones after it.
  for (const each of state.memberships.values())
    if (each !== membership && each.customerId === membership.customerId) each.status = "Canceled";
  const [from, to] = [midnightIn(endsIn - 365), midnightIn(endsIn)];
  return state.memberships.update(membership, { from, to });
}

async function newEvent(changes: Partial<RecurringServiceEvent> = {}) {
  const { id } = await newMembership();
  const event = first(sandbox.state.recurringServiceEvents.values(), (each) => each.membershipId === id);
  return sandbox.state.recurringServiceEvents.update(event, changes);
}

const serviceOf = ({ locationRecurringServiceId: id }: RecurringServiceEvent) =>
  first(sandbox.state.recurringServices.values(), (each) => each.id === id);

interface Booked {
  created: boolean;
  marked: boolean;
  job: { id: number; invoiceId: number } & Record<string, unknown>;
  event: { jobId: number | null; status: string };
  duplicates: number[];
  notes: string[];
}

const book = (event: { id: number }, inputs: Inputs = visit) =>
  ask<Booked>("bookRecurringVisit", { eventId: event.id, applicationGuid, ...inputs });

const jobsOf = ({ id }: { id: number }) =>
  [...sandbox.state.jobs.keys()].filter((jobId) =>
    sandbox.state.externalData.get(jobId)?.some(({ value }) => value === `recurring-service-event:${id}`),
  );

/** What the template's items became: the items of the job's invoice. */
const itemsOf = (jobId: number) =>
  sandbox.state.invoices.get(sandbox.state.jobs.get(jobId)?.invoiceId ?? 0)?.items ?? [];

const createRoute = "POST /jobs";
const markRoute = "POST /recurring-service-events/{id}/mark-complete";

describe("Book Recurring Visit", () => {
  test("books the job that the service tells of, links the two, and finds both from then on", async () => {
    const event = await newEvent();
    const { locationId, campaignId, jobTypeId, jobSummary } = serviceOf(event);
    const made = await book(event);
    expect(made).toMatchObject({
      created: true,
      marked: true,
      job: { locationId, campaignId, jobTypeId, summary: jobSummary, customerId: place().customerId },
      event: { jobId: made.job.id, status: "Won" },
      duplicates: [],
    });
    expect(await book(event)).toMatchObject({ created: false, marked: false, job: { id: made.job.id } });
    expect([jobsOf(event), itemsOf(made.job.id).length]).toEqual([[made.job.id], 1]);
  });

  const breaks: [string, Omit<Fault, "route">][] = [
    ["GET /recurring-service-events", { kind: "5xx-before", status: 403 }],
    ["GET /jobs", { kind: "5xx-before", status: 403 }],
    ["GET /recurring-services/{id}", { kind: "5xx-before", status: 403 }],
    ["GET /locations/{id}", { kind: "5xx-before", status: 403 }],
    [createRoute, { kind: "5xx-before" }],
    [createRoute, { kind: "drop-before" }],
    [markRoute, { kind: "5xx-before" }],
    [markRoute, { kind: "drop-before" }],
  ];
  test.each(breaks)(
    "broken at %s by %j and run again books one job and marks it once",
    async (route, fault) => {
      const event = await newEvent();
      sandbox.faults.add({ ...fault, route, count: 1 });
      await expect(book(event)).rejects.toThrow();
      const { job } = await book(event);
      expect([jobsOf(event), event.jobId, itemsOf(job.id).length]).toEqual([[job.id], job.id, 1]);
    },
  );

  test("broken between the two writes and run again books one job and marks it once", async () => {
    const event = await newEvent();
    const route = "GET /recurring-service-events";
    whenBooked = () => sandbox.faults.add({ kind: "5xx-before", status: 403, route, count: 1 });
    await expect(book(event)).rejects.toThrow("(403)");
    expect([jobsOf(event).length, event.jobId]).toEqual([1, null]);
    const { job } = await book(event);
    expect([jobsOf(event), event.jobId, itemsOf(job.id).length]).toEqual([[job.id], job.id, 1]);
  });

  test("is not marked where somebody else linked it meanwhile", async () => {
    const event = await newEvent();
    const { id: jobId } = await newJob(world);
    whenBooked = () => sandbox.state.recurringServiceEvents.update(event, { jobId });
    await expect(book(event)).rejects.toThrow(
      /was linked to job \d+ meanwhile; job \d+ was booked for it too/,
    );
    expect([event.jobId, writes().some((request) => request.includes("mark"))]).toEqual([jobId, false]);
  });

  test("is looked for where the marking's answer is lost and its effect shows late", async () => {
    const event = await newEvent();
    event.modifiedOn = midnightIn(-2);
    whenBooked = () => {
      sandbox.faults.add({ kind: "drop-after", route: markRoute, count: 1 });
      // Before the marking, right after it, and once more.
      sandbox.faults.add({ kind: "lagging-list", route: "GET /recurring-service-events", count: 3 });
    };
    const { job, marked, notes } = await book(event);
    expect([marked, notes]).toEqual([true, [expect.stringContaining("was lost")]]);
    expect([event.jobId, itemsOf(job.id).length]).toEqual([job.id, 1]);
  });

  const lost: Fault["kind"][] = ["5xx-after", "drop-after", "garbage"];
  test.each([createRoute, markRoute].flatMap((route) => lost.map((kind) => [route, kind] as const)))(
    "looks where the answer of %s is lost to %s, and sends it no second time",
    async (route, kind) => {
      const event = await newEvent();
      requests.length = 0;
      sandbox.faults.add({ kind, route, count: 1 });
      const { job } = await book(event);
      expect([jobsOf(event), event.jobId, itemsOf(job.id).length]).toEqual([[job.id], job.id, 1]);
      expect(writes()).toEqual([createRoute, `POST /recurring-service-events/${event.id}/mark-complete`]);
    },
  );

  test("says that a job is booked where the marking is refused", async () => {
    const event = await newEvent();
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: markRoute });
    await expect(book(event)).rejects.toThrow(/\(403\).* Job \d+ is booked, .* books no other job\.$/);
  });

  test("at the same moment, several runs answer the same job, mark it once, and name the others", async () => {
    const event = await newEvent();
    const answers = await Promise.all([book(event), book(event), book(event)]);
    const ids = jobsOf(event);
    expect(new Set(answers.map(({ job }) => job.id))).toEqual(new Set([event.jobId]));
    expect(answers.filter(({ marked }) => marked)).toHaveLength(1);
    expect(itemsOf(event.jobId ?? 0)).toHaveLength(1);
    const named = answers.flatMap(({ duplicates }) => duplicates);
    expect(new Set([event.jobId, ...named])).toEqual(new Set(ids));
  });

  test.each([
    ["was dismissed", { status: "Dismissed" }, "was dismissed"],
    ["was completed without a job", { status: "Won" }, "is completed already"],
    ["has another job", { jobId: 1 }, "is linked to job 1 already"],
  ] as const)("refuses a visit that %s", async (_what, changes, message) => {
    const event = await newEvent(changes);
    requests.length = 0;
    await expect(book(event)).rejects.toThrow(message);
    expect(writes()).toEqual([]);
  });

  test("refuses a job of the visit that was canceled, and an event that there is not", async () => {
    const event = await newEvent();
    sandbox.faults.add({ kind: "5xx-before", route: markRoute, count: 1 });
    await expect(book(event)).rejects.toThrow();
    for (const job of sandbox.state.jobs.values())
      if (jobsOf(event).includes(job.id)) job.jobStatus = "Canceled";
    await expect(book(event)).rejects.toThrow(/is canceled: remove its cancellation/);
    await expect(book({ id: 5 })).rejects.toThrow("There is no recurring service event 5");
  });

  test("says what is set neither on the service nor on its type, and takes what is given", async () => {
    const event = await newEvent();
    const service = serviceOf(event);
    const type = first(
      sandbox.state.recurringServiceTypes.values(),
      ({ id }) => id === service.recurringServiceTypeId,
    );
    const { businessUnitId } = type;
    for (const each of [service, type]) Object.assign(each, { businessUnitId: null, campaignId: null });
    await expect(book(event)).rejects.toThrow(
      `Business Unit ID and Campaign ID must be given: neither recurring service ${service.id} nor its type ${type.id} has one.`,
    );
    const campaignId = first(sandbox.state.campaigns.values(), active).id;
    Object.assign(type, { businessUnitId, campaignId });
    expect((await book(event)).job).toMatchObject({ businessUnitId, campaignId });
  });

  test("starts at the service's time on the visit's day, by the company's clock", async () => {
    const event = await newEvent({ date: "2026-12-03T00:00:00Z" });
    const service = serviceOf(event);
    service.jobStartTime = null;
    await expect(book(event, {})).rejects.toThrow("has no Job Start Time");
    service.jobStartTime = "09:30:00";
    await expect(book(event, {})).rejects.toThrow("Start or Time Zone must be given");
    await expect(book(event, { timeZone: "Mars" })).rejects.toThrow(
      /^Time Zone must be a time zone such as America\/Los_Angeles/,
    );
    const { job } = await book(event, { timeZone: "America/Los_Angeles" });
    const { duration } = first(sandbox.state.jobTypes.values(), ({ id }) => id === service.jobTypeId);
    const [appointment] = sandbox.state.appointments.where("jobId", job.id);
    const end = new Date(Date.parse("2026-12-03T17:30:00Z") + duration * 1000);
    expect([appointment?.start, Date.parse(appointment?.end ?? "")]).toEqual(["2026-12-03T17:30:00Z", +end]);
  });

  test("says with Preview Only what it would write", async () => {
    const event = await newEvent();
    requests.length = 0;
    const { writes: planned } = await ask<{ writes: unknown[] }>("bookRecurringVisit", {
      ...{ eventId: event.id, applicationGuid, ...visit, previewOnly: true },
    });
    expect(planned).toMatchObject([
      { method: "POST", path: expect.stringContaining("/jobs") },
      { method: "POST", path: expect.stringContaining("/mark-complete"), body: { jobId: "{id}" } },
    ]);
    expect([jobsOf(event), writes()]).toEqual([[], []]);
  });
});

interface Visits {
  visits: { eventId: number; date: string; locationId: number; membershipId: number | null }[];
  leftOut: { eventId: number; reason: string }[];
}

describe("List Due Visits", () => {
  const due = (inputs: Inputs = {}) => ask<Visits>("listDueVisits", { days: 30, ...inputs });
  const isOpen = ({ jobId, status }: RecurringServiceEvent) =>
    jobId === null && status !== "Won" && status !== "Dismissed";
  const days = ({ date }: { date: string }) =>
    Math.floor(Date.parse(date) / 86_400_000) - Math.floor(Date.now() / 86_400_000);
  const isActive = (event: RecurringServiceEvent) => serviceOf(event).active;
  const wanted = (fits: (event: RecurringServiceEvent) => boolean) =>
    [...sandbox.state.recurringServiceEvents.values()]
      .filter((event) => isOpen(event) && isActive(event) && fits(event))
      .map(({ id }) => id)
      .sort();
  const idsOf = ({ visits }: Visits) => visits.map(({ eventId }) => eventId).sort();

  test("lists what is due and not booked, and what is overdue if asked to", async () => {
    const soon = wanted((event) => days(event) >= 0 && days(event) <= 30);
    const withOverdue = wanted((event) => days(event) <= 30);
    const [ahead, all] = [await due(), await due({ includeOverdue: true })];
    expect([idsOf(ahead), idsOf(all)]).toEqual([soon, withOverdue]);
    expect(soon.length).toBeGreaterThan(0);
    expect(withOverdue.length).toBeGreaterThan(soon.length);
    expect(all.visits.map(({ date }) => date)).toEqual(all.visits.map(({ date }) => date).sort());
    const [one] = all.visits;
    expect(one).toMatchObject({ locationId: serviceOf({ ...event(one?.eventId) }).locationId });
    expect((await due({ keepFields: "eventId" })).visits).toEqual(
      ahead.visits.map(({ eventId }) => ({ eventId })),
    );
  });

  const event = (id: unknown) =>
    first(sandbox.state.recurringServiceEvents.values(), (each) => each.id === id);

  test("keeps to memberships and locations, though ServiceTitan ignores the filter", async () => {
    const all = await due({ includeOverdue: true });
    const [one] = all.visits;
    const [membershipId, locationId] = [one?.membershipId, one?.locationId];
    const ofMembership = all.visits.filter((each) => each.membershipId === membershipId);
    const atLocation = all.visits.filter((each) => each.locationId === locationId);
    expect((await due({ includeOverdue: true, membershipIds: [membershipId] })).visits).toEqual(ofMembership);
    expect((await due({ includeOverdue: true, locationIds: [locationId] })).visits).toEqual(atLocation);
    const url = await startStub((server) =>
      server.get("/*", ({ url }, reply) => {
        const data = url.includes("events") ? all.visits.map(asEvent) : all.visits.map(asService);
        return reply.send({ page: 1, pageSize: 5000, hasMore: false, totalCount: data.length, data });
      }),
    );
    const given = { connection: connectionToStub(url), includeOverdue: true, locationIds: [locationId] };
    expect(idsOf(await due(given))).toEqual(atLocation.map(({ eventId }) => eventId).sort());
  });

  const asEvent = ({ eventId }: { eventId: number }) => event(eventId);
  const asService = ({ eventId }: { eventId: number }) => serviceOf(event(eventId));

  test("tells of visits whose service is inactive or is not answered", async () => {
    const { id, locationRecurringServiceId: serviceId } = await newEvent({ date: midnightIn(3) });
    const service = sandbox.state.recurringServices.get(serviceId);
    if (service) service.active = false;
    expect((await due()).leftOut).toContainEqual({
      ...{
        eventId: id,
        recurringServiceId: serviceId,
        reason: `Recurring service ${serviceId} is inactive.`,
      },
    });
    sandbox.state.recurringServices.delete(serviceId);
    const { leftOut, visits } = await due();
    expect(leftOut).toContainEqual(
      expect.objectContaining({
        eventId: id,
        reason: `ServiceTitan did not answer recurring service ${serviceId}.`,
      }),
    );
    expect(visits.map(({ eventId }) => eventId)).not.toContain(id);
    sandbox.state.recurringServiceEvents.delete(id);
  });

  test("reads events to the end, over several pages, and fails where a page does not come", async () => {
    const { state } = sandbox;
    const like = await newEvent({ date: midnightIn(2) });
    const highest = state.ids.highest;
    for (let n = 0; n < 6_000; n++)
      state.recurringServiceEvents.insert({ ...like, id: ++state.ids.highest, copiedItemIds: [] });
    requests.length = 0;
    expect((await due()).visits.filter(({ eventId }) => eventId > highest)).toHaveLength(6_000);
    expect(requests.filter((request) => request.includes("events")).length).toBeGreaterThan(1);
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /recurring-service-events" });
    await expect(due()).rejects.toThrow("(403)");
    for (let id = highest + 1; id <= highest + 6_000; id++) state.recurringServiceEvents.delete(id);
  });
});

test("List Expiring Memberships lists those that end soon, with their type, and none without an end", async () => {
  const [soon, far, endless] = [await newMembership(20), await newMembership(90), await newMembership()];
  for (const each of [soon, far, endless]) each.status = "Active";
  sandbox.state.memberships.update(endless, { to: null });
  const { memberships } = await ask<{ memberships: { id: number }[] }>("listExpiringMemberships", {
    days: 30,
  });
  const type = sandbox.state.membershipTypes.get(soon.membershipTypeId);
  const { renewalMembershipTaskId } = soon;
  expect(memberships).toContainEqual(
    expect.objectContaining({
      id: soon.id,
      membershipTypeName: type?.name,
      daysLeft: 20,
      renewalMembershipTaskId,
    }),
  );
  const ids = memberships.map(({ id }) => id);
  expect([ids.includes(far.id), ids.includes(endless.id)]).toEqual([false, false]);
  const keepFields = "id, daysLeft";
  const kept = await ask<{ memberships: object[] }>("listExpiringMemberships", { days: 30, keepFields });
  expect(kept.memberships.map((each) => Object.keys(each))).toEqual(ids.map(() => ["id", "daysLeft"]));
  await expect(ask("listExpiringMemberships", { days: 30, keepFields: "dayLeft" })).rejects.toThrow(
    "the nearest is daysLeft",
  );
});

interface Renewed extends Sold {
  renewed: boolean;
  membership: { id: number } | null;
  duplicates: number[];
  notes: string[];
}

describe("Renew Membership", () => {
  const saleRoute = "POST /memberships/sale";
  const renewal = (id: number, inputs: Inputs = {}) => ({
    membershipId: id,
    durationBillingId: first(sandbox.state.durationBilling.values(), active).id,
    recurringServiceAction: "Single",
    ...inputs,
  });
  const renew = (id: number, inputs: Inputs = {}) => ask<Renewed>("renewMembership", renewal(id, inputs));
  const followersOf = (id: number) => [...sandbox.state.memberships.keys()].filter((each) => each > id);

  test("sells what follows, once, whether it begins as the old one ends or today", async () => {
    for (const from of [undefined, midnightIn(0)]) {
      const old = await newMembership();
      const made = await renew(old.id);
      expect(made).toMatchObject({ renewed: true, invoiceId: expect.any(Number), duplicates: [] });
      expect(followersOf(old.id)).toEqual([made.customerMembershipId]);
      const membership = sandbox.state.memberships.get(made.customerMembershipId);
      expect(membership?.from).toBe(old.to);
      if (membership && from) {
        sandbox.state.memberships.update(membership, { from });
        old.renewedById = null;
      }
      const again = await renew(old.id);
      expect(again).toMatchObject({
        renewed: false,
        invoiceId: null,
        membership: { id: made.customerMembershipId },
      });
      expect(followersOf(old.id)).toEqual([made.customerMembershipId]);
    }
  });

  test.each(["5xx-after", "drop-after", "garbage"] as const)(
    "looks for what it sold where the answer is lost to %s, and sells nothing more",
    async (kind) => {
      const { id } = await newMembership();
      requests.length = 0;
      sandbox.faults.add({ kind, route: saleRoute, count: 1 });
      const made = await renew(id);
      expect(made).toMatchObject({
        renewed: true,
        invoiceId: null,
        notes: [expect.stringContaining("was lost")],
      });
      expect([followersOf(id), writes()]).toEqual([[made.customerMembershipId], [saleRoute]]);
      expect((await renew(id)).renewed).toBe(false);
    },
  );

  test("sells nothing where the look is refused, and reports what was not carried out", async () => {
    const { id } = await newMembership();
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /memberships", count: 1 });
    await expect(renew(id)).rejects.toThrow("(403)");
    sandbox.faults.add({ kind: "5xx-before", route: saleRoute, count: 1 });
    await expect(renew(id)).rejects.toThrow("(503)");
    expect(followersOf(id)).toEqual([]);
    expect(await renew(id)).toMatchObject({ renewed: true });
  });

  test("at the same moment, each run tells of what the other one sold", async () => {
    const { id } = await newMembership();
    const answers = await Promise.all([renew(id), renew(id)]);
    const all = answers.flatMap(({ customerMembershipId, duplicates }) => [
      customerMembershipId,
      ...duplicates,
    ]);
    expect(new Set(all)).toEqual(new Set(followersOf(id)));
  });

  test("sells nothing where a membership of another type renewed it", async () => {
    const { state } = sandbox;
    const old = await newMembership();
    const { durationBillingId: _, ...sale } = saleTo(world, place());
    const other = first(
      state.durationBilling.values(),
      (each) => each.membershipTypeId !== old.membershipTypeId,
    );
    const sold = await ask<Sold>("sellMembership", { ...sale, durationBillingId: other.id });
    old.renewedById = sold.customerMembershipId;
    expect(await renew(old.id)).toMatchObject({ renewed: false, membership: { id: old.renewedById } });
  });

  test("refuses what has no end or was canceled, and terms of another type", async () => {
    const { id, membershipTypeId } = await newMembership();
    const other = first(
      sandbox.state.durationBilling.values(),
      (each) => each.membershipTypeId !== membershipTypeId,
    );
    await expect(renew(id, { durationBillingId: other.id })).rejects.toThrow(
      "is not one of the membership's type",
    );
    const sold = first(sandbox.state.durationBilling.values(), (each) => !each.active);
    await expect(renew(id, { durationBillingId: sold.id })).rejects.toThrow("is no longer sold");
    await ask("updateMembership", { membershipId: id, status: "Canceled" });
    await expect(renew(id)).rejects.toThrow("is canceled: sell a new one");
    const endless = await newMembership();
    sandbox.state.memberships.update(endless, { to: null });
    await expect(renew(endless.id)).rejects.toThrow("has no end");
    sandbox.state.memberships.update(endless, { to: midnightIn(9), renewalMembershipTaskId: null });
    await expect(renew(endless.id)).rejects.toThrow("Sale Task ID must be given");
    expect(followersOf(endless.id)).toEqual([]);
  });
});

describe("where ServiceTitan ignores a filter", () => {
  const answered = async (records: { id: number }[], sale?: Sold) => {
    const page = { page: 1, pageSize: 5000, hasMore: false, totalCount: records.length, data: records };
    const url = await startStub((server) =>
      server.all("/*", ({ method, url }, reply) => {
        const one = records.find(({ id }) => url.endsWith(`/memberships/${id}`));
        const terms = url.includes("duration-billing") && [{ id: 7, active: true }];
        return reply.send(method === "POST" ? sale : (one ?? (terms || page)));
      }),
    );
    return connectionToStub(url);
  };

  test("another customer's membership is none that follows", async () => {
    const old = await newMembership();
    const later = { ...old, id: 8, customerId: 9, from: midnightIn(30) };
    const sale = { invoiceId: 10, customerMembershipId: 11 };
    const renewal = { membershipId: old.id, durationBillingId: 7, recurringServiceAction: "All" };
    const given = { ...renewal, connection: await answered([old, later], sale) };
    expect(await ask("renewMembership", given)).toMatchObject({ renewed: true, ...sale, duplicates: [] });
  });

  test("another visit is not booked", async () => {
    const other = await newEvent();
    const given = { connection: await answered([other]), applicationGuid, ...visit };
    await expect(ask("bookRecurringVisit", { ...given, eventId: 5 })).rejects.toThrow(
      "There is no recurring service event 5",
    );
  });
});

describe("Sell Membership with Sell Once", () => {
  test("sells nothing where the customer has such a membership in force, a lost answer's too", async () => {
    const location = first(sandbox.state.locations.values(), active);
    for (const each of sandbox.state.memberships.values())
      if (each.customerId === location.customerId) each.status = "Canceled";
    const sale = { ...saleTo(world, location), sellOnce: true };
    requests.length = 0;
    sandbox.faults.add({ kind: "drop-after", route: "POST /memberships/sale", count: 1 });
    await expect(ask("sellMembership", sale)).rejects.toThrow("It may have been carried out all the same");
    const { invoiceId, customerMembershipId } = await ask<Sold>("sellMembership", sale);
    expect([invoiceId, writes()]).toEqual([null, ["POST /memberships/sale"]]);
    const sold = first(sandbox.state.memberships.values(), ({ id }) => id === customerMembershipId);
    sandbox.state.memberships.update(sold, { status: "Expired" });
    expect((await ask<Sold>("sellMembership", sale)).invoiceId).toEqual(expect.any(Number));
  });

  test("refuses a duration and billing that no type has", async () => {
    const sale = { ...saleTo(world, place()), sellOnce: true, durationBillingId: 5 };
    await expect(ask("sellMembership", sale)).rejects.toThrow(
      "Duration Billing ID 5 is of no membership type",
    );
  });
});

describe("the sandbox", () => {
  test("keeps a history of statuses, ends what goes with a membership, and checks dates", async () => {
    const { id } = await newMembership();
    await ask("updateMembership", { membershipId: id, status: "Suspended" });
    await ask("updateMembership", { membershipId: id, status: "Canceled" });
    expect(await ask("listMembershipStatusChanges", { membershipId: id })).toMatchObject([
      { oldStatus: "Active", newStatus: "Suspended" },
      { oldStatus: "Suspended", newStatus: "Canceled" },
    ]);
    expect(sandbox.state.memberships.get(id)).toMatchObject({
      cancellationDate: expect.any(String),
      nextScheduledBillDate: null,
    });
    const services = sandbox.state.recurringServices.where("membershipId", id);
    expect(services.map((each) => each.active)).toEqual(services.map(() => false));
    await expect(ask("updateMembership", { membershipId: id, to: "2020-01-01" })).rejects.toThrow("(400)");
    const location = { membershipId: id, recurringLocationId: place().id };
    await expect(ask("updateMembership", location)).rejects.toThrow("(400)");
  });

  test("copies items again as a visit is marked again, and takes them all back as it is reopened", async () => {
    const event = await newEvent();
    const { id: jobId } = await newJob(world);
    const marked = { eventId: event.id, jobId };
    await ask("completeRecurringServiceEvent", marked);
    expect([itemsOf(jobId).length, event.status, event.jobId]).toEqual([1, "Won", jobId]);
    await ask("completeRecurringServiceEvent", marked);
    expect(itemsOf(jobId)).toHaveLength(2);
    await ask("reopenRecurringServiceEvent", marked);
    expect([itemsOf(jobId).length, event.status, event.jobId]).toEqual([0, "NotAttempted", null]);
    await expect(ask("reopenRecurringServiceEvent", marked)).rejects.toThrow("(400)");
  });

  test("makes an invoice of a sale that comes to the sale's price, and no visits for None", async () => {
    const sale = { ...saleTo(world, place()), recurringServiceAction: "None" };
    const { invoiceId, customerMembershipId } = await ask<Sold>("sellMembership", sale);
    const term = sandbox.state.durationBilling.get(sale.durationBillingId);
    const invoice = sandbox.state.invoices.get(invoiceId ?? 0);
    expect([Number(invoice?.subTotal), invoice?.membershipId]).toEqual([
      term?.salePrice,
      customerMembershipId,
    ]);
    expect(sandbox.state.recurringServices.where("membershipId", customerMembershipId)).toEqual([]);
  });
});
