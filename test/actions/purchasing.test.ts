import type { Connection } from "@prismatic-io/spectral";
import type { PurchaseOrder } from "../../api/inventory/purchaseOrders";
import type { Sandbox } from "../../sandbox/server";
import { fullInputs } from "../cases";
import { newOrder, newReturn, partOf } from "../cases/inventory/purchasing";
import type { Inputs, World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox, worldOf } from "../harness";

/** What is ordered from vendors, received, and returned to them. */

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
const orderOf = async (purchaseOrderId: number) =>
  (await act("getPurchaseOrder", { purchaseOrderId })) as PurchaseOrder;
const [date, later] = ["2026-07-13T17:00:00Z", "2026-07-15T17:00:00Z"];

/** What a receipt takes in of an order's first item. */
const some = async (purchaseOrderId: number, quantity: number) => {
  const [item] = (await orderOf(purchaseOrderId)).items;
  return [{ purchaseOrderItemId: item?.id, skuId: item?.skuId, quantity, cost: item?.cost }];
};

const receive = async (purchaseOrderId: number, quantity: number, more: Inputs = {}) =>
  (await act("createReceipt", {
    purchaseOrderId,
    dateReceived: date,
    items: await some(purchaseOrderId, quantity),
    ...more,
  })) as { id: number };

describe("a purchase order", () => {
  test("comes to its items, tax and shipping, and shows its vendor's invoice number and memo", async () => {
    const order = await orderOf(await newOrder(world));
    expect(order).toMatchObject({
      ...{ status: "Pending", total: 46.25, tax: 0, shipping: 5.25, summary: "For the furnace" },
      vendorDocumentNumber: "VH-88120",
      items: [{ vendorPartNumber: "VH-FS-2", quantity: 2, cost: 20.5, quantityReceived: 0 }],
    });
  });

  test("loses the items that a change leaves out, and keeps what it does not name", async () => {
    const { shipTo, ...inputs } = await fullInputs("createPurchaseOrder", world);
    const [item] = inputs.items as Inputs[];
    const more = { ...item, quantity: 1, vendorPartNumber: "" };
    const { id } = (await act("createPurchaseOrder", { ...inputs, shipTo, items: [item, more] })) as {
      id: number;
    };
    const [first] = (await orderOf(id)).items;
    const kept = { id: first?.id, ...item, quantity: 5 };
    await act("updatePurchaseOrder", { purchaseOrderId: id, items: [kept] });
    expect(await orderOf(id)).toMatchObject({
      summary: inputs.memo,
      items: [{ id: first?.id, quantity: 5 }],
      total: 5 * 20.5 + 5.25,
    });
    expect((await orderOf(id)).items).toHaveLength(1);
  });

  test("is received in parts, and counts as not received once a receipt is canceled", async () => {
    const id = await newOrder(world);
    await receive(id, 1, { shipping: 2 });
    expect(await orderOf(id)).toMatchObject({
      status: "PartiallyReceived",
      items: [{ quantityReceived: 1, status: "PartiallyReceived" }],
    });
    const rest = await receive(id, 1, { dateReceived: later });
    expect(await orderOf(id)).toMatchObject({ status: "Received", receivedOn: expect.any(String) });
    await act("cancelReceipt", { receiptId: rest.id, canceledReason: "Accidental" });
    expect(await orderOf(id)).toMatchObject({
      status: "PartiallyReceived",
      items: [{ quantityReceived: 1 }],
    });
  });

  test("is not canceled once something was received, and stays canceled", async () => {
    const [received, other] = [await newOrder(world), await newOrder(world)];
    await receive(received, 1);
    const cancel = (purchaseOrderId: number) => act("cancelPurchaseOrder", { purchaseOrderId });
    await expect(cancel(received)).rejects.toThrow("PartiallyReceived and cannot be changed");
    expect(await cancel(other)).toEqual({ id: other });
    expect(await cancel(other)).toEqual({ id: other });
    await expect(receive(other, 1)).rejects.toThrow("is canceled");
  });

  test("of a type that says so is received as it is made", async () => {
    const type = [...sandbox.state.purchaseOrderTypes.values()].find((each) => each.automaticallyReceive);
    const inputs = { ...(await fullInputs("createPurchaseOrder", world)), typeId: type?.id };
    const { id } = (await act("createPurchaseOrder", inputs)) as { id: number };
    expect(await orderOf(id)).toMatchObject({ status: "Received" });
  });

  test("takes the name of its vendor and type in place of their IDs", async () => {
    const inputs = await fullInputs("createPurchaseOrder", world);
    const vendor = sandbox.state.vendors.get(inputs.vendorId as number);
    const named = { ...inputs, vendorId: vendor?.name, typeId: "job parts" };
    const { id } = (await act("createPurchaseOrder", named)) as { id: number };
    const type = sandbox.state.purchaseOrderTypes.get((await orderOf(id)).typeId);
    expect(await orderOf(id)).toMatchObject({ vendorId: vendor?.id });
    expect(type?.name).toBe("Job Parts");
  });
});

describe("what a technician asks for", () => {
  const pending = () =>
    [...sandbox.state.purchaseOrderRequests.values()].find(
      ({ requestStatus }) => requestStatus === "PendingApproval",
    )?.id;

  test("is ordered once it is approved, and is decided on once", async () => {
    const purchaseOrderRequestId = pending();
    const before = sandbox.state.purchaseOrders.size;
    expect(await act("approvePurchaseOrderRequest", { purchaseOrderRequestId })).toEqual({
      id: purchaseOrderRequestId,
    });
    expect(sandbox.state.purchaseOrders.size).toBe(before + 1);
    const reject = act("rejectPurchaseOrderRequest", { purchaseOrderRequestId, rejectionReason: "Other" });
    await expect(reject).rejects.toThrow("is Approved already");
  });

  test("is rejected for a reason that is chosen by its label too", async () => {
    const purchaseOrderRequestId = pending();
    const reason = { purchaseOrderRequestId, rejectionReason: "Cost too high" };
    expect(await act("rejectPurchaseOrderRequest", reason)).toEqual({ id: purchaseOrderRequestId });
    expect(sandbox.state.purchaseOrderRequests.get(purchaseOrderRequestId as number)?.requestStatus).toBe(
      "Rejected",
    );
  });
});

/** Writes that spend money: what makes another one of each, and where a look for it goes. */
const once: [
  key: string,
  table: "purchaseOrders" | "receipts" | "returns",
  others: Inputs[],
  look: string,
][] = [
  [
    "createPurchaseOrder",
    "purchaseOrders",
    [{ date: later }, { vendorInvoiceNumber: "VH-88121" }, { jobId: "" }],
    "GET /purchase-orders",
  ],
  [
    "createReceipt",
    "receipts",
    [{ dateReceived: later }, { vendorDocumentNumber: "VH-88121" }],
    "GET /receipts",
  ],
  [
    "createReturn",
    "returns",
    [{ returnDate: later }, { referenceNumber: "RMA-1" }, { purchaseOrderId: "" }],
    "GET /returns",
  ],
];

describe.each(once)("%s with Add Once", (key, table, others, look) => {
  let inputs: Inputs;
  beforeAll(async () => {
    inputs = { ...(await fullInputs(key, world)), addOnce: true };
  });
  const count = () => sandbox.state[table].size;

  test("is carried out once, also where the answer was lost, and again for what differs", async () => {
    const before = count();
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(act(key, inputs)).rejects.toThrow("may have been carried out");
    const there = await act(key, inputs);
    expect(await act(key, inputs)).toEqual(there);
    expect(count()).toBe(before + 1);
    expect(logged.join()).toContain("nothing was added, since it is there");
    const items = (inputs.items as Inputs[]).map((item) => ({ ...item, quantity: 7 }));
    for (const other of [...others, { items }])
      expect(await act(key, { ...inputs, ...other })).not.toEqual(there);
    expect(count()).toBe(before + 2 + others.length);
  });

  test("does nothing where the look fails, and is carried out by each run without it", async () => {
    const before = count();
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: look });
    await expect(act(key, inputs)).rejects.toThrow("(Read)");
    expect(count()).toBe(before);
    sandbox.faults.clear();
    await act(key, { ...inputs, addOnce: "" });
    expect(count()).toBe(before + 1);
  });
});

test.each([
  ["createPurchaseOrderType", "purchaseOrderTypes"],
  ["createReturnType", "returnTypes"],
  ["createPurchaseOrderMarkup", "purchaseOrderMarkups"],
] as const)("%s with Add Once makes one", async (key, table) => {
  const inputs = { ...(await fullInputs(key, world)), addOnce: "true" };
  const before = sandbox.state[table].size;
  const made = (await act(key, inputs)) as { id: number };
  expect(await act(key, inputs)).toMatchObject({ id: made.id });
  expect(sandbox.state[table].size).toBe(before + 1);
});

describe("a return", () => {
  const returnOf = (id: number) => sandbox.state.returns.get(id);

  test("keeps the items that a change does not name, and is canceled with a reason", async () => {
    const id = await newReturn(world);
    const [item] = returnOf(id)?.items ?? [];
    await act("updateReturn", { returnId: id, memo: "Sent back", tax: "1.5" });
    expect(returnOf(id)).toMatchObject({ memo: "Sent back", returnAmount: 27, items: [{ id: item?.id }] });
    await act("cancelReturn", { returnId: id, canceledReason: "Made by accident" });
    expect(returnOf(id)).toMatchObject({ status: "Canceled", canceledReason: "Accidental", active: false });
    await expect(act("updateReturn", { returnId: id, memo: "Again" })).rejects.toThrow("is Canceled");
  });

  test("of an item that it does not have is refused by name", async () => {
    const item = { id: 5, skuId: partOf(world), quantity: 1, cost: 1 };
    const change = act("updateReturn", { returnId: await newReturn(world), items: [item] });
    await expect(change).rejects.toThrow("Items[0].Id: Item 5 is not on return");
  });
});

test("types of returns are listed only where it is said whether inactive ones are", async () => {
  await expect(act("listReturnTypes", {})).rejects.toThrow("Active Only is required");
  const names = async (activeOnly: unknown) =>
    ((await act("listReturnTypes", { activeOnly, fetchAll: true })) as { data: { name: string }[] }).data.map(
      ({ name }) => name,
    );
  expect(await names("false")).toContain("Recall");
  expect(await names(true)).not.toContain("Recall");
});
