import { technicianId } from "../fields/common";
import { technician } from "../schemas/technicians";
import { endpointAction } from "./endpoint";
import { listAction } from "./list";

export const getTechnician = endpointAction({
  label: "Get Technician",
  description: "Get one technician by ID.",
  endpoint: { api: "settings", method: "GET", path: "/technicians/{technicianId}" },
  required: { technicianId },
  returns: technician,
});

export const listTechnicians = listAction({
  label: "List Technicians",
  description: "List technicians, page by page or all at once.",
  endpoint: { api: "settings", path: "/technicians" },
  sorts: [],
  of: technician,
});
