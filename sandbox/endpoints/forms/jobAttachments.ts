import { z } from "zod";
import { uploadedFile } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { notFound } from "../../kit/errors";
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
      const { filename: name, mimetype: contentType } = file;
      const path = state.files.save("JobAttachments", { name, contentType, bytes: await file.toBuffer() });
      const createdOn = timestamp(state.clock);
      state.jobAttachments.insert({ id: newId(state), jobId, fileName: name, createdOn, path });
      return { fileName: name };
    },
  }),
  operation({
    method: "GET",
    path: "/jobs/attachment/{id}",
    handle: ({ params }) => {
      const { id, path } = find(state.jobAttachments, params.id);
      const file = state.files.get(path);
      if (file === undefined) throw notFound(state.jobAttachments.label, id);
      return new File(file.contentType, file.bytes);
    },
  }),
];
