import { SpectralError } from "@prismatic-io/spectral";
import type { HeaderField, ReportDetails } from "../../../api/reporting/reports";
import { type ReadPage, toPage } from "../../client/page";
import { show } from "../../client/pages";
import { fillPath } from "../../client/path";
import type { Call } from "../../declare/declaration";
import { refuseUnknownFields } from "../../declare/fields";
import { isPlainObject } from "../../inputs/blank";
import { type Given, toParameters } from "./parameters";

/** How a report is run: page by page, of which ServiceTitan gives one a minute. */

/** The most rows that ServiceTitan gives at a time. */
export const largestReportPage = 25_000;

const minuteMs = 60_000;
/** An execution has 15 minutes for everything. */
const minutes = 14;

export const reportPath = "/report-category/{reportCategory}/reports/{reportId}";

export interface Asked {
  reportCategory: string;
  reportId: number;
  parameters?: Given[];
  keepFields?: string[];
  fetchAll?: boolean;
  page?: number;
  pageSize?: number;
  includeTotal?: boolean;
}

type Row = Record<string, unknown>;
type RowsPage = Omit<ReadPage, "data"> & { data: Row[]; fields: HeaderField[] };
type Paging = Pick<Asked, "page" | "pageSize" | "includeTotal">;

/**
 * Runs a report: looks at its parameters, then reads one page of its rows, or all.
 * @returns the page as ServiceTitan answers it, with an object in place of each row.
 * @throws SpectralError where a parameter does not fit, before the report runs; or, after the first page, where all
 * pages cannot come in time.
 */
export async function runReport(asked: Asked, scope: string, call: Call): Promise<unknown> {
  const until = Date.now() + minutes * minuteMs;
  const { reportCategory, reportId, fetchAll, parameters = [], keepFields, ...paging } = asked;
  const { url } = fillPath(reportPath, { reportCategory, reportId });
  const report = (await call.client("reporting", { scope }).get<ReportDetails>(url)).data;
  if (Array.isArray(report.fields)) refuseUnknownFields(keepFields, columnsAsSchema(report.fields));
  const body = { parameters: toParameters(report, parameters, call) };
  const read = async (params: Paging) => {
    // A page more than ServiceTitan's limit allows is asked for again when it says.
    const retry = { patienceMs: until - Date.now(), exponential: false, delayMs: 5_000 };
    const { data } = await call
      .client("reporting", { scope, retry })
      .post<unknown>(`${url}/data`, body, { params });
    return toRows(call.label, data, params, keepFields);
  };
  if (fetchAll) return readAllRows(read, paging.pageSize ?? largestReportPage, until, call);
  const { told: _, ...page } = await read(paging);
  return page;
}

async function readAllRows(
  read: (paging: Paging) => Promise<RowsPage>,
  pageSize: number,
  until: number,
  { label, logger }: Call,
): Promise<unknown> {
  const first = await read({ page: 1, pageSize, includeTotal: true });
  // ServiceTitan may give fewer at a time than were asked for.
  const size = first.hasMore ? first.data.length : pageSize;
  refuseTooMany(first.totalCount ?? 0, size, until, label);
  const data = [...first.data];
  for (let last = first; last.hasMore; ) {
    const next = await read({ page: last.page + 1, pageSize: size });
    if (next.data.length === 0 || String(columnsOf(next.fields)) !== String(columnsOf(first.fields)))
      throw new SpectralError(
        `${label} failed: page ${next.page} has no rows, or other columns than the first, so the report changed while it was read. Run the step again.`,
      );
    for (const row of next.data) data.push(row);
    logger.info(`${label}: ${show(data.length)} of ${show(first.totalCount ?? data.length)} rows read.`);
    last = next;
  }
  if (data.length < (first.totalCount ?? 0))
    logger.warn(
      `${label}: ServiceTitan counted ${show(first.totalCount ?? 0)} rows, but gave ${show(data.length)}.`,
    );
  const { fields } = first;
  return { page: 1, pageSize: data.length, hasMore: false, totalCount: data.length, data, fields };
}

/** @throws SpectralError where the pages that are left, one a minute, would take too long. */
function refuseTooMany(total: number, size: number, until: number, label: string): void {
  const left = Math.ceil(total / Math.max(size, 1)) - 1;
  if (left * minuteMs <= until - Date.now()) return;
  throw new SpectralError(
    `${label} was refused: the report has ${show(total)} rows, ${show(left + 1)} pages of ${show(size)}, and ServiceTitan gives one page of a report a minute, so they would not come within ${minutes} minutes. Narrow it with Parameters, such as a shorter range of dates, raise Page Size (at most ${largestReportPage}), or read it with Page over several runs.`,
  );
}

/** What a row is, as JSON Schema: its values are of any kind, but have no fields of their own. */
const columnsAsSchema = (fields: HeaderField[]) => ({
  properties: Object.fromEntries(columnsOf(fields).map((column) => [column, { type: "string" }])),
});

/** A page of rows as objects, by the names of their columns: of all, or of those to keep. */
function toRows(
  label: string,
  answer: unknown,
  { page = 1, pageSize = 1_000 }: Paging,
  keepFields: string[] = [],
): RowsPage {
  const read = toPage(label, answer, page, pageSize);
  const given = isPlainObject(answer) ? answer.fields : undefined;
  const fields = (Array.isArray(given) ? given : []) as HeaderField[];
  const named = columnsOf(fields);
  const isKept = keepFields.length > 0 ? new Set(keepFields) : undefined;
  const data = read.data.map((row) => {
    // ServiceTitan may leave out what it names.
    const columns =
      fields.length > 0 || !Array.isArray(row) ? named : row.map((_, place) => `Column ${place + 1}`);
    if (!Array.isArray(row) || row.length !== columns.length)
      throw new SpectralError(
        `${label} failed: ServiceTitan answered a row that does not have the report's ${columns.length} columns. Run the step again; if that does not help, look at the report in ServiceTitan.`,
      );
    const cells = columns.map((column, place): [string, unknown] => [column, row[place]]);
    return Object.fromEntries(isKept ? cells.filter(([column]) => isKept.has(column)) : cells);
  });
  return { ...read, data, fields };
}

/** Names for the columns, each once: of several with one name the second is "Name 2". */
export function columnsOf(fields: Pick<HeaderField, "name">[]): string[] {
  const taken = new Set(fields.map(({ name }) => name));
  const seen = new Set<string>();
  return fields.map(({ name }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = 2;
    while (taken.has(`${name} ${number}`)) number += 1;
    taken.add(`${name} ${number}`);
    return `${name} ${number}`;
  });
}
