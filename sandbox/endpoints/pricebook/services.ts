import type { Operation } from "../../kit/operation";
import type { State } from "../../state";
import { calculatePrices, serviceView } from "./skus";
import { skuOperations } from "./sold";

/** The work that is sold. */
export const services = (state: State): Operation[] => [
  ...skuOperations(state, "/services", "Service", serviceView, {
    filters: { calculatePrices },
    exported: ({ calculatedPrice, useStaticPrices, ...exported }) => exported,
  }),
];
