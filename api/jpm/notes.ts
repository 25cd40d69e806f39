import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** A note on a job or a project; ServiceTitan gives it no ID. */
export const note = record(
  "Note",
  "GET jpm /jobs/{id}/notes",
  z.object({
    text: z.string(),
    isPinned: z.boolean().describe("Whether it stays above the other notes"),
    createdById: id,
    ...dated,
  }),
  {
    text: "Customer is home after 3 pm.",
    isPinned: true,
    createdById: 51,
    createdOn: "2026-01-12T16:24:00Z",
    modifiedOn: "2026-01-12T16:24:00Z",
  },
);

export type Note = RecordOf<typeof note>;
