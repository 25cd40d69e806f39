import { z } from "zod";
import { record } from "../record";
import { dated, id } from "../shared";

const fields = { id, active: z.boolean(), name: z.string().nullish(), createdBy: id.nullish(), ...dated };

/** Technicians whom the dispatch board shows together. */
export const team = record("Team", "GET dispatch /teams/{id}", z.object(fields), {
  id: 1196,
  active: true,
  name: "HVAC",
  createdBy: 51,
  createdOn: "2026-01-02T17:00:00Z",
  modifiedOn: "2026-01-05T18:00:00Z",
});

export const createdTeam = record(
  "Created Team",
  "POST dispatch /teams",
  z.object({ ...fields, created: z.boolean().describe("False where a team of that name was there already") }),
  { ...team.example, created: true },
);
