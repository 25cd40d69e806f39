import { note } from "../../../api/jpm/notes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { jobId, pinToTop, projectId, noteText as text } from "../../inputs/common";

export const createJobNote = action({
  label: "Create Job Note",
  description: "Add a note to a job.",
  calls: "POST jpm /jobs/{jobId}/notes",
  scope: "Job Planning and Management → Jobs (Write)",
  required: { jobId, text },
  optional: { pinToTop },
  returns: note,
});

export const listJobNotes = list({
  label: "List Job Notes",
  description: "List the notes on a job, page by page or all at once.",
  calls: "GET jpm /jobs/{jobId}/notes",
  scope: "Job Planning and Management → Jobs (Read)",
  required: { jobId },
  onlyPages: true,
  sorts: [],
  of: note,
});

export const createProjectNote = action({
  label: "Create Project Note",
  description: "Add a note to a project.",
  calls: "POST jpm /projects/{projectId}/notes",
  scope: "Job Planning and Management → Projects (Write)",
  required: { projectId, text },
  optional: { pinToTop },
  returns: note,
});

export const listProjectNotes = list({
  label: "List Project Notes",
  description: "List the notes on a project, page by page or all at once.",
  calls: "GET jpm /projects/{projectId}/notes",
  scope: "Job Planning and Management → Projects (Read)",
  required: { projectId },
  onlyPages: true,
  sorts: [],
  of: note,
});
