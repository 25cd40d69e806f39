import { transactionStatuses } from "../../api/accounting/payments";
import { allRecords } from "../../api/all";
import { documentedSchema, type JsonSchema } from "../../api/record";
import { jobStatuses } from "../kept";

/** What JSON.parse calls for each value of an answer, from the innermost outwards; `this` is what holds the value. */
type Reviver = (this: unknown, key: string, value: unknown) => unknown;

const ways: Record<string, Reviver> = {
  "null-lists"(key, value) {
    if (!Array.isArray(value)) return value;
    const isAnswer = key === "" || (key === "data" && isPage(this));
    // A row of a table, such as a report's, is a record.
    const isRow = Array.isArray(this);
    return isRow || (isAnswer && value.length > 0) ? value : null;
  },
  "unknown-enums": (key, value) =>
    Array.isArray(value) ? value.map((each) => unknown(key, each)) : unknown(key, value),
  "text-numbers": (_key, value) => (typeof value === "number" ? String(value) : value),
};

/** How an answer can be otherwise than documented, by the fault's kind. */
export const answerFaults: Record<string, Reviver | undefined> = {
  ...ways,
  undocumented(key, value) {
    return Object.values(ways).reduce((changed, way) => way.call(this, key, changed), value);
  },
};

const isPage = (holder: unknown) => typeof holder === "object" && holder !== null && "hasMore" in holder;

/** Another value than the documents have, in place of one that they have for fields of this name. */
const unknown = (key: string, value: unknown) =>
  valuesOfEnumerations().get(key)?.has(value) ? "Undocumented" : value;

let enumerations: Map<string, Set<unknown>> | undefined;

/** The values of all enumerations that answers have, by the name of the field. */
function valuesOfEnumerations(): Map<string, Set<unknown>> {
  if (enumerations) return enumerations;
  // The documents have these among the values of filters only.
  const found = new Map<string, Set<unknown>>([
    ["jobStatus", new Set(jobStatuses)],
    ["syncStatus", new Set(transactionStatuses)],
  ]);
  const collect = (schema: JsonSchema, key = ""): void => {
    const { properties = {}, items, anyOf = [], enum: values = [] } = schema;
    for (const value of values as unknown[]) found.set(key, (found.get(key) ?? new Set()).add(value));
    for (const [name, field] of Object.entries(properties as Record<string, JsonSchema>))
      collect(field, name);
    for (const option of anyOf as JsonSchema[]) collect(option, key);
    if (items) collect(items as JsonSchema, key);
  };
  for (const { shape } of allRecords()) collect(documentedSchema(shape));
  enumerations = found;
  return found;
}
