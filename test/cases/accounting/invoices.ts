import { jobOf, range, transactionFilters } from "../filters";
import { type Cases, first, list, technicianOf, type World } from "../world";
import { customFieldOf, item, newInvoice, paymentOf } from "./newInvoice";

const details = (world: World) => ({
  number: "1001-A",
  typeId: first(world.state.invoiceTypes.values()).id,
  invoicedOn: "2026-12-05",
  subtotal: 420,
  tax: 0,
  summary: "Flame sensor replaced.",
  royaltyStatus: "Pending",
  royaltyDate: "2026-12-31",
  royaltySentOn: "2026-12-31T10:00:00Z",
  royaltyMemo: "December royalties",
  exportId: "INV-1301",
  reviewStatus: "Reviewed",
  assignedToId: technicianOf(world),
  taxZoneId: first(world.state.taxZones.values()).id,
  budgetCodeId: 14,
});

export const cases: Cases = {
  createInvoices: async (world) => ({
    adjustmentToId: (await newInvoice(world)).id,
    ...details(world),
    items: [item(world)],
    addOnce: false,
  }),
  listInvoices: (world) => ({
    ...list(),
    filters: {
      ...transactionFilters,
      customerId: jobOf(world).customerId,
      number: "10001",
      jobId: jobOf(world).id,
      jobNumber: jobOf(world).jobNumber,
      businessUnitId: jobOf(world).businessUnitId,
      adjustmentToId: jobOf(world).invoiceId,
      balance: 0,
      balanceComparer: "Greater",
      invoicedOnOrAfter: "2026-01-01T00:00:00.000Z",
      invoicedOnBefore: "2026-12-31T00:00:00.000Z",
      ...range("dueDate"),
      reviewStatuses: ["NeedsReview", "Reviewed"],
      assignedToIds: [technicianOf(world)],
      invoiceConfigurations: ["JobInvoice", "CounterSales"],
    },
  }),
  updateInvoice: async (world) => {
    const { id, itemId } = await newInvoice(world);
    const { splits, ...payment } = await paymentOf(world);
    await world.create("createPayment", { ...payment, splits });
    return {
      invoiceId: id,
      ...details(world),
      dueDate: "2026-12-31",
      items: [{ ...item(world), id: itemId }],
      payments: [
        {
          id: [...world.state.payments.keys()].at(-1),
          settlementStatus: "Settled",
          settlementDate: "2026-12-06",
        },
      ],
    };
  },
  updateInvoiceItems: async (world) => {
    const { id, itemId } = await newInvoice(world);
    return { invoiceId: id, ...item(world), id: itemId, addOnce: false };
  },
  deleteInvoiceItem: async (world) => {
    const { id, itemId } = await newInvoice(world);
    return { invoiceId: id, itemId };
  },
  updateInvoiceCustomFields: async (world) => ({
    operations: [{ objectId: (await newInvoice(world)).id, customFields: customFieldOf(world, "Invoice") }],
  }),
};
