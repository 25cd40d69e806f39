import { technicianSkill } from "../../../api/dispatch/technicianSkills";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { technicianId } from "../../inputs/common";
import { active, dates } from "../../inputs/filters";
import { text } from "../../inputs/kinds";

export const getTechnicianSkill = action({
  label: "Get Technician Skill",
  description: "Get one skill of a technician by ID.",
  calls: "GET dispatch /technician-skills/{technicianSkillId}",
  scope: "Dispatch → Technician Skills (Read)",
  required: {
    technicianSkillId: text({
      label: "Technician Skill ID",
      comments:
        "ID of the technician's skill: the IDs of technician and skill. Get it from List Technician Skills.",
      example: "10978749735_10978748781",
    }),
  },
  returns: technicianSkill,
});

export const listTechnicianSkills = list({
  label: "List Technician Skills",
  description: "List which skills technicians have, and which job types need them.",
  calls: "GET dispatch /technician-skills",
  scope: "Dispatch → Technician Skills (Read)",
  filters: { technicianId, active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: technicianSkill,
});
