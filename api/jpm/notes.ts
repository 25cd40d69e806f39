import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** A note on a job or a project; but in feeds, ServiceTitan gives it no ID. */
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

export const exportedJobNote = exported(note, "GET jpm /export/job-notes", {
  name: "Job Note",
  more: { id: { shape: id, example: 1002 }, jobId: { shape: id, example: 1001 } },
});

export const exportedProjectNote = exported(note, "GET jpm /export/project-notes", {
  name: "Project Note",
  more: { id: { shape: id, example: 1502 }, projectId: { shape: id, example: 1501 } },
});

export type Note = RecordOf<typeof note>;
