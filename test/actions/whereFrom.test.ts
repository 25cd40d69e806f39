import type { RecordData } from "../../api/record";
import { catalogue } from "../../src/actions";
import { type Action, recordOf, resultOf } from "../../src/declare/perform";
import { typeLists } from "../../src/inputs/customFieldTypes";
import { type RecordId, recordIds } from "../../src/inputs/recordIds";
import { picklists } from "../picklists";

const actions = Object.entries(catalogue);
const byLabel = new Map(actions.map(([, action]) => [action.label, action]));
const kinds = Object.entries(recordIds) as [string, RecordId][];

/** Inputs named as an ID that are none of ServiceTitan's records, or of one that no action answers. */
const others: Record<string, string> = {
  barcodeId: "text on the equipment",
  exportId: "of another system",
  externalId: "of another system",
  googleAnalyticsClientId: "of another system",
  referenceId: "of another system",
  versionId: "counts the changes of a journal entry",
  transferTypeIds: "of a list that the API does not have",
};

interface Shown {
  label: string;
  comments: string;
  inputs?: Record<string, Shown>;
}

const shownBy = ({ required, optional }: Action) =>
  Object.entries({ ...required, ...optional }).flatMap(([key, { input }]) => [
    [key, input as Shown] as const,
    ...Object.entries((input as Shown).inputs ?? {}),
  ]);

test("every ID says which picklist or action it comes from", () => {
  const silent = actions.flatMap(([name, action]) =>
    shownBy(action)
      .filter(([key, { label }]) => /\bIDs?$/.test(label) && label !== "IDs" && !(key in others))
      .filter(([, { comments }]) => !/(with|from) (Select|List|Get) [A-Z]/.test(comments))
      .map(([key]) => `${name}: ${key}`),
  );
  expect(silent).toEqual([]);
});

const chosen = kinds.filter(([, { picklist }]) => picklist);

/** What an action calls; the types of custom fields are one action for all kinds of record. */
const callsOf = (name: string) =>
  name === "List Custom Field Types"
    ? Object.values(typeLists).map(({ calls }) => calls)
    : byLabel.get(name)?.calls;

test.each(chosen)("a %s is chosen with a picklist of what its action lists", (_, { picklist, from }) => {
  const [key = "", label] = picklist ?? [];
  expect(picklists[key]?.label).toBe(label);
  expect(from?.flatMap(callsOf)).toContain(picklists[key]?.calls);
});

const answered = kinds.flatMap(([kind, { from = [], field }]) =>
  from.map((name) => [kind, name, field] as const),
);

test.each(answered)("a %s is answered by %s", (_, name, field) => {
  const action = byLabel.get(name) as Action;
  // A list of several requests is no list by its kind, but answers a page as well.
  const page = action.kind === "composite" ? (resultOf(action).jsonSchema as Schema) : undefined;
  const schema = page?.properties?.data ?? (recordOf(action) as RecordData).jsonSchema;
  expect(typesAt(schema, field ?? "id")).toMatch(/integer|string/);
  // A list without pages is answered as it is.
  if (!field && !page) expect(schema.type === "array" ? "list" : action.kind).toBe("list");
});

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

/** The types of a field, such as "items.id": of the items where there is a list, of each where there are several. */
function typesAt(schema: Schema | undefined, field: string): string {
  const { anyOf, items, properties, type } = schema ?? {};
  if (anyOf) return anyOf.map((each) => typesAt(each, field)).join();
  if (items) return typesAt(items, field);
  if (field === "") return String(type);
  const [first = "", ...rest] = field.split(".");
  return typesAt(properties?.[first], rest.join("."));
}
