import type { Batch, Invoice, Job, Payment, Sku } from "../kept";
import { midnightOf } from "../kit/moments";
import { sum, totals } from "../rules/billing";
import { billedAs, newItem } from "../rules/invoiceItems";
import { newId, type State } from "../state";
import { skusByJobType } from "./pricebook";
import { between, chance, day, iso, midnight, openedOn, pick, pickInTurn, stamp, todayOf } from "./random";

/** The kinds of invoices and of payments that the company knows. */
export function seedAccountingTypes(state: State): void {
  const opened = openedOn(state);
  for (const name of ["Service", "Installation", "Warranty", "Adjustment"])
    state.invoiceTypes.insert({ id: newId(state), name });
  const account = {
    id: newId(state),
    name: "Undeposited Funds",
    number: "1200",
    type: "Asset",
    detailType: "OtherCurrentAssets",
  };
  const unnamed = { id: newId(state), name: null, number: null, type: null, detailType: null };
  const types = {
    Check: account,
    Cash: account,
    "Credit Card": account,
    ACH: account,
    Imported: unnamed,
    Trade: null,
  };
  for (const [name, account] of Object.entries(types))
    state.paymentTypes.insert({
      id: newId(state),
      name,
      active: true,
      account,
      createdOn: opened,
      modifiedOn: opened,
    });
}

/** Bills completed jobs; what was completed within 30 days is posted in one batch. */
export function createBilling(state: State): (job: Job, invoice: Invoice) => void {
  const skusByTypeId = new Map(
    [...state.jobTypes.values()].map(({ id, name }) => [
      id,
      (skusByJobType[name] ?? []).flatMap((code) => state.skus.where("code", code)),
    ]),
  );
  const discount = billedAs(state, { skuName: "MEMBER-5" });
  const today = todayOf(state);
  const recently = today - 30 * day;
  // Not by calendar month: how many of them there are, and so all IDs, would depend on the day of the start.
  let openInvoices = 0;
  const batches = new Map<string, Batch>();
  const batchOf = (date: string): Batch => {
    const age = Math.floor((today - Date.parse(date)) / (30 * day));
    const name = iso(today - age * 30 * day).slice(0, 10);
    // The first one is from before they were numbered.
    const naming = batches.size === 0 ? { number: null, name: null } : { number: String(batches.size), name };
    const batch = batches.get(name) ?? { id: newId(state), ...naming };
    batches.set(name, batch);
    return batch;
  };

  return (job, invoice) => {
    const completedOn = job.completedOn ?? job.createdOn;
    const isOld = Date.parse(completedOn) < recently;
    invoice.invoiceDate = midnightOf(completedOn);
    const customer = state.customers.get(job.customerId);
    const term = state.paymentTerms.get(customer?.paymentTermId ?? 0);
    if (term) invoice.termName = term.name;
    invoice.dueDate = term?.dueDay
      ? midnight(Date.parse(completedOn) + term.dueDay * day)
      : invoice.invoiceDate;
    invoice.modifiedOn = completedOn;
    for (const sku of skusSold(skusByTypeId.get(job.jobTypeId) ?? []))
      invoice.items.push(newItem(state, invoice, itemOf(sku, completedOn), completedOn));
    const isRepair = invoice.items.length > 0 && invoice.items.every(({ type }) => type !== "Equipment");
    if (discount && isRepair && job.customerId % 10 === 0) {
      const unitPrice = -0.05 * sum(invoice.items.map(({ total }) => total));
      const given = { sku: discount, description: "For members.", quantity: 1, unitPrice };
      invoice.items.push(newItem(state, invoice, given, completedOn));
    }
    invoice.reviewStatus = isOld
      ? pickInTurn(reviewed, state.invoices.size)
      : pickInTurn(inReview, openInvoices++);
    if (isOld) {
      invoice.sentStatus = pickInTurn(["Sent", "Opened", "Sent", "NotSent"], state.invoices.size);
      invoice.syncStatus = chance(0.5) ? "Exported" : "Posted";
      invoice.batch = batchOf(completedOn);
      if (invoice.syncStatus === "Exported") {
        invoice.exportId = `INV-${invoice.referenceNumber}`;
        invoice.depositedOn = stamp(Date.parse(completedOn) + day);
      }
    }

    Object.assign(invoice, totals(state, invoice));
    if (Number(invoice.total) > 0 && chance(isOld ? 0.85 : 0.4)) {
      seedPayment(state, invoice, completedOn);
      Object.assign(invoice, totals(state, invoice));
    }
    job.total = Number(invoice.total);
    if (customer) customer.balance = sum([customer.balance, invoice.balance]);
  };
}

/** How far the office is with invoices that are posted, and with those that are not yet. */
const reviewed = ["Invoiced", "Reviewed", "ReadyForBilling"] as const;
const inReview = ["NeedsReview", "OnHold", "NeedsReview", "PendingApproval", "Rejected"] as const;

/** The service, and some of the parts that it may need. */
const skusSold = ([service, ...parts]: Sku[]): Sku[] =>
  service ? [service, ...parts.filter((part) => part.type === "Equipment" || chance(0.5))] : [];

const itemOf = (sku: Sku, installedOn: string) => ({
  sku,
  unitPrice: sku.price,
  cost: sku.cost,
  description: sku.description,
  quantity: sku.type === "Material" && chance(0.2) ? 2 : 1,
  installedOn,
});

const checkTakes = 5 * day;

/**
 * A payment of the whole invoice, or now and then of half of it, as posted as the invoice; none where a check is
 * still under way.
 */
function seedPayment(state: State, invoice: Invoice, completedOn: string): void {
  const type = pick([...state.paymentTypes.values()]);
  const isCheck = type.name === "Check";
  const paidAt = Date.parse(completedOn) + (isCheck ? checkTakes : 0);
  if (isCheck && paidAt > todayOf(state)) return;
  const notedOn = isCheck ? stamp(paidAt) : completedOn;
  const total = Number(invoice.total);
  const payment: Payment = {
    id: newId(state),
    active: true,
    typeId: type.id,
    customerId: invoice.customer.id,
    businessUnitId: invoice.businessUnit.id,
    amount: null,
    paidOn: midnight(paidAt),
    status: invoice.syncStatus,
    batch: invoice.batch,
    authCode: type.name === "Credit Card" ? String(between(100_000, 999_999)) : null,
    checkNumber: isCheck ? String(between(1000, 9999)) : null,
    exportId: invoice.syncStatus === "Exported" ? `PAY-${invoice.referenceNumber}` : null,
    memo: null,
    customFields: null,
    createdBy: "api",
    deposit: null,
    refundedPaymentId: null,
    createdOn: notedOn,
    modifiedOn: notedOn,
  };
  state.payments.insert(payment);
  state.paymentSplits.insert({
    id: newId(state),
    paymentId: payment.id,
    invoiceId: invoice.id,
    amount: chance(0.1) ? Math.floor(total / 2) : total,
    appliedOn: notedOn,
  });
}
