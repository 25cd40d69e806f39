import { z } from "zod";
import { transactionStatuses } from "../../../api/accounting/payments";
import type { Invoice, Payment, TransactionStatus } from "../../kept";
import { dateTime, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { type FieldErrors, invalid } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { find, list, type Operation, operation } from "../../kit/operation";
import { checkSplits, money, paymentAmounts, type Split, settlePaid } from "../../rules/billing";
import { book, newBatch, unbook } from "../../rules/journal";
import { newId, type State } from "../../state";
import { withoutUndefined } from "../shared";
import { customFieldOperations, saveCustomFields } from "./namedFields";
import { paymentList } from "./paymentFilters";

/** Payments, and how they are split over invoices. */
export const payments = (state: State): Operation[] => {
  const options = { ...paymentList(state), view: (payment: Payment) => listed(state, payment) };
  return [
    list("/payments", state.payments, options),
    feed("/export/payments", state.payments, state, { view: options.view }),
    operation({
      method: "POST",
      path: "/payments",
      body: () => newPayment(state),
      handle: ({ body }) => createPayment(state, body),
    }),
    operation({
      method: "POST",
      path: "/payments/status",
      body: () =>
        z.strictObject({
          paymentIds: z.array(reference(state.payments)),
          status: z.enum(transactionStatuses),
        }),
      handle: ({ body }) => setStatus(state, body),
    }),
    operation({
      method: "PATCH",
      path: "/payments/custom-fields",
      body: () => customFieldOperations(state, state.payments, "Payment"),
      handle: ({ body }) => saveCustomFields(state.payments, body),
    }),
    operation({
      method: "PATCH",
      path: "/payments/{id}",
      body: () => paymentUpdate(state),
      handle: ({ params, body }) => updatePayment(state, find(state.payments, params.id), body),
    }),
  ];
};

/** Payments that are posted together are in one batch, and booked. */
function setStatus(
  state: State,
  { paymentIds, status }: { paymentIds: number[]; status: TransactionStatus },
) {
  const changed = paymentIds
    .flatMap((id) => state.payments.get(id) ?? [])
    .filter((payment) => payment.status !== status);
  const batch = changed.some((payment) => status !== "Pending" && payment.batch === null) && newBatch(state);
  for (const payment of changed) {
    const transaction = { type: "Payment", id: payment.id } as const;
    const isBooked = payment.batch !== null;
    state.payments.update(payment, {
      status,
      batch: status === "Pending" ? null : payment.batch || batch || null,
    });
    if (status === "Pending") unbook(state, transaction);
    else if (!isBooked && payment.batch) book(state, payment.batch, transaction);
  }
}

/** Applies an amount to an invoice, which is named by its ID or its number. */
const splitBody = (state: State) =>
  z.strictObject({
    amount: z.number(),
    invoiceId: reference(state.invoices).nullish(),
    invoiceNumber: z.string().nullish(),
  });

const newPayment = (state: State) =>
  z.strictObject({
    typeId: reference(state.paymentTypes),
    amount: z.number().nullish(),
    customerId: reference(state.customers).nullish(),
    splits: z.array(splitBody(state)).nullish(),
    paidOn: dateTime.nullish(),
    status: z.enum(transactionStatuses).nullish(),
    authCode: z.string().nullish(),
    checkNumber: z.string().nullish(),
    exportId: z.string().nullish(),
    memo: z.string().nullish(),
  });

const paymentUpdate = (state: State) =>
  z
    .strictObject({
      active: z.boolean(),
      paidOn: dateTime,
      status: z.enum(transactionStatuses),
      authCode: z.string(),
      checkNumber: z.string(),
      exportId: z.string(),
      memo: z.string(),
    })
    .partial()
    .extend({ typeId: reference(state.paymentTypes), splits: z.array(splitBody(state)) });

function createPayment(state: State, body: z.output<ReturnType<typeof newPayment>>) {
  const splits = readSplits(state, body.splits ?? [], body.customerId ?? undefined);
  const amount = body.amount ?? null;
  checkSplits(splits, amount);
  const customerId = body.customerId ?? splits[0]?.invoice.customer.id;
  if (customerId === undefined)
    throw invalid({ CustomerId: ["The CustomerId field is required for a payment without splits."] });

  const now = timestamp(state.clock);
  const payment = state.payments.insert({
    id: newId(state),
    active: true,
    typeId: body.typeId,
    customerId,
    businessUnitId: splits[0]?.invoice.businessUnit.id ?? null,
    amount,
    paidOn: body.paidOn ?? now,
    status: body.status ?? "Pending",
    batch: null,
    authCode: body.authCode ?? null,
    checkNumber: body.checkNumber ?? null,
    exportId: body.exportId ?? null,
    memo: body.memo ?? null,
    customFields: null,
    createdBy: "api",
    deposit: null,
    refundedPaymentId: null,
    createdOn: now,
    modifiedOn: now,
  });
  applySplits(state, payment, splits);
  return saved(state, payment);
}

/** The splits given replace those that the payment has. */
function updatePayment(state: State, payment: Payment, body: z.output<ReturnType<typeof paymentUpdate>>) {
  const { splits: splitBodies, status, ...changes } = body;
  const splits = readSplits(state, splitBodies, payment.customerId);
  const replaced = state.paymentSplits.where("paymentId", payment.id);
  checkSplits(splits, payment.amount, payment.active ? replaced : []);
  state.payments.update(payment, withoutUndefined(changes));
  if (status) setStatus(state, { paymentIds: [payment.id], status });
  for (const split of replaced) state.paymentSplits.delete(split.id);
  applySplits(state, payment, splits);
  settlePaid(state, replaced);
  return saved(state, payment);
}

function applySplits(state: State, payment: Payment, splits: Split[]): void {
  for (const { invoice, amount } of splits)
    state.paymentSplits.insert({
      id: newId(state),
      paymentId: payment.id,
      invoiceId: invoice.id,
      amount,
      appliedOn: payment.paidOn,
    });
  settlePaid(state, state.paymentSplits.where("paymentId", payment.id));
}

/** @throws ApiError 400 for splits that name no invoice, or one of another customer */
function readSplits(
  state: State,
  bodies: z.output<ReturnType<typeof splitBody>>[],
  customerId: number | undefined,
): Split[] {
  const errors: FieldErrors = {};
  let payer = customerId;
  const splits = bodies.flatMap(({ amount, invoiceId, invoiceNumber }, i) => {
    const invoice = invoiceOf(state, invoiceId, invoiceNumber);
    const field = `Splits[${i}].${invoiceId == null && invoiceNumber != null ? "InvoiceNumber" : "InvoiceId"}`;
    if (invoice === undefined) {
      errors[field] = [
        invoiceNumber == null
          ? "InvoiceId or InvoiceNumber is required."
          : `Invoice number ${invoiceNumber} does not exist.`,
      ];
      return [];
    }
    payer ??= invoice.customer.id;
    if (invoice.customer.id !== payer) errors[field] = [`The invoice is not one of customer ${payer}.`];
    return [{ invoice, amount }];
  });
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return splits;
}

function invoiceOf(state: State, id?: number | null, number?: string | null): Invoice | undefined {
  if (id != null) return state.invoices.get(id);
  if (number == null) return undefined;
  return [...state.invoices.values()].find((invoice) => invoice.referenceNumber === number);
}

/** A payment as the answers to changes show it. */
function saved(state: State, payment: Payment) {
  const { id, active, typeId, customerId, paidOn, status, authCode, checkNumber, exportId, memo } = payment;
  const splits = state.paymentSplits.where("paymentId", id).map(({ amount, invoiceId }) => ({
    amount,
    invoiceId,
    invoiceNumber: state.invoices.get(invoiceId)?.referenceNumber ?? null,
  }));
  return {
    ...{ id, active, typeId, customerId, paidOn, status, authCode, checkNumber, exportId, memo },
    splits,
    transactionStatus: "Success",
  };
}

/** A payment as the list shows it. */
export function listed(state: State, payment: Payment) {
  const { total, unapplied } = paymentAmounts(state, payment);
  const type = state.paymentTypes.get(payment.typeId);
  const customer = state.customers.get(payment.customerId);
  const unit = payment.businessUnitId === null ? undefined : state.businessUnits.get(payment.businessUnitId);
  return {
    id: payment.id,
    syncStatus: payment.status,
    referenceNumber: payment.checkNumber ?? String(payment.id),
    date: payment.paidOn,
    type: type?.name ?? null,
    typeId: String(payment.typeId),
    total: money(total),
    unappliedAmount: money(unapplied),
    memo: payment.memo,
    customer: customer ? { id: customer.id, name: customer.name } : null,
    batch: payment.batch,
    createdBy: payment.createdBy,
    generalLedgerAccount: type?.account ?? null,
    appliedTo: state.paymentSplits.where("paymentId", payment.id).map((split) => ({
      appliedId: split.id,
      appliedTo: split.invoiceId,
      appliedAmount: money(split.amount),
      appliedOn: split.appliedOn,
      appliedBy: payment.createdBy,
      appliedToReferenceNumber: state.invoices.get(split.invoiceId)?.referenceNumber ?? null,
    })),
    customFields: payment.customFields,
    authCode: payment.authCode,
    checkNumber: payment.checkNumber,
    businessUnit: unit ? { id: unit.id, name: unit.name } : null,
    deposit: payment.deposit,
    refundedPaymentId: payment.refundedPaymentId,
    active: payment.active,
    createdOn: payment.createdOn,
    modifiedOn: payment.modifiedOn,
  };
}
