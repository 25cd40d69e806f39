import { SpectralError } from "@prismatic-io/spectral";
import { z } from "zod";
import type { ReportDetails, ReportParameter } from "../../../api/reporting/reports";
import type { Call } from "../../declare/declaration";
import { groupList } from "../../inputs/groups";
import { type Input, readInput } from "../../inputs/input";
import { once, text } from "../../inputs/kinds";
import { dateSchema } from "../../inputs/moments";
import { nearestOf } from "../../inputs/nearest";
import { mustBe, trimmed } from "../../inputs/reading";
import { flagSchema, listSchema, numberSchema, textSchema } from "../../inputs/values";

/** What a report is asked with, held to what it says that it takes. */

/** A value of whatever type the report's parameter has: it is read once that is known. */
const value: Input<unknown> = {
  input: {
    type: "string",
    label: "Value",
    comments:
      "What the parameter is to be: a date such as 2026-07-01, a number, true or false, or text. Where it takes several, a list of an earlier step or values separated by commas. Blank leaves the parameter out.",
    example: "2026-07-01",
  },
  schema: once(() => z.unknown()),
};

export const parameters = groupList({
  label: "Parameters",
  comments:
    "What the report is run for: a row for each of its parameters that you give. Get Report shows which it has, and which it needs.",
  required: {
    name: text({
      label: "Name",
      comments: "Name of the parameter, as the report has it: choose it with Select Report Parameter.",
      example: "From",
      dataSource: "selectReportParameter",
    }),
  },
  optional: { value },
});

export interface Given {
  name: string;
  value?: unknown;
}

/**
 * Reads the parameters given as the report takes them: each by its name or label, with a value of its type.
 * @returns the parameters to send; those without a value are left out.
 * @throws SpectralError where one is not the report's, is given twice or does not fit, or one that it needs is missing.
 */
export function toParameters(report: ReportDetails, given: Given[], call: Call): Given[] {
  const known: ReportParameter[] | null = report.parameters;
  if (!Array.isArray(known)) {
    call.logger.warn(
      `${call.label}: ServiceTitan does not say which parameters the report has; none is checked.`,
    );
    return given.filter(({ value }) => value !== undefined);
  }
  const sent = new Map<string, unknown>();
  for (const [place, { name, value }] of given.entries()) {
    const label = `Parameters, item ${place + 1}`;
    const parameter = parameterNamed(name, known);
    if (!parameter)
      throw new SpectralError(
        `${label}, Name must be ${namesOf(report, name)}, but ${JSON.stringify(name)} was given.`,
      );
    if (sent.has(parameter.name))
      throw new SpectralError(`${label}, Name must be given once, but ${parameter.name} was given twice.`);
    const read = readInput(valueInput(parameter, label), value, false);
    if (read !== undefined) sent.set(parameter.name, read);
  }
  const missing = known.filter(({ name, isRequired }) => isRequired === true && !sent.has(name));
  if (missing.length > 0)
    throw new SpectralError(
      `Parameters must have ${missing.map(shown).join(", ")}, which the report ${report.name} needs. Add a row with a value for each.`,
    );
  return [...sent].map(([name, value]) => ({ name, value }));
}

const folded = (text: unknown) => String(text).trim().toLowerCase();

const parameterNamed = (given: string, known: ReportParameter[]) =>
  known.find(({ name }) => name === given) ??
  known.find(({ name }) => folded(name) === folded(given)) ??
  known.find(({ label }) => folded(label) === folded(given));

/** "BusinessUnitId (Business Unit)" */
const shown = ({ name, label }: ReportParameter) =>
  folded(name) === folded(label) ? name : `${name} (${label})`;

function namesOf({ name, parameters }: ReportDetails, given: string): string {
  if (parameters.length === 0) return `left out, since the report ${name} has no parameters`;
  const nearest = nearestOf(
    given,
    parameters.map((each) => each.name),
  );
  return `a parameter of the report ${name}: ${parameters.map(shown).join(", ")} (the nearest is ${nearest})`;
}

/** The input that a value of a parameter is read as. */
function valueInput(parameter: ReportParameter, label: string): Input {
  const { dataType, isArray, acceptValues } = parameter;
  const item = schemas[dataType]?.() ?? z.unknown();
  const one = acceptValues?.values?.length ? oneOf(acceptValues.values, item) : item;
  return {
    input: { ...value.input, label: `${label}, Value of ${parameter.name}` },
    schema: () => (isArray ? listSchema(one, { separator: "," }) : one),
  };
}

const aTime = mustBe("a time such as 08:30");
const schemas: Record<string, (() => z.ZodType) | undefined> = {
  String: textSchema,
  Number: numberSchema,
  Boolean: flagSchema,
  Date: dateSchema,
  Time: () => z.preprocess(trimmed, z.string(aTime).regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, aTime)),
};

/** One of the values that a parameter takes, by the value or by its name; of those that have none, as it is. */
function oneOf(rows: unknown[][], item: z.ZodType): z.ZodType {
  const rowOf = (given: unknown) =>
    rows.find(([key]) => folded(key) === folded(given)) ??
    rows.find((row) => row.some((cell) => folded(cell) === folded(given)));
  const names = rows.map(([key, name]) =>
    name === undefined || folded(name) === folded(key) ? key : `${key} (${name})`,
  );
  return item
    .refine((given) => rowOf(given) !== undefined, mustBe(`one of ${names.join(", ")}`))
    .transform((given) => rowOf(given)?.[0]);
}
