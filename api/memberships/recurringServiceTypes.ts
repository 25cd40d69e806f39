import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id, priorities } from "../shared";
import { durationTypes, months, recurrenceTypes } from "./choices";

export const recurringServiceType = record(
  "Recurring Service Type",
  "GET memberships /recurring-service-types/{id}",
  z.object({
    id,
    ...dated,
    createdById: id.nullish(),
    active: z.boolean(),
    recurrenceType: z.enum(recurrenceTypes),
    recurrenceInterval: z.int(),
    recurrenceMonths: z.array(z.enum(months)).describe("Where it recurs by season"),
    durationType: z.enum(durationTypes),
    durationLength: z.int().describe("How many visits there are"),
    invoiceTemplateId: id.nullish(),
    businessUnitId: id.nullish(),
    jobTypeId: id.nullish(),
    priority: z.enum(priorities),
    campaignId: id.nullish(),
    jobSummary: z.string().nullish(),
    name: z.string().nullish(),
    importId: z.string().nullish(),
  }),
  {
    id: 1821,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-05T18:00:00Z",
    createdById: 42,
    active: true,
    recurrenceType: "Seasonal",
    recurrenceInterval: 1,
    recurrenceMonths: ["April"],
    durationType: "Continuous",
    durationLength: 1,
    invoiceTemplateId: 1805,
    businessUnitId: 31,
    jobTypeId: 61,
    priority: "Normal",
    campaignId: 71,
    jobSummary: "Spring tune-up of the cooling system.",
    name: "Cooling Tune-Up",
    importId: "IMP-1821",
  },
);

export type RecurringServiceType = RecordOf<typeof recurringServiceType>;
