import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { fullInputs } from "../cases";
import { applicationGuid, first, type Inputs, type World } from "../cases/world";
import { connectionTo, run, runWhole, startTestSandbox, worldOf } from "../harness";

/** Find Customer and Find Job: on which branch a flow goes on. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 40 });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

interface Found {
  branch: string;
  data: { record: { id: number } | null; candidates: { id: number }[]; notes: string[] };
}

const find = async (key: string, inputs: Inputs) => {
  const { branch, data } = (await runWhole(key, { connection, ...inputs })) as never as Found;
  return [branch, data.record?.id, data.candidates.map(({ id }) => id)];
};
const found = (id: number) => ["Found", id, [id]];
const notFound = ["Not Found", undefined, []];

const person = { name: "Ada Nowak", phone: "(916) 555-0777", email: "ada@example.com", applicationGuid };
const address = { street: "5 Oak Lane", city: "Sacramento", state: "CA", zip: "95814", country: "USA" };
const inState = () =>
  sandbox.state.customers as never as { get(id: number): object; update(...a: object[]): void };
let ada: number;
let son: number;

beforeAll(async () => {
  const { record } = (await run("findOrCreateCustomer", {
    connection,
    ...person,
    address,
    reference: "ADA-1",
    referenceKey: "crmId",
  })) as { record: { id: number } };
  ada = record.id;
  son = (
    await world.create<{ id: number }>("createCustomer", {
      name: "Jan Nowak",
      address,
      locations: [{ name: "Shop", address }],
      contacts: [{ type: "Phone", value: "9165550777" }],
    })
  ).id;
});

describe("a customer", () => {
  test.each<[string, Inputs]>([
    ["reference", { reference: "ADA-1", applicationGuid, referenceKey: "crmId" }],
    ["e-mail in another case", { email: "ADA@Example.com" }],
    ["phone and name", { phone: "916.555.0777", name: "nowak, ADA" }],
    ["name", { name: "ada  nowak" }],
  ])("is found by %s", async (_, inputs) => {
    expect(await find("findCustomer", inputs)).toEqual(found(ada));
  });

  test.each<[string, Inputs]>([
    ["reference under another key", { reference: "ADA-1", applicationGuid }],
    ["phone of nobody", { phone: "9165559999" }],
    ["part of a phone", { phone: "5550777" }],
    ["number too short to be one", { phone: "0777" }],
    ["part of a name", { name: "Nowak" }],
    ["e-mail of nobody", { email: "nobody@example.com" }],
  ])("is not found by a %s", async (_, inputs) => {
    expect(await find("findCustomer", inputs)).toEqual(notFound);
  });

  test("is one of several where a phone is shared, and none is chosen", async () => {
    expect(await find("findCustomer", { phone: "+1 916 555 0777" })).toEqual([
      "Several",
      undefined,
      [ada, son],
    ]);
  });

  test("is found though inactive, and as the one it was merged into", async () => {
    inState().update(inState().get(son), { active: false });
    expect(await find("findCustomer", { name: "Jan Nowak" })).toEqual(found(son));
    inState().update(inState().get(son), { mergedToId: ada });
    expect(await find("findCustomer", { phone: "9165550777" })).toEqual(found(ada));
  });

  test("is not looked for by nothing", async () => {
    await expect(find("findCustomer", {})).rejects.toThrow("Give Reference, Phone, Email or Name");
    await expect(find("findCustomer", { reference: "ADA-1" })).rejects.toThrow(
      "Application Guid is required",
    );
  });

  test("is no answer where the look fails", async () => {
    sandbox.faults.add({ kind: "5xx-before", status: 400, route: "GET /customers/contacts", count: 1 });
    await expect(find("findCustomer", { phone: "9165550777" })).rejects.toThrow("(400)");
  });
});

test.each(["findCustomer", "findJob"])(
  "%s takes an e-mail that may not be looked for for no absence",
  async (key) => {
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /contacts/contact-methods", count: 2 });
    await expect(find(key, { email: person.email })).rejects.toThrow(/\(403\).*CRM → Contacts \(Read\)/s);
    const [branch, id] = await find(key, { email: person.email, phone: "9165559999" });
    expect([branch, id]).toEqual(["Not Found", undefined]);
  },
);

describe("a job", () => {
  let job: { id: number; jobNumber: string };

  beforeAll(async () => {
    const location = first(sandbox.state.locations.values(), ({ customerId }) => customerId === ada);
    const { bookingId: _, leadId: __, projectId: ___, ...given } = await fullInputs("findOrCreateJob", world);
    const own = { customerId: ada, locationId: location.id, reference: "REQ-1" };
    job = ((await run("findOrCreateJob", { connection, ...given, ...own })) as { record: typeof job }).record;
  });

  test("is found by its number, its reference, and how its customer is reached", async () => {
    for (const inputs of [
      { number: `#${job.jobNumber}` },
      { reference: "REQ-1", applicationGuid, referenceKey: "crmId" },
      { email: person.email },
    ])
      expect(await find("findJob", inputs)).toEqual(found(job.id));
    expect(await find("findJob", { number: `${job.jobNumber}9` })).toEqual(notFound);
  });

  test("that is canceled is left out where only open ones are wanted", async () => {
    const jobs = sandbox.state.jobs;
    jobs.update(jobs.get(job.id) as never, { jobStatus: "Canceled" });
    expect(await find("findJob", { email: person.email })).toEqual(found(job.id));
    expect(await find("findJob", { email: person.email, openOnly: true })).toEqual(notFound);
  });

  test("is not looked for by nothing", async () => {
    await expect(find("findJob", { openOnly: true })).rejects.toThrow(
      "Give Number, Reference, Phone or Email",
    );
  });
});
