import { created } from "../filters";
import { bytesOf, type Cases, first, list, newJob, sha256Of } from "../world";

export const cases: Cases = {
  listJobAttachments: ({ state }) => ({
    jobId: first(state.jobAttachments.values()).jobId,
    ...list(),
    filters: created,
  }),
  downloadJobAttachment: ({ state }) => {
    const { id: attachmentId, path } = first(state.jobAttachments.values());
    return { attachmentId, expectedSha256: sha256Of(bytesOf(state, path)) };
  },
  createJobAttachment: async (world) => ({
    jobId: (await newJob(world)).id,
    file: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x0a]),
    fileName: "rating-plate.jpg",
  }),
};
