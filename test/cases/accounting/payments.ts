import { jobOf, transactionFilters } from "../filters";
import { type Cases, list } from "../world";
import { customFieldOf, paymentOf } from "./newInvoice";

export const cases: Cases = {
  createPayment: async (world) => {
    const payment = await paymentOf(world);
    const { customer } = world.state.invoices.get(payment.splits[0]?.invoiceId ?? 0) ?? {};
    return { ...payment, amount: 200, customerId: customer?.id };
  },
  listPayments: (world) => ({
    ...list(),
    filters: {
      ...transactionFilters,
      customerId: jobOf(world).customerId,
      appliedToInvoiceIds: [jobOf(world).invoiceId],
      appliedToReferenceNumber: "10001",
      businessUnitIds: [jobOf(world).businessUnitId],
      depositIds: [1421, 1422],
      paidOnAfter: "2026-01-01T00:00:00.000Z",
      paidOnBefore: "2026-12-31T00:00:00.000Z",
      transactionType: "ReceivePayment",
    },
  }),
  updatePayment: async (world) => {
    const payment = await paymentOf(world);
    const { id } = await world.create("createPayment", payment);
    return { paymentId: id, ...payment, active: true };
  },
  updatePaymentCustomFields: async (world) => ({
    operations: [
      {
        objectId: (await world.create("createPayment", await paymentOf(world))).id,
        customFields: customFieldOf(world, "Payment"),
      },
    ],
  }),
};
