import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { fullInputs } from "../cases";
import { applicationGuid, first, type Inputs, type World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox, worldOf } from "../harness";
import { connectionToStub, startStub } from "./stub";

/** Find or Create: one record, however often and however badly it is asked for. */

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

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 40 });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
  sandbox.onExchange(({ method, path }) => requests.push(`${method} ${path.replace(/^.*tenant\/\d+/, "")}`));
});

beforeEach(() => {
  sandbox.faults.clear();
  requests.length = 0;
});

interface Answer {
  created: boolean;
  record: (Record<string, unknown> & { id: number }) | null;
  duplicates: number[];
  candidates?: { id: number }[];
  differs?: object;
  notes: string[];
}

const ask = async (key: string, inputs: Inputs) => (await run(key, { connection, ...inputs })) as Answer;
const writes = () => requests.filter((request) => !request.startsWith("GET"));

const placesOf = (customer?: number) =>
  [...sandbox.state.locations.values()].filter(({ customerId }) => customerId === customer);

/** Each by the reference of an app, with the table that it is in and the endpoint that makes it. */
const kinds = [
  ["findOrCreateCustomer", "customers", "POST /customers"],
  ["findOrCreateLocation", "locations", "POST /locations"],
  ["findOrCreateJob", "jobs", "POST /jobs"],
  ["findOrCreateProject", "projects", "POST /projects"],
  ["findOrCreateBooking", "bookings", "POST /booking-provider/{booking_provider}/bookings"],
] as const;

describe.each(kinds)("%s", (key, table, route) => {
  const size = () => [...sandbox.state[table].values()].length;
  const inputs = async () => {
    const given = await fullInputs(key, world);
    requests.length = 0;
    return given;
  };

  test("makes the record once, and finds it from then on", async () => {
    const given = await inputs();
    const made = await ask(key, given);
    expect(made).toMatchObject({ created: true, duplicates: [], notes: [] });
    const count = size();
    const again = await ask(key, given);
    expect(again).toMatchObject({
      created: false,
      record: { id: made.record?.id },
      duplicates: [],
      notes: [],
    });
    expect([size(), writes()]).toEqual([count, [expect.stringContaining("POST ")]]);
  });

  test.each(["5xx-after", "drop-after", "garbage"] as const)(
    "looks for the record where its answer is lost to %s, and makes none besides",
    async (kind) => {
      const given = await inputs();
      const count = size();
      sandbox.faults.add({ kind, route, count: 1 });
      const answer = await ask(key, given);
      expect(answer).toMatchObject({ created: true, record: { id: expect.any(Number) } });
      expect(answer.notes).toEqual([expect.stringContaining("was lost")]);
      expect(size()).toBe(count + 1);
      expect(writes()).toHaveLength(1);
    },
  );

  test("reports what was not carried out, and makes it the next time", async () => {
    const given = await inputs();
    const count = size();
    sandbox.faults.add({ kind: "5xx-before", route, count: 1 });
    await expect(ask(key, given)).rejects.toThrow("(503)");
    expect(size()).toBe(count);
    expect(await ask(key, given)).toMatchObject({ created: true });
  });

  test("makes nothing where the look is refused or breaks", async () => {
    const given = await inputs();
    const count = size();
    const look = `GET ${route.slice("POST ".length)}`;
    for (const status of [403, 404]) {
      sandbox.faults.clear();
      sandbox.faults.add({ kind: "5xx-before", status, route: look });
      await expect(ask(key, given)).rejects.toThrow(`(${status})`);
    }
    expect([size(), writes()]).toEqual([count, []]);
  });

  test("says with Preview Only what it would write, and writes nothing", async () => {
    const { previewOnly: _, ...given } = await inputs();
    const count = size();
    const preview = await run(key, { connection, ...given, previewOnly: "true" });
    expect(preview).toEqual({
      preview: true,
      writes: [
        {
          method: "POST",
          path: expect.stringContaining(`/tenant/${sandbox.tenant}/`),
          body: expect.any(Object),
        },
      ],
    });
    expect([size(), writes()]).toEqual([count, []]);
    await ask(key, given);
    expect(await run(key, { connection, ...given, previewOnly: true })).toEqual({
      preview: true,
      writes: [],
    });
  });

  test("answers the lower of two that were made at the same moment, and names the other", async () => {
    // Of a booking or a lead only one job can be made.
    const given = { ...(await inputs()), bookingId: "", leadId: "" };
    const answers = await Promise.all([ask(key, given), ask(key, given), ask(key, given)]);
    const all = answers.flatMap(({ record, duplicates }) => [record?.id as number, ...duplicates]);
    const later = await ask(key, given);
    expect(later.record?.id).toBe(Math.min(...all));
    expect(later.duplicates.sort()).toEqual([...new Set(all)].filter((id) => id !== later.record?.id).sort());
    expect(answers.filter(({ created }) => created).length).toBeGreaterThan(0);
  });

  test.each([["a,b"], ["x".repeat(101)]])("refuses the reference %p before any request", async (wrong) => {
    const input = key === "findOrCreateBooking" ? "externalId" : "reference";
    await expect(ask(key, { ...(await inputs()), [input]: wrong })).rejects.toThrow(
      /^(Reference|External ID) must be text (without a comma|of at most 100 characters), but /,
    );
  });
});

test.each([
  ["findOrCreateJob", { externalData: [{ key: "crmId", value: "other" }] }],
  ["findOrCreateCustomer", { externalData: null }],
  ["findOrCreateBooking", { externalId: "other" }],
])(
  "%s finds no record that does not carry the reference, though the filter is ignored",
  async (key, others) => {
    const sent: string[] = [];
    const url = await startStub((server) =>
      server.all("/*", ({ method }, reply) => {
        sent.push(method);
        if (method === "POST") return reply.send({ id: 99 });
        const data = Array.from({ length: 30 }, (_, id) => ({ id: id + 1, ...others }));
        return reply.send({ page: 1, pageSize: 5000, hasMore: false, totalCount: 30, data });
      }),
    );
    const given = { ...(await fullInputs(key, world)), connection: connectionToStub(url) };
    expect(await ask(key, given)).toMatchObject({ created: true, record: { id: 99 }, duplicates: [] });
    expect(sent.filter((method) => method !== "GET")).toEqual(["POST"]);
  },
);

describe("while reads lag behind writes", () => {
  const key = "findOrCreateCustomer";

  test("a record that is not shown yet is made again, and both are told of later", async () => {
    const given = await fullInputs(key, world);
    sandbox.faults.add({ kind: "lagging-list", route: "GET /customers" });
    const [made, again] = [await ask(key, given), await ask(key, given)];
    expect([made.created, again.created]).toEqual([true, true]);
    sandbox.faults.clear();
    const later = await ask(key, given);
    expect([later.record?.id, later.duplicates]).toEqual([made.record?.id, [again.record?.id]]);
  });

  test("a record whose answer was lost is looked for until it shows", async () => {
    const given = await fullInputs(key, world);
    sandbox.faults.add({ kind: "drop-after", route: "POST /customers", count: 1 });
    // One look before, and two after it show nothing.
    sandbox.faults.add({ kind: "lagging-list", route: "GET /customers", count: 3 });
    expect(await ask(key, given)).toMatchObject({ created: true, duplicates: [] });
    expect((await ask(key, given)).created).toBe(false);
    expect(writes()).toEqual(["POST /customers"]);
  });

  test("a record whose answer was lost, and that never shows, is reported and not sent again", async () => {
    const given = await fullInputs(key, world);
    sandbox.faults.add({ kind: "drop-after", route: "POST /customers", count: 1 });
    sandbox.faults.add({ kind: "lagging-list", route: "GET /customers" });
    await expect(ask(key, given)).rejects.toThrow("may have been carried out");
    expect(writes()).toEqual(["POST /customers"]);
  });
});

describe("a record that is found", () => {
  const key = "findOrCreateCustomer";
  const made = async () => {
    const given = await fullInputs(key, world);
    const { record } = await ask(key, given);
    return { given, customer: sandbox.state.customers.get(record?.id as number) as never as { id: number } };
  };

  test("and was deactivated is answered, not made anew", async () => {
    const { given, customer } = await made();
    sandbox.state.customers.update(customer as never, { active: false });
    expect(await ask(key, { ...given, doNotMail: "" })).toMatchObject({
      created: false,
      record: { id: customer.id, active: false },
    });
  });

  test("and was merged leads to the one it was merged into", async () => {
    const { given, customer } = await made();
    const kept = first(sandbox.state.customers.values(), ({ active }) => active);
    sandbox.state.customers.update(customer as never, { active: false, mergedToId: kept.id });
    expect(await ask(key, given)).toMatchObject({ created: false, record: { id: kept.id }, duplicates: [] });
  });

  test("says where it differs from what was given, and is not changed", async () => {
    const { given, customer } = await made();
    const { differs } = await ask(key, {
      ...given,
      name: "Jane Miller",
      address: { ...(given.address as object), zip: "95818" },
    });
    expect(differs).toEqual({
      name: { from: "Jane Doe", to: "Jane Miller" },
      "address.zip": { from: "95816", to: "95818" },
    });
    expect((await ask(key, given)).differs).toEqual({});
    expect(sandbox.state.customers.get(customer.id)).toMatchObject({ name: "Jane Doe" });
  });
});

describe("without a reference", () => {
  const key = "findOrCreateCustomer";
  let next = 5_550_200;
  /** A person whom nobody knows yet, with what a web form has of them. */
  const person = (name = "Maria Lopez") => ({
    name,
    address: { street: "77 K Street", city: "Sacramento", state: "CA", zip: "95814", country: "USA" },
    phone: `(916) ${String(++next).replace(/^(\d{3})/, "$1-")}`,
    email: `maria${next}@example.com`,
  });

  test("a customer is made with phone, e-mail and a place, and found by either, however they are written", async () => {
    const given = person();
    const made = await ask(key, given);
    const { id } = made.record as { id: number };
    expect(made.created).toBe(true);
    const { contacts } = sandbox.state;
    expect(contacts.where("ownerId", id)).toMatchObject([
      { type: "MobilePhone", value: given.phone },
      { type: "Email", value: given.email },
    ]);
    expect(placesOf(id)).toMatchObject([{ name: given.name, address: given.address }]);
    const digits = given.phone.replace(/\D/g, "");
    for (const phone of [digits, `+1 ${digits}`, `1-${digits} x12`, `${digits} ext. 4`])
      expect(await ask(key, { ...given, email: "", phone })).toMatchObject({
        created: false,
        record: { id },
      });
    for (const email of [given.email.toUpperCase(), given.email])
      expect(await ask(key, { ...given, phone: "", email })).toMatchObject({
        created: false,
        record: { id },
      });
  });

  test("several that fit are listed, none is chosen and none is made; a name or an address decides", async () => {
    const one = person("Ann Kim");
    const first = await ask(key, one);
    const count = [...sandbox.state.customers.values()].length;
    const other = await run("createCustomer", {
      connection,
      name: "Bob Kim",
      address: { ...one.address, street: "9 L Street" },
      locations: [{ name: "Bob's", address: one.address }],
      contacts: [{ type: "Phone", value: one.phone }],
    });
    const ids = [first.record?.id, (other as { id: number }).id];
    const both = await ask(key, {
      ...one,
      name: "The Kims",
      address: { ...one.address, street: "1 M Street" },
    });
    expect(both).toMatchObject({ created: false, record: null, duplicates: ids });
    expect(both.candidates?.map(({ id }) => id)).toEqual(ids);
    expect(both.notes).toEqual([expect.stringMatching("^2 records fit: none was chosen, and none was made")]);
    expect(await ask(key, { ...one, name: "kim, BOB", email: "" })).toMatchObject({ record: { id: ids[1] } });
    expect(
      await ask(key, { ...one, name: "The Kims", address: { ...one.address, street: "9 l street." } }),
    ).toMatchObject({ record: { id: ids[1] }, duplicates: [ids[0]] });
    expect([...sandbox.state.customers.values()]).toHaveLength(count + 1);
  });

  test("a number too short to be one matches nobody, and nobody is made by it alone", async () => {
    const given = { ...person(), phone: "555 0142", email: "" };
    await expect(ask(key, { ...given, phone: "55-01" })).rejects.toThrow(
      "Customers are found by Reference, Phone or Email, and none of these can be used. Phone 55-01 is too short",
    );
    expect(writes()).toEqual([]);
  });

  test("nothing to look by is refused", async () => {
    await expect(ask(key, { ...person(), phone: "", email: "" })).rejects.toThrow(
      "none of these can be used",
    );
  });

  test("without the scope of contacts it goes by phone alone, and says so", async () => {
    const given = person();
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /contacts/contact-methods" });
    const made = await ask(key, given);
    const note = expect.stringContaining("lacks the API scope CRM → Contacts (Read)");
    expect(made).toMatchObject({ created: true, notes: [note] });
    expect(await ask(key, given)).toMatchObject({ created: false, notes: [note] });
    expect(logged.join()).toContain("lacks the API scope");
    const count = [...sandbox.state.customers.values()].length;
    for (const phone of ["", "0142"])
      await expect(ask(key, { ...given, phone })).rejects.toThrow(/\(403\).*CRM → Contacts \(Read\)/s);
    expect([...sandbox.state.customers.values()]).toHaveLength(count);
  });

  test("a customer whom the phone filter lists, but who does not have the number, is none", async () => {
    const given = person();
    await ask(key, given);
    const longer = { ...given, phone: given.phone.replace(/^\(\d/, "(3"), email: "", name: "Someone Else" };
    // The sandbox's filter finds parts of numbers.
    const part = { ...longer, phone: given.phone.replace(/\D/g, "").slice(1) };
    expect(await ask(key, part)).toMatchObject({ created: true });
  });

  test("a customer who was merged leads to the one that is left", async () => {
    const given = person();
    const { record } = await ask(key, given);
    const kept = await ask(key, { ...person("Kept Lopez") });
    const table = sandbox.state.customers;
    table.update(table.get(record?.id as number) as never, { active: false, mergedToId: kept.record?.id });
    expect(await ask(key, { ...given, email: "" })).toMatchObject({ record: { id: kept.record?.id } });
  });

  test("a location is found by its customer and address", async () => {
    const given = person();
    const { record } = await ask(key, given);
    const place = { customerId: record?.id, name: given.name };
    const [location] = placesOf(record?.id);
    expect(
      await ask("findOrCreateLocation", { ...place, address: { ...given.address, street: "77 k street" } }),
    ).toMatchObject({ created: false, record: { id: location?.id } });
    const elsewhere = await ask("findOrCreateLocation", {
      ...place,
      address: { ...given.address, unit: "2" },
    });
    expect(elsewhere.created).toBe(true);
  });
});

test("own external data is kept beside the reference; of another app it is refused", async () => {
  const given = await fullInputs("findOrCreateCustomer", world);
  const externalData = { applicationGuid, externalData: [{ key: "tier", value: "gold" }] };
  const { record } = await ask("findOrCreateCustomer", { ...given, externalData });
  expect(sandbox.state.externalData.get(record?.id as number)).toEqual([
    { applicationGuid, key: "tier", value: "gold" },
    { applicationGuid, key: "crmId", value: given.reference },
  ]);
  const other = { ...externalData, applicationGuid: applicationGuid.replace("2f", "3f") };
  await expect(ask("findOrCreateCustomer", { ...given, externalData: other })).rejects.toThrow(
    "External Data must have the applicationGuid of Application Guid",
  );
});
