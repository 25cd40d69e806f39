import { reportCategory as category, report, reportDetails } from "../../api/reporting/reports";
import { picklist, picklistWithin } from "../declare/picklist";
import { reportCategory, reportId } from "../inputs/reports";
import { byName, known } from "./items";

const scope = "Reporting → Reports within the category (Read)";

export const selectReportCategory = picklist({
  of: category,
  label: "Select Report Category",
  description: "Choose one of the tenant's categories of reports, by name (at most 10,000).",
  calls: "GET reporting /report-categories",
  scope: "Reporting → Report Categories (Read)",
  order: "label",
  toElement: ({ id, name }) => known(id, name),
});

export const selectReport = byName({
  of: report,
  label: "Select Report",
  what: "reports of one category",
  required: { reportCategory },
  calls: "GET reporting /report-category/{reportCategory}/reports",
  scope,
});

export const selectReportParameter = picklistWithin({
  of: reportDetails,
  label: "Select Report Parameter",
  description: "Choose one of the parameters that a report takes, by name.",
  required: { reportCategory, reportId },
  calls: "GET reporting /report-category/{reportCategory}/reports/{reportId}",
  scope,
  order: "label",
  itemsOf: ({ parameters }) =>
    (parameters ?? []).flatMap((each) => (each ? [{ id: each.name, name: each.label }] : [])),
  toElement: ({ id, name }) => known(id, name),
});
