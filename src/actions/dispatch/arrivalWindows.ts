import { arrivalWindow } from "../../../api/dispatch/arrivalWindows";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, created } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getArrivalWindow = action({
  label: "Get Arrival Window",
  description: "Get one arrival window by ID.",
  calls: "GET dispatch /arrival-windows/{arrivalWindowId}",
  scope: "Dispatch → Arrival Windows (Read)",
  required: {
    arrivalWindowId: id({
      label: "Arrival Window ID",
      comments: "ID of the arrival window.",
      of: "arrivalWindow",
    }),
  },
  returns: arrivalWindow,
});

export const listArrivalWindows = list({
  label: "List Arrival Windows",
  description: "List the times of day when customers are told to expect a technician.",
  calls: "GET dispatch /arrival-windows",
  scope: "Dispatch → Arrival Windows (Read)",
  filters: { active, ...created },
  sorts: [],
  of: arrivalWindow,
});
