import type { Named } from "./shared";

export interface Form extends Named {
  published: boolean;
  hasConditionalLogic: boolean;
  hasTriggers: boolean;
  createdById: number;
}

export const ownerTypes = [
  "Job",
  "Call",
  "Customer",
  "Location",
  "Equipment",
  "Technician",
  "JobAppointment",
  "Membership",
  "Truck",
] as const;

export const submissionStatuses = ["Started", "Completed"] as const;

/** A form that somebody filled in. */
export interface FormSubmission {
  id: number;
  active: boolean;
  formId: number;
  formName: string;
  submittedOn: string;
  /** The user who filled it in. */
  createdById: number;
  status: (typeof submissionStatuses)[number];
  owners: { type: (typeof ownerTypes)[number]; id: number }[];
  units: Section[];
}

interface Section {
  id: string;
  name: string;
  type: "Section";
  description: string;
  units: Answer[];
}

interface Answered {
  id: string;
  name: string;
  comment: string;
  attachments: { fileName: string; createdFrom: string; originalFileName: string; thumbnail: string }[];
}

/** A question with its answer. */
export type Answer =
  | (Answered & { type: "Text"; value: string })
  | (Answered & { type: "Number"; value: number })
  | (Answered & { type: "Checkbox"; values: string[]; options: string })
  | (Answered & { type: "Picture" });

/** A file that belongs to a job. */
export interface JobAttachment {
  id: number;
  jobId: number;
  fileName: string;
  contentType: string;
  createdOn: string;
  bytes: Buffer;
}
