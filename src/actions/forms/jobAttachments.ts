import { jobAttachment, uploadedJobAttachment } from "../../../api/forms/jobAttachments";
import { action } from "../../declare/action";
import { download, uploadFields, uploadForm } from "../../declare/file";
import { list } from "../../declare/list";
import { jobId } from "../../inputs/common";
import { created } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const listJobAttachments = list({
  label: "List Job Attachments",
  description: "List the files attached to a job, page by page or all at once.",
  calls: "GET forms /jobs/{jobId}/attachments",
  scope: "Forms → Job Forms (Read)",
  required: { jobId },
  filters: created,
  sorts: "undocumented",
  of: jobAttachment,
});

export const downloadJobAttachment = download({
  label: "Download Job Attachment",
  description: "Download one file attached to a job.",
  calls: "GET forms /jobs/attachment/{attachmentId}",
  scope: "Forms → Job Forms (Read)",
  required: {
    attachmentId: id({
      label: "Attachment ID",
      comments: "ID of the attachment.",
      of: "attachment",
    }),
  },
});

export const createJobAttachment = action({
  label: "Create Job Attachment",
  description: "Upload a file and attach it to a job.",
  calls: "POST forms /jobs/{jobId}/attachments",
  scope: "Forms → Job Forms (Write)",
  required: { jobId, ...uploadFields },
  body: uploadForm,
  returns: uploadedJobAttachment,
});
