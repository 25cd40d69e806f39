import { z } from "zod";
import { record } from "../record";
import { dated, id } from "../shared";

/** Technicians whom the dispatch board shows together. */
export const team = record(
  "Team",
  "GET dispatch /teams",
  z.object({ id, active: z.boolean(), name: z.string().nullish(), createdBy: id.nullish(), ...dated }),
  {
    id: 1196,
    active: true,
    name: "HVAC",
    createdBy: 51,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
);
