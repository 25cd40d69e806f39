import { bytesOf, type Cases, first, sha256Of } from "../world";

export const cases: Cases = {
  checkAttachment: ({ state }) => {
    const { jobId, fileName, path } = first(state.jobAttachments.values());
    return { jobId, fileName, expectedSha256: sha256Of(bytesOf(state, path)) };
  },
};
