import { changedInventoryBill } from "../../api/accounting/bills";
import { exportedInvoiceItem, invoice } from "../../api/accounting/invoices";
import { payment } from "../../api/accounting/payments";
import { feed } from "../changes/feed";

export const invoices = feed({
  label: "Invoices",
  calls: "GET accounting /export/invoices",
  scope: "Accounting → Invoices (Read)",
  of: invoice,
});

export const invoiceItems = feed({
  label: "Invoice Items",
  calls: "GET accounting /export/invoice-items",
  scope: "Accounting → Invoice Items (Read)",
  of: exportedInvoiceItem,
});

export const payments = feed({
  label: "Payments",
  calls: "GET accounting /export/payments",
  scope: "Accounting → Payments (Read)",
  of: payment,
});

export const inventoryBills = feed({
  label: "Inventory Bills",
  calls: "GET accounting /export/inventory-bills",
  scope: "Accounting → Inventory Bills (Read)",
  of: changedInventoryBill,
});
