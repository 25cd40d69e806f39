import { apBill, inventoryBill } from "../../../api/accounting/bills";
import { exportedApBills, exportedInventoryBills } from "../../../api/accounting/exported";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { customFieldOperations } from "../../inputs/customFields";
import { before, dates, ids, idsInText, onOrAfter, textsInText } from "../../inputs/filters";
import { choice, choiceList, id, idList, moment, number, text } from "../../inputs/kinds";
import { isRepeatable, saidCheck, warnOfRefused } from "./markExported";
import { transactionFilters, transactionParameters } from "./transactionFilters";

const { batchId, batchNumber, customFields, customFieldOperator } = transactionFilters;

/** Filters that the lists of inventory bills and of AP bills have in common. */
const billFilters = {
  batchId,
  batchNumber,
  billNumber: text({
    label: "Bill Number",
    comments: "Only bills whose number contains this text.",
    example: "BILL-2601",
  }),
  businessUnitIds: idsInText({
    label: "Business Unit IDs",
    comments: "Only bills of these business units, one ID per line.",
    of: "businessUnit",
  }),
  customFields,
  customFieldOperator,
  dateFrom: moment("Date From", "Only bills dated at or after this moment.", "2026-07-06T00:00:00-07:00"),
  dateTo: moment("Date To", "Only bills dated at or before this moment.", "2026-07-13"),
  jobNumber: text({
    label: "Job Number",
    comments: "Only bills for jobs whose number contains this text.",
    example: "60412",
  }),
  purchaseOrderNumber: text({
    label: "Purchase Order Number",
    comments: "Only bills for purchase orders whose number contains this text.",
    example: "60412-001",
  }),
  purchaseOrderTypes: textsInText({
    label: "Purchase Order Types",
    comments: "Only bills for purchase orders of these types, one per line.",
    example: "Stock Replenishment",
  }),
  syncStatuses: choiceList({
    label: "Sync Statuses",
    comments: "Only bills with one of these accounting statuses, one per line.",
    choices: ["Pending", "Posted", "Exported", "PostedAndExported"],
  }),
  minCost: number({
    label: "Min Cost",
    comments: "Only bills of at least this amount, in the tenant's currency.",
    example: "100",
  }),
  maxCost: number({
    label: "Max Cost",
    comments: "Only bills of at most this amount, in the tenant's currency.",
    example: "1000",
  }),
  dateReconciledOnOrAfter: onOrAfter("Date Reconciled", "Only bills reconciled", "2026-07-07T00:00:00-07:00"),
  dateReconciledBefore: before("Date Reconciled", "Only bills reconciled", "2026-07-14"),
  threeWayMatchDiscrepancy: choice({
    label: "Three Way Match Discrepancy",
    comments: "Only bills that differ from their purchase order or receipt (Discrepancy), or only others.",
    choices: ["NoDiscrepancy", "Discrepancy"],
  }),
  ...dates,
};

export const listInventoryBills = list({
  label: "List Inventory Bills",
  description: "List the bills of vendors, as inventory has them, page by page or all at once.",
  calls: "GET accounting /inventory-bills/paginated",
  scope: "Accounting → Inventory Bills (Read)",
  filters: {
    ids: ids("inventoryBill"),
    ...billFilters,
    billType: choice({
      label: "Bill Type",
      comments: "Only bills of this type.",
      choices: {
        NotSet: "Not Set",
        Procurement: "Procurement",
        ApBill: "AP Bill",
        RecurringBill: "Recurring Bill",
      },
    }),
  },
  parameterNames: transactionParameters,
  sorts: [],
  of: inventoryBill,
});

export const markInventoryBillsExported = action({
  label: "Mark Inventory Bills as Exported",
  description: `Tell ServiceTitan that posted inventory bills were taken over by an accounting system. ${isRepeatable}`,
  calls: "POST accounting /inventory-bills/markasexported",
  scope: "Accounting → Inventory Bills (Write)",
  required: {
    inventoryBillIds: idList({
      label: "Inventory Bill IDs",
      comments: "IDs of the inventory bills, one per line.",
      of: "inventoryBill",
    }),
  },
  check: saidCheck("/inventory-bills/paginated?ids={ids}", "inventoryBillId", inventoryBillsOf),
  after: warnOfRefused("inventoryBillId", inventoryBillsOf),
  returns: exportedInventoryBills,
});

function inventoryBillsOf({ inventoryBillIds }: { inventoryBillIds: number[] }) {
  return inventoryBillIds;
}

export const updateInventoryBillCustomFields = action({
  label: "Update Inventory Bill Custom Fields",
  description: "Change custom fields of one or more inventory bills.",
  calls: "PATCH accounting /inventory-bills/custom-fields",
  scope: "Accounting → Inventory Bills (Write)",
  required: { operations: customFieldOperations("inventoryBill") },
});

export const listApBills = list({
  label: "List AP Bills",
  description: "List the bills that are to be paid, page by page or all at once.",
  calls: "GET accounting /ap-bills",
  scope: "Accounting → AP Bills (Read)",
  filters: {
    ids: ids("apBill"),
    ...billFilters,
    statuses: choiceList({
      label: "Statuses",
      comments: "Only bills with one of these statuses, one per line.",
      choices: ["Unreconciled", "Discrepancy", "Reconciled", "Canceled"],
    }),
    sources: choiceList({
      label: "Sources",
      comments: "Only bills that came from here, one per line.",
      choices: ["Undefined", "Standalone", "Purchasing", "Recurring", "OCR", "API"],
    }),
    billType: choice({
      label: "Bill Type",
      comments: "Only bills of this type. If left blank, Procurement.",
      choices: { NotSet: "Not Set", Procurement: "Procurement", ApBill: "AP Bill" },
    }),
  },
  parameterNames: transactionParameters,
  sorts: [],
  of: apBill,
});

export const getApBill = action({
  label: "Get AP Bill",
  description: "Get one AP bill, a bill that is to be paid, by its ID.",
  calls: "GET accounting /ap-bills/{billId}",
  scope: "Accounting → AP Bills (Read)",
  required: { billId: id({ label: "Bill ID", comments: "ID of the bill.", of: "apBill" }) },
  returns: apBill,
});

export const markApBillsExported = action({
  label: "Mark AP Bills as Exported",
  description: `Tell ServiceTitan that posted AP bills were taken over by an accounting system. ${isRepeatable}`,
  calls: "POST accounting /ap-bills/markasexported",
  scope: "Accounting → AP Bills (Write)",
  required: {
    billIds: idList({ label: "Bill IDs", comments: "IDs of the bills, one per line.", of: "apBill" }),
  },
  check: saidCheck("/ap-bills?ids={ids}", "billId", apBillsOf),
  after: warnOfRefused("billId", apBillsOf),
  returns: exportedApBills,
});

function apBillsOf({ billIds }: { billIds: number[] }) {
  return billIds;
}

export const updateApBillCustomFields = action({
  label: "Update AP Bill Custom Fields",
  description: "Change custom fields of one or more AP bills.",
  calls: "PATCH accounting /ap-bills/custom-fields",
  scope: "Accounting → AP Bills (Write)",
  required: { operations: customFieldOperations("apBill") },
});
