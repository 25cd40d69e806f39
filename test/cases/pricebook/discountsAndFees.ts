import { soldFilters } from "../filters";
import { applicationGuid, type Cases, externalDataPatch, first, list, type World } from "../world";
import { created, described, sold } from "./writes";

const essentials = { type: "Discount", amountType: "Percentage", amount: 7.5 };

export const discount = (world: World) => {
  const { price, memberPrice, addOnPrice, addOnMemberPrice, isPriceLocked, ...common } = sold(
    world,
    "Services",
  );
  return { ...essentials, ...common, crossSaleGroup: "Rebates", limit: 750, excludeFromPayroll: true };
};

const newDiscount = async (world: World) =>
  (await world.create("createDiscountOrFee", { ...described(), ...essentials })).id;

export const cases: Cases = {
  getDiscountOrFee: ({ state }) => ({
    discountOrFeeId: first(state.discountsAndFees.keys()),
    externalDataApplicationGuid: applicationGuid,
  }),
  listDiscountsAndFees: () => ({ ...list(), filters: soldFilters }),
  createDiscountOrFee: (world) => created(discount(world)),
  updateDiscountOrFee: async (world) => ({
    ...described(),
    ...discount(world),
    discountOrFeeId: await newDiscount(world),
    externalData: externalDataPatch,
  }),
  deleteDiscountOrFee: async (world) => ({ discountOrFeeId: await newDiscount(world) }),
};
