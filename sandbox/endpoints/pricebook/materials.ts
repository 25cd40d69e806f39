import type { Operation } from "../../kit/operation";
import type { State } from "../../state";
import { costTypeIds, isOtherDirectCost, materialView } from "./skus";
import { skuOperations } from "./sold";

/** The materials that are sold. */
export const materials = (state: State): Operation[] => [
  ...skuOperations(state, "/materials", "Material", materialView, {
    filters: { isOtherDirectCost, costTypeIds },
  }),
];
