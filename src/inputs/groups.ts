import { z } from "zod";
import { isPlainObject } from "./blank";
import { type Input, type Inputs, isLeftBlank } from "./input";
import { type Guide, once } from "./kinds";
import { mapValues } from "./mapValues";
import { type Answered, listSchema, objectSchema } from "./values";

/** Inputs that have parts, which are inputs themselves. */

interface Grouped<R extends Inputs, O extends Inputs> extends Omit<Guide, "example"> {
  required: R;
  optional: O;
  /** What ServiceTitan's answers have beside these parts; see `objectSchema`. */
  answered?: Answered;
}

type GroupValue<R extends Inputs, O extends Inputs> = {
  [K in keyof R]: R[K] extends Input<infer T> ? T : never;
} & { [K in keyof O]?: O[K] extends Input<infer T> ? T : never };

/** Inputs that a builder fills one by one and ServiceTitan takes as one object; a whole object is taken too. */
export const group = <R extends Inputs, O extends Inputs>({
  required,
  optional,
  answered,
  ...guide
}: Grouped<R, O>): Input<GroupValue<R, O>> => {
  const parts = { ...required, ...optional };
  const read = ({ schema }: Input) => schema();
  const object = () => objectSchema(mapValues(required, read), mapValues(optional, read), answered);
  return {
    input: { type: "structuredObject", ...guide, inputs: mapValues(parts, ({ input }) => input) as never },
    schema: once(() => z.preprocess((given) => withoutBlanks(parts, given), object()) as never),
    parts,
    labels: mapValues(parts, ({ input }) => input.label),
    requiredParts: Object.keys(required),
  };
};

/**
 * A list of groups, filled in row by row. A list of an earlier step is taken too, one object, and JSON text, which is
 * what these inputs took before: `type: "code", language: "json"` and an example in place of the rows bring their old
 * form back. All is read alike then, but for a real [], which clears the list.
 * @param entry what is read of each entry beside its parts.
 * @param leaveOut which entries are as good as blank.
 * @param spread the entries that one stands for, where it is several in one.
 */
export const groupList = <R extends Inputs, O extends Inputs>({
  entry = (each) => each,
  leaveOut,
  spread,
  comments,
  ...grouped
}: Grouped<R, O> & {
  entry?: (group: z.ZodType<GroupValue<R, O>>) => z.ZodType<GroupValue<R, O>>;
  leaveOut?: (entry: unknown) => boolean;
  spread?: (entry: unknown) => unknown[] | undefined;
}): Input<GroupValue<R, O>[]> => {
  const row = group({
    ...grouped,
    comments: `${comments} You can also pass a list from an earlier step, or a list as JSON text.`,
  } as Grouped<R, O>);
  return {
    ...row,
    input: { ...row.input, collection: "valuelist" } as Input["input"],
    schema: once(() => listSchema(entry(row.schema()), { leaveOut, spread })),
  };
};

/** The parts that a builder filled; JSON text of a whole object stays as it is. */
const withoutBlanks = (parts: Inputs, given: unknown) =>
  isPlainObject(given)
    ? Object.fromEntries(
        Object.entries(given).filter(([key, value]) => {
          const part = parts[key];
          return !(part && isLeftBlank(part, value));
        }),
      )
    : given;
