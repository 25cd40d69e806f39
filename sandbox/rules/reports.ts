import type { ReportParameter } from "../../api/reporting/reports";
import { nowMs } from "../kit/clock";
import { type FieldErrors, invalid, TooManyRequests } from "../kit/errors";
import type { State } from "../state";
import { type Asked, type ReportDefinition, reportDefinitions } from "./reportDefinitions";

/** What ServiceTitan does with any report: it checks parameters, and runs each report once a while. */

export const reportKeys = Object.keys(reportDefinitions);

export const definitionOf = (key: string) => reportDefinitions[key] as ReportDefinition;

/** @throws ApiError 429, which says when, where it was run too recently; else notes that it runs now */
export function takeTurn({ reportRuns: { everyMs, latest }, clock }: State, id: number): void {
  const leftMs = (latest.get(id) ?? Number.NEGATIVE_INFINITY) + everyMs - nowMs(clock);
  if (leftMs > 0) {
    const seconds = Math.ceil(leftMs / 1000);
    throw new TooManyRequests(`Rate limit is exceeded. Try again in ${seconds} seconds.`, seconds);
  }
  latest.set(id, nowMs(clock));
}

/**
 * The values of a report's parameters, by name.
 * @throws ApiError 400 where one is unknown, missing or of another type
 */
export function readParameters(known: ReportParameter[], given: { name: string; value?: unknown }[]): Asked {
  const errors: FieldErrors = {};
  const asked = new Map<string, unknown>();
  for (const { name, value } of given) {
    const parameter = known.find((each) => each.name === name);
    if (parameter === undefined) errors[name] = [`The report has no parameter '${name}'.`];
    else if (value !== null && value !== undefined) {
      if (!fits(parameter, value)) errors[name] = [`The value '${JSON.stringify(value)}' is not valid.`];
      asked.set(name, value);
    }
  }
  for (const { name, isRequired } of known)
    if (isRequired && !asked.has(name)) errors[name] ??= [`The parameter '${name}' is required.`];
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return asked;
}

function fits({ dataType, isArray, acceptValues }: ReportParameter, value: unknown): boolean {
  if (isArray !== Array.isArray(value)) return false;
  return [value].flat().every((each) => {
    const keys = acceptValues?.values?.map(([key]) => key);
    return isOfType[dataType](each) && (!keys || keys.includes(each));
  });
}

const isOfType: Record<ReportParameter["dataType"], (value: unknown) => boolean> = {
  String: (value) => typeof value === "string",
  Number: (value) => typeof value === "number",
  Boolean: (value) => typeof value === "boolean",
  Date: (value) =>
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  Time: (value) => typeof value === "string" && /^\d{1,2}:\d{2}(:\d{2})?$/.test(value),
};
