import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { fullInputs } from "../cases";
import { first, type Inputs, type World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

/** What persons are contacts of and reached by, whom locations prefer, and who takes bookings. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});
beforeEach(() => sandbox.faults.clear());

const act = (key: string, inputs: Inputs) => run(key, { connection, ...inputs });

test("a person who is no longer a customer's contact is not listed as one, and is not unrelated twice", async () => {
  const related = await fullInputs("unrelateContact", world);
  const listed = () => act("listContactRelationships", { contactId: related.contactId });
  expect(await listed()).toMatchObject({ data: [{ relatedEntityId: related.relatedEntityId }] });
  await act("unrelateContact", related);
  expect(await listed()).toMatchObject({ data: [] });
  await expect(act("unrelateContact", related)).rejects.toThrow("409");
});

test("unrelating looks at the record of that kind alone", async () => {
  const related = await fullInputs("unrelateContact", world);
  await expect(act("unrelateContact", { ...related, typeSlug: "location" })).rejects.toThrow("409");
  sandbox.faults.add({ kind: "5xx-after", route: "DELETE", count: 1 });
  expect(await act("unrelateContact", related)).toEqual({});
});

test("a number that is deleted is gone", async () => {
  const method = await fullInputs("deleteContactMethod", world);
  expect(await act("getContactMethod", method)).toMatchObject({ id: method.contactMethodId });
  await act("deleteContactMethod", method);
  await expect(act("getContactMethod", method)).rejects.toThrow("404");
});

test("what a number may be used for is changed by name, and shown among all", async () => {
  const inputs = await fullInputs("updateContactMethodPreference", world);
  const { preferenceName: name } = inputs;
  for (const value of ["false", "true"]) {
    expect(await act("updateContactMethodPreference", { ...inputs, value })).toMatchObject({ name, value });
    const all = await act("listContactMethodPreferences", inputs);
    expect(all).toContainEqual({ name, dataType: "Bool", value });
  }
  await expect(act("updateContactMethodPreference", { ...inputs, value: "maybe" })).rejects.toThrow("maybe");
  await expect(act("getContactMethodPreference", { ...inputs, preferenceName: "Fax" })).rejects.toThrow(
    "404",
  );
});

test("a location prefers whom it was said to prefer last", async () => {
  const inputs = await fullInputs("setPreferredTechnician", world);
  const other = first(sandbox.state.technicians.values(), ({ id }) => id !== inputs.preferredTechnicianId).id;
  for (const preferredTechnicianId of [inputs.preferredTechnicianId, other]) {
    await act("setPreferredTechnician", { ...inputs, preferredTechnicianId });
    expect(await act("getPreferredTechnician", inputs)).toBe(preferredTechnicianId);
  }
  const locationId = first(
    sandbox.state.locations.keys(),
    (id) => !sandbox.state.preferred.technicians.has(id),
  );
  expect(await act("getPreferredTechnician", { locationId })).toBeNull();
});

test("a booking provider tag is created once, also where the answer was lost, and not where the look fails", async () => {
  const count = () => sandbox.state.bookingProviders.size;
  const create = (tagName: string, addOnce: boolean) =>
    act("createBookingProviderTag", { tagName, description: "Calls at night", addOnce });
  const before = count();
  sandbox.faults.add({ kind: "5xx-after", route: "POST", count: 1 });
  await expect(create("Night Line", true)).rejects.toThrow("may have been carried out");
  const there = [...sandbox.state.bookingProviders.keys()].at(-1);
  expect(await create("Night Line", true)).toMatchObject({ id: there, tagName: "Night Line" });
  await expect(create("Night Line", false)).rejects.toThrow("409");
  sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET" });
  await expect(create("Day Line", true)).rejects.toThrow("CRM → Booking Provider Tags (Read)");
  expect(count()).toBe(before + 1);
});
