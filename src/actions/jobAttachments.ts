import { jobAttachment, uploadedJobAttachment } from "../../api/forms/jobAttachments";
import { jobId } from "../fields/common";
import { exampleId } from "../fields/examples";
import type { Values } from "../fields/field";
import { created } from "../fields/filters";
import { id } from "../fields/kinds";
import type { Action } from "./action";
import { download, downloaded, upload, uploadFields } from "./files";
import { listAction } from "./list";

export const listJobAttachments = listAction({
  label: "List Job Attachments",
  description: "List the files attached to a job, page by page or all at once.",
  endpoint: { api: "forms", path: "/jobs/{jobId}/attachments" },
  required: { jobId },
  filters: created,
  sorts: "undocumented",
  of: jobAttachment,
});

export const downloadJobAttachment: Action = {
  label: "Download Job Attachment",
  description: "Download one file attached to a job.",
  endpoint: { api: "forms", method: "GET", path: "/jobs/attachment/{attachmentId}" },
  required: {
    attachmentId: id({
      label: "Attachment ID",
      comments: "ID of the attachment. List Job Attachments gives it.",
      example: exampleId.attachment,
    }),
  },
  optional: {},
  result: downloaded,
  run: ({ values, client }) => download(client("forms"), `/jobs/attachment/${values.attachmentId}`),
};

const required = { jobId, ...uploadFields };

export const createJobAttachment: Action = {
  label: "Create Job Attachment",
  description: "Upload a file and attach it to a job.",
  endpoint: { api: "forms", method: "POST", path: "/jobs/{jobId}/attachments" },
  required,
  optional: {},
  result: uploadedJobAttachment,
  run: async ({ values, client }) => {
    const { jobId, ...file } = values as Values<typeof required, Record<never, never>>;
    return { data: await upload(client("forms"), `/jobs/${jobId}/attachments`, file) };
  },
};
