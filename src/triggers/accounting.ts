import { changeTrigger } from "../declare/changeTrigger";
import { invoices, payments } from "../feeds/accounting";

export const invoiceChanged = changeTrigger({
  label: "Invoice Changed",
  description: "When an invoice is created, changed, posted or paid.",
  unseen: "What is paid shows in its balance; Payment Changed tells of the payments themselves.",
  feed: invoices,
  events: {
    posted: { is: ({ syncStatus }) => syncStatus === "Posted" || syncStatus === "Exported" },
    paid: { is: ({ paidOn }) => paidOn != null, at: "paidOn" },
  },
});

export const paymentChanged = changeTrigger({
  label: "Payment Changed",
  description: "When a payment is received, changed or voided.",
  feed: payments,
});
