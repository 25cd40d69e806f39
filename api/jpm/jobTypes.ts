import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, externalData, id } from "../shared";

export const jobType = record(
  "Job Type",
  "GET jpm /job-types/{id}",
  z.object({
    id,
    name: z.string(),
    businessUnitIds: z.array(id),
    skills: z.array(z.string()),
    tagTypeIds: z.array(id),
    priority: z.string(),
    duration: z.int().describe("How long such a job takes, in seconds"),
    soldThreshold: z.number().nullish().describe("Invoiced amount from which the job counts as sold"),
    class: z.string(),
    summary: z.string(),
    noCharge: z.boolean(),
    enforceRecurringServiceEventSelection: z.boolean().nullish(),
    invoiceSignaturesRequired: z.boolean(),
    ...dated,
    externalData: externalData.describe("The data kept under the application GUID given in the request"),
    active: z.boolean(),
    isSmartDispatched: z.boolean(),
    customFieldTypeIds: z.array(id).describe("The custom fields that such a job has"),
    defaultEstimateSoldAction: z.string().describe("What becomes of an estimate once it is sold"),
  }),
  {
    id: 61,
    name: "No Heat",
    businessUnitIds: [31],
    skills: ["HVAC"],
    tagTypeIds: [913],
    priority: "High",
    duration: 7200,
    soldThreshold: 250,
    class: "HVAC",
    summary: "Heating system does not start or does not heat.",
    noCharge: false,
    enforceRecurringServiceEventSelection: false,
    invoiceSignaturesRequired: true,
    modifiedOn: "2026-01-05T18:00:00Z",
    createdOn: "2026-01-02T17:00:00Z",
    externalData: [{ key: "crmId", value: "JT-61" }],
    active: true,
    isSmartDispatched: false,
    customFieldTypeIds: [903],
    defaultEstimateSoldAction: "AddToCurrentJob",
  },
);

export type JobType = RecordOf<typeof jobType>;
