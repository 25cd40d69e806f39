import { z } from "zod";
import { uploadedFile } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { created } from "../../kit/filters";
import { File, find, listOf, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

export const jobAttachments = (state: State): Operation[] => [
  listOf("/jobs/{jobId}/attachments", state.jobs, state.jobAttachments, {
    by: "jobId",
    filters: created,
    sorts: { Id: (file) => file.id, CreatedOn: (file) => file.createdOn },
    view: ({ id, fileName, createdOn }) => ({ id, fileName, createdOn }),
  }),
  operation({
    method: "POST",
    path: "/jobs/{id}/attachments",
    body: () => z.strictObject({ file: uploadedFile }),
    handle: async ({ params, body: { file } }) => {
      const { id: jobId } = find(state.jobs, params.id);
      const { fileName } = state.jobAttachments.insert({
        id: newId(state),
        jobId,
        fileName: file.filename,
        contentType: file.mimetype,
        createdOn: timestamp(state.clock),
        bytes: await file.toBuffer(),
      });
      return { fileName };
    },
  }),
  operation({
    method: "GET",
    path: "/jobs/attachment/{id}",
    handle: ({ params }) => {
      const { contentType, bytes } = find(state.jobAttachments, params.id);
      return new File(contentType, bytes);
    },
  }),
];
