import type { Operation } from "../../kit/operation";
import type { State } from "../../state";
import { equipmentView } from "./skus";
import { skuOperations } from "./sold";

/** The equipment that is sold. */
export const equipment = (state: State): Operation[] => [
  ...skuOperations(state, "/equipment", "Equipment", equipmentView),
];
