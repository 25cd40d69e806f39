import {
  type ApBill,
  billSources,
  billStatuses,
  billSyncStatuses,
  matchDiscrepancies,
} from "../../../api/accounting/bills";
import type { Bill } from "../../kept";
import { feed } from "../../kit/feed";
import {
  atLeast,
  atMost,
  before,
  choice,
  choices,
  contains,
  dates,
  type Filter,
  ids,
  integer,
  oneOf,
  onOrAfter,
  onOrBefore,
  readDecimal,
  readList,
} from "../../kit/filters";
import { type ListOptions, listPage, spellingsOf } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";
import { exportIds } from "./exported";
import {
  customFieldFilters,
  customFieldOperations,
  gatherCustomFields,
  saveCustomFields,
} from "./namedFields";

const billFilters: Record<string, Filter<Bill>> = {
  ids: ids((bill) => bill.id),
  batchId: integer((bill) => bill.batch?.id),
  batchNumber: integer((bill) => bill.batch && Number(bill.batch.number)),
  billNumber: contains((bill) => bill.referenceNumber),
  businessUnitIds: ids((bill) => bill.businessUnit?.id),
  ...customFieldFilters,
  dateFrom: onOrAfter((bill) => bill.billDate),
  dateTo: onOrBefore((bill) => bill.billDate),
  jobNumber: contains((bill) => bill.jobNumber),
  purchaseOrderNumber: contains((bill) => bill.purchaseOrder?.number),
  purchaseOrderTypes: (values) => {
    const wanted = readList(values);
    return ({ purchaseOrder }) => purchaseOrder !== null && wanted.includes(purchaseOrder.type);
  },
  syncStatuses: choices(billSyncStatuses, (bill) => bill.syncStatus),
  minCost: atLeast((bill) => Number(bill.billAmount), readDecimal),
  maxCost: atMost((bill) => Number(bill.billAmount), readDecimal),
  ...dates,
  dateReconciledBefore: before((bill) => bill.dateReconciled),
  dateReconciledOnOrAfter: onOrAfter((bill) => bill.dateReconciled),
  threeWayMatchDiscrepancy: oneOf(
    matchDiscrepancies,
    ({ hasDiscrepancy }, wanted) => hasDiscrepancy === (wanted === "Discrepancy"),
  ),
};

const billType = (types: readonly string[]) => choice<Bill>(types, (bill) => bill.billType ?? "NotSet");

const inventoryBills: ListOptions<Bill> = {
  filters: {
    ...billFilters,
    billType: billType(["NotSet", "Procurement", "ApBill", "RecurringBill"]),
  },
  gather: gatherCustomFields,
  view: inventoryView,
};

const apBills: ListOptions<Bill> = {
  filters: {
    ...billFilters,
    statuses: choices(billStatuses, (bill) => bill.status),
    sources: choices(billSources, (bill) => bill.source),
    billType: billType(["NotSet", "Procurement", "ApBill"]),
  },
  defaults: { billType: "Procurement" },
  gather: gatherCustomFields,
  view: apView,
};

/** Bills of vendors, as inventory has them and as they are to be paid. */
export const bills = (state: State): Operation[] => [
  list("/inventory-bills/paginated", state.bills, inventoryBills),
  operation({
    method: "GET",
    path: "/inventory-bills",
    spellings: spellingsOf(inventoryBills),
    // The older list: a page of the same bills, which does not tell that it is one.
    handle: ({ query }) => listPage(state.bills.values(), query, inventoryBills).data,
  }),
  feed("/export/inventory-bills", state.bills, state, { view: inventoryView }),
  exportIds("/inventory-bills/markasexported", state.bills, {
    idsKey: "inventoryBillIds",
    key: "inventoryBillId",
  }),
  operation({
    method: "PATCH",
    path: "/inventory-bills/custom-fields",
    body: () => customFieldOperations(state, state.bills, "InventoryBill"),
    handle: ({ body }) => saveCustomFields(state.bills, body),
  }),
  list("/ap-bills", state.bills, apBills),
  operation({
    method: "GET",
    path: "/ap-bills/{billId}",
    handle: ({ params }) => apView(find(state.bills, params.billId)),
  }),
  exportIds("/ap-bills/markasexported", state.bills, { idsKey: "billIds", key: "billId" }),
  operation({
    method: "PATCH",
    path: "/ap-bills/custom-fields",
    body: () => customFieldOperations(state, state.bills, "ApBill"),
    handle: ({ body }) => saveCustomFields(state.bills, body),
  }),
];

function apView({ purchaseOrder: _, hasDiscrepancy: __, ...bill }: Bill): ApBill {
  return bill;
}

/** Without what only payables tell; of an item's place there is the name. */
function inventoryView(record: Bill) {
  const {
    status: _,
    source: __,
    billType: ___,
    earlyDiscountDate: ____,
    vendorInvoiceTotal: _____,
    ...bill
  } = apView(record);
  const { doNotPay, dateCanceled, canceledBy, remittanceVendorInfo, expenseItems, items, ...shown } = bill;
  return {
    ...shown,
    items:
      items?.map(({ vendorPartNumber: _, inventoryLocation, ...item }) => ({
        ...item,
        inventoryLocation: inventoryLocation?.name ?? null,
      })) ?? null,
  };
}
