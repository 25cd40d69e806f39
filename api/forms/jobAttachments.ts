import { z } from "zod";
import { record } from "../record";
import { dateTime, id } from "../shared";

/** What a job's attachments look like is not documented, except for their ID. */
export const jobAttachment = record(
  z.object({
    id: id.describe("What Download Job Attachment takes"),
    fileName: z.string().nullish(),
    createdOn: dateTime.nullish(),
  }),
  { id: 2601, fileName: "rating-plate.jpg", createdOn: "2026-01-13T18:25:00Z" },
);

/** What Create Job Attachment answers. */
export const uploadedJobAttachment = record(
  z.object({ fileName: z.string().describe("The name that the file was uploaded under") }),
  { fileName: "rating-plate.jpg" },
);
