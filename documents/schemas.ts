import { type OpenApi, type Plain, plain, type Schema } from "../api/openapi";
import { added, compareRequired, type Difference } from "./difference";

/** The two documents that a walk goes through, and the pairs of schemas it has been at: they may be endless. */
export interface Walk {
  before: OpenApi;
  after: OpenApi;
  seen: Set<string>;
}

/**
 * Lists the differences of two schemas, however written: references are followed, and a renamed schema is the same.
 * @param name what the schemas are called, up to the next that has a name of its own.
 */
export function compareSchemas(before: Schema, after: Schema, name: string, walk: Walk): Difference[] {
  const [old, now] = [plain(before, walk.before), plain(after, walk.after)];
  const pair = `${old.component} ${now.component}`;
  if (old.component && now.component) {
    if (walk.seen.has(pair)) return compareNull(old, now, name);
    walk.seen.add(pair);
  }
  const isRenamed = old.component && now.component && old.component !== now.component;
  const own = isRenamed
    ? `${old.component} (now ${now.component})`
    : (now.component ?? old.component ?? name);
  const [oldType, newType] = [typeOf(old), typeOf(now)];
  const nulls = compareNull(old, now, name);
  if (oldType !== newType) {
    const what = `${old.component === now.component ? own : name}, ${oldType} → ${newType}`;
    return [...nulls, { kind: "type changed", what }];
  }
  return [
    ...nulls,
    ...compareEnums(old.schema.enum, now.schema.enum, own),
    ...compareFields(old.schema, now.schema, own, walk),
    ...compareParts(old.schema.items, now.schema.items, `${own}[]`, walk),
    ...compareParts(valuesOf(old.schema), valuesOf(now.schema), `${own}{}`, walk),
    ...compareOptions(old, now, own, walk),
  ];
}

/** A schema's type in words; whether a value is one of a few belongs to it, which ones does not. */
function typeOf({ schema, options }: Plain): string {
  if (options.length > 1) return "one of several";
  const types = [schema.type ?? (schema.properties ? "object" : "anything")].flat();
  const words = [types.filter((type) => type !== "null").join(" or "), schema.format]
    .filter(Boolean)
    .join(" ");
  return schema.enum ? `${words} of a few values` : words;
}

function compareNull(old: Plain, now: Plain, name: string): Difference[] {
  const isNullable = now.nullOutside || now.nullInside;
  if ((old.nullOutside || old.nullInside) === isNullable) return [];
  const own = (old.nullInside !== now.nullInside && now.component) || name;
  return [{ kind: isNullable ? "may now be null" : "may no longer be null", what: own }];
}

function compareEnums(before: unknown[] = [], after: unknown[] = [], name: string): Difference[] {
  const only = (values: unknown[], others: unknown[]) =>
    values.filter((value) => value !== null && !others.includes(value)).map((value) => JSON.stringify(value));
  const [gone, added] = [only(before, after), only(after, before)];
  return [
    ...(gone.length ? [{ kind: "enum value gone" as const, what: `${name} ${gone.join(", ")}` }] : []),
    ...(added.length ? [{ kind: "enum value added" as const, what: `${name} ${added.join(", ")}` }] : []),
  ];
}

function compareFields(before: Schema, after: Schema, name: string, walk: Walk): Difference[] {
  const keys = new Set([...Object.keys(before.properties ?? {}), ...Object.keys(after.properties ?? {})]);
  return [...keys].flatMap((key): Difference[] => {
    const [old, now] = [before.properties?.[key], after.properties?.[key]];
    const what = `${name}.${key}`;
    if (!now) return [{ kind: "gone", what }];
    const isRequired = after.required?.includes(key) ?? false;
    if (!old) return [added(isRequired, what)];
    const wasRequired = before.required?.includes(key) ?? false;
    return [...compareRequired(wasRequired, isRequired, what), ...compareSchemas(old, now, what, walk)];
  });
}

/** Items of a list, or values of a map. */
const compareParts = (before: Schema | undefined, after: Schema | undefined, name: string, walk: Walk) =>
  before && after ? compareSchemas(before, after, name, walk) : [];

const valuesOf = ({ additionalProperties: values }: Schema) =>
  typeof values === "object" ? values : undefined;

/** Alternatives belong together by their names or, where they have none, by their places. */
function compareOptions(old: Plain, now: Plain, name: string, walk: Walk): Difference[] {
  if (old.options.length < 2) return [];
  const [before, after] = [byName(old.options, name), byName(now.options, name)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Difference[] => {
    const [left, right] = [before.get(key), after.get(key)];
    if (!left) return [{ kind: "added", what: `alternative ${key} of ${name}` }];
    if (!right) return [{ kind: "gone", what: `alternative ${key} of ${name}` }];
    return compareSchemas(left, right, key, walk);
  });
}

const byName = (options: Schema[], name: string) =>
  new Map(
    options.map((option, i) => [
      option.$ref?.replace("#/components/schemas/", "") ?? `${name} ${i + 1}`,
      option,
    ]),
  );
