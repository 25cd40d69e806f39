import { createdTagType, tagType } from "../../../api/settings/tagTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { choice, flag, text } from "../../inputs/kinds";

export const createTagType = action({
  label: "Create Tag Type",
  description:
    "Create a tag that records can be given. A run that is repeated may create another one of the same name: look for it with List Tag Types first.",
  calls: "POST settings /tag-types",
  scope: "Settings → Tag Types (Write)",
  required: {
    name: text({ label: "Name", comments: "Name of the tag.", example: "Rebate Eligible" }),
    color: text({ label: "Color", comments: "Color of the tag in hexadecimal.", example: "#1565C0" }),
  },
  optional: {
    code: text({ label: "Code", comments: "Short code of the tag.", example: "REB", max: 20 }),
    importance: choice({
      label: "Importance",
      comments: "How important the tag is; blank is not important.",
      choices: ["Medium", "High"],
    }),
    isConversionOpportunity: flag({
      label: "Is Conversion Opportunity",
      comments: "Whether a job with the tag may lead to a sale.",
    }),
    allowToUseOnTimesheetActivity: flag({
      label: "Allow To Use On Timesheet Activity",
      comments: "Whether activities of time sheets can be given the tag.",
    }),
    isVisibleOnDispatchBoard: flag({
      label: "Is Visible On Dispatch Board",
      comments: "Whether the dispatch board shows the tag.",
    }),
  },
  returns: createdTagType,
});

export const listTagTypes = list({
  label: "List Tag Types",
  description: "List the tags that records can have, page by page or all at once.",
  calls: "GET settings /tag-types",
  scope: "Settings → Tag Types (Read)",
  filters: { active, ...dates },
  sorts: "undocumented",
  of: tagType,
});
