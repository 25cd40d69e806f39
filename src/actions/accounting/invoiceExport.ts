import { exportedInvoices } from "../../../api/accounting/exported";
import { invoiceTask } from "../../../api/accounting/invoiceTasks";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { invoiceId } from "../../inputs/common";
import { isRepeatable, saidCheck, transactionRows, warnOfRefused } from "./markExported";

interface Marked {
  invoices: { invoiceId: number }[];
}

const idsOf = ({ invoices }: Marked) => invoices.map(({ invoiceId }) => invoiceId);

export const markInvoicesExported = action({
  label: "Mark Invoices as Exported",
  description: `Tell ServiceTitan that posted invoices were taken over by an accounting system. ${isRepeatable}`,
  calls: "POST accounting /invoices/markasexported",
  scope: "Accounting → Invoices (Write)",
  required: {
    invoices: transactionRows("invoiceId", { label: "Invoices", what: "posted invoices", id: invoiceId }),
  },
  body: ({ invoices }) => invoices,
  check: saidCheck("/invoices?ids={ids}", "invoiceId", idsOf),
  after: warnOfRefused("invoiceId", idsOf),
  returns: exportedInvoices,
});

export const listInvoiceTasks = list({
  label: "List Invoice Tasks",
  description: "List what people have to do about an invoice, page by page or all at once.",
  calls: "GET accounting /invoices/{invoiceId}/tasks",
  scope: "Accounting → Invoices (Read)",
  required: { invoiceId },
  onlyPages: true,
  sorts: [],
  of: invoiceTask,
});
