import { type OpenApi, plain, type Schema } from "../../api/openapi";

/**
 * What records may show, by their documents, and whether some record does: each field that may be null or missing
 * once without and once with a value, each value of an enumeration, and `active` both ways.
 */
export type Shown = Map<string, boolean>;

interface Walk {
  shown: Shown;
  openapi: OpenApi;
  /** The names of the schemas that the walk is in; some have themselves as a part. */
  within: string[];
}

/**
 * Notes what values of one schema show.
 * @param name what the schema is called where it has no name of its own: "GET jpm /jobs/{id}/history"
 */
export function note(shown: Shown, openapi: OpenApi, schema: Schema, values: unknown[], name: string): void {
  const { component, schema: own } = plain(schema, openapi);
  noteParts(own, values, component ?? name, { shown, openapi, within: component ? [component] : [] });
}

function noteParts(schema: Schema, values: unknown[], path: string, walk: Walk): void {
  const lists = values.filter(Array.isArray);
  if (schema.items) noteSchema(schema.items, lists.flat(), `${path}[]`, walk);
  for (const value of schema.enum ?? [])
    if (value !== null) noteCase(walk.shown, `${path} = ${value}`, values.includes(value));

  const objects = values.filter(isObject);
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const inside = objects.map((object) => object[key]);
    const { nullInside, nullOutside } = plain(field, walk.openapi);
    if (nullInside || nullOutside || !schema.required?.includes(key)) {
      noteCase(walk.shown, `${path}.${key}: none`, inside.some(isNone));
      noteCase(walk.shown, `${path}.${key}: some`, !inside.every(isNone));
    }
    if (key === "active" && field.type === "boolean")
      for (const value of [true, false])
        noteCase(walk.shown, `${path}.${key} = ${value}`, inside.includes(value));
    noteSchema(field, inside, `${path}.${key}`, walk);
  }
}

function noteSchema(schema: Schema, values: unknown[], path: string, walk: Walk): void {
  const { component, schema: own } = plain(schema, walk.openapi);
  if (component && walk.within.includes(component)) return;
  noteParts(own, values, path, component ? { ...walk, within: [...walk.within, component] } : walk);
}

function noteCase(shown: Shown, name: string, isShown: boolean): void {
  shown.set(name, isShown || shown.get(name) === true);
}

const isNone = (value: unknown) => value === null || value === undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
