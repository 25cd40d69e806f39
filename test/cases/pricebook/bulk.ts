import { type Cases, externalDataPatch, type Inputs, type World } from "../world";
import { discount } from "./discountsAndFees";
import { equipment } from "./equipment";
import { material } from "./materials";
import { service } from "./services";
import { described } from "./writes";

/** A change of all of a new item. */
async function changed(world: World, key: string, values: Inputs, essentials: Inputs = {}) {
  const { id } = await world.create(key, { ...described(), ...essentials });
  return [{ id, ...described(), ...values, externalData: externalDataPatch }];
}

export const cases: Cases = {
  updatePricebookBulk: async (world) => ({
    services: await changed(world, "createPricebookService", service(world)),
    materials: await changed(world, "createPricebookMaterial", material(world)),
    equipment: await changed(world, "createPricebookEquipment", equipment(world)),
    discountAndFees: await changed(world, "createDiscountOrFee", discount(world), {
      ...{ type: "Fee", amountType: "Fixed", amount: 5 },
    }),
  }),
};
