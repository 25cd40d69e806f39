import { glAccount } from "../../api/accounting/glAccounts";
import { invoice } from "../../api/accounting/invoices";
import { payment } from "../../api/accounting/payments";
import { paymentTerm } from "../../api/accounting/paymentTerms";
import { paymentType } from "../../api/accounting/paymentTypes";
import { picklist } from "../declare/picklist";
import { byName, known, numbered, searchByNumber } from "./items";

export const selectInvoice = picklist({
  of: invoice,
  label: "Select Invoice",
  description: "Choose one of the tenant's active invoices, newest first (at most 10,000).",
  calls: "GET accounting /invoices",
  scope: "Accounting → Invoices (Read)",
  order: "newest",
  search: searchByNumber,
  toElement: ({ id, referenceNumber }) => numbered(id, referenceNumber),
});

export const selectPayment = picklist({
  of: payment,
  label: "Select Payment",
  description: "Choose one of the tenant's active payments, newest first (at most 10,000).",
  calls: "GET accounting /payments",
  scope: "Accounting → Payments (Read)",
  order: "newest",
  toElement: ({ id, type, total, customer }) => known(id, customer?.name, type, total),
});

export const selectPaymentType = byName({
  of: paymentType,
  label: "Select Payment Type",
  what: "active payment types",
  calls: "GET accounting /payment-types",
  scope: "Accounting → Payment Types (Read)",
});

export const selectPaymentTerm = picklist({
  of: paymentTerm,
  label: "Select Payment Term",
  description: "Choose one of the tenant's payment terms, by name (at most 10,000).",
  calls: "GET accounting /payment-terms",
  scope: "Accounting → Payment Terms (Read)",
  order: "label",
  toElement: ({ id, name }) => known(Number(id), name),
});

export const selectGlAccount = picklist({
  of: glAccount,
  label: "Select GL Account",
  description: "Choose one of the tenant's active GL accounts, by number and name (at most 10,000).",
  calls: "GET accounting /gl-accounts",
  scope: "Accounting → GL Accounts (Read)",
  order: "label",
  toElement: ({ id, number, name }) => known(id, number, name),
});
