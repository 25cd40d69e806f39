import { z } from "zod";
import type { Report } from "../../kept";
import { ApiError, invalid } from "../../kit/errors";
import { readInteger } from "../../kit/filters";
import { listPage, valuesOf } from "../../kit/list";
import { find, listFrom, type Operation, operation } from "../../kit/operation";
import { dynamicSets, reportCategories, valueFields } from "../../rules/reportDefinitions";
import { definitionOf, readParameters, takeTurn } from "../../rules/reports";
import type { State } from "../../state";

const inCategory = "/report-category/{report_category}/reports";

/** The company's reports, and their rows. */
export const reports = (state: State): Operation[] => [
  listFrom(
    "/report-categories",
    () => Object.entries(reportCategories).map(([id, name]) => ({ id, name })),
    {},
  ),
  listFrom(inCategory, ({ params }) => reportsOf(state, params.report_category).map(shownOf), {}),
  operation({
    method: "GET",
    path: `${inCategory}/{reportId}`,
    handle: ({ params }) => {
      const report = reportOf(state, params);
      const { parameters, fields } = definitionOf(report.key);
      return { ...shownOf(report), modifiedOn: report.modifiedOn, parameters, fields };
    },
  }),
  operation({
    method: "GET",
    path: "/dynamic-value-sets/{dynamicSetId}",
    handle: ({ params: { dynamicSetId = "" }, query }) => {
      const rows = Object.hasOwn(dynamicSets, dynamicSetId) ? dynamicSets[dynamicSetId] : undefined;
      if (rows === undefined) throw new ApiError(404, `Dynamic value set ${dynamicSetId} was not found.`);
      return { ...listPage(rows(state), query, {}), fields: valueFields };
    },
  }),
  operation({
    method: "POST",
    path: `${inCategory}/{reportId}/data`,
    limitsPages: true,
    body: () =>
      z.strictObject({
        parameters: z.array(z.strictObject({ name: z.string().min(1), value: z.unknown() })),
      }),
    handle: ({ params, query, body }) => {
      const { id, key } = reportOf(state, params);
      const { parameters, fields, rows } = definitionOf(key);
      const asked = readParameters(parameters, body.parameters);
      const pageSize = valuesOf(query, "pageSize") ?? ["1000"];
      if (readInteger(pageSize[0] ?? "") > largestPage)
        throw invalid({ PageSize: [`The value must be between 1 and ${largestPage}.`] });
      takeTurn(state, id);
      const page = listPage(rows(state, asked), { ...query, pageSize }, { maxPageSize: largestPage });
      return { ...page, fields: fields.map(({ name, label }) => ({ name, label })) };
    },
  }),
];

const largestPage = 25_000;

const shownOf = ({ id, key }: Report) => {
  const { name, description } = definitionOf(key);
  return { id, name, description };
};

function reportsOf(state: State, category = ""): Report[] {
  if (!Object.hasOwn(reportCategories, category))
    throw new ApiError(404, `Report category ${category} was not found.`);
  return [...state.reports.values()].filter(({ key }) => definitionOf(key).category === category);
}

function reportOf(state: State, { report_category, reportId }: Record<string, string>): Report {
  const report = find(state.reports, reportId);
  if (!reportsOf(state, report_category).includes(report))
    throw new ApiError(404, `Report ${report.id} was not found in the category ${report_category}.`);
  return report;
}
