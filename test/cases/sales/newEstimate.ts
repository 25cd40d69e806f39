import { newJob, skuOf, technicianOf, type World } from "../world";

/** All that an item says that is no change to one which is there. */
export const item = (world: World) => ({
  skuId: skuOf(world, "Service"),
  skuName: world.state.skus.get(skuOf(world, "Service"))?.code,
  description: "Replace the flame sensor",
  quantity: 1.5,
  unitPrice: 280,
  unitCost: 38,
  isAddOn: false,
  parentItemId: 1,
  chargeable: true,
  itemGroupName: "Repair",
  itemGroupRootId: 1,
  budgetCodeId: 14,
  useDefaultProjectLabels: false,
  skipUpdatingMembershipPrices: false,
});

export const details = (world: World) => ({
  name: "Flame sensor",
  summary: "Only the flame sensor has to be replaced.",
  tax: 24.5,
  status: "Open",
  reviewStatus: "Approved",
  soldBy: technicianOf(world),
  isRecommended: true,
  budgetCodeId: 14,
  externalLinks: [{ name: "Proposal", url: "https://proposals.example/1901" }],
  useDefaultProjectLabels: false,
  requireDepositOnSignature: false,
  depositAmount: 100,
  depositPercent: 25,
});

/** An open estimate of a new job, with one item of 420 dollars. */
export async function newEstimate(world: World, inputs: object = {}) {
  const { id: jobId, invoiceId } = await newJob(world);
  const offer = { jobId, name: "Heat", items: [item(world)], ...inputs };
  const { id, items } = await world.create<{ id: number; items: { id: number }[] }>("createEstimate", offer);
  const [{ id: itemId } = { id: 0 }] = items;
  return { id, itemId, jobId, invoiceId };
}
