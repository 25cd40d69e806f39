import { type Cases, first, sha256Of } from "../world";

export const cases: Cases = {
  checkAttachment: ({ state }) => {
    const { jobId, fileName, bytes } = first(state.jobAttachments.values());
    return { jobId, fileName, expectedSha256: sha256Of(bytes) };
  },
};
