import { jobAttachment, uploadedJobAttachment } from "../../api/forms/jobAttachments";
import { download, downloaded, upload, uploadFields } from "../declare/file";
import { listAction } from "../declare/list";
import type { Action } from "../declare/spectral";
import { jobId } from "../inputs/common";
import { exampleId } from "../inputs/examples";
import type { Values } from "../inputs/field";
import { created } from "../inputs/filters";
import { id } from "../inputs/kinds";

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
