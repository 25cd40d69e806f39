import type { Invoice, InvoiceItem, Payment, PaymentSplit } from "../kept";
import { invalid } from "../kit/errors";
import type { State } from "../state";

// Invoices and payments that add up. Sums are made in cents, so that no fraction of one is ever lost or won.

const cents = (amount: number | string) => Math.round(Number(amount) * 100);

/** Dollars as invoices show them: "129.00". */
export const money = (amount: number) => (cents(amount) / 100).toFixed(2);

/** Amounts in dollars, added up. */
export const sum = (amounts: (number | string)[]) =>
  amounts.reduce<number>((total, amount) => total + cents(amount), 0) / 100;

/**
 * What an invoice's items, its tax and the payments for it come to; its items' sum and its tax may be given. The
 * discount total is what discounts take off, above zero. (Not documented.)
 */
export function totals(
  state: State,
  invoice: Invoice,
  {
    subTotal = sum(invoice.items.map((item) => item.total)),
    salesTax = taxOn(invoice.items, invoice.salesTaxCode?.taxRate),
  } = {},
): Pick<Invoice, "subTotal" | "salesTax" | "discountTotal" | "total" | "balance" | "paidOn"> {
  const total = sum([subTotal, salesTax]);
  const splits = activeSplits(state, invoice.id);
  const credits = creditsTo(state, invoice.id).map((credit) => -credit.appliedAmount);
  const balance = sum([total, ...splits.map((split) => -split.amount), ...credits]);
  return {
    subTotal: money(subTotal),
    salesTax: money(salesTax),
    discountTotal: money(-sum(discounts(state, invoice).map((item) => item.total))),
    total: money(total),
    balance: money(balance),
    paidOn: balance === 0 ? (splits.at(-1)?.appliedOn ?? null) : null,
  };
}

const discounts = ({ discountsAndFees }: State, { items }: Invoice) =>
  items.filter(({ skuId }) => discountsAndFees.get(skuId)?.type === "Discount");

const taxOn = (items: InvoiceItem[], rate = 0) =>
  sum(items.filter((item) => item.taxable).map((item) => item.total)) * rate;

/**
 * Adds an invoice up again after a change to it or to the payments for it; the job's total and what the
 * customer owes follow, though neither of them counts as changed.
 */
export function settle(
  state: State,
  invoice: Invoice,
  given?: { subTotal?: number; salesTax?: number },
): void {
  const before = invoice.balance;
  state.invoices.update(invoice, totals(state, invoice, given));
  const job = invoice.job && state.jobs.get(invoice.job.id);
  if (job?.invoiceId === invoice.id) job.total = Number(invoice.total);
  const customer = state.customers.get(invoice.customer.id);
  if (customer) customer.balance = sum([customer.balance, invoice.balance, -Number(before)]);
}

/** Settles each invoice that was or is paid by a payment whose splits or state changed, keeping its own amounts. */
export function settlePaid(state: State, splits: PaymentSplit[]): void {
  for (const invoiceId of new Set(splits.map((split) => split.invoiceId))) {
    const invoice = state.invoices.get(invoiceId);
    if (invoice) settle(state, invoice, amountsOf(invoice));
  }
}

/** An invoice's own amounts, as they stand. */
export const amountsOf = (invoice: Invoice) => ({
  subTotal: Number(invoice.subTotal),
  salesTax: Number(invoice.salesTax),
});

const activeSplits = (state: State, invoiceId: number) =>
  state.paymentSplits
    .where("invoiceId", invoiceId)
    .filter((split) => state.payments.get(split.paymentId)?.active);

/** What of credit memos is applied to an invoice. */
const creditsTo = ({ creditMemos }: State, invoiceId: number) =>
  [...creditMemos.values()]
    .filter(({ active }) => active)
    .flatMap(({ appliedTo }) => appliedTo ?? [])
    .filter(({ appliedTo }) => appliedTo === invoiceId);

/** What a payment is worth, and how much of that is not applied to any invoice; in dollars. */
export function paymentAmounts(state: State, payment: Payment): { total: number; unapplied: number } {
  const applied = sum(state.paymentSplits.where("paymentId", payment.id).map((split) => split.amount));
  const total = payment.amount ?? applied;
  return { total, unapplied: sum([total, -applied]) };
}

export interface Split {
  invoice: Invoice;
  amount: number;
}

/**
 * Refuses splits that do not fit: more than an invoice owes (of a credit: more than it gives back), or all in
 * all more than the payment's own amount.
 * @param replaced the payment's splits so far: what they pay is owed again
 * @throws ApiError 400
 */
export function checkSplits(splits: Split[], amount: number | null, replaced: PaymentSplit[] = []): void {
  const paid = new Map<Invoice, number>();
  for (const [i, { invoice, amount }] of splits.entries()) {
    const freed = replaced.filter((split) => split.invoiceId === invoice.id).map((split) => split.amount);
    const owed = sum([invoice.balance, ...freed, -(paid.get(invoice) ?? 0)]);
    if (amount < Math.min(owed, 0) || amount > Math.max(owed, 0))
      throw invalid({
        [`Splits[${i}].Amount`]: [`Invoice ${invoice.id} owes ${money(owed)}; ${money(amount)} is more.`],
      });
    paid.set(invoice, sum([paid.get(invoice) ?? 0, amount]));
  }
  const applied = sum(splits.map((split) => split.amount));
  if (amount !== null && applied > amount)
    throw invalid({
      Splits: [`The splits come to ${money(applied)}, the payment only to ${money(amount)}.`],
    });
}
