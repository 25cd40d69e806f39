import { z } from "zod";
import { createdInvoiceId, type Invoice, invoice } from "../../../api/accounting/invoices";
import { payment } from "../../../api/accounting/payments";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { addOnce } from "../../inputs/addOnce";
import { businessUnitId, invoiceId, jobId } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { before, ids, onOrAfter } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import {
  choice,
  choiceList,
  clearable,
  date,
  id,
  idList,
  longText,
  moment,
  number,
  text,
} from "../../inputs/kinds";
import { findAdjustment, hasItem } from "./addOnce";
import { fromAnswer, itemDetails, itemEssentials, warningsOf } from "./invoiceItem";
import { transactionFilters, transactionParameters } from "./transactionFilters";

const items = groupList({
  label: "Items",
  comments: "Items of the invoice.",
  required: itemEssentials,
  optional: itemDetails,
  answered: invoice.example.items?.[0],
  entry: (item) => z.preprocess(fromAnswer, item),
});

const reviewStatuses = [
  "NeedsReview",
  "OnHold",
  "Reviewed",
  "PendingApproval",
  "Rejected",
  "ReadyForBilling",
  "Invoiced",
] as const;

/** What an invoice holds, new or changed. */
const details = {
  number: text({ label: "Number", comments: "The invoice's reference number.", example: "60412-A" }),
  typeId: id({ label: "Type ID", comments: "ID of the invoice type.", of: "invoiceType" }),
  invoicedOn: moment("Invoiced On", "Date of the invoice.", "2026-07-08"),
  subtotal: number({
    label: "Subtotal",
    comments: "Sum before tax, in the tenant's currency; may be negative.",
    example: "280.00",
  }),
  tax: number({
    label: "Tax",
    comments: "Tax, in the tenant's currency; may be negative.",
    example: "24.50",
  }),
  summary: longText({
    label: "Summary",
    comments: "What the invoice is for; may be HTML.",
    example: "Furnace repair",
  }),
  royaltyStatus: choice({
    label: "Royalty Status",
    comments: "Royalty status of the invoice.",
    choices: ["Pending", "Sent", "Failed"],
  }),
  royaltyDate: moment("Royalty Date", "Date that the royalty applies to.", "2026-07-31"),
  royaltySentOn: moment("Royalty Sent On", "When the royalty was sent.", "2026-08-05T09:00:00-07:00"),
  royaltyMemo: text({
    label: "Royalty Memo",
    comments: "A note about the royalty.",
    example: "July royalties",
  }),
  exportId: text({
    label: "Export ID",
    comments: "The invoice's ID in the accounting system that it was exported to.",
    example: "INV-1301",
  }),
  reviewStatus: choice({
    label: "Review Status",
    comments: "Review status of the invoice.",
    choices: reviewStatuses,
  }),
  taxZoneId: id({
    label: "Tax Zone ID",
    comments: "ID of the tax zone.",
    of: "taxZone",
  }),
  budgetCodeId: id({
    label: "Budget Code ID",
    comments: "ID of the budget code to book the invoice under.",
    of: "budgetCode",
  }),
  assignedToId: id({
    label: "Assigned To ID",
    comments: "ID of the user the invoice is assigned to.",
    of: "employeeUser",
  }),
  items,
};

export const createInvoices = action({
  label: "Create Invoices",
  description:
    "Create an adjustment invoice, which corrects an existing invoice. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST accounting /invoices",
  scope: "Accounting → Invoices (Write)",
  required: {
    adjustmentToId: id({
      label: "Adjustment To ID",
      comments: "ID of the invoice to correct.",
      of: "correctedInvoice",
    }),
  },
  optional: {
    ...details,
    addOnce: addOnce("an adjustment of this invoice with the same Number, Summary, Subtotal and Items"),
  },
  warn: ({ items }) => warningsOf(items),
  around: async ({ addOnce, ...adjustment }, call, send) => {
    const there = addOnce ? await findAdjustment(adjustment, call) : undefined;
    if (there === undefined) return send(adjustment);
    call.logger.info(`Create Invoices: nothing was added, since invoice ${there} is that adjustment.`);
    return there;
  },
  returns: createdInvoiceId,
});

export const listInvoices = list({
  label: "List Invoices",
  description: "List invoices, page by page or all at once.",
  calls: "GET accounting /invoices",
  scope: "Accounting → Invoices (Read)",
  filters: {
    ids: ids("invoice"),
    ...transactionFilters,
    number: text({
      label: "Number",
      comments: "Only the invoice with this reference number.",
      example: "60412-A",
    }),
    jobId,
    jobNumber: text({
      label: "Job Number",
      comments: "Only invoices of the job with this number.",
      example: "60412",
    }),
    businessUnitId,
    adjustmentToId: id({
      label: "Adjustment To ID",
      comments: "Only invoices that correct the invoice with this ID.",
      of: "correctedInvoice",
    }),
    balance: number({
      label: "Balance",
      comments: "Amount still owed, in the tenant's currency. Balance Comparer says how to compare it.",
      example: "0",
    }),
    balanceComparer: choice({
      label: "Balance Comparer",
      comments: "How to compare an invoice's balance with Balance.",
      choices: ["Equals", "NotEquals", "Greater", "Less"],
    }),
    invoicedOnOrAfter: onOrAfter("Invoiced", "Only invoices dated", "2026-07-06T00:00:00-07:00"),
    invoicedOnBefore: before("Invoiced", "Only invoices dated", "2026-07-13"),
    dueDateOnOrAfter: onOrAfter("Due Date", "Only invoices due", "2026-07-20T00:00:00-07:00"),
    dueDateBefore: before("Due Date", "Only invoices due", "2026-08-03"),
    reviewStatuses: choiceList({
      label: "Review Statuses",
      comments: "Only invoices with one of these review statuses, one per line.",
      choices: reviewStatuses,
    }),
    assignedToIds: idList({
      label: "Assigned To IDs",
      comments: "Only invoices assigned to one of these users, one ID per line.",
      of: "employeeUser",
    }),
    invoiceConfigurations: choiceList({
      label: "Invoice Configurations",
      comments: "Only invoices of these kinds, one per line.",
      choices: [
        "JobInvoice",
        "ProjectInvoice",
        "CounterSales",
        "MembershipInvoice",
        "InterestChargeInvoice",
        "ARImportInvoice",
      ],
    }),
  },
  parameterNames: {
    ...transactionParameters,
    balance: "balanceFilter.Balance",
    balanceComparer: "balanceFilter.Comparer",
  },
  otherParameters: ["orderBy", "orderByDirection"],
  sorts: "undocumented",
  of: invoice,
});

export const updateInvoice = action({
  label: "Update Invoice",
  description: "Change an invoice; inputs left blank stay unchanged.",
  calls: "PATCH accounting /invoices/{invoiceId}",
  scope: "Accounting → Invoices (Write)",
  required: { invoiceId },
  optional: {
    ...details,
    items: clearable(items),
    dueDate: date({ label: "Due Date", comments: "Day on which the invoice is due.", example: "2026-08-07" }),
    payments: groupList({
      label: "Payments",
      comments: "Settlement of the invoice's payments.",
      required: {
        id: id({
          label: "ID",
          comments: "ID of the payment.",
          of: "payment",
        }),
      },
      optional: {
        settlementStatus: choice({
          label: "Settlement Status",
          comments: "Whether the payment is settled.",
          choices: ["NotSettled", "Settled"],
        }),
        settlementDate: moment("Settlement Date", "When the payment was settled.", "2026-07-14"),
      },
      answered: payment.example,
    }),
  },
  warn: ({ items }) => warningsOf(items),
});

export const updateInvoiceItems = action({
  label: "Update Invoice Items",
  description:
    "Add an item to an invoice, or change one of its items. A run that is repeated adds the item again, unless Add Once is on.",
  calls: "PATCH accounting /invoices/{invoiceId}/items",
  scope: "Accounting → Invoices (Write)",
  required: { invoiceId, ...itemEssentials },
  optional: {
    ...itemDetails,
    addOnce: addOnce("an item with the same description, quantity, SKU and unit price"),
  },
  warn: (item) => warningsOf([item]),
  around: async ({ addOnce, ...item }, call, send) => {
    if (!addOnce || item.id !== undefined || !(await hasItem(item.invoiceId, item, call))) return send(item);
    call.logger.info("Update Invoice Items: nothing was added, since the invoice has that item.");
    return { alreadyThere: true };
  },
  beside: {
    alreadyThere: {
      type: "boolean",
      description: "True where Add Once found the item, and nothing was added.",
    },
  },
});

export const deleteInvoiceItem = action({
  label: "Delete Invoice Item",
  description: "Delete one item of an invoice.",
  calls: "DELETE accounting /invoices/{invoiceId}/items/{itemId}",
  scope: "Accounting → Invoices (Write)",
  required: {
    invoiceId,
    itemId: id({
      label: "Item ID",
      comments: "ID of the item, as listed on the invoice.",
      of: "invoiceItem",
    }),
  },
  check: {
    path: "/invoices?ids={invoiceId}",
    shows: ({ data: [invoice] }: PageOf<Invoice>, { itemId }) =>
      invoice?.items?.every(({ id }) => !sameId(id, itemId)),
  },
});

export const updateInvoiceCustomFields = action({
  label: "Update Invoice Custom Fields",
  description: "Change custom fields of one or more invoices.",
  calls: "PATCH accounting /invoices/custom-fields",
  scope: "Accounting → Invoices (Write)",
  required: { operations: customFieldOperations("invoice") },
});
