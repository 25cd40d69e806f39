import type { Invoice, Payment } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox();

interface Saved {
  id: number;
  status: string;
  active: boolean;
  customerId: number;
  splits: { amount: number; invoiceId: number; invoiceNumber: string }[];
}

interface Listed {
  id: number;
  total: string;
  unappliedAmount: string;
  memo: string | null;
  appliedTo: { appliedTo: number; appliedAmount: string }[];
  customFields: { name: string; value: string }[];
}

const typeId = () => first(api.sandbox.state.paymentTypes).id;
const pay = <T = Saved>(body: object) =>
  api.call<T>("POST", "accounting", "/payments", { typeId: typeId(), ...body });
const change = <T = Saved>(id: number, body: object) =>
  api.call<T>("PATCH", "accounting", `/payments/${id}`, { typeId: typeId(), ...body });
const listed = async (id: number) => {
  const { body } = await api.call<Page<Listed>>("GET", "accounting", `/payments?ids=${id}&activeState=All`);
  return body.data[0] as Listed;
};
const balance = (invoice: Invoice) => Number(api.sandbox.state.invoices.get(invoice.id)?.balance);

/** An open adjustment invoice that owes this many dollars; of the same customer each time. */
async function invoiceOwing(amount: number): Promise<Invoice> {
  const original = first(api.sandbox.state.invoices);
  const { body: id } = await api.call<number>("POST", "accounting", "/invoices", {
    adjustmentToId: original.id,
    subtotal: amount,
  });
  return first(api.sandbox.state.invoices, (invoice) => invoice.id === id);
}

test("a payment is split over invoices, and they owe that much less", async () => {
  const [a, b] = [await invoiceOwing(100), await invoiceOwing(50)];
  const { status, body } = await pay({
    splits: [
      { invoiceId: a.id, amount: 100 },
      { invoiceNumber: b.referenceNumber, amount: 20.5 },
    ],
    paidOn: "2026-06-02T10:00:00+02:00",
    status: "Posted",
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    customerId: a.customer.id,
    status: "Posted",
    paidOn: "2026-06-02T08:00:00Z",
    splits: [
      { invoiceId: a.id, invoiceNumber: a.referenceNumber, amount: 100 },
      { invoiceId: b.id, invoiceNumber: b.referenceNumber, amount: 20.5 },
    ],
  });
  expect([balance(a), balance(b)]).toEqual([0, 29.5]);
  expect(api.sandbox.state.invoices.get(a.id)?.paidOn).toBe("2026-06-02T08:00:00Z");
  expect(await listed(body.id)).toMatchObject({
    total: "120.50",
    unappliedAmount: "0.00",
    appliedTo: [
      { appliedTo: a.id, appliedAmount: "100.00" },
      { appliedTo: b.id, appliedAmount: "20.50" },
    ],
  });
});

test("an invoice cannot be paid beyond what it owes, not even in two splits", async () => {
  const invoice = await invoiceOwing(80);
  const over = await pay<{ errors: object }>({ splits: [{ invoiceId: invoice.id, amount: 80.01 }] });
  expect([over.status, over.body.errors]).toEqual([
    400,
    { "Splits[0].Amount": [`Invoice ${invoice.id} owes 80.00; 80.01 is more.`] },
  ]);
  const twice = await pay<{ errors: object }>({
    splits: [
      { invoiceId: invoice.id, amount: 50 },
      { invoiceId: invoice.id, amount: 40 },
    ],
  });
  expect(Object.keys(twice.body.errors)).toEqual(["Splits[1].Amount"]);
  expect(balance(invoice)).toBe(80);
});

test("a credit can be paid out up to its amount, and not below", async () => {
  const credit = await invoiceOwing(-30);
  expect((await pay({ splits: [{ invoiceId: credit.id, amount: 1 }] })).status).toBe(400);
  expect((await pay({ splits: [{ invoiceId: credit.id, amount: -31 }] })).status).toBe(400);
  expect((await pay({ splits: [{ invoiceId: credit.id, amount: -30 }] })).status).toBe(200);
  expect(balance(credit)).toBe(0);
});

test("a payment with an amount of its own cannot be split beyond that; the rest is unapplied", async () => {
  const invoice = await invoiceOwing(200);
  const splits = [{ invoiceId: invoice.id, amount: 60 }];
  expect((await pay<{ errors: object }>({ amount: 50, splits })).body.errors).toHaveProperty("Splits");
  const { body } = await pay({ amount: 75, splits });
  expect(await listed(body.id)).toMatchObject({ total: "75.00", unappliedAmount: "15.00" });
});

test("a payment without splits needs its customer", async () => {
  expect((await pay<{ errors: object }>({ amount: 10 })).body.errors).toHaveProperty("CustomerId");
  const customer = first(api.sandbox.state.customers);
  const { body } = await pay({ amount: 10, customerId: customer.id });
  expect(await listed(body.id)).toMatchObject({ total: "10.00", unappliedAmount: "10.00", appliedTo: [] });
});

test("unknown types and invoices, and invoices of another customer, are refused by field", async () => {
  const invoice = first(api.sandbox.state.invoices);
  const other = first(api.sandbox.state.invoices, ({ customer }) => customer.id !== invoice.customer.id);
  const unknown = await pay<{ errors: object }>({ typeId: 1, splits: [{ invoiceId: 2, amount: "3" }] });
  expect([unknown.status, Object.keys(unknown.body.errors).sort()]).toEqual([
    400,
    ["Splits[0].Amount", "Splits[0].InvoiceId", "TypeId"],
  ]);
  const mixed = await pay<{ errors: object }>({
    splits: [
      { invoiceId: invoice.id, amount: 0 },
      { invoiceId: other.id, amount: 0 },
      { amount: 0 },
      { invoiceNumber: "none", amount: 0 },
    ],
  });
  expect(mixed.body.errors).toEqual({
    "Splits[1].InvoiceId": [`The invoice is not one of customer ${invoice.customer.id}.`],
    "Splits[2].InvoiceId": ["InvoiceId or InvoiceNumber is required."],
    "Splits[3].InvoiceNumber": ["Invoice number none does not exist."],
  });
});

test("an update replaces the splits: the invoices owe again what they were paid before", async () => {
  const [a, b] = [await invoiceOwing(40), await invoiceOwing(40)];
  const { body: payment } = await pay({ memo: "First", splits: [{ invoiceId: a.id, amount: 40 }] });
  const { status, body } = await change(payment.id, {
    splits: [
      { invoiceId: a.id, amount: 30 },
      { invoiceId: b.id, amount: 35 },
    ],
    checkNumber: "1042",
  });
  expect([status, balance(a), balance(b)]).toEqual([200, 10, 5]);
  expect(body).toMatchObject({ checkNumber: "1042", memo: "First" });
  expect(await listed(payment.id)).toMatchObject({ total: "65.00", memo: "First" });

  expect((await change(payment.id, { splits: [{ invoiceId: a.id, amount: 41 }] })).status).toBe(400);
  expect([balance(a), balance(b)]).toEqual([10, 5]);
});

test("a payment that is made inactive pays nothing, and the list leaves it out", async () => {
  const invoice = await invoiceOwing(25);
  const splits = [{ invoiceId: invoice.id, amount: 25 }];
  const { body: payment } = await pay({ splits });
  await change(payment.id, { active: false, splits });
  expect(balance(invoice)).toBe(25);
  const { body } = await api.call<Page>("GET", "accounting", `/payments?ids=${payment.id}`);
  expect(body.data).toEqual([]);
  await change(payment.id, { active: true, splits });
  expect(balance(invoice)).toBe(0);
});

test("an update needs the type and the splits, and an unknown payment is not found", async () => {
  const { id } = first(api.sandbox.state.payments);
  const missing = await api.call("PATCH", "accounting", `/payments/${id}`, { memo: "?" });
  expect(Object.keys(missing.body.errors)).toEqual(["TypeId", "Splits"]);
  expect((await change(1, { splits: [] })).status).toBe(404);
});

test("custom fields of payments are set by name", async () => {
  const { id } = first(api.sandbox.state.payments);
  const body = { operations: [{ objectId: id, customFields: [{ name: "Bank", value: "River City" }] }] };
  expect((await api.call("PATCH", "accounting", "/payments/custom-fields", body)).status).toBe(200);
  expect((await listed(id)).customFields).toEqual([{ name: "Bank", value: "River City" }]);
});

test.each<[string, (payment: Payment) => boolean]>([
  ["statuses=Posted,Pending", ({ status }) => status !== "Exported"],
  ["paidOnBefore=2026-01-01T00:00:00Z", ({ paidOn }) => paidOn < "2026-01-01"],
  ["paidOnAfter=2026-01-01T00:00:00Z", ({ paidOn }) => paidOn >= "2026-01-01"],
])("the list filters by %s", async (query, fits) => expectFiltered(query, fits));

test("the list filters by the batch's number", async () => {
  const { batch } = first(api.sandbox.state.payments, (payment) => payment.batch?.number != null);
  await expectFiltered(`batchNumber=${batch?.number}`, (payment) => payment.batch?.number === batch?.number);
});

async function expectFiltered(query: string, fits: (payment: Payment) => boolean): Promise<void> {
  const { body } = await api.call<Page>("GET", "accounting", `/payments?pageSize=500&${query}`);
  const expected = [...api.sandbox.state.payments.values()].filter(
    (payment) => payment.active && fits(payment),
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(body.data.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
}

test("payments are found by the invoices that they were applied to", async () => {
  const split = first(api.sandbox.state.paymentSplits);
  const number = api.sandbox.state.invoices.get(split.invoiceId)?.referenceNumber;
  for (const query of [`appliedToInvoiceIds=${split.invoiceId}`, `appliedToReferenceNumber=${number}`]) {
    const { body } = await api.call<Page>("GET", "accounting", `/payments?${query}`);
    expect(body.data.map(({ id }) => id)).toEqual([split.paymentId]);
  }
});

test("payment types are listed", async () => {
  const { body } = await api.call<Page<{ name: string }>>("GET", "accounting", "/payment-types");
  expect(body.data.map(({ name }) => name)).toEqual([
    ...["Check", "Cash", "Credit Card", "ACH", "Imported", "Trade"],
  ]);
});
