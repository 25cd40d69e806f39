import { exportedApCredits, exportedApPayments } from "../../../api/accounting/exported";
import { apCredit, apPayment, remittanceVendor } from "../../../api/accounting/payables";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { customFieldOperations } from "../../inputs/customFields";
import { active, dates, ids } from "../../inputs/filters";
import { choiceList, id, idList } from "../../inputs/kinds";
import { isRepeatable, saidCheck, transactionRows, warnOfRefused } from "./markExported";
import { transactionFilters, transactionParameters } from "./transactionFilters";

const { customFields, customFieldOperator } = transactionFilters;

const payableFilters = {
  syncStatuses: choiceList({
    label: "Sync Statuses",
    comments: "Only records with one of these accounting statuses, one per line.",
    choices: ["Pending", "Posted", "Exported", "PostedAndExported"],
  }),
  customFields,
  customFieldOperator,
  ...dates,
};

export const listApCredits = list({
  label: "List AP Credits",
  description: "List AP credits, which vendors owe back, page by page or all at once.",
  calls: "GET accounting /ap-credits",
  scope: "Accounting → AP Credits (Read)",
  filters: { ids: ids("apCredit"), ...payableFilters },
  parameterNames: transactionParameters,
  sorts: "undocumented",
  of: apCredit,
});

const creditsOf = ({ apCreditIds }: { apCreditIds: number[] }) => apCreditIds;

export const markApCreditsExported = action({
  label: "Mark AP Credits as Exported",
  description: `Tell ServiceTitan that posted AP credits were taken over by an accounting system. ${isRepeatable}`,
  calls: "POST accounting /ap-credits/markasexported",
  scope: "Accounting → AP Credits (Write)",
  required: {
    apCreditIds: idList({
      label: "AP Credit IDs",
      comments: "IDs of the AP credits, one per line.",
      of: "apCredit",
    }),
  },
  body: ({ apCreditIds }) => apCreditIds.map((apCreditId) => ({ apCreditId })),
  check: saidCheck("/ap-credits?ids={ids}", "apCreditId", creditsOf),
  after: warnOfRefused("apCreditId", creditsOf),
  returns: exportedApCredits,
});

export const updateApCreditCustomFields = action({
  label: "Update AP Credit Custom Fields",
  description: "Change custom fields of one or more AP credits.",
  calls: "PATCH accounting /ap-credits/custom-fields",
  scope: "Accounting → AP Credits (Write)",
  required: { operations: customFieldOperations("apCredit") },
});

export const listApPayments = list({
  label: "List AP Payments",
  description: "List what was paid to vendors, page by page or all at once.",
  calls: "GET accounting /ap-payments",
  scope: "Accounting → AP Payments (Read)",
  filters: { ids: ids("apPayment"), ...payableFilters },
  parameterNames: transactionParameters,
  sorts: "undocumented",
  of: apPayment,
});

interface Marked {
  apPayments: { apPaymentId: number }[];
}

const paymentsOf = ({ apPayments }: Marked) => apPayments.map(({ apPaymentId }) => apPaymentId);

export const markApPaymentsExported = action({
  label: "Mark AP Payments as Exported",
  description: `Tell ServiceTitan that posted AP payments were taken over by an accounting system. ${isRepeatable}`,
  calls: "POST accounting /ap-payments/markasexported",
  scope: "Accounting → AP Payments (Write)",
  required: {
    apPayments: transactionRows("apPaymentId", {
      label: "AP Payments",
      what: "posted AP payments",
      id: id({ label: "AP Payment ID", comments: "ID of the AP payment.", of: "apPayment" }),
    }),
  },
  body: ({ apPayments }) => apPayments,
  check: saidCheck("/ap-payments?ids={ids}", "apPaymentId", paymentsOf),
  after: warnOfRefused("apPaymentId", paymentsOf),
  returns: exportedApPayments,
});

export const updateApPaymentCustomFields = action({
  label: "Update AP Payment Custom Fields",
  description: "Change custom fields of one or more AP payments.",
  calls: "PATCH accounting /ap-payments/custom-fields",
  scope: "Accounting → AP Payments (Write)",
  required: { operations: customFieldOperations("apPayment") },
});

export const listRemittanceVendors = list({
  label: "List Remittance Vendors",
  description: "List whom bills are paid to, page by page or all at once.",
  calls: "GET accounting /remittance-vendors",
  scope: "Accounting → Remittance Vendors (Read)",
  filters: {
    ids: idList({
      label: "IDs",
      comments: "Only records with these IDs, one per line.",
      of: "remittanceVendor",
    }),
    active,
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: remittanceVendor,
});

export const getRemittanceVendor = action({
  label: "Get Remittance Vendor",
  description: "Get one remittance vendor by ID.",
  calls: "GET accounting /remittance-vendors/{remittanceVendorId}",
  scope: "Accounting → Remittance Vendors (Read)",
  required: {
    remittanceVendorId: id({
      label: "Remittance Vendor ID",
      comments: "ID of the remittance vendor.",
      of: "remittanceVendor",
    }),
  },
  returns: remittanceVendor,
});
