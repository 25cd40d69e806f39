import assert from "node:assert/strict";
import type { Call } from "./call";
import type { Day } from "./day";
import type { Change, Invoice, Page, Sku } from "./records";
import { money, type Stage } from "./stage";
import { told } from "./visit";

/** The repair is billed as the pricebook has it, posted, paid and corrected. */
export async function playBill(stage: Stage, day: Day, { job }: Call): Promise<void> {
  await day.begin("12:30", "the bill");
  const posted = stage.flow<Change>("invoiceChanged", {
    events: ["posted", "paid"],
    startAgainFrom: day.at("12:30"),
  });
  const repair = await look(stage, "listPricebookServices", "furnace repair", "What does a repair cost?");
  const part = await look(stage, "listPricebookMaterials", "igniter", "And the igniter?");
  await bill(
    stage,
    job.invoiceId,
    repair,
    "The repair is put on the job's invoice, at the pricebook's price.",
  );
  await bill(stage, job.invoiceId, part, "So is the igniter.");
  const invoice = await readInvoice(stage, "What does Jane owe?", job.invoiceId);

  await pay(stage, day, invoice);
  await readInvoice(stage, "Does she still owe something?", invoice.id);
  await stage.byHand("The bookkeeper posts the invoice.", [`invoices/${invoice.id}/post`], "Posted.");
  const changes = await stage.poll(posted, "A flow that waits for posted and paid invoices looks.", told);
  assert.deepEqual(
    changes.map(({ record }) => record.id),
    changes.map(() => invoice.id),
  );
  const adjustment = await stage.action<number>(
    "createInvoices",
    "The igniter turns out to be under warranty: another invoice takes it off again.",
    {
      adjustmentToId: invoice.id,
      items: [
        { skuId: part.id, description: "Igniter, under warranty", quantity: 1, unitPrice: -part.price },
      ],
    },
    (id) => `Invoice ${id} corrects invoice #${invoice.referenceNumber}.`,
  );
  await readInvoice(stage, "How much is that?", adjustment);
}

/** The one item of the pricebook that a text finds. */
async function look(stage: Stage, key: string, searchText: string, says: string): Promise<Sku> {
  const { data } = await stage.action<Page<Sku>>(key, says, { filters: { searchText } }, (page) =>
    page.data.map(({ code, displayName, price }) => `${code}, ${displayName}: ${money(price)}.`),
  );
  const [sku] = data;
  assert(sku, `The pricebook has nothing by "${searchText}".`);
  return sku;
}

const bill = (
  stage: Stage,
  invoiceId: number,
  { id, displayName, description, price, cost }: Sku,
  says: string,
) =>
  stage.action(
    "updateInvoiceItems",
    says,
    { invoiceId, skuId: id, description, quantity: "1", unitPrice: price, cost },
    () => `${displayName}, ${money(price)}.`,
  );

async function pay(stage: Stage, day: Day, { id: invoiceId, balance }: Invoice): Promise<void> {
  const payment = { typeId: "Credit Card", paidOn: day.date() };
  await stage.refused("createPayment", "By mistake, a dollar too much is charged.", {
    ...payment,
    splits: [{ invoiceId, amount: Number(balance) + 1 }],
  });
  await stage.action(
    "createPayment",
    "Jane pays what she owes.",
    { ...payment, splits: [{ invoiceId, amount: balance }] },
    () => `${money(balance)}, by credit card.`,
  );
}

async function readInvoice(stage: Stage, says: string, id: number): Promise<Invoice> {
  const { data } = await stage.action<Page<Invoice>>(
    "listInvoices",
    says,
    { filters: { ids: [id] } },
    ({ data: [invoice] }) =>
      `Invoice #${invoice?.referenceNumber}: ${money(invoice?.total ?? 0)}, of which ${money(invoice?.balance ?? 0)} is owed.`,
  );
  const [invoice] = data;
  assert(invoice, `Invoice ${id} was not found.`);
  return invoice;
}
