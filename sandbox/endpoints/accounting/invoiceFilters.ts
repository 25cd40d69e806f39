import { invoiceConfigurations, reviewStatuses } from "../../../api/accounting/invoices";
import { transactionStatuses } from "../../../api/accounting/payments";
import type { Invoice } from "../../kept";
import {
  activeState,
  atLeast,
  atMost,
  before,
  choiceFor,
  choices,
  dates,
  type Filter,
  ids,
  integer,
  onOrAfter,
  readDecimal,
  text,
} from "../../kit/filters";
import { commonSorts, type ListOptions, valuesOf } from "../../kit/list";
import { customFieldFilters, gatherCustomFields } from "./namedFields";

const comparisons: Record<string, (balance: number, limit: number) => boolean> = {
  Equals: (balance, limit) => balance === limit,
  NotEquals: (balance, limit) => balance !== limit,
  Greater: (balance, limit) => balance > limit,
  Less: (balance, limit) => balance < limit,
};

/** `balanceFilter.Balance`, compared as `balanceFilter.Comparer` says: equal where it says nothing. */
const balanceFilter: Filter<Invoice> = ([limitText = ""], query) => {
  const limit = readDecimal(limitText);
  const [comparer = "Equals"] = valuesOf(query, "balanceFilter.Comparer") ?? [];
  return (invoice) => comparisons[comparer]?.(Number(invoice.balance), limit) ?? true;
};

/** The list of invoices: all of them by default, inactive ones too. */
export const invoiceList: ListOptions<Invoice> = {
  filters: {
    ids: ids((invoice) => invoice.id),
    activeState,
    ...dates,
    statuses: choices(transactionStatuses, (invoice) => invoice.syncStatus),
    batchId: integer((invoice) => invoice.batch?.id),
    batchNumber: integer((invoice) => invoice.batch && Number(invoice.batch.number)),
    jobId: integer((invoice) => invoice.job?.id),
    jobNumber: text((invoice) => invoice.job?.number),
    businessUnitId: integer((invoice) => invoice.businessUnit.id),
    customerId: integer((invoice) => invoice.customer.id),
    invoicedOnOrAfter: onOrAfter((invoice) => invoice.invoiceDate),
    invoicedOnBefore: before((invoice) => invoice.invoiceDate),
    adjustmentToId: integer((invoice) => invoice.adjustmentToId),
    number: text((invoice) => invoice.referenceNumber),
    totalGreater: atLeast((invoice) => Number(invoice.total), readDecimal),
    totalLess: atMost((invoice) => Number(invoice.total), readDecimal),
    "balanceFilter.Balance": balanceFilter,
    "balanceFilter.Comparer": choiceFor(Object.keys(comparisons)),
    dueDateBefore: before((invoice) => invoice.dueDate),
    dueDateOnOrAfter: onOrAfter((invoice) => invoice.dueDate),
    reviewStatuses: choices(reviewStatuses, (invoice) => invoice.reviewStatus),
    assignedToIds: ids((invoice) => invoice.assignedTo?.id),
    invoiceConfigurations: choices(invoiceConfigurations, (invoice) => invoice.invoiceConfiguration),
    ...customFieldFilters,
  },
  // The document names no field to sort by; these are the ones that other lists document.
  sorts: commonSorts,
  orderings: commonSorts,
  gather: gatherCustomFields,
};
