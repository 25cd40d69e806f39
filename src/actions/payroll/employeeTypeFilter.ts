import { choice } from "../../inputs/kinds";

/** Of a list that holds what belongs to technicians and to employees. */
export const employeeTypeFilter = choice({
  label: "Employee Type",
  comments: "Only what belongs to technicians, or only what belongs to employees.",
  choices: ["Technician", "Employee"],
});
