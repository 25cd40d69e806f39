import type { ArrivalWindow } from "../../kept";
import { active, created } from "../../kit/filters";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** The times of day that customers are told to expect a technician in. */
export const arrivalWindows = (state: State): Operation[] => [
  list("/arrival-windows", state.arrivalWindows, {
    filters: { active, ...created },
    defaults: { active: "True" },
    view: arrivalWindow,
  }),
  get("/arrival-windows", state.arrivalWindows, arrivalWindow),
];

const arrivalWindow = ({ createdOn: _, ...shown }: ArrivalWindow) => shown;
