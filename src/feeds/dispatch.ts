import { assignment } from "../../api/dispatch/appointmentAssignments";
import { feed } from "../changes/feed";

export const appointmentAssignments = feed({
  label: "Appointment Assignments",
  calls: "GET dispatch /export/appointment-assignments",
  scope: "Dispatch → Appointment Assignments (Read)",
  query: { active: "Any" },
  of: assignment,
});
