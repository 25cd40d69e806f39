import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

export const jobAttachment = record(
  "Job Attachment",
  "GET forms /jobs/{jobId}/attachments",
  z.object({
    id: id.describe("The ID that Download Job Attachment needs"),
    fileName: z.string().nullish(),
    createdOn: dateTime.nullish(),
  }),
  { id: 2601, fileName: "rating-plate.jpg", createdOn: "2026-01-13T18:25:00Z" },
  { undocumented: "The documents have no schema for the attachments of a job." },
);

export type JobAttachment = RecordOf<typeof jobAttachment>;

/** What Create Job Attachment answers. */
export const uploadedJobAttachment = record(
  "Uploaded Job Attachment",
  "POST forms /jobs/{id}/attachments",
  z.object({ fileName: z.string().describe("The name under which the file was uploaded") }),
  { fileName: "rating-plate.jpg" },
);

export type UploadedJobAttachment = RecordOf<typeof uploadedJobAttachment>;
