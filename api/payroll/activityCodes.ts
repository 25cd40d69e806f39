import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const earningCategories = ["Timesheet", "Commission", "Reimbursement"] as const;

/** What pay is booked under. */
export const activityCode = record(
  "Activity Code",
  "GET payroll /activity-codes/{id}",
  z.object({
    id,
    name: z.string(),
    code: z.string(),
    earningCategory: z.enum(earningCategories),
    ...dated,
    isDiscretionary: z.boolean().describe("Whether it is left out of the regular rate of pay"),
    active: z.boolean(),
  }),
  {
    id: 1811,
    name: "Spiff",
    code: "SPF",
    earningCategory: "Commission",
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
    isDiscretionary: false,
    active: true,
  },
);

export type ActivityCode = RecordOf<typeof activityCode>;
