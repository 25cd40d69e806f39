import { created } from "../filters";
import { type Cases, first, list, newJob } from "../world";

export const cases: Cases = {
  listJobAttachments: ({ state }) => ({
    jobId: first(state.jobAttachments.values()).jobId,
    ...list(),
    filters: created,
  }),
  downloadJobAttachment: ({ state }) => ({ attachmentId: first(state.jobAttachments.keys()) }),
  createJobAttachment: async (world) => ({
    jobId: (await newJob(world)).id,
    file: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x0a]),
    fileName: "rating-plate.jpg",
  }),
};
