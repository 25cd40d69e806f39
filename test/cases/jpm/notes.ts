import { type Cases, first, listInputs, newJob, newProject } from "../world";

const note = { text: "Second visit: the part has arrived.", pinToTop: true };

export const cases: Cases = {
  createJobNote: async (world) => ({ jobId: (await newJob(world)).id, ...note }),
  listJobNotes: ({ state }) => ({ ...listInputs, jobId: first(state.notes.values()).ownerId }),
  createProjectNote: async (world) => ({ projectId: (await newProject(world)).id, ...note }),
  listProjectNotes: ({ state }) => ({ ...listInputs, projectId: first(state.projects.values()).id }),
};
