import { technicianSkill } from "../../../api/dispatch/technicianSkills";
import { list } from "../../declare/list";
import { technicianId } from "../../inputs/common";
import { active, dates } from "../../inputs/filters";

export const listTechnicianSkills = list({
  label: "List Technician Skills",
  description: "List which skills technicians have, and which job types need them.",
  calls: "GET dispatch /technician-skills",
  scope: "Dispatch → Technician Skills (Read)",
  filters: { technicianId, active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: technicianSkill,
});
