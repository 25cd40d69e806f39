import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

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
  "Project",
  "ServiceAgreement",
  "InvoiceItem",
] as const;

export const form = record(
  "Form",
  "GET forms /forms",
  z.object({
    id,
    active: z.boolean(),
    name: z.string().nullish(),
    published: z.boolean(),
    hasConditionalLogic: z.boolean(),
    hasTriggers: z.boolean(),
    createdById: id,
    ...dated,
  }),
  {
    id: 2501,
    active: true,
    name: "Installation Checklist",
    published: true,
    hasConditionalLogic: false,
    hasTriggers: true,
    createdById: 52,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
);

export type Form = RecordOf<typeof form>;

const attachment = z.object({
  fileName: z.string(),
  createdFrom: z.string(),
  originalFileName: z.string(),
  thumbnail: z.string(),
});

/** An element of a form with its answer: what else it has than these three depends on its type. */
const unit = z.object({
  id: z.string(),
  name: z.string().describe("The question"),
  type: z.string(),
  comment: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
  options: z.string().nullish(),
  value: z.union([z.string(), z.number()]).nullish().describe("The answer"),
  values: z.array(z.string()).nullish().describe("The answers, where several can be given"),
  isRefused: z.boolean().nullish().describe("Whether a signature was refused"),
  refusalReason: z.string().nullish(),
});

export const formSubmission = record(
  "Form Submission",
  "GET forms /submissions",
  z.object({
    id,
    formId: id,
    formName: z.string().nullish(),
    submittedOn: dateTime,
    createdById: id,
    status: z.enum(["Started", "Completed", "Any"]),
    owners: z
      .array(
        z.object({
          type: z.enum(ownerTypes),
          id,
        }),
      )
      .nullish()
      .describe("The records that the form was filled in for"),
    units: z
      .array(
        unit.extend({
          description: z.string().nullish().describe("Of a section"),
          units: z.array(unit).nullish().describe("What a section holds"),
        }),
      )
      .nullish()
      .describe("The form's sections and questions, in order"),
  }),
  {
    id: 2511,
    formId: 2501,
    formName: "Installation Checklist",
    submittedOn: "2026-01-13T18:30:00Z",
    createdById: 42,
    status: "Completed",
    owners: [{ type: "Job", id: 1001 }],
    units: [
      {
        id: "rating-plate",
        name: "Rating plate",
        type: "Section",
        comment: "Photographed before the door was closed",
        attachments: [],
        options: "",
        value: null,
        values: [],
        isRefused: false,
        refusalReason: "",
        description: "What the plate of the installed unit says",
        units: [
          {
            id: "model",
            name: "Model number",
            type: "Text",
            comment: "",
            attachments: [
              {
                fileName: "Forms/2511/rating-plate.jpg",
                createdFrom: "Camera",
                originalFileName: "rating-plate.jpg",
                thumbnail: "Forms/2511/rating-plate-small.jpg",
              },
            ],
            options: "",
            value: "CF80-070",
            values: [],
            isRefused: false,
            refusalReason: "",
          },
        ],
      },
    ],
  },
  { otherwise: { units: "Documented as one of thirteen kinds; here one kind with the fields of all." } },
);

export type FormSubmission = RecordOf<typeof formSubmission>;
