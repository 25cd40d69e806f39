import { id, text } from "./kinds";

/** Which report is meant, for actions and picklists. */

export const reportCategory = text({
  label: "Report Category",
  comments:
    "ID of the category that the report is in. Choose it with Select Report Category or get it from List Report Categories.",
  example: "accounting",
  dataSource: "selectReportCategory",
});

export const reportId = id({
  label: "Report ID",
  comments: "ID of the report, in its category.",
  of: "report",
});
