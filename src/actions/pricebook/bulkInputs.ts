import type { Input, Inputs } from "../../inputs/input";
import { json } from "../../inputs/kinds";
import { mapValues } from "../../inputs/mapValues";

/** The parts of an item as a row of a list takes them: the designer has no groups within rows, so these are JSON. */
export const inRows = <I extends Inputs>(parts: I): I =>
  mapValues(parts, (part) => (part.parts ? asJson(part, part.parts) : part)) as unknown as I;

function asJson({ input, schema, requiredParts = [] }: Input, parts: Inputs): Input {
  const isList = "collection" in input && input.collection === "valuelist";
  const [what] = input.comments.split(". ");
  const others = Object.keys(parts).filter((key) => !requiredParts.includes(key));
  const example = exampleOf(requiredParts.length > 0 ? requiredParts : others, parts);
  return json({
    label: input.label,
    comments: `${what?.replace(/\.$/, "")}: JSON${isList ? ", a list whose entries have" : " with"} ${namesOf(requiredParts, others)}.${isList ? " [] clears the list; leave blank to keep it." : ""}`,
    example: JSON.stringify(isList ? [example] : example),
    value: schema,
  });
}

function namesOf(required: string[], others: string[]): string {
  const and = (names: string[]) =>
    [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
  if (required.length === 0) return `any of ${and(others)}`;
  return others.length > 0 ? `${and(required)}, and where wanted ${and(others)}` : and(required);
}

interface Shown {
  example?: string;
  model?: { value: string }[];
}

/** An example of each part, as a JSON value. */
const exampleOf = (keys: string[], parts: Inputs) =>
  Object.fromEntries(
    keys.map((key) => {
      const { example, model } = (parts[key] as Input).input as Shown;
      const text = example ?? model?.[0]?.value ?? "";
      return [key, /^(true|false|\d+(\.\d+)?)$/.test(text) ? JSON.parse(text) : text];
    }),
  );
