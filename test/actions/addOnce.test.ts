import type { Connection } from "@prismatic-io/spectral";
import type { Capacity } from "../../api/dispatch/capacity";
import type { Sandbox } from "../../sandbox/server";
import { fullInputs } from "../cases";
import { newInvoice } from "../cases/accounting/newInvoice";
import { newJob, type World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox, worldOf } from "../harness";

/** Additions that a run which is repeated does not make again. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});
beforeEach(() => sandbox.faults.clear());

const repair = { description: "Trip charge", quantity: "1", unitPrice: "89.00" };
const sku = () => [...sandbox.state.skus.values()].find(({ type }) => type === "Service")?.id;
const itemsOf = (invoiceId: number) => sandbox.state.invoices.get(invoiceId)?.items ?? [];

describe("an item of an invoice", () => {
  const add = (invoiceId: number, inputs: object = {}) =>
    run("updateInvoiceItems", { connection, invoiceId, ...repair, skuId: sku(), addOnce: true, ...inputs });

  test("is added once, however often it is asked for", async () => {
    const { id } = await newInvoice(world);
    const before = itemsOf(id).length;
    expect(await add(id)).toEqual({});
    expect(await add(id)).toEqual({ alreadyThere: true });
    expect(itemsOf(id)).toHaveLength(before + 1);
    expect(logged.join()).toContain("nothing was added");
  });

  test("is added once where the answer was lost", async () => {
    const { id } = await newInvoice(world);
    const before = itemsOf(id).length;
    sandbox.faults.add({ kind: "drop-after", route: "PATCH", count: 1 });
    await expect(add(id)).rejects.toThrow("may have been carried out");
    expect(await add(id)).toEqual({ alreadyThere: true });
    expect(itemsOf(id)).toHaveLength(before + 1);
  });

  test("is another one where its price, quantity or text differs", async () => {
    const { id } = await newInvoice(world);
    const before = itemsOf(id).length;
    await add(id);
    for (const other of [{ unitPrice: "99" }, { quantity: 2 }, { description: "Second trip charge" }])
      expect(await add(id, other)).toEqual({});
    expect(itemsOf(id)).toHaveLength(before + 4);
  });

  test("is not added where the look fails", async () => {
    const { id } = await newInvoice(world);
    const before = itemsOf(id).length;
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /invoices" });
    await expect(add(id)).rejects.toThrow("Accounting → Invoices (Read)");
    expect(itemsOf(id)).toHaveLength(before);
  });

  test("is added by each run where Add Once is off", async () => {
    const { id } = await newInvoice(world);
    const before = itemsOf(id).length;
    for (const off of [false, "", "false"]) await add(id, { addOnce: off });
    expect(itemsOf(id)).toHaveLength(before + 3);
  });
});

describe("an adjustment", () => {
  const adjust = (adjustmentToId: number, inputs: object = {}) =>
    run("createInvoices", {
      connection,
      adjustmentToId,
      number: "60412-A",
      summary: "Discount",
      items: [{ ...repair, skuId: sku() }],
      addOnce: "true",
      ...inputs,
    });

  test("is made once, and answered the next time", async () => {
    const { id } = await newInvoice(world);
    const made = await adjust(id);
    expect(await adjust(id)).toBe(made);
    expect(await adjust(id, { number: "60412-B" })).not.toBe(made);
    expect(await adjust(id, { items: [{ ...repair, unitPrice: 5, skuId: sku() }] })).not.toBe(made);
  });

  test("of another invoice is another one", async () => {
    const [one, other] = [await newInvoice(world), await newInvoice(world)];
    expect(await adjust(one.id)).not.toBe(await adjust(other.id));
  });

  test("is made once where the answer was lost", async () => {
    const { id } = await newInvoice(world);
    sandbox.faults.add({ kind: "5xx-after", route: "POST /invoices", count: 1 });
    await expect(adjust(id)).rejects.toThrow("may have been carried out");
    const found = await adjust(id);
    const all = [...sandbox.state.invoices.values()].filter(({ adjustmentToId }) => adjustmentToId === id);
    expect(all.map((each) => each.id)).toEqual([found]);
  });
});

describe.each([
  ["createGrossPayItem", "grossPayItems", "GET /gross-pay-items", { date: "2026-07-09" }],
  ["createPayrollAdjustment", "payrollAdjustments", "GET /payroll-adjustments", { amount: 12 }],
] as const)("%s", (key, table, route, other) => {
  const pay = async (inputs: object = {}) =>
    run(key, { connection, ...(await fullInputs(key, world)), addOnce: true, ...inputs });
  const count = () => sandbox.state[table].size;

  test("pays once, also where the answer was lost, and something else besides", async () => {
    const before = count();
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(pay()).rejects.toThrow("may have been carried out");
    const there = await pay();
    expect(await pay()).toEqual(there);
    expect(count()).toBe(before + 1);
    expect(await pay(other)).not.toEqual(there);
    expect(count()).toBe(before + 2);
  });

  test("pays nothing where the look fails, and again where Add Once is off", async () => {
    const before = count();
    sandbox.faults.add({ kind: "5xx-before", status: 403, route });
    await expect(pay({ memo: "Unseen" })).rejects.toThrow("(Read)");
    expect(count()).toBe(before);
    sandbox.faults.clear();
    await pay({ addOnce: "" });
    expect(count()).toBe(before + 1);
  });
});

describe("what technicians are planned for", () => {
  const crew = () => [...sandbox.state.technicians.values()].filter(({ active }) => active).slice(3, 7);
  const time = { start: "2026-12-07T16:00:00Z", end: "2026-12-08T01:00:00Z" };
  const plan = (technicianIds: number[], inputs: object = {}) =>
    run("createTechnicianShift", {
      connection,
      technicianIds,
      shiftType: "TimeOff",
      title: "Vacation",
      ...time,
      repeatType: "Never",
      addOnce: true,
      ...inputs,
    }) as Promise<{ created: boolean; technicianShifts: { id: number; technicianId: number }[] }>;

  test("a shift is planned once for each technician, also where the answer was lost", async () => {
    const [one, other] = crew().map(({ id }) => id) as [number, number];
    const before = sandbox.state.technicianShifts.size;
    sandbox.faults.add({ kind: "5xx-after", route: "POST", count: 1 });
    await expect(plan([one])).rejects.toThrow("may have been carried out");
    const { technicianShifts } = await plan([one, other]);
    expect(technicianShifts.map(({ technicianId }) => technicianId)).toEqual([one, other]);
    expect(await plan([one, other])).toEqual({ created: false, technicianShifts });
    expect(sandbox.state.technicianShifts.size).toBe(before + 2);
    await plan([one], { title: "Sick leave" });
    expect(sandbox.state.technicianShifts.size).toBe(before + 3);
  });

  test("time off and meetings planned here are in the way of a visit, and taken off the capacity", async () => {
    const [, , off, busy] = crew().map(({ id }) => id) as [number, number, number, number];
    const { id: jobId } = await newJob(world);
    const visit = { ...time, end: "2026-12-07T17:00:00Z" };
    const book = (technicianId: number) =>
      run("createAppointment", {
        connection,
        jobId,
        ...visit,
        technicianIds: [technicianId],
        refuseIfBooked: true,
      });
    const isAvailable = async () => {
      const asked = { startsOnOrAfter: time.start, endsOnOrBefore: time.end, skillBasedAvailability: false };
      const { availabilities } = (await run("getCapacity", { connection, ...asked })) as Capacity;
      const told = availabilities.flatMap(({ technicians }) => technicians).filter(({ id }) => id === busy);
      return told.some(({ status }) => status === "Available");
    };
    await plan([off]);
    await plan([busy], { shiftType: "Normal", title: "Day shift" });
    expect(await isAvailable()).toBe(true);
    const meeting = {
      connection,
      technicianId: busy,
      start: time.start,
      duration: "PT9H",
      name: "Training",
      removeTechnicianFromCapacityPlanning: true,
      addOnce: true,
    };
    const { id } = (await run("createNonJobAppointment", meeting)) as { id: number };
    expect(await run("createNonJobAppointment", meeting)).toMatchObject({ id, duration: "09:00:00" });
    expect(await isAvailable()).toBe(false);
    await expect(book(off)).rejects.toThrow('is off ("Vacation")');
    await expect(book(busy)).rejects.toThrow("Training");
    await run("deleteNonJobAppointment", { connection, nonJobAppointmentId: id });
    await book(busy);
  });
});

describe("a vendor", () => {
  const count = () => sandbox.state.vendors.size;
  const create = async (name: string) =>
    run("createVendor", {
      connection,
      ...(await fullInputs("createVendor", world)),
      name,
      addOnce: true,
    });

  test("is created once, also where the answer was lost, and not where the look fails", async () => {
    const before = count();
    sandbox.faults.add({ kind: "5xx-after", route: "POST", count: 1 });
    await expect(create("River Supply")).rejects.toThrow("may have been carried out");
    expect(count()).toBe(before + 1);
    const there = [...sandbox.state.vendors.values()].at(-1)?.id;
    expect(await create("River Supply")).toEqual({ id: there, alreadyThere: true });
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET" });
    await expect(create("Lake Supply")).rejects.toThrow("(Read)");
    expect(count()).toBe(before + 1);
  });
});

/** What is created, the route of its look, and what makes another one of it. */
const known = [
  ["createCampaign", "campaigns", "GET /campaigns", { name: "Summer Cooling Check" }],
  ["createCampaignCategory", "campaignCategories", "GET /categories", { name: "Newsletters" }],
  ["createCampaignCost", "campaignCosts", "GET /costs", { month: 8, year: 2028 }],
  ["createEquipmentType", "equipmentTypes", "GET /equipment-types", { name: "Ice Machine" }],
  ["createTruck", "trucks", "GET /trucks", { name: "Van 31" }],
] as const;

describe.each(known)("%s", (key, table, route, other) => {
  const create = async (inputs: object = {}) =>
    (await run(key, {
      connection,
      ...(await fullInputs(key, world)),
      ...(key === "createCampaignCost" && { year: 2028 }),
      addOnce: true,
      ...inputs,
    })) as { id: number };
  const count = () => sandbox.state[table].size;

  test("makes one, also where the answer was lost, and something else besides", async () => {
    const before = count();
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(create()).rejects.toThrow("may have been carried out");
    const there = [...sandbox.state[table].keys()].at(-1);
    expect(await create()).toMatchObject({ id: there, alreadyThere: true });
    expect(count()).toBe(before + 1);
    expect(await create(other)).not.toHaveProperty("alreadyThere");
    expect(count()).toBe(before + 2);
  });

  test("makes none where the look fails, and another one where Add Once is off", async () => {
    const before = count();
    sandbox.faults.add({ kind: "5xx-before", status: 403, route });
    await expect(create()).rejects.toThrow("(Read)");
    expect(count()).toBe(before);
    sandbox.faults.clear();
    await create({ addOnce: "" });
    expect(count()).toBe(before + 1);
  });
});

test("an inactive campaign of the name, in any case, is in the way of another one; a longer name is not", async () => {
  const { id } = await world.create("createCampaign", await fullInputs("createCampaign", world));
  const named = { ...(await fullInputs("createCampaign", world)), addOnce: true };
  const rename = (name: string) =>
    sandbox.state.campaigns.update(sandbox.state.campaigns.get(id) as never, { name, active: false });
  rename("Fall Cleaning Check, Part 2");
  expect(await world.create("createCampaign", { ...named, name: "Fall Cleaning Check" })).not.toMatchObject({
    id,
  });
  rename("Gutter Check");
  expect(await world.create("createCampaign", { ...named, name: "GUTTER check" })).toMatchObject({ id });
});
