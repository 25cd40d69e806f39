import { InvalidValue, type Query, readDateTime } from "./filters";
import { Parameters } from "./list";
import { type Spelling, withZone } from "./spelling";

/** From a moment on and before another one, in milliseconds since 1970. */
export interface Period {
  from: number;
  to: number;
}

/** The two query parameters that a period is told by, both required. */
type Names = readonly [from: string, to: string];

/** @throws ApiError 400 where one of them is missing or cannot be read */
export function readPeriod(query: Query, names: Names = ["from", "to"]): Period {
  const parameters = new Parameters(query, Object.fromEntries(names.map((name) => [name, ""])));
  const [from = 0, to = 0] = names.map((name) =>
    parameters.read(name, ([text = ""]) => {
      if (text === "") throw new InvalidValue(`The ${name} parameter is required.`);
      return Date.parse(`${readDateTime(text)}Z`);
    }),
  );
  parameters.check();
  return { from, to };
}

/** How the documents spell such parameters. */
export const periodSpellings: ReadonlyMap<string, Spelling> = new Map([
  ["from", withZone],
  ["to", withZone],
]);

export const isIn = ({ from, to }: Period, moment: string): boolean =>
  Date.parse(moment) >= from && Date.parse(moment) < to;
