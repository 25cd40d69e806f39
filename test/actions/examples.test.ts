import { catalogue } from "../../src/actions";
import { isPlainObject } from "../../src/inputs/blank";
import { type Inputs, readInput } from "../../src/inputs/input";
import { mapValues } from "../../src/inputs/mapValues";
import { recordIds } from "../../src/inputs/recordIds";

/** Walks over the examples of all inputs, those of groups' parts and within JSON too. */

interface Shape {
  type: string;
  label: string;
  comments: string;
  example?: string;
  collection?: string;
  model?: { value: string }[];
  /** Of a group, its parts. */
  inputs?: Record<string, Shape>;
}

/** The example of an input or of a part of one; parts of one group or JSON object share their `place`. */
interface Shown {
  place: string;
  label: string;
  example: string;
}

interface Leaf {
  place: string;
  /** The list of groups whose rows it is part of. */
  row: string;
  input: Shape;
}

const actions = Object.entries(catalogue).map(
  ([key, { required, optional }]) => [key, { ...required, ...optional } as Inputs] as const,
);

/** The inputs of an action with where they stand; of groups, their parts instead. */
const inputsOf = (fields: Inputs) => Object.values(fields).flatMap(({ input }) => leaves(input as Shape));

const leaves = (input: Shape, place = "", row = ""): Leaf[] =>
  input.inputs
    ? Object.values(input.inputs).flatMap((part) =>
        leaves(part, `${place}${input.label}, `, input.collection ? input.label : row),
      )
    : [{ place, row, input }];

const shownBy = (fields: Inputs): Shown[] =>
  inputsOf(fields).flatMap(({ place, input: { label, example } }) =>
    example === undefined ? [] : [{ place, label, example }],
  );

/** What JSON examples hold, under labels like those of inputs: arrivalWindowEnd as Arrival Window End. */
const shownWithinJson = (fields: Inputs): Shown[] =>
  inputsOf(fields).flatMap(({ place, input: { type, label, example } }) =>
    type === "code" && example !== undefined ? valuesIn(JSON.parse(example), place + label) : [],
  );

function valuesIn(value: unknown, place: string, label = ""): Shown[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => valuesIn(entry, `${place} ${index}`, label));
  if (!isPlainObject(value)) return [{ place, label, example: String(value) }];
  return Object.entries(value).flatMap(([key, part]) => valuesIn(part, place, asLabel(key)));
}

const asLabel = (key: string) =>
  key.replace(/^./, (letter) => letter.toUpperCase()).replace(/([a-z])([A-Z])/g, "$1 $2");

/** The example as a designer would hand it on: of lists as a list, of keys and values as pairs, of groups its parts. */
function given({ inputs, collection, example, model }: Shape): unknown {
  if (inputs) return collection ? [mapValues(inputs, given)] : mapValues(inputs, given);
  if (example === undefined) return model?.[0]?.value;
  if (collection === undefined) return example;
  if (collection === "valuelist") return [example];
  const [key, ...rest] = example.split("=");
  return [{ key, value: rest.join("=") }];
}

/** Inputs that are chosen, handed on, secret or without effect show none. */
const needsNone = ({ model, type, comments }: Shape) =>
  model !== undefined ||
  ["boolean", "data", "password"].includes(type) ||
  comments.startsWith("Has no effect");

test("every input that is typed in shows an example", () => {
  const without = actions.flatMap(([key, fields]) =>
    inputsOf(fields)
      .filter(({ input }) => !needsNone(input) && !input.example)
      .map(({ place, input }) => `${key}: ${place}${input.label}`),
  );
  expect(without).toEqual([]);
});

test.each(actions)("%s takes each of its examples", (_, fields) => {
  for (const field of Object.values(fields))
    expect(() => readInput(field, given(field.input as Shape), false)).not.toThrow();
});

/** No action has two inputs that mean the same, nor has a row, so that none of their examples may come twice. */
test.each(actions)("%s shows another example for each of its inputs", (_, fields) => {
  const shown = inputsOf(fields).filter(({ input }) => input.example !== undefined);
  const twice = shown.filter(
    ({ input, row }, index) =>
      shown.findIndex((other) => other.input.example === input.example && other.row === row) !== index,
  );
  expect(twice).toEqual([]);
});

describe("an ID", () => {
  const known = new Set<string>(Object.values(recordIds).map(({ example }) => String(example)));

  test("belongs to one record", () => {
    expect(known.size).toBe(Object.keys(recordIds).length);
  });

  test("within JSON is that of a record that inputs show too", () => {
    const unknown = actions.flatMap(([, fields]) =>
      shownWithinJson(fields).filter(({ label, example }) => /\bIds?$/.test(label) && !known.has(example)),
    );
    expect(unknown).toEqual([]);
  });

  test("is one of a record that an input stands for", () => {
    const all = new Set(
      actions.flatMap(([, fields]) =>
        [...shownBy(fields), ...shownWithinJson(fields)].map(({ example }) => example),
      ),
    );
    expect([...known].filter((id) => !all.has(id))).toEqual([]);
  });
});

/** How the label of an end gives those that its start may have. */
const starts: [end: RegExp, starts: string[]][] = [
  [/Before$/, ["On Or After", "After"]],
  [/^Ends On Or Before$/, ["Starts On Or After"]],
  [/^To$/, ["From"]],
  [/^Ended On Or Before$/, ["Started On Or After"]],
  [/\bEnd$/, ["Start"]],
  [/Less$/, ["Greater"]],
  [/^Max(?= Duration$)/, ["Min"]],
  [/^(Target|Actual) Completion Date$/, ["Start"]],
];

const startsOf = ({ place, label }: Shown, others: Shown[]) =>
  starts.flatMap(([end, replacements]) =>
    end.test(label)
      ? replacements.flatMap((start) =>
          others.filter((other) => other.place === place && other.label === label.replace(end, start)),
        )
      : [],
  );

const isEnd = ({ label }: Shown) => starts.some(([end]) => end.test(label));

const size = (example: string) => (/^\d+$/.test(example) ? Number(example) : Date.parse(example));

const withEnds = actions.flatMap(([key, fields]) => {
  const shown = [...shownBy(fields), ...shownWithinJson(fields)];
  const ends = shown.filter(isEnd);
  return ends.length > 0 ? [[key, ends, shown] as const] : [];
});

test.each(withEnds)("%s shows ends that come after their starts", (_, ends, shown) => {
  for (const end of ends) {
    const [start] = startsOf(end, shown);
    expect(start).toBeDefined();
    expect(size(end.example)).toBeGreaterThan(size((start as Shown).example));
  }
});
