import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, id } from "../shared";

export const tagType = record(
  "Tag Type",
  "GET settings /tag-types",
  z.object({
    id,
    name: z.string(),
    color: z.string(),
    code: z.string(),
    importance: z.enum(["Medium", "High"]).nullish(),
    isConversionOpportunity: z.boolean().describe("Whether it marks a job that may lead to a sale"),
    allowToUseOnTimesheetActivity: z.boolean(),
    isVisibleOnDispatchBoard: z.boolean(),
    active: z.boolean(),
    ...dated,
  }),
  {
    id: 913,
    name: "Rebate Eligible",
    color: "#1565C0",
    code: "REB",
    importance: "Medium",
    isConversionOpportunity: false,
    allowToUseOnTimesheetActivity: false,
    isVisibleOnDispatchBoard: true,
    active: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type TagType = RecordOf<typeof tagType>;

export const createdTagType = record("Created Tag Type", "POST settings /tag-types", z.object({ id }), {
  id: 913,
});
