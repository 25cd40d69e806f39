import { timestamp } from "../../../sandbox/kit/clock";
import { first, newJob, technicianOf, type World } from "../world";

const skuOf = ({ state }: World) => first(state.skus.values(), ({ type }) => type === "Service");

export const item = (world: World) => ({
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
  inventoryLocationId: first(world.state.trucks.keys()),
  durationBillingId: first(world.state.durationBilling.keys()),
  budgetCodeId: 14,
});

/** The invoice of a new job, with one item of 420 dollars. */
export async function newInvoice(world: World) {
  const { invoiceId } = await newJob(world);
  const { id: _, ...newItem } = { id: undefined, ...item(world) };
  await world.create("updateInvoiceItems", { invoiceId, ...newItem });
  const invoice = world.state.invoices.get(invoiceId);
  if (!invoice?.items[0]) throw new Error("The new invoice has no item.");
  return { id: invoiceId, itemId: invoice.items[0].id };
}

export const paymentOf = async (world: World) => ({
  typeId: first(world.state.paymentTypes.values()).id,
  splits: [{ invoiceId: (await newInvoice(world)).id, amount: 100.5 }],
  memo: "Paid on site",
  paidOn: "2026-12-05T18:00:00Z",
  authCode: "083412",
  checkNumber: "1042",
  exportId: "PAY-1401",
  status: "Pending",
});

export const customFieldOf = ({ state }: World, entity: string) => {
  const { name, dataTypeOptions } = first(
    state.customFieldTypes.values(),
    (type) => type.entity === entity && type.name.trim() !== "",
  );
  return [{ name, value: dataTypeOptions?.[0] ?? "North" }];
};

/** What tells a record that is made now from the one that it is like. */
export function newly(state: World["state"]) {
  const now = timestamp(state.clock);
  return { id: ++state.ids.highest, createdOn: now, modifiedOn: now };
}
