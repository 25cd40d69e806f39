import { z } from "zod";
import { record } from "../record";
import { id } from "../shared";

// What ServiceTitan says of each transaction that was to be marked as exported.

const said = { success: z.boolean(), errorMessage: z.string().nullish() };
const taken = { success: true, errorMessage: null };

export const exportedInvoices = record(
  "Exported Invoices",
  "POST accounting /invoices/markasexported",
  z.array(z.object({ invoiceId: id, ...said })),
  [{ invoiceId: 1301, ...taken }],
);

export const exportedCreditMemos = record(
  "Exported Credit Memos",
  "POST accounting /credit-memos/markasexported",
  z.array(z.object({ creditMemoId: id, ...said })),
  [{ creditMemoId: 2501, ...taken }],
);

export const exportedInventoryBills = record(
  "Exported Inventory Bills",
  "POST accounting /inventory-bills/markasexported",
  z.array(z.object({ inventoryBillId: id, ...said })),
  [{ inventoryBillId: 2601, ...taken }],
);

export const exportedApBills = record(
  "Exported AP Bills",
  "POST accounting /ap-bills/markasexported",
  z.array(z.object({ billId: id, ...said })),
  [{ billId: 2601, ...taken }],
);

export const exportedApCredits = record(
  "Exported AP Credits",
  "POST accounting /ap-credits/markasexported",
  z.array(z.object({ apCreditId: id, ...said })),
  [{ apCreditId: 2611, ...taken }],
);

export const exportedApPayments = record(
  "Exported AP Payments",
  "POST accounting /ap-payments/markasexported",
  z.array(z.object({ apPaymentId: id, ...said })),
  [{ apPaymentId: 2621, ...taken }],
);
