import { externalData, externalDataPatch, first, type Inputs, skuOf, type World } from "../world";

/** What the writes of services, materials and equipment have in common. */

let made = 0;

/** A code that nothing has. */
export const newCode = () => `NEW-${++made}`;

export const described = (code = newCode()) => ({ code, description: "<p>Replace the flame sensor</p>" });

export const sold = ({ state }: World, type: "Services" | "Materials") => ({
  displayName: "Flame sensor replacement",
  price: 280,
  memberPrice: 252.5,
  addOnPrice: 240,
  addOnMemberPrice: 216,
  isPriceLocked: false,
  taxable: true,
  account: first(state.glAccounts.values(), ({ name }) => !!name?.trim()).name,
  intacctGlGroupAccount: "Service Revenue",
  hours: 1.5,
  active: true,
  bonus: 10,
  commissionBonus: 2,
  paysCommission: true,
  budgetCostCode: "10",
  budgetCostType: "L",
  categories: [first(state.categories.values(), ({ categoryType }) => categoryType === type).id],
  assets: [{ type: "Image", url: "Images/Service/flame-sensor.jpg", alias: "Flame sensor", isDefault: true }],
});

/** Whom something is bought from: one of those who have sent bills. */
const vendor = ({ state }: World) => ({
  vendorId: first(state.bills.values()).vendor?.id,
  memo: "Box of ten",
  vendorPart: "VS-FSR-10",
  cost: 38,
  active: true,
  primarySubAccount: { cost: 36, accountName: "Branch 4" },
  otherSubAccounts: [{ cost: 37, accountName: "Branch 9" }],
});

export const stocked = (world: World) => ({
  cost: 38,
  isCostLocked: false,
  unitOfMeasure: "Each",
  isInventory: true,
  costOfSaleAccount: "Parts",
  assetAccount: "Truck Stock",
  primaryVendor: vendor(world),
  otherVendors: [{ ...vendor(world), memo: "By the piece" }],
});

export const linkTo = (world: World, type: string) => [{ skuId: skuOf(world, type), quantity: 2 }];
export const warranty = { duration: 12, description: "Parts and labor" };

/** As a creation takes it. */
export const created = (values: Inputs) => ({ ...described(), ...values, externalData, addOnce: false });

/** As an update of a new record takes it. */
export async function updated(world: World, key: string, id: string, values: Inputs): Promise<Inputs> {
  const { id: of } = await world.create(key, described());
  return { [id]: of, ...described(), ...values, externalData: externalDataPatch };
}
