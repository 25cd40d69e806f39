import type { Invoice } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox({}, [/query parameter customField.Fields\[/]);

const openInvoice = () =>
  first(api.sandbox.state.invoices, ({ syncStatus, items, salesTaxCode }) =>
    Boolean(syncStatus === "Pending" && items.length === 0 && salesTaxCode && salesTaxCode.taxRate > 0),
  );
const closedInvoice = (status: Invoice["syncStatus"]) =>
  first(api.sandbox.state.invoices, ({ syncStatus, items }) => syncStatus === status && items.length > 0);
const sku = (code: string) => first(api.sandbox.state.skus, (candidate) => candidate.code === code);
const read = async (id: number) => {
  const { body } = await api.call<Page<Invoice>>("GET", "accounting", `/invoices?ids=${id}`);
  return body.data[0] as Invoice;
};
const addItem = (invoice: Invoice, item: object) =>
  api.call("PATCH", "accounting", `/invoices/${invoice.id}/items`, {
    description: "Work",
    quantity: 1,
    ...item,
  });

test("seeded invoices add up: items, tax, total, and what is left to pay", () => {
  const { invoices, paymentSplits, creditMemos } = api.sandbox.state;
  const credits = [...creditMemos.values()].flatMap(({ appliedTo }) => appliedTo ?? []);
  const billed = [...invoices.values()].filter((invoice) => invoice.items.length > 0);
  expect(billed.length).toBeGreaterThan(10);
  for (const { id, items, subTotal, salesTax, total, balance } of billed) {
    const itemSum = items.reduce((sum, item) => sum + Number(item.total), 0);
    expect(Number(subTotal)).toBeCloseTo(itemSum, 5);
    expect(Number(total)).toBeCloseTo(Number(subTotal) + Number(salesTax), 5);
    const paid = paymentSplits.where("invoiceId", id).reduce((sum, split) => sum + split.amount, 0);
    const credited = credits
      .filter(({ appliedTo }) => appliedTo === id)
      .reduce((sum, { appliedAmount }) => sum + appliedAmount, 0);
    expect(Number(balance)).toBeCloseTo(Number(total) - paid - credited, 5);
  }
});

test("a customer owes what its invoices are short of", () => {
  const { customers, invoices } = api.sandbox.state;
  for (const { id, balance } of customers.values()) {
    const own = [...invoices.values()].filter((invoice) => invoice.customer.id === id);
    expect(balance).toBeCloseTo(
      own.reduce((sum, invoice) => sum + Number(invoice.balance), 0),
      5,
    );
  }
});

test("an item is quantity times price; taxable ones are taxed at the rate of the tax zone", async () => {
  const invoice = openInvoice();
  const before = api.sandbox.state.customers.get(invoice.customer.id)?.balance ?? 0;
  expect((await addItem(invoice, { skuId: sku("CAPACITOR").id, quantity: 2, unitPrice: 60.1 })).status).toBe(
    200,
  );
  expect((await addItem(invoice, { skuName: "DISPATCH", quantity: 1, unitPrice: 89 })).status).toBe(200);

  const tax = Math.round(120.2 * (invoice.salesTaxCode?.taxRate ?? 0) * 100) / 100;
  const after = await read(invoice.id);
  expect(
    after.items.map(({ skuName, type, quantity, price, total }) => [skuName, type, quantity, price, total]),
  ).toEqual([
    ["CAPACITOR", "Material", "2", "60.10", "120.20"],
    ["DISPATCH", "Service", "1", "89.00", "89.00"],
  ]);
  const total = (209.2 + tax).toFixed(2);
  expect(after).toMatchObject({ subTotal: "209.20", salesTax: tax.toFixed(2), total, balance: total });
  expect(api.sandbox.state.customers.get(invoice.customer.id)?.balance).toBeCloseTo(
    before + Number(total),
    5,
  );
  expect(api.sandbox.state.jobs.get(invoice.job?.id ?? 0)?.total).toBe(Number(total));
});

test("an item with an ID changes that item, and one that is deleted is billed no more", async () => {
  const invoice = openInvoice();
  await addItem(invoice, { skuName: "TUNE-UP", unitPrice: 129 });
  const [item] = (await read(invoice.id)).items;
  await addItem(invoice, { id: item?.id, description: "Two visits", quantity: 2 });
  expect(await read(invoice.id)).toMatchObject({
    items: [{ id: item?.id, description: "Two visits", quantity: "2", price: "129.00", total: "258.00" }],
    total: "258.00",
  });
  const path = `/invoices/${invoice.id}/items/${item?.id}`;
  expect((await api.call("DELETE", "accounting", path)).status).toBe(200);
  expect(await read(invoice.id)).toMatchObject({ items: [], total: "0.00", balance: "0.00" });
  expect((await api.call("DELETE", "accounting", path)).status).toBe(404);
});

test("an item without a price is billed at nothing, whatever the pricebook says", async () => {
  const invoice = openInvoice();
  expect((await addItem(invoice, { skuName: "TUNE-UP" })).status).toBe(200);
  expect(await read(invoice.id)).toMatchObject({ items: [{ price: "0.00", total: "0.00" }], total: "0.00" });
});

test("items of unknown SKUs, technicians or IDs, or without a SKU, are refused", async () => {
  const invoice = openInvoice();
  const unknown = await addItem(invoice, { skuId: 5, skuName: "NONE", technicianId: 6, quantity: "1" });
  expect([unknown.status, Object.keys(unknown.body.errors).sort()]).toEqual([
    400,
    ["Quantity", "SkuId", "SkuName", "TechnicianId"],
  ]);
  expect((await addItem(invoice, {})).body.errors).toHaveProperty("SkuId");
  expect((await addItem(invoice, { id: 7, skuName: "TUNE-UP" })).body.errors).toHaveProperty("Id");
  const nested = await api.call("PATCH", "accounting", `/invoices/${invoice.id}`, {
    items: [{ description: "Work", quantity: 1 }],
  });
  expect(nested.body.errors).toHaveProperty(["Items[0].SkuId"]);
  expect((await read(invoice.id)).items).toEqual([]);
});

describe("a discount or fee", () => {
  const modifier = (code: string) => first(api.sandbox.state.discountsAndFees, (each) => each.code === code);

  test("is billed as an item, and the totals follow: a discount takes off", async () => {
    const invoice = openInvoice();
    await addItem(invoice, { skuName: "CAPACITOR", unitPrice: 600 });
    const discount = { skuId: modifier("REBATE-UTILITY").id, unitPrice: -450.5 };
    expect((await addItem(invoice, discount)).status).toBe(200);
    expect((await addItem(invoice, { skuName: "PERMIT", unitPrice: 185 })).status).toBe(200);

    const after = await read(invoice.id);
    expect(after.items.slice(1)).toMatchObject([
      { type: "PriceModifier", skuName: "REBATE-UTILITY", price: "-450.50", total: "-450.50" },
      { type: "PriceModifier", skuName: "PERMIT", inventory: false, total: "185.00" },
    ]);
    const tax = Math.round(600 * (invoice.salesTaxCode?.taxRate ?? 0) * 100) / 100;
    const total = (334.5 + tax).toFixed(2);
    expect(after).toMatchObject({ subTotal: "334.50", discountTotal: "450.50", total, balance: total });
    for (const { id } of after.items)
      await api.call("DELETE", "accounting", `/invoices/${invoice.id}/items/${id}`);
    expect(await read(invoice.id)).toMatchObject({ discountTotal: "0.00", total: "0.00" });
  });

  test.each<[string, object, string]>([
    ["REBATE-UTILITY", { unitPrice: 100 }, "The price of the discount REBATE-UTILITY must be negative."],
    ["PERMIT", { unitPrice: -1 }, "The price of the fee PERMIT must not be negative."],
    ["SENIOR-10", { unitPrice: -125.01, quantity: 2 }, "SENIOR-10 may come to 250.00 at most."],
    ["DISPOSAL", { unitPrice: 96 }, "DISPOSAL may come to 95.00 at most."],
  ])("%s is refused with %j", async (skuName, item, message) => {
    const invoice = openInvoice();
    const { status, body } = await addItem(invoice, { skuName, ...item });
    expect([status, body.errors]).toEqual([400, { UnitPrice: [message] }]);
    const items = [{ skuName, description: "x", quantity: 1, ...item }];
    const path = `/invoices/${invoice.id}`;
    const nested = await api.call("PATCH", "accounting", path, { items });
    expect(nested.body.errors).toEqual({ "Items[0].UnitPrice": [message] });
    expect((await read(invoice.id)).items).toEqual([]);
  });

  test("is taken back by an adjustment with a negative quantity", async () => {
    const { body: id } = await api.call<number>("POST", "accounting", "/invoices", {
      adjustmentToId: closedInvoice("Posted").id,
      items: [{ skuName: "SENIOR-10", description: "Not a senior", quantity: -1, unitPrice: -80 }],
    });
    expect(await read(id)).toMatchObject({ subTotal: "80.00", discountTotal: "-80.00" });
  });
});

test("an update changes the fields that it gives and leaves the others", async () => {
  const invoice = openInvoice();
  const before = await read(invoice.id);
  const type = first(api.sandbox.state.invoiceTypes);
  const assignee = first(api.sandbox.state.employees);
  const { status } = await api.call("PATCH", "accounting", `/invoices/${invoice.id}`, {
    number: "A-77",
    typeId: type.id,
    dueDate: "2026-07-15",
    royaltyStatus: "Sent",
    reviewStatus: "Reviewed",
    assignedToId: assignee.id,
  });
  expect(status).toBe(200);
  const after = await read(invoice.id);
  expect(after).toEqual({
    ...before,
    referenceNumber: "A-77",
    invoiceType: type,
    dueDate: "2026-07-15T00:00:00Z",
    royalty: { status: "Sent", date: null, sentOn: null, memo: null },
    reviewStatus: "Reviewed",
    assignedTo: { id: assignee.id, name: assignee.name },
    modifiedOn: after.modifiedOn,
  });
  expect(after.modifiedOn > before.modifiedOn).toBe(true);
});

test("tax and sub total can be given; a sub total that contradicts the items is refused", async () => {
  const invoice = openInvoice();
  const patch = (body: object) => api.call("PATCH", "accounting", `/invoices/${invoice.id}`, body);
  await patch({ subtotal: 100, tax: 5 });
  expect(await read(invoice.id)).toMatchObject({ subTotal: "100.00", salesTax: "5.00", total: "105.00" });
  await patch({ summary: "Paid in part" });
  expect(await read(invoice.id)).toMatchObject({ subTotal: "100.00", salesTax: "5.00", total: "105.00" });

  const items = [{ skuName: "TUNE-UP", description: "Tune-up", quantity: 1, unitPrice: 129 }];
  expect((await patch({ subtotal: 1, items })).body.errors).toEqual({
    Subtotal: ["The invoice's items come to 129."],
  });
  expect((await patch({ subtotal: 129, tax: 1.5, items })).status).toBe(200);
  expect(await read(invoice.id)).toMatchObject({ subTotal: "129.00", salesTax: "1.50", total: "130.50" });
  await api.call(
    "DELETE",
    "accounting",
    `/invoices/${invoice.id}/items/${(await read(invoice.id)).items[0]?.id}`,
  );
});

test.each(["Posted", "Exported"] as const)("a %s invoice cannot be changed", async (status) => {
  const invoice = closedInvoice(status);
  const before = await read(invoice.id);
  const refusals = await Promise.all([
    api.call("PATCH", "accounting", `/invoices/${invoice.id}`, { summary: "Late" }),
    addItem(invoice, { skuName: "TUNE-UP" }),
    api.call("DELETE", "accounting", `/invoices/${invoice.id}/items/${invoice.items[0]?.id}`),
    api.call("PATCH", "accounting", "/invoices/custom-fields", {
      operations: [{ objectId: invoice.id, customFields: [{ name: "PO Number", value: "1" }] }],
    }),
  ]);
  expect(refusals.map((refusal) => refusal.status)).toEqual([400, 400, 400, 400]);
  expect(refusals[0]?.body.title).toBe(
    `Invoice ${invoice.id} is ${status.toLowerCase()} and cannot be changed.`,
  );
  expect(await read(invoice.id)).toEqual(before);
});

test("an adjustment is an open invoice of its own, for the customer, place and job of the one it corrects", async () => {
  const original = closedInvoice("Exported");
  const { status, body: id } = await api.call<number>("POST", "accounting", "/invoices", {
    adjustmentToId: original.id,
    number: "ADJ-1",
    items: [{ skuId: original.items[0]?.skuId, description: "Credit", quantity: -1, unitPrice: 20 }],
  });
  expect(status).toBe(200);
  expect(await read(id)).toMatchObject({
    adjustmentToId: original.id,
    referenceNumber: "ADJ-1",
    syncStatus: "Pending",
    customer: original.customer,
    location: original.location,
    job: original.job,
    batch: null,
    subTotal: "-20.00",
    items: [{ description: "Credit", total: "-20.00" }],
  });
  const { body } = await api.call<Page>("GET", "accounting", `/invoices?adjustmentToId=${original.id}`);
  expect(body.data.map((invoice) => invoice.id)).toEqual([id]);
});

test("an adjustment of an unknown invoice, or of an unknown type, is refused", async () => {
  const { status, body } = await api.call("POST", "accounting", "/invoices", {
    adjustmentToId: 1,
    typeId: 2,
    assignedToId: 3,
    taxZoneId: 4,
    colour: "red",
  });
  expect(status).toBe(400);
  expect(Object.keys(body.errors).sort()).toEqual([
    "AdjustmentToId",
    "AssignedToId",
    "Colour",
    "TaxZoneId",
    "TypeId",
  ]);
  const missing = await api.call("POST", "accounting", "/invoices", {});
  expect(missing.body.errors).toEqual({ AdjustmentToId: ["The AdjustmentToId field is required."] });
  expect((await api.call("PATCH", "accounting", "/invoices/1", {})).status).toBe(404);
});

test("custom fields are set by name, taken away without a value, and found again", async () => {
  const invoice = openInvoice();
  const set = (...customFields: object[]) =>
    api.call("PATCH", "accounting", "/invoices/custom-fields", {
      operations: [{ objectId: invoice.id, customFields }],
    });
  await set({ name: "PO Number", value: "77" }, { name: "Cost Center", value: "West" });
  await set({ name: "PO Number", value: "78" }, { name: "Cost Center", value: null });
  expect((await read(invoice.id)).customFields).toEqual([{ name: "PO Number", value: "78" }]);

  const count = async (query: string) => {
    const { body } = await api.call<Page>("GET", "accounting", `/invoices?${query}`);
    return body.data.length;
  };
  const both = "customField.Fields[PO Number]=78&customField.Fields[Cost Center]=East";
  expect(await count("customField.Fields[PO Number]=78")).toBe(1);
  expect(await count(both)).toBe(0);
  expect(await count(`${both}&customField.Operator=Or`)).toBe(1);

  const unknown = await set({ name: "Shoe size", value: "9" });
  expect(unknown.body.errors).toHaveProperty(["Operations[0].CustomFields[0].Name"]);
});

test.each<[string, (invoice: Invoice) => boolean]>([
  ["statuses=Posted&statuses=Exported", ({ syncStatus }) => syncStatus !== "Pending"],
  ["reviewStatuses=Reviewed", ({ reviewStatus }) => reviewStatus === "Reviewed"],
  ["totalGreater=300.5", ({ total }) => Number(total) >= 300.5],
  ["balanceFilter.Balance=0&balanceFilter.Comparer=Greater", ({ balance }) => Number(balance) > 0],
  ["invoicedOnOrAfter=2026-01-01T00:00:00Z", ({ invoiceDate }) => invoiceDate >= "2026-01-01"],
  ["batchNumber=2", ({ batch }) => batch?.number === "2"],
])("the list filters by %s", async (query, fits) => {
  const { body } = await api.call<Page<Invoice>>("GET", "accounting", `/invoices?pageSize=500&${query}`);
  const expected = [...api.sandbox.state.invoices.values()].filter(fits).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(0);
  expect(body.data.map(({ id }) => id)).toEqual(expected);
});
