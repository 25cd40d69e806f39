import { transactionStatuses } from "../../../api/accounting/payments";
import type { Payment } from "../../kept";
import {
  activeState,
  atLeast,
  atMost,
  before,
  choices,
  dates,
  ids,
  integer,
  oneOf,
  onOrAfter,
  readDecimal,
  readInteger,
  readList,
} from "../../kit/filters";
import { commonSorts, type ListOptions } from "../../kit/list";
import { paymentAmounts } from "../../rules/billing";
import type { State } from "../../state";
import { customFieldFilters, gatherCustomFields } from "./namedFields";

/** The list of payments: the active ones by default. */
export const paymentList = (state: State): ListOptions<Payment> => ({
  filters: {
    ids: ids((payment) => payment.id),
    activeState,
    ...dates,
    appliedToInvoiceIds: (values) => isAppliedTo(state, readList(values).map(readInteger)),
    appliedToReferenceNumber: ([number]) =>
      isAppliedTo(
        state,
        [...state.invoices.values()]
          .filter((invoice) => invoice.referenceNumber === number)
          .map(({ id }) => id),
      ),
    batchId: integer((payment) => payment.batch?.id),
    batchNumber: integer((payment) => payment.batch && Number(payment.batch.number)),
    businessUnitIds: ids((payment) => payment.businessUnitId),
    customerId: integer((payment) => payment.customerId),
    depositIds: ids((payment) => payment.deposit?.id),
    paidOnAfter: onOrAfter((payment) => payment.paidOn),
    paidOnBefore: before((payment) => payment.paidOn),
    statuses: choices(transactionStatuses, (payment) => payment.status),
    totalGreater: atLeast((payment) => paymentAmounts(state, payment).total, readDecimal),
    totalLess: atMost((payment) => paymentAmounts(state, payment).total, readDecimal),
    // All payments of the sandbox were received; none is a journal entry.
    transactionType: oneOf(
      ["Undefined", "JournalEntry", "ReceivePayment"],
      (_payment, wanted) => wanted === "ReceivePayment",
    ),
    ...customFieldFilters,
  },
  defaults: { activeState: "ActiveOnly" },
  // The document names no field to sort by; these are the ones that other lists document.
  sorts: commonSorts,
  gather: gatherCustomFields,
});

function isAppliedTo(state: State, invoiceIds: number[]): (payment: Payment) => boolean {
  const splits = invoiceIds.flatMap((id) => state.paymentSplits.where("invoiceId", id));
  const paymentIds = new Set(splits.map((split) => split.paymentId));
  return (payment) => paymentIds.has(payment.id);
}
