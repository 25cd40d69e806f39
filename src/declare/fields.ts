import { SpectralError } from "@prismatic-io/spectral";
import type { JsonSchema } from "../../api/record";
import { keepFields } from "../inputs/list";
import { mapValues } from "../inputs/mapValues";
import { nearestOf } from "../inputs/nearest";

/** The fields of records, by their JSON Schema. */

/**
 * Refuses a field to keep that records do not have: a misspelt one would just be missing in every record.
 * @param paths the value of Keep Fields.
 * @param schema of the records; where that is not known, any field may be theirs.
 * @throws SpectralError: a sentence that names the nearest field.
 */
export function refuseUnknownFields(paths: unknown, schema: JsonSchema = {}): void {
  const given = (paths ?? []) as string[];
  if (given.length === 0) return;
  const { fields, open } = fieldsIn(schema);
  const isKnown = (path: string) =>
    fields.includes(path) || open.some((whole) => whole === "" || path.startsWith(`${whole}.`));
  const place = given.findIndex((path) => !isKnown(path));
  if (place < 0) return;
  const path = given[place] as string;
  throw new SpectralError(
    `${keepFields.input.label}, item ${place + 1} must be a field of these records (the nearest is ${nearestOf(path, fields)}), but ${JSON.stringify(path)} was given.`,
  );
}

interface Paths {
  fields: string[];
  /** What may hold more than the schema says: "" where that is the whole record. */
  open: string[];
}

/** All paths into what a schema describes, through its lists. */
function fieldsIn({ type, properties, items, anyOf }: JsonSchema, path = ""): Paths {
  const options = [items, ...((anyOf ?? []) as unknown[])].filter(Boolean) as JsonSchema[];
  const paths = options.map((option) => fieldsIn(option, path));
  for (const [key, field] of Object.entries((properties ?? {}) as Record<string, JsonSchema>)) {
    const own = path ? `${path}.${key}` : key;
    paths.push({ fields: [own], open: [] }, fieldsIn(field, own));
  }
  const isOpen = paths.length === 0 && (type === undefined || [type].flat().includes("object"));
  return {
    fields: [...new Set(paths.flatMap(({ fields }) => fields))],
    open: [...paths.flatMap(({ open }) => open), ...(isOpen ? [path] : [])],
  };
}

/** The same schema with no field required, at any depth: of what Keep Fields may leave out. */
export function withoutRequired({ required: _, properties, items, anyOf, ...rest }: JsonSchema): JsonSchema {
  return {
    ...rest,
    ...(properties !== undefined && {
      properties: mapValues(properties as Record<string, JsonSchema>, withoutRequired),
    }),
    ...(items !== undefined && { items: withoutRequired(items as JsonSchema) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(withoutRequired) }),
  };
}
