import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** What a technician is able to do. */
export const technicianSkill = record(
  "Technician Skill",
  "GET dispatch /technician-skills/{id}",
  z.object({
    id: z.string().describe("The IDs of technician and skill, with _ between them"),
    name: z.string(),
    active: z.boolean(),
    technicianId: id,
    jobTypeIds: z.array(id).nullish().describe("The job types that need it"),
    ...dated,
  }),
  {
    id: "41_1198",
    name: "HVAC",
    active: true,
    technicianId: 41,
    jobTypeIds: [61],
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
);

export type TechnicianSkill = RecordOf<typeof technicianSkill>;

export const updatedTechnicianSkills = record(
  "Updated Technician Skills",
  "PATCH dispatch /technician-skills",
  z.object({ updated: z.boolean(), technicianSkills: z.array(technicianSkill.shape) }),
  { updated: true, technicianSkills: [technicianSkill.example] },
);

export const deletedTechnicianSkill = record(
  "Deleted Technician Skill",
  "DELETE dispatch /technician-skills/{id}",
  z.object({ id: z.string() }),
  { id: "41_1198" },
);
