import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { triggers } from "../../src/triggers";
import { connectionTo, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** Each trigger of changes, by the table of the sandbox whose changes it tells. */
const tables = {
  customerChanged: "customers",
  locationChanged: "locations",
  jobChanged: "jobs",
  appointmentChanged: "appointments",
  appointmentAssignmentChanged: "assignments",
  invoiceChanged: "invoices",
  paymentChanged: "payments",
  estimateChanged: "estimates",
  bookingChanged: "bookings",
  leadChanged: "leads",
  projectChanged: "projects",
  installedEquipmentChanged: "installedEquipment",
  membershipChanged: "memberships",
  technicianChanged: "technicians",
} as const;

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60 });
  connection = await connectionTo(sandbox);
});

test("no trigger of changes is missing here", () => {
  const ofChanges = Object.keys(triggers).filter((key) => {
    const trigger = triggers[key];
    return trigger?.kind === "changes" && !trigger.steps;
  });
  expect(ofChanges.sort()).toEqual(Object.keys(tables).sort());
});

test.each(Object.entries(tables))(
  "%s tells of a change in %s, once, and of nothing else",
  async (key, table) => {
    const flow = new Flow(key, connection);
    await flow.deploy();
    expect(await flow.poll()).toEqual([]);
    const records = sandbox.state[table] as { values(): Iterable<{ id: number }> };
    const [record] = [...records.values()];
    (sandbox.state[table] as { update(record: unknown, change: object): void }).update(record, {});
    expect(await flow.poll()).toMatchObject([{ change: "updated", record: { id: record?.id } }]);
    expect(await flow.poll()).toEqual([]);
  },
);
