import { type Cases, first, listInputs, type World } from "../world";

const reportOf = ({ state }: World, wanted: string) =>
  first(state.reports.values(), ({ key }) => key === wanted).id;

export const cases: Cases = {
  listReportCategories: () => listInputs,
  listReports: () => ({ ...listInputs, reportCategory: "accounting" }),
  getReport: (world) => ({ reportCategory: "accounting", reportId: reportOf(world, "invoicesByDate") }),
  listReportValues: () => ({ ...listInputs, dynamicSetId: "business-unit" }),
  runReport: (world) => ({
    reportCategory: "accounting",
    reportId: reportOf(world, "openBalances"),
    parameters: [{ name: "BusinessUnitId", value: [first(world.state.businessUnits.values()).id] }],
    ...listInputs,
    keepFields: ["CustomerName", "Balance"],
  }),
};
