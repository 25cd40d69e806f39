import { note } from "../../api/jpm/notes";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { jobId, projectId } from "../inputs/common";
import { flag, longText } from "../inputs/kinds";

const text = longText({
  label: "Text",
  comments: "What the note says.",
  example: "The customer asks for a call before the visit.",
});
const pinToTop = flag({ label: "Pin To Top", comments: "Whether the note stays on top of the others." });

export const createJobNote = endpointAction({
  label: "Create Job Note",
  description: "Leave a note on a job.",
  endpoint: { api: "jpm", method: "POST", path: "/jobs/{jobId}/notes" },
  required: { jobId, text },
  optional: { pinToTop },
  returns: note,
});

export const listJobNotes = listAction({
  label: "List Job Notes",
  description: "List the notes on a job, page by page or all at once.",
  endpoint: { api: "jpm", path: "/jobs/{jobId}/notes" },
  required: { jobId },
  only: {},
  sorts: [],
  of: note,
});

export const createProjectNote = endpointAction({
  label: "Create Project Note",
  description: "Leave a note on a project.",
  endpoint: { api: "jpm", method: "POST", path: "/projects/{projectId}/notes" },
  required: { projectId, text },
  optional: { pinToTop },
  returns: note,
});

export const listProjectNotes = listAction({
  label: "List Project Notes",
  description: "List the notes on a project, page by page or all at once.",
  endpoint: { api: "jpm", path: "/projects/{projectId}/notes" },
  required: { projectId },
  only: {},
  sorts: [],
  of: note,
});
