import type { Connection } from "@prismatic-io/spectral";
import type { Customer } from "../../api/crm/customers";
import type { Location } from "../../api/crm/locations";
import type { Sandbox } from "../../sandbox/server";
import { first } from "../cases/world";
import { connectionTo, run, startTestSandbox } from "../harness";

/** What writes to customers, locations, leads and bookings promise. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 20, jobs: 20 });
  connection = await connectionTo(sandbox);
});

afterEach(() => sandbox.faults.clear());

const call = <T = Record<string, unknown>>(key: string, inputs: object) =>
  run(key, { connection, ...inputs }) as Promise<T>;

describe.each([
  ["Customer", "customers", "customerId"],
  ["Location", "locations", "locationId"],
] as const)("a tag of a %s", (kind, table, key) => {
  const tagged = () => {
    const record = first<Customer | Location>(sandbox.state[table].values(), ({ active }) => active);
    const [kept = 0, added] = [...sandbox.state.tagTypes.keys()];
    record.tagTypeIds = [kept];
    return { id: record.id, kept, added, tags: () => record.tagTypeIds };
  };

  test("is added beside the others, and removed again, however often it is run", async () => {
    const { id, kept, added, tags } = tagged();
    const inputs = { [key]: id, tagTypeId: added };
    for (let run = 0; run < 2; run++)
      expect(await call(`addTagTo${kind}`, inputs)).toEqual({ [key]: id, tagTypeIds: [kept, added] });
    for (let run = 0; run < 2; run++) {
      expect(await call(`removeTagFrom${kind}`, inputs)).toEqual({});
      expect(tags()).toEqual([kept]);
    }
  });

  test("of a record that is not there is an error, and so is a refusal that no record explains", async () => {
    const { id, added } = tagged();
    const unknown = { [key]: 1, tagTypeId: added };
    await expect(call(`addTagTo${kind}`, unknown)).rejects.toThrow("(404)");
    await expect(call(`removeTagFrom${kind}`, unknown)).rejects.toThrow("(404)");
    sandbox.faults.add({ kind: "5xx-before", status: 409, route: "POST", count: 1 });
    await expect(call(`addTagTo${kind}`, { [key]: id, tagTypeId: added })).rejects.toThrow("(409)");
  });
});

test("a note of a customer is put on its active locations too, where that is asked for", async () => {
  const { state } = sandbox;
  const { customerId } = first(state.locations.values(), ({ active }) => active);
  const places = [...state.locations.values()].filter(
    (each) => each.customerId === customerId && each.active,
  );
  await call("createCustomerNote", { customerId, text: "Only here" });
  await call("createCustomerNote", { customerId, text: "On both", addToLocations: "true" });
  const texts = places.map(({ id }) => state.notes.where("ownerId", id).map(({ text }) => text));
  expect(texts.every((each) => each.includes("On both") && !each.includes("Only here"))).toBe(true);
});

describe("a lead", () => {
  const lead = () => ({
    campaignId: first(sandbox.state.campaigns.keys()),
    summary: "Asks for an estimate of a heat pump.",
  });
  const reason = () => first(sandbox.state.callReasons.values(), ({ active }) => active).id;
  const create = () => call<{ id: number }>("createLead", { ...lead(), callReasonId: reason() });

  test("without a call reason and a follow-up date is refused before any request", async () => {
    const before = sandbox.state.leads.size;
    sandbox.faults.add({ kind: "5xx-before" });
    await expect(call("createLead", { ...lead(), callReasonId: "", followUpDate: " " })).rejects.toThrow(
      "Fill in Call Reason ID or Follow-Up Date: ServiceTitan needs at least one of them.",
    );
    expect(sandbox.state.leads.size).toBe(before);
  });

  test("that is made of a booking dismisses that, which is done once", async () => {
    const { bookings } = sandbox.state;
    const booking = first(bookings.values(), ({ status }) => status === "New");
    const inputs = { ...lead(), followUpDate: "2026-12-03", bookingId: booking.id };
    expect(await call("createLead", inputs)).toMatchObject({ status: "Open", bookingId: booking.id });
    expect(booking.status).toBe("Dismissed");
    await expect(call("createLead", inputs)).rejects.toThrow(/is dismissed already/);
  });

  test("is dismissed once, however often it is run; one that became a job is not", async () => {
    const { id } = await create();
    const inputs = { leadId: id, dismissingReasonId: reason() };
    for (let run = 0; run < 2; run++) expect(await call("dismissLead", inputs)).toEqual({});
    expect(sandbox.state.leads.get(id)).toMatchObject({ status: "Dismissed", followUpDate: null });
    await expect(
      call("createLeadFollowUp", { leadId: id, followUpDate: "2026-12-03T17:00:00Z" }),
    ).rejects.toThrow(/is dismissed already/);
    const converted = first(sandbox.state.leads.values(), ({ status }) => status === "Converted");
    await expect(call("dismissLead", { ...inputs, leadId: converted.id })).rejects.toThrow(
      /converted already/,
    );
  });

  test("shows its follow-up date, and the note about it", async () => {
    const { id } = await create();
    const followUpDate = "2026-12-03T17:00:00Z";
    await call("createLeadFollowUp", { leadId: id, followUpDate, text: "Ask for the form." });
    expect(Date.parse(String(sandbox.state.leads.get(id)?.followUpDate))).toBe(Date.parse(followUpDate));
    expect(await call("listLeadNotes", { leadId: id })).toMatchObject({
      data: [{ text: "Ask for the form.", isPinned: false }],
    });
  });
});

test("a booking is dismissed once, however often it is run; one that became a job is not", async () => {
  const { bookings, callReasons } = sandbox.state;
  const inputsOf = (wanted: string) => {
    const { id, bookingProviderId } = first(bookings.values(), ({ status }) => status === wanted);
    const callReasonId = first(callReasons.values(), ({ active }) => active).id;
    return { bookingProvider: bookingProviderId, bookingId: id, callReasonId };
  };
  const inputs = inputsOf("Accepted");
  for (let run = 0; run < 2; run++) expect(await call("dismissBooking", inputs)).toEqual({});
  expect(bookings.get(inputs.bookingId)).toMatchObject({
    status: "Dismissed",
    dismissingReasonId: inputs.callReasonId,
  });
  await expect(call("dismissBooking", inputsOf("Converted"))).rejects.toThrow(/converted already/);
});

test("a person with a number becomes the contact of a location, and is archived under the same name", async () => {
  const locationId = first(sandbox.state.locations.keys());
  const { id: contactId } = await call<{ id: string }>("createContact", { name: "Alex Rivers" });
  await call("createContactMethod", { contactId, type: "MobilePhone", value: "9165550144" });
  await call("relateContact", { contactId, relatedEntityId: locationId, typeSlug: "location" });
  const filters = { name: "Alex Rivers" };
  const listed = () => call<{ data: object[] }>("listContactsOf", { relatedEntityId: locationId, filters });
  expect((await listed()).data).toMatchObject([{ id: contactId, isArchived: false }]);
  await call("updateContact", { contactId, isArchived: "true" });
  expect((await listed()).data).toMatchObject([{ name: "Alex Rivers", isArchived: true }]);
  const customerId = first(sandbox.state.customers.keys());
  expect(await call("listContactsOf", { relatedEntityId: customerId, filters })).toMatchObject({ data: [] });
});
