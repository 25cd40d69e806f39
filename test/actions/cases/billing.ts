import { type Cases, first, list, newJob, technicianOf, type World } from "./world";

const skuOf = ({ state }: World) => first(state.skus.values(), ({ type }) => type === "Service");

const item = (world: World) => ({
  description: "Replace the flame sensor",
  quantity: 1.5,
  skuId: skuOf(world).id,
  skuName: skuOf(world).code,
  technicianId: technicianOf(world),
  unitPrice: 280,
  cost: 38,
  isAddOn: false,
  signature: "Jane Doe",
  technicianAcknowledgementSignature: "Maria Lopez",
  installedOn: "2026-12-05",
  inventoryWarehouseName: "Van 12",
  skipUpdatingMembershipPrices: false,
  itemGroupName: "Repair",
  itemGroupRootId: 1,
  inventoryLocationId: 12,
  durationBillingId: 13,
  budgetCodeId: 14,
});

/** The invoice of a new job, with one item of 420 dollars. */
async function newInvoice(world: World) {
  const { invoiceId } = await newJob(world);
  const { id: _, ...newItem } = { id: undefined, ...item(world) };
  await world.create("updateInvoiceItems", { invoiceId, ...newItem });
  const invoice = world.state.invoices.get(invoiceId);
  if (!invoice?.items[0]) throw new Error("The new invoice has no item.");
  return { id: invoiceId, itemId: invoice.items[0].id };
}

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

const paymentOf = async (world: World) => ({
  typeId: first(world.state.paymentTypes.values()).id,
  splits: [{ invoiceId: (await newInvoice(world)).id, amount: 100.5 }],
  memo: "Paid on site",
  paidOn: "2026-12-05T18:00:00Z",
  authCode: "083412",
  checkNumber: "1042",
  exportId: "PAY-1401",
  status: "Pending",
});

const customFieldOf = ({ state }: World, entity: string) => [
  { name: first(state.customFieldTypes.values(), (type) => type.entity === entity).name, value: "North" },
];

/** Invoices and payments. */
export const billingCases: Cases = {
  createInvoices: async (world) => ({
    adjustmentToId: (await newInvoice(world)).id,
    ...details(world),
    items: [item(world)],
  }),
  listInvoices: list,
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
    return { invoiceId: id, ...item(world), id: itemId };
  },
  deleteInvoiceItem: async (world) => {
    const { id, itemId } = await newInvoice(world);
    return { invoiceId: id, itemId };
  },
  updateInvoiceCustomFields: async (world) => ({
    operations: [{ objectId: (await newInvoice(world)).id, customFields: customFieldOf(world, "Invoice") }],
  }),

  createPayment: async (world) => {
    const payment = await paymentOf(world);
    const { customer } = world.state.invoices.get(payment.splits[0]?.invoiceId ?? 0) ?? {};
    return { ...payment, amount: 200, customerId: customer?.id };
  },
  listPayments: list,
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
