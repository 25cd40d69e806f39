import { type Payment, payment, savedPayment } from "../../../api/accounting/payments";
import { action } from "../../declare/action";
import { ofStatus, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { customerId, invoiceId } from "../../inputs/common";
import { customFieldOperations } from "../../inputs/customFields";
import { before, ids, idsInText, inText, onOrAfter } from "../../inputs/filters";
import { groupList } from "../../inputs/groups";
import { choice, flag, id, idList, moment, number, text } from "../../inputs/kinds";
import { transactionFilters, transactionParameters } from "./transactionFilters";

const statuses = ["Pending", "Posted", "Exported"] as const;

const typeId = id({
  label: "Type ID",
  comments: "ID of the payment type, such as check or cash.",
  of: "paymentType",
});

const splits = groupList({
  label: "Splits",
  comments: "How to split the payment among invoices.",
  required: {},
  optional: {
    amount: number({
      label: "Amount",
      comments: "Share of the payment, in the tenant's currency.",
      example: "200.00",
    }),
    invoiceId,
    invoiceNumber: text({
      label: "Invoice Number",
      comments: "Number of the invoice, where its ID is not given.",
      example: "60412",
    }),
  },
});

/** What a payment may say beside its type and splits. */
const details = {
  memo: text({ label: "Memo", comments: "A note about the payment.", example: "Paid on site" }),
  paidOn: moment("Paid On", "When the payment was made.", "2026-07-08T12:15:00-07:00"),
  authCode: text({
    label: "Auth Code",
    comments: "Authorization code of a card payment.",
    example: "083412",
  }),
  checkNumber: text({ label: "Check Number", comments: "Number of the check.", example: "1042" }),
  exportId: text({
    label: "Export ID",
    comments: "The payment's ID in the accounting system that it was exported to.",
    example: "PAY-1401",
  }),
  status: choice({
    label: "Status",
    comments: "Accounting status of the payment.",
    choices: statuses,
  }),
};

export const createPayment = action({
  label: "Create Payment",
  description: "Record a payment and split it among invoices.",
  calls: "POST accounting /payments",
  scope: "Accounting → Payments (Write)",
  withdrawn: "There is no replacement: record the payment in ServiceTitan.",
  required: { typeId, splits },
  optional: {
    ...details,
    amount: number({
      label: "Amount",
      comments:
        "Total of the payment, in the tenant's currency. Whatever the splits do not use stays unapplied.",
      example: "250.00",
    }),
    customerId,
  },
  returns: savedPayment,
});

export const listPayments = list({
  label: "List Payments",
  description: "List payments, page by page or all at once.",
  calls: "GET accounting /payments",
  scope: "Accounting → Payments (Read)",
  filters: {
    ids: ids("payment"),
    ...transactionFilters,
    statuses: inText(transactionFilters.statuses),
    appliedToInvoiceIds: idsInText({
      label: "Applied To Invoice IDs",
      comments: "Only payments applied to one of these invoices, one ID per line.",
      of: "invoice",
    }),
    appliedToReferenceNumber: text({
      label: "Applied To Reference Number",
      comments: "Only payments applied to the invoice with this number.",
      example: "60412",
    }),
    businessUnitIds: idsInText({
      label: "Business Unit IDs",
      comments: "Only payments for one of these business units, one ID per line.",
      of: "businessUnit",
    }),
    depositIds: idsInText({
      label: "Deposit IDs",
      comments: "Only payments in one of these bank deposits, one ID per line.",
      of: "deposit",
    }),
    paidOnAfter: onOrAfter("Paid", "Only payments made", "2026-07-06T00:00:00-07:00"),
    paidOnBefore: before("Paid", "Only payments made", "2026-07-13"),
    transactionType: choice({
      label: "Transaction Type",
      comments: "Only transactions of this type.",
      choices: ["Undefined", "JournalEntry", "ReceivePayment"],
    }),
  },
  parameterNames: transactionParameters,
  sorts: "undocumented",
  of: payment,
});

export const updatePayment = action({
  label: "Update Payment",
  description: "Change a payment. Its type and splits are replaced; inputs left blank stay unchanged.",
  calls: "PATCH accounting /payments/{paymentId}",
  scope: "Accounting → Payments (Write)",
  required: {
    paymentId: id({
      label: "Payment ID",
      comments: "ID of the payment.",
      of: "payment",
    }),
    typeId,
    splits,
  },
  optional: {
    ...details,
    active: flag({ label: "Active", comments: "No voids the payment; Yes restores it." }),
  },
  returns: savedPayment,
});

export const updatePaymentStatus = action({
  label: "Update Payment Status",
  description:
    "Set the accounting status of several payments, such as Exported once an accounting system has taken them over. Setting the status that a payment has changes nothing.",
  calls: "POST accounting /payments/status",
  scope: "Accounting → Payments (Write)",
  required: {
    paymentIds: idList({
      label: "Payment IDs",
      comments: "IDs of the payments, one per line.",
      of: "payment",
    }),
    status: choice({
      label: "Status",
      comments: "Accounting status that the payments get.",
      choices: statuses,
    }),
  },
  check: {
    path: "/payments?ids={paymentIds}&activeState=All",
    inChunks: "paymentIds",
    shows: ({ data }: PageOf<Payment>, { paymentIds, status }) => {
      const isSet = ofStatus(statuses, (is) => is === status);
      const found = paymentIds.map((id) => data.find((each) => sameId(each.id, id)));
      const set = found.map((each) => isSet(each?.syncStatus ?? ""));
      return set.every((each) => each === set[0]) ? set[0] : undefined;
    },
  },
});

export const updatePaymentCustomFields = action({
  label: "Update Payment Custom Fields",
  description: "Change custom fields of one or more payments.",
  calls: "PATCH accounting /payments/custom-fields",
  scope: "Accounting → Payments (Write)",
  required: { operations: customFieldOperations("payment") },
});
