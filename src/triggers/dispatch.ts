import { changeTrigger } from "../declare/changeTrigger";
import { appointmentAssignments } from "../feeds/dispatch";

export const appointmentAssignmentChanged = changeTrigger({
  label: "Appointment Assignment Changed",
  description:
    "When a technician is assigned to an appointment or taken off it, or the status of the assignment changes.",
  feed: appointmentAssignments,
});
