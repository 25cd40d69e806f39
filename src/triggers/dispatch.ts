import { changeTrigger } from "../declare/changeTrigger";
import { appointmentAssignments } from "../feeds/dispatch";

export const appointmentAssignmentChanged = changeTrigger({
  label: "Appointment Assignment Changed",
  description:
    "When a technician is assigned to an appointment or taken off it, or the status of the assignment changes.",
  feed: appointmentAssignments,
});

const steps: Record<string, string> = {
  Scheduled: "assigned",
  Dispatched: "enRoute",
  Working: "arrived",
  Done: "complete",
};

export const technicianStatusChanged = changeTrigger({
  label: "Technician Status Changed",
  description:
    "When a technician is assigned to an appointment, is on the way, has arrived, is done, or is taken off it.",
  unseen:
    "Each step is told once, with the one before and those that were skipped between two runs; what is corrected without another step is not told.",
  feed: appointmentAssignments,
  steps: {
    order: ["assigned", "enRoute", "arrived", "complete", "unassigned"],
    of: ({ active, status }) => (active === false ? "unassigned" : steps[String(status)]),
    about: ({ technicianId, technicianName, jobId, appointmentId }) => ({
      technicianId,
      technicianName,
      jobId,
      appointmentId,
    }),
  },
});
