import type { JsonSchema } from "../api/record";

/** A schema's fields as plain data: path → type, `?` if optional, `null` if it may be null. */
export type Outline = Record<string, string>;

/**
 * Outlines a schema, however it is written, so that two can be compared.
 * @param skip fields to leave out
 * @param root what `$ref` refers to
 */
export function outline(
  schema: JsonSchema,
  skip: string[] = [],
  root: JsonSchema = schema,
  path = "",
): Outline {
  const options = optionsOf(schema, root);
  const nullable = options.some(({ type }) => type === "null");
  const types = options.filter(({ type }) => type !== "null");
  const [node = {}] = types;
  const choice = Array.isArray(node.enum) ? `: ${[...node.enum].sort().join(", ")}` : "";
  const format = ["date", "date-time"].includes(String(node.format)) ? ` ${node.format}` : "";
  const required = (node.required ?? []) as string[];
  const fields = Object.entries((node.properties ?? {}) as Record<string, JsonSchema>).filter(
    ([key]) => !skip.includes(key),
  );
  return Object.assign(
    { [path]: `${types.map(({ type }) => type).join(" | ")}${format}${choice}${nullable ? " | null" : ""}` },
    ...fields.map(([key, field]) =>
      outline(field, skip, root, `${path}.${key}${required.includes(key) ? "" : "?"}`),
    ),
    node.items ? outline(node.items as JsonSchema, skip, root, `${path}[]`) : {},
  );
}

/** The alternatives that a schema stands for, one type each, with references followed. */
function optionsOf(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const node = at(schema, root);
  if (Array.isArray(node.type)) return node.type.map((type) => ({ ...node, type }));
  const options = (node.anyOf ?? node.oneOf ?? node.allOf) as JsonSchema[] | undefined;
  return options ? options.flatMap((option) => optionsOf(option, root)) : [node];
}

/** The schema itself, or what its `$ref` (`#/components/schemas/Name`) points to. */
export function at(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (typeof schema.$ref !== "string") return schema;
  const { schemas } = root.components as { schemas: Record<string, JsonSchema> };
  return schemas[schema.$ref.replace("#/components/schemas/", "")] ?? {};
}
