import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";
import { externalDataView } from "../shared";
import { soldOptions } from "./sold";

/** What is taken off an invoice, or added to it. */
export const discountsAndFees = (state: State): Operation[] => [
  list("/discounts-and-fees", state.discountsAndFees, {
    ...soldOptions(state),
    view: externalDataView(state),
  }),
  get("/discounts-and-fees", state.discountsAndFees, externalDataView(state)),
];
