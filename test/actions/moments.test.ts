import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { catalogue } from "../../src/actions";
import type { Input } from "../../src/inputs/input";
import { fullInputs } from "../cases";
import { first, type Inputs, type World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** Walks over all actions: when a visit is needs time and zone; a day does not. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

const parts = ["start", "end", "arrivalWindowStart", "arrivalWindowEnd"];
const visits = [
  ...["createAppointment", "rescheduleAppointment"].flatMap((key) => parts.map((part) => [key, part])),
  ...parts.map((part) => ["createJob", `appointments.0.${part}`]),
  ["createBookingByProvider", "start"],
  ["updateBooking", "start"],
  ["completeJob", "completedOn"],
];

function put(inputs: Inputs, place: string, value: unknown): Inputs {
  const changed = structuredClone(inputs);
  const steps = place.split(".");
  const last = steps.pop() as string;
  const parent = steps.reduce<unknown>((part, step) => (part as Inputs)[step], changed) as Inputs;
  parent[last] = value;
  return changed;
}

test.each(visits)(
  "%s refuses a %s without time and zone before any request",
  async (key = "", place = "") => {
    const inputs = await fullInputs(key, world);
    const before = exchanges.length;
    for (const [given, reason] of [
      [
        "2026-12-03",
        /a date alone would be midnight UTC, the day before in America, but "2026-12-03" was given/,
      ],
      ["2026-12-03T09:00:00", /without a zone nobody can tell which moment it means/],
      ["2026-12-03T00:00:00", /without a zone nobody can tell which moment it means/],
      ["2026-12-03T09:00:00+99", /must be a date and time with its zone/],
    ] as const)
      await expect(run(key, { connection, ...put(inputs, place, given) })).rejects.toThrow(reason);
    expect(exchanges.length).toBe(before);
  },
);

const days = [
  ...["invoicedOn", "royaltyDate", "royaltySentOn", "items.0.installedOn"].map((place) => [
    "createInvoices",
    place,
  ]),
  ["updateInvoice", "payments.0.settlementDate"],
  ["updateInvoiceItems", "installedOn"],
  ["createPayment", "paidOn"],
  ...["startDate", "targetCompletionDate", "actualCompletionDate"].map((place) => ["updateProject", place]),
  ...["installedOn", "manufacturerWarrantyStart", "serviceProviderWarrantyEnd"].map((place) => [
    "updateInstalledEquipment",
    place,
  ]),
];

test.each(days)("%s takes a day for %s, also as ServiceTitan answers days", async (key = "", place = "") => {
  const inputs = await fullInputs(key, world);
  for (const given of ["2025-08-01", "2025-08-01T00:00:00", "2025-08-01T00:00:00Z"]) {
    const before = exchanges.length;
    await run(key, { connection, ...put(inputs, place, given) }).catch(() => {});
    expect(exchanges.length).toBeGreaterThan(before);
    const sent = place
      .split(".")
      .reduce<unknown>((part, step) => (part as Inputs)[step], exchanges.at(-1)?.requestBody);
    expect(sent).toBe("2025-08-01T00:00:00.000Z");
  }
});

test("filters take a bare date and say when it begins", async () => {
  await run("listJobs", { connection, filters: { createdOnOrAfter: "2026-07-08" } });
  expect(exchanges.at(-1)?.query).toMatchObject({ createdOnOrAfter: "2026-07-08T00:00:00.000Z" });
  const silent = Object.entries(catalogue).flatMap(([key, { optional }]) => {
    const { input } = optional.filters ?? { input: undefined };
    const filters = (input && "inputs" in input ? input.inputs : {}) as Record<string, Input["input"]>;
    return (
      Object.entries({ ...filters, ...(key === "listCustomersContact" && optional) })
        .map(
          ([name, filter]) => [name, "input" in filter ? filter.input : filter] as [string, Input["input"]],
        )
        .filter(([name]) => /OnOrAfter$|Before$|After$/.test(name) && !/exclude/.test(name))
        // What ServiceTitan filters by days has no beginning.
        .filter(([, { comments }]) => !/A date \(midnight UTC\)|\bday\b/.test(comments))
        .map(([name]) => `${key} ${name}`)
    );
  });
  expect(silent).toEqual([]);
});

test.each([
  ["listCustomers", "phone"],
  ["listLeads", "leadPhone"],
])("%s finds a record by %s, however it is written", async (key, filter) => {
  const owner = first(world.state.customers.values(), ({ active }) => active);
  const contact = { customerId: owner.id, type: "MobilePhone", value: "7025550110" };
  const wanted =
    key === "listLeads" ? first(world.state.leads.values(), ({ leadPhone }) => !!leadPhone) : owner;
  if (key === "listCustomers") await run("createCustomerContact", { connection, ...contact });
  const number = key === "listLeads" ? (wanted as { leadPhone: string }).leadPhone : "702-555-0110";
  for (const given of [number, `+1 ${number}`]) {
    const page = (await run(key, { connection, filters: { [filter]: given } })) as { data: { id: number }[] };
    expect(page.data.map(({ id }) => id)).toContain(wanted.id);
  }
});

test("a value of external data that has a comma is refused, since it would be two", async () => {
  const before = exchanges.length;
  const filters = { externalDataKey: "crmId", externalDataValues: ["C-1", "Doe, Jane"] };
  await expect(run("listCustomers", { connection, filters })).rejects.toThrow(
    'Filters, External Data Values, item 2 must be text without a comma, but "Doe, Jane" was given.',
  );
  expect(exchanges.length).toBe(before);
});
