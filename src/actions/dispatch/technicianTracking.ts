import { technicianTracking } from "../../../api/dispatch/technicianTracking";
import { action } from "../../declare/action";
import { appointmentId, technicianId } from "../../inputs/common";

export const getTechnicianTracking = action({
  label: "Get Technician Tracking",
  description: "Get the address of a page that shows a customer where the technician of an appointment is.",
  calls: "GET dispatch /technician-tracking",
  scope: "Dispatch → Technician Tracking (Read)",
  required: { technicianId, appointmentId },
  returns: technicianTracking,
});
