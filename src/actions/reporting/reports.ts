import {
  reportCategory as category,
  report,
  reportDetails,
  reportRows,
  reportValue,
} from "../../../api/reporting/reports";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { integer, nameList, text, toggle } from "../../inputs/kinds";
import { includeTotal, page } from "../../inputs/list";
import { reportCategory, reportId } from "../../inputs/reports";
import { parameters } from "./parameters";
import { type Asked, largestReportPage, runReport as runOf } from "./reportRows";

export const listReportCategories = list({
  label: "List Report Categories",
  description: "List the categories that reports are kept in, page by page or all at once.",
  calls: "GET reporting /report-categories",
  scope: "Reporting → Report Categories (Read)",
  onlyPages: true,
  sorts: [],
  of: category,
});

const scope = "Reporting → Reports within the category (Read)";

export const listReports = list({
  label: "List Reports",
  description: "List the reports of one category, page by page or all at once.",
  calls: "GET reporting /report-category/{reportCategory}/reports",
  scope,
  required: { reportCategory },
  onlyPages: true,
  sorts: [],
  of: report,
});

export const getReport = action({
  label: "Get Report",
  description: "Get what a report is: the parameters that it takes and the columns that it gives.",
  calls: "GET reporting /report-category/{reportCategory}/reports/{reportId}",
  scope,
  required: { reportCategory, reportId },
  returns: reportDetails,
});

export const listReportValues = list({
  label: "List Report Values",
  description:
    "List the values that a parameter of a report takes, each with its name, page by page or all at once: of a parameter whose acceptValues name a dynamicSetId.",
  calls: "GET reporting /dynamic-value-sets/{dynamicSetId}",
  scope: "Reporting → Dynamic Value Sets (Read)",
  required: {
    dynamicSetId: text({
      label: "Dynamic Set ID",
      comments: "ID of the set of values. Get it from Get Report, field dynamicSetId of a parameter.",
      example: "business-unit",
    }),
  },
  onlyPages: true,
  sorts: [],
  of: reportValue,
});

export const runReport = action({
  label: "Run Report",
  description:
    "Run a report and get its rows as records, by the names of its columns. ServiceTitan gives one page of a report a minute, so it waits where the report was just run; Fetch All may take up to 14 minutes, and is refused at once where that is not enough. It looks at the report first: a parameter that is unknown, wrong or missing is refused before the report runs.",
  calls: "POST reporting /report-category/{reportCategory}/reports/{reportId}/data",
  scope,
  required: { reportCategory, reportId },
  optional: {
    parameters,
    fetchAll: toggle({
      label: "Fetch All",
      comments:
        "Turn on to get all rows, a page a minute. Page is then ignored, and Page Size is 25000 if left blank.",
    }),
    page,
    pageSize: integer({
      label: "Page Size",
      comments: `Number of rows per page, at most ${largestReportPage}. If left blank, ServiceTitan uses 1000.`,
      example: "5000",
      min: 1,
      max: largestReportPage,
    }),
    includeTotal,
    keepFields: nameList({
      label: "Keep Fields",
      comments:
        "Only these columns of each row are passed on, by their names, which Get Report shows: what a step passes on counts several times in a flow's memory. One per line or separated by commas. If left blank, whole rows.",
      example: "InvoiceNumber, Total",
    }),
  },
  around: (values, call) => runOf(values as Asked, scope, call),
  returns: reportRows,
});
