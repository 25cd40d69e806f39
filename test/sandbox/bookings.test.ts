import type { Booking } from "../../sandbox/kept";
import { address, first, type Page, useSandbox } from "./support";

const api = useSandbox();

const providers = () => [...api.sandbox.state.bookingProviders.keys()] as [number, number];
const call = <T = Booking>(method: string, providerId: number, sub = "", body?: unknown) =>
  api.call<T>(method, "crm", `/booking-provider/${providerId}/bookings${sub}`, body);
const minimal = {
  source: "Web form",
  name: "Jane Doe",
  summary: "No hot water",
  isFirstTimeClient: false,
  externalId: "web-1",
};

test("a provider books, and the booking is there for the provider and the tenant", async () => {
  const [provider] = providers();
  const jobType = first(api.sandbox.state.jobTypes);
  const { status, body } = await call("POST", provider, "", {
    ...minimal,
    address,
    contacts: [{ type: "Phone", value: "(916) 555-0100" }],
    customerType: "Residential",
    start: "2026-06-10T09:00:00-07:00",
    jobTypeId: jobType.id,
    priority: "Urgent",
    uploadedImages: ["https://images.example.com/1.jpg"],
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...minimal,
    bookingProviderId: provider,
    status: "New",
    address,
    start: "2026-06-10T16:00:00Z",
    jobTypeId: jobType.id,
    jobId: null,
  });
  expect((await call("GET", provider, `/${body.id}`)).body).toEqual(body);
  expect((await api.call("GET", "crm", `/bookings/${body.id}`)).body).toEqual(body);
  expect(api.sandbox.state.contacts.where("ownerId", body.id)).toMatchObject([{ value: "(916) 555-0100" }]);
  const { body: page } = await api.call<Page>("GET", "crm", "/bookings?externalId=WEB-1");
  expect(page.data).toEqual([body]);
});

test("an update changes the fields that it gives and leaves the others", async () => {
  const [provider] = providers();
  const { body: before } = await call("POST", provider, "", { ...minimal, externalId: "web-2" });
  const { status, body } = await call("PATCH", provider, `/${before.id}`, {
    summary: "No hot water at all",
    isFirstTimeClient: true,
  });
  expect(status).toBe(200);
  expect(body).toEqual({
    ...before,
    summary: "No hot water at all",
    isFirstTimeClient: true,
    modifiedOn: body.modifiedOn,
  });
});

test("each provider sees its own bookings, the tenant all of them", async () => {
  const [one, two] = providers();
  const idsOf = async (answer: Promise<{ body: Page }>) => (await answer).body.data.map(({ id }) => id);
  const all = await idsOf(api.call<Page>("GET", "crm", "/bookings?pageSize=500"));
  const ones = await idsOf(call<Page>("GET", one, "?pageSize=500"));
  const twos = await idsOf(call<Page>("GET", two, "?pageSize=500"));
  expect(ones.length * twos.length).toBeGreaterThan(0);
  expect([...ones, ...twos].sort((a, b) => a - b)).toEqual(all);

  const foreign = twos[0];
  expect((await call("GET", one, `/${foreign}`)).status).toBe(404);
  expect((await call("PATCH", one, `/${foreign}`, { name: "x" })).status).toBe(404);
  expect((await call("GET", 1)).status).toBe(404);
  expect((await call("POST", 1, "", minimal)).status).toBe(404);
});

test("missing fields and unknown references are refused by field", async () => {
  const [provider] = providers();
  const missing = await call<{ errors: object }>("POST", provider, "", {});
  expect([missing.status, Object.keys(missing.body.errors).sort()]).toEqual([
    400,
    ["ExternalId", "IsFirstTimeClient", "Name", "Source", "Summary"],
  ]);
  const unknown = await call<{ errors: object }>("POST", provider, "", {
    ...minimal,
    campaignId: 1,
    businessUnitId: 2,
    jobTypeId: 3,
    customerType: "Friend",
    start: "tomorrow",
    address: { street: "1 K Street" },
  });
  expect(Object.keys(unknown.body.errors).sort()).toEqual([
    "Address.City",
    "Address.Country",
    "Address.State",
    "Address.Zip",
    "BusinessUnitId",
    "CampaignId",
    "CustomerType",
    "JobTypeId",
    "Start",
  ]);
});

test("seeded bookings are of all statuses; a converted one and its job name each other", () => {
  const { bookings, customers, jobs } = api.sandbox.state;
  expect(new Set([...bookings.values()].map(({ status }) => status)).size).toBe(4);
  for (const { id, status, jobId, name, createdOn } of bookings.values()) {
    const job = jobs.get(jobId ?? 0);
    expect(job?.bookingId).toBe(status === "Converted" ? id : undefined);
    if (job) expect(customers.get(job.customerId)?.name).toBe(name);
    if (job) expect(job.createdOn >= createdOn).toBe(true);
  }
  const named = [...jobs.values()].flatMap(({ bookingId }) => bookingId ?? []);
  expect(new Set(named).size).toBe(named.length);
});

test("seeded leads that were converted are of a job that was booked afterwards", () => {
  const { jobs, leads } = api.sandbox.state;
  const converted = [...leads.values()].filter(({ status }) => status === "Converted");
  expect(converted.length).toBeGreaterThan(0);
  for (const { customerId, locationId, jobTypeId, createdOn } of converted)
    expect([...jobs.values()].filter((job) => job.createdOn >= createdOn)).toContainEqual(
      expect.objectContaining({ customerId, locationId, ...(jobTypeId && { jobTypeId }) }),
    );
});
