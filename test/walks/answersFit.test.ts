import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { catalogue } from "../../src/actions";
import { isBlank } from "../../src/inputs/blank";
import { fullInputs } from "../cases";
import { address, first, type Inputs, type World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** What one action answers fits into the input of another, whole, though it has parts that are not taken. */

let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  const sandbox: Sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
  for (const key of ["createCustomer", "createJob", "updateTechnician"])
    await run(key, { connection, ...(await fullInputs(key, world)) });
});

/** The records that a list action gives; of what is listed for a record, those of that record. */
async function recordsOf(key: string, inputs: Inputs = {}): Promise<Inputs[]> {
  const page = (await run(key, { connection, ...inputs, fetchAll: true })) as { data: Inputs[] };
  return page.data;
}

const owned = (key: string) => {
  const path = catalogue[key]?.calls ?? "";
  return async () => {
    const inputs = await fullInputs(key, world);
    return recordsOf(
      key,
      Object.fromEntries(Object.entries(inputs).filter(([k]) => path.includes(`{${k}}`))),
    );
  };
};

const newEquipment = async () =>
  (await run("createInstalledEquipment", {
    connection,
    ...(await fullInputs("createInstalledEquipment", world)),
  })) as Inputs;

/** Parts of answers, by what they are. */
const answers: Record<string, () => Promise<unknown[]>> = {
  "addresses of customers": async () => (await recordsOf("listCustomers")).map(({ address }) => address),
  "addresses of locations": async () => (await recordsOf("listLocations")).map(({ address }) => address),
  "addresses of bookings": async () => (await recordsOf("listBookingByTenant")).map(({ address }) => address),
  "addresses of technicians": async () => (await recordsOf("listTechnicians")).map(({ home }) => home),
  "addresses of business units": async () =>
    (await recordsOf("listBusinessUnits")).map(({ address }) => address),
  "addresses of invoices": async () =>
    (await recordsOf("listInvoices")).map(({ locationAddress }) => locationAddress),
  "contacts of customers": owned("listCustomersContact"),
  "contact methods": owned("listContactMethods"),
  "custom fields of customers": async () =>
    (await recordsOf("listCustomers")).map(({ customFields }) => customFields),
  "custom fields of jobs": async () => (await recordsOf("listJobs")).map(({ customFields }) => customFields),
  "custom fields of technicians": async () =>
    (await recordsOf("listTechnicians")).map(({ customFields }) => customFields),
  "custom fields of equipment": async () => [(await newEquipment()).customFields],
  locations: () => recordsOf("listLocations"),
  appointments: () => recordsOf("listAppointments"),
  "lead sources": async () =>
    (await recordsOf("listJobs")).map(({ jobGeneratedLeadSource }) => jobGeneratedLeadSource),
  "items of invoices": async () => (await recordsOf("listInvoices")).map(({ items }) => items),
  payments: () => recordsOf("listPayments"),
  "customers of calls": async () =>
    (await recordsOf("listCalls"))
      .map(({ leadCall }) => (leadCall as { customer: { contacts: object[] } | null }).customer)
      .filter((customer) => customer?.contacts.length),
  attachments: async () => [(await newEquipment()).attachments],
};

const addressInputs = [
  "createCustomer address",
  "updateCustomer address",
  "createLocation address",
  "updateLocation address",
  "createBookingByProvider address",
  "updateBooking address",
  "createTechnician home",
  "updateTechnician home",
];
const contactInputs = [
  "createCustomer contacts",
  "createLocation contacts",
  "createBookingByProvider contacts",
];
const customFieldInputs = [
  "createCustomer customFields",
  "updateCustomer customFields",
  "updateLocation customFields",
  "updateJob customFields",
  "updateProject customFields",
  "updateTechnician customFields",
  "updateInstalledEquipment customFields",
];

/** Which answers which inputs take. */
const fits: [answer: string, inputs: string[]][] = [
  ...Object.keys(answers)
    .filter((answer) => answer.startsWith("addresses"))
    .map((answer): [string, string[]] => [answer, addressInputs]),
  ["contacts of customers", contactInputs],
  ["contact methods", contactInputs],
  ...Object.keys(answers)
    .filter((answer) => answer.startsWith("custom fields"))
    .map((answer): [string, string[]] => [answer, customFieldInputs]),
  ["locations", ["createCustomer locations"]],
  ["appointments", ["createJob appointments"]],
  ["lead sources", ["createJob jobGeneratedLeadSource", "updateJob jobGeneratedLeadSource"]],
  ["items of invoices", ["updateInvoice items", "createInvoices items"]],
  ["payments", ["updateInvoice payments"]],
  ["customers of calls", ["updateCall customer"]],
  ["attachments", ["updateInstalledEquipment attachments"]],
];

/** Whether each item of what was answered has some text, or all of its values: ServiceTitan may answer null for them. */
const hasValues = (part: unknown): boolean =>
  [part].flat().every((item) => {
    const values = Object.values(item as object);
    return values.some((value) => value && typeof value === "string") || !values.includes(null);
  });

describe.each(fits)("%s", (answer, inputs) => {
  let parts: Promise<unknown[]> | undefined;
  const filled = () => {
    parts ??= answers[answer]?.().then((all) =>
      all.filter((part) => !isBlank(part) && hasValues(part)).slice(-3),
    );
    return parts;
  };

  test.each(inputs)("fit into %s", async (place) => {
    const [key = "", input = ""] = place.split(" ");
    const others = await fullInputs(key, world);
    const given = await filled();
    expect(given?.length).toBeGreaterThan(0);
    for (const part of given ?? [])
      for (const form of [part, JSON.stringify(part)]) {
        const before = exchanges.length;
        // ServiceTitan may still refuse it, such as a custom field of another kind of record.
        await run(key, { connection, ...others, [input]: form }).catch(() => {});
        expect({ place, part, sent: exchanges.length > before }).toEqual({ place, part, sent: true });
        expect(exchanges.at(-1)?.requestBody).toHaveProperty(input);
        if (exchanges.at(-1)?.status === 400)
          expect(JSON.stringify(exchanges.at(-1)?.responseBody)).not.toMatch(/is unknown|is required/);
      }
  });

  test.each(inputs)("with a misspelt part are refused by %s", async (place) => {
    const [key = "", input = ""] = place.split(" ");
    const others = await fullInputs(key, world);
    const [part] = (await filled()) ?? [];
    const misspelt = Array.isArray(part) ? [{ ...part[0], nmae: "x" }] : { ...(part as object), nmae: "x" };
    const before = exchanges.length;
    await expect(run(key, { connection, ...others, [input]: misspelt })).rejects.toThrow(
      / must be an object of .+ only( \(the nearest to "nmae" is .+\))?, but "nmae" was given\.$/,
    );
    expect(exchanges.length).toBe(before);
  });
});

test("an item of an invoice keeps its price, its group and whether it is an add-on", async () => {
  const invoice = first(world.state.invoices.values(), ({ items }) => items.length > 0);
  const answered = {
    ...invoice.items[0],
    price: "99.50",
    addOn: true,
    itemGroup: { rootId: 5, name: "Repair" },
  };
  await run("updateInvoice", { connection, invoiceId: invoice.id, items: [answered] }).catch(() => {});
  const { items } = (exchanges.at(-1) as Exchange).requestBody as { items: Inputs[] };
  expect(items[0]).toMatchObject({
    unitPrice: 99.5,
    isAddOn: true,
    itemGroupRootId: 5,
    itemGroupName: "Repair",
  });
});

test("an item that was typed, with a part that only answers have, is refused", async () => {
  const invoice = first(world.state.invoices.values());
  const item = { description: "Flame sensor", quantity: 1, skuId: 5, total: 100 };
  await expect(run("updateInvoice", { connection, invoiceId: invoice.id, items: [item] })).rejects.toThrow(
    / only \(the nearest to "total" is Cost, cost\), but "total" was given\.$/,
  );
});

test("a custom field needs its type, by ID or name; one of equipment may have the ID of its value", async () => {
  const { id } = first(world.state.installedEquipment.values());
  const [customer] = world.state.customers.keys();
  const customFields = [{ value: "16x25x1" }];
  await expect(
    run("updateInstalledEquipment", { connection, installedEquipmentId: id, customFields }),
  ).rejects.toThrow(
    "Custom Fields, item 1 must be a custom field with its Field (typeId), Name or ID (id), but ",
  );
  await expect(run("updateCustomer", { connection, customerId: customer, customFields })).rejects.toThrow(
    "Custom Fields, item 1 must be a custom field with its Field (typeId) or Name, but ",
  );
});

test("a custom field without a value has none to write; one that was left blank is refused", async () => {
  const customer = first(world.state.customers.values(), ({ active }) => active);
  const [field] = (await fullInputs("updateCustomer", world)).customFields as Inputs[];
  const none = { typeId: 5, name: "Color", value: null };
  const update = (customFields: unknown) =>
    run("updateCustomer", { connection, customerId: customer.id, customFields });
  await update([none, field]);
  expect(exchanges.at(-1)?.requestBody).toEqual({ customFields: [field] });
  await expect(update([{ ...none, value: "" }])).rejects.toThrow("Custom Fields, item 1, Value is required.");
});

test("an address of any record fits, whatever else it has", async () => {
  const { latitude: _, longitude: __, unit: ___, ...house } = address;
  const customer = first(world.state.customers.values(), ({ active }) => active);
  const answered = { id: 7, ...house, latitude: null, longitude: null, isMilitary: false };
  for (const [key, id] of [
    ["updateCustomer", { customerId: customer.id }],
    ["updateLocation", { locationId: first(world.state.locations.values()).id }],
  ] as const) {
    await run(key, { connection, ...id, address: answered });
    expect(exchanges.at(-1)?.requestBody).toEqual({ address: { ...house, unit: "" } });
  }
});
