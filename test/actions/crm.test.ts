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
