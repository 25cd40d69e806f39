import { dates, ids, range, transactionFilters } from "../filters";
import { type Cases, first, list, unsorted, type World } from "../world";
import { customFieldOf, newly } from "./newInvoice";

const { batchId, batchNumber, customFields, customFieldOperator } = transactionFilters;

/** A posted record of a table, made anew, since one can be exported only once. */
const posted = <R extends { id: number; syncStatus: string | null }>(
  { state }: World,
  table: Map<number, R> & { insert: (record: never) => R },
): number => table.insert({ ...first(table.values()), ...newly(state), syncStatus: "Posted" } as never).id;

const billFilters = ({ state }: World) => ({
  ids,
  batchId,
  batchNumber,
  billNumber: "BILL",
  businessUnitIds: [first(state.businessUnits.keys())],
  customFields,
  customFieldOperator,
  dateFrom: "2026-01-01T00:00:00.000Z",
  dateTo: "2026-12-31T00:00:00.000Z",
  jobNumber: "1000",
  purchaseOrderNumber: "1000",
  purchaseOrderTypes: ["Job Parts", "Stock Replenishment"],
  syncStatuses: ["Posted", "Exported"],
  minCost: 0.5,
  maxCost: 5000,
  ...range("dateReconciled"),
  threeWayMatchDiscrepancy: "NoDiscrepancy",
  ...dates,
});

const payableFilters = {
  ids,
  syncStatuses: ["Posted", "Exported"],
  customFields,
  customFieldOperator,
  ...dates,
};

const operationsOn = (world: World, table: Map<number, unknown>, entity: string) => ({
  operations: [{ objectId: first(table.keys()), customFields: customFieldOf(world, entity) }],
});

export const cases: Cases = {
  listInventoryBills: (world) => ({
    ...unsorted(),
    filters: { ...billFilters(world), billType: "Procurement" },
  }),
  markInventoryBillsExported: (world) => ({ inventoryBillIds: [posted(world, world.state.bills)] }),
  updateInventoryBillCustomFields: (world) => operationsOn(world, world.state.bills, "InventoryBill"),
  listApBills: (world) => ({
    ...unsorted(),
    filters: {
      ...billFilters(world),
      statuses: ["Unreconciled", "Reconciled"],
      sources: ["Purchasing", "API"],
      billType: "Procurement",
    },
  }),
  getApBill: ({ state }) => ({ billId: first(state.bills.keys()) }),
  markApBillsExported: (world) => ({ billIds: [posted(world, world.state.bills)] }),
  updateApBillCustomFields: (world) => operationsOn(world, world.state.bills, "ApBill"),
  listApCredits: () => ({ ...list(), filters: payableFilters }),
  markApCreditsExported: (world) => ({ apCreditIds: [posted(world, world.state.apCredits)] }),
  updateApCreditCustomFields: (world) => operationsOn(world, world.state.apCredits, "ApCredit"),
  listApPayments: () => ({ ...list(), filters: payableFilters }),
  markApPaymentsExported: (world) => ({
    apPayments: [
      {
        apPaymentId: posted(world, world.state.apPayments),
        externalId: "QB-20418",
        externalMessage: "Taken over",
      },
    ],
  }),
  updateApPaymentCustomFields: (world) => operationsOn(world, world.state.apPayments, "ApPayment"),
  listRemittanceVendors: () => ({ ...list(), filters: { ids, active: "Any", ...dates } }),
  getRemittanceVendor: ({ state }) => ({ remittanceVendorId: first(state.remittanceVendors.keys()) }),
};
