import { activityCode } from "../../../api/payroll/activityCodes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getActivityCode = action({
  label: "Get Activity Code",
  description: "Get one payroll activity code by ID.",
  calls: "GET payroll /activity-codes/{activityCodeId}",
  scope: "Payroll → Activity Codes (Read)",
  required: {
    activityCodeId: id({
      label: "Activity Code ID",
      comments: "ID of the activity code.",
      of: "activityCode",
    }),
  },
  returns: activityCode,
});

export const listActivityCodes = list({
  label: "List Activity Codes",
  description: "List the codes that pay is booked under, page by page or all at once.",
  calls: "GET payroll /activity-codes",
  scope: "Payroll → Activity Codes (Read)",
  filters: { active, ...dates },
  sorts: "undocumented",
  of: activityCode,
});
