import { arrivalWindow } from "../../api/dispatch/arrivalWindows";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { exampleId } from "../inputs/examples";
import { active, created } from "../inputs/filters";
import { id } from "../inputs/kinds";

export const getArrivalWindow = endpointAction({
  label: "Get Arrival Window",
  description: "Get one arrival window by ID.",
  endpoint: { api: "dispatch", method: "GET", path: "/arrival-windows/{arrivalWindowId}" },
  required: {
    arrivalWindowId: id({
      label: "Arrival Window ID",
      comments: "ID of the arrival window. List Arrival Windows gives it.",
      example: exampleId.arrivalWindow,
    }),
  },
  returns: arrivalWindow,
});

export const listArrivalWindows = listAction({
  label: "List Arrival Windows",
  description: "List the times of day that customers are told to expect a technician in.",
  endpoint: { api: "dispatch", path: "/arrival-windows" },
  filters: { active, ...created },
  sorts: [],
  of: arrivalWindow,
});
