import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { item, newEstimate } from "../cases/sales/newEstimate";
import { newJob, technicianOf, type World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox, worldOf } from "../harness";
import { Flow } from "../triggers/platform";
import { cutWaits } from "../waits";

/** What comes of estimates: sold, unsold, dismissed and changed, and never made twice. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({
    customers: 20,
    settlingSeconds: 900,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});
cutWaits();
beforeEach(() => sandbox.faults.clear());

const act = (key: string, estimateId: number, inputs: object = {}) =>
  run(key, { connection, estimateId, ...inputs });
const sell = (id: number) => act("sellEstimate", id, { soldBy: technicianOf(world) });
const stored = (id: number) => sandbox.state.estimates.get(id);
const invoiceOf = (id: number) => sandbox.state.invoices.get(id);
const written = (since: number) => exchanges.slice(since).filter(({ method }) => method !== "GET").length;

test("what is sold comes to the job's invoice, and leaves it when it is unsold", async () => {
  const { id, itemId, invoiceId } = await newEstimate(world);
  const sold = await sell(id);
  expect(sold).toMatchObject({ status: { name: "Sold" }, soldBy: technicianOf(world) });
  const [billed] = invoiceOf(invoiceId)?.items ?? [];
  expect(billed).toMatchObject({ estimateItemId: itemId, quantity: "1.5", price: "280.00", total: "420.00" });
  expect(stored(id)?.items?.map(({ invoiceItemId }) => invoiceItemId)).toEqual([billed?.id]);
  expect(invoiceOf(invoiceId)).toMatchObject({ subTotal: "420.00" });

  await act("unsellEstimate", id);
  expect(stored(id)).toMatchObject({ status: { name: "Open" }, soldOn: null, soldBy: null });
  expect(stored(id)?.items).toMatchObject([{ invoiceItemId: null }]);
  expect(invoiceOf(invoiceId)).toMatchObject({ items: [], subTotal: "0.00", total: "0.00" });
});

test("a sold estimate is not changed, nor a dismissed one sold, until it is opened again", async () => {
  const { id, itemId, invoiceId } = await newEstimate(world);
  await sell(id);
  const before = JSON.stringify([stored(id), invoiceOf(invoiceId)]);
  for (const [key, inputs] of [
    ["sellEstimate", { soldBy: technicianOf(world) }],
    ["dismissEstimate", {}],
    ["updateEstimate", { name: "Other" }],
    ["addEstimateItem", item(world)],
    ["deleteEstimateItem", { itemId }],
  ] as const)
    await expect(act(key, id, inputs)).rejects.toThrow(`Estimate ${id} is sold.`);
  expect(JSON.stringify([stored(id), invoiceOf(invoiceId)])).toBe(before);

  await act("unsellEstimate", id);
  await act("dismissEstimate", id);
  await expect(sell(id)).rejects.toThrow(`Estimate ${id} is dismissed.`);
  await expect(act("unsellEstimate", id)).rejects.toThrow(`Estimate ${id} is dismissed.`);
  await act("updateEstimate", id, { status: "Open" });
  expect(await sell(id)).toMatchObject({ status: { name: "Sold" } });
});

test("an estimate of a job whose invoice is posted is not sold", async () => {
  const { id, invoiceId } = await newEstimate(world);
  sandbox.state.invoices.update(invoiceOf(invoiceId) as never, { syncStatus: "Posted" });
  await expect(sell(id)).rejects.toThrow(`Invoice ${invoiceId} is posted`);
  expect(stored(id)).toMatchObject({ status: { name: "Open" }, items: [{ invoiceItemId: null }] });
});

test("an update replaces: what it leaves out is blank, and items that it does not name are gone", async () => {
  const { id, itemId } = await newEstimate(world, {
    summary: "Old",
    tax: 5,
    items: [item(world), item(world)],
  });
  const items = [
    { id: itemId, quantity: 2 },
    { ...item(world), unitPrice: 10 },
  ];
  const changed = await act("updateEstimate", id, { name: "New", items, tax: 7 });
  expect(changed).toMatchObject({ name: "New", summary: null, subtotal: 575, tax: 7 });
  expect(stored(id)?.items).toMatchObject([
    { id: itemId, qty: 2, unitRate: 280, total: 560 },
    { qty: 1.5, total: 15 },
  ]);
});

test("items that an estimate answered are sent on with their SKU, quantity and price", async () => {
  const { id } = await newEstimate(world);
  const { items } = (await act("getEstimate", id)) as { items: object[] };
  const { id: jobId } = await newJob(world);
  const copied = items.map((each) => ({ ...each, id: undefined }));
  const made = await run("createEstimate", { connection, jobId, name: "Copy", items: copied });
  expect(made).toMatchObject({ subtotal: 420, items: [{ qty: 1.5, unitRate: 280, unitCost: 38 }] });
});

test("Estimate Changed tells of what is sold and dismissed, and not of what is unsold", async () => {
  const [one, other] = [await newEstimate(world), await newEstimate(world)];
  const flow = new Flow("estimateChanged", connection, { params: { events: ["sold", "dismissed"] } });
  await flow.deploy();
  await flow.poll();
  const told = async () => (await flow.poll()).map(({ change, record }) => [change, record.id]);
  await sell(one.id);
  await act("dismissEstimate", other.id);
  expect(await told()).toEqual([
    ["sold", one.id],
    ["dismissed", other.id],
  ]);
  await act("unsellEstimate", one.id);
  expect(await told()).toEqual([]);
});

test("an estimate sold by somebody else meanwhile is not taken for the sale that got no answer", async () => {
  const { id } = await newEstimate(world);
  const others = [...sandbox.state.technicians.values()].filter((each) => each.id !== technicianOf(world));
  await act("sellEstimate", id, { soldBy: others[0]?.id });
  const since = exchanges.length;
  sandbox.faults.add({ kind: "drop-before", route: "PUT", count: 1 });
  await expect(sell(id)).rejects.toThrow("may have been carried out");
  expect(written(since)).toBe(1);
});

describe("Add Once", () => {
  const create = (jobId: number, inputs: object = {}) =>
    run("createEstimate", { connection, jobId, name: "Heat pump", addOnce: true, ...inputs }) as Promise<{
      id: number;
    }>;
  const ofJob = (jobId: number) =>
    [...sandbox.state.estimates.values()].filter((each) => each.jobId === jobId);

  test("makes an estimate of a name once for a job, also where the answer was lost", async () => {
    const { id: jobId } = await newJob(world);
    sandbox.faults.add({ kind: "drop-after", route: "POST /estimates", count: 1 });
    await expect(create(jobId)).rejects.toThrow("may have been carried out");
    const there = await create(jobId);
    expect(await create(jobId)).toEqual(there);
    expect(logged.join()).toContain("nothing was added");
    expect((await create(jobId, { name: "Furnace" })).id).not.toBe(there.id);
    expect(ofJob(jobId)).toHaveLength(2);
    await create(jobId, { addOnce: "" });
    expect(ofJob(jobId)).toHaveLength(3);
  });

  test("makes nothing where the look fails, or where it cannot know the estimate", async () => {
    const { id: jobId } = await newJob(world);
    const since = exchanges.length;
    await expect(create(jobId, { name: "" })).rejects.toThrow("Add Once needs Name");
    expect(exchanges).toHaveLength(since);
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /estimates" });
    await expect(create(jobId)).rejects.toThrow("Estimates (Read)");
    expect(ofJob(jobId)).toEqual([]);
  });

  test("adds an item once, never again without a look, and another one where it says otherwise", async () => {
    const { id } = await newEstimate(world, { items: [] });
    const add = (inputs: object = {}) =>
      act("addEstimateItem", id, { ...item(world), addOnce: true, ...inputs });
    const since = exchanges.length;
    sandbox.faults.add({ kind: "5xx-after", route: "PUT", count: 1 });
    await expect(add()).rejects.toThrow("may have been carried out");
    expect(written(since)).toBe(1);
    const there = await add();
    expect(there).toMatchObject({ estimateId: id, qty: 1.5 });
    expect(stored(id)?.items).toHaveLength(1);
    for (const other of [{ quantity: 2 }, { unitPrice: 99 }, { description: "Second sensor" }])
      await add(other);
    expect(stored(id)?.items).toHaveLength(4);
  });
});

test("a new item without an SKU or price is warned of before it is sent", async () => {
  const { id } = await newEstimate(world);
  logged.length = 0;
  await expect(act("addEstimateItem", id, { description: "Sensor" })).rejects.toThrow(
    "is required for a new item",
  );
  expect(logged.join()).toMatch(/neither SKU ID nor SKU Name.*may be offered at 0\.00/s);
});
