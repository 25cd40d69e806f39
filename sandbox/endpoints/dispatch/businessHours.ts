import { type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** When the office is open. */
export const businessHours = (state: State): Operation[] => [
  operation({ method: "GET", path: "/business-hours", handle: () => state.businessHours }),
];
