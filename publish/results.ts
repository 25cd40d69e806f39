import { compile, type JSONSchema } from "json-schema-to-typescript";
import { allRecords } from "../api/all";
import type { JsonSchema } from "../api/record";
import { catalogue } from "../src/actions";
import { type Action, branchesOf, resultOf } from "../src/declare/perform";

/**
 * TypeScript of what each action returns, made of the schemas that the designer shows: an interface for each record, and
 * `Result<"createJob">` for what a flow gets. Fields that ServiceTitan may add are not in them, so that a misspelt one
 * does not compile.
 */
export async function typesOfResults(): Promise<string> {
  const keys = Object.keys(catalogue);
  const schema = {
    type: "object",
    description: "What each action returns, by its key.",
    properties: Object.fromEntries(keys.map((key) => [key, withNames(schemaOf(catalogue[key] as Action))])),
    required: keys,
    definitions: Object.fromEntries(allRecords().map(({ name, jsonSchema }) => [name, nested(jsonSchema)])),
  };
  const types = await compile(schema as JSONSchema, "Results", {
    additionalProperties: false,
    bannerComment: "/** Made from the component by `npm run manifest`; do not change it by hand. */",
    format: false,
  });
  return `${types}\n${result}`;
}

const result = `/** What a flow gets of an action: \`createJob<Result<"createJob">>(…)\`. */
export interface Result<K extends keyof Results> {
  data: Results[K];
}
`;

/** Of an action with branches: what it returns on any of them. */
function schemaOf(action: Action): JsonSchema {
  // A Buffer is one; the package would need the types of Node for more.
  if (action.kind === "file") return { ...resultOf(action).jsonSchema, tsType: "Uint8Array" };
  const branches = branchesOf(action);
  return branches
    ? { anyOf: Object.values(branches).map(({ jsonSchema }) => jsonSchema) }
    : resultOf(action).jsonSchema;
}

const names = new Map<unknown, string>(allRecords().map(({ name, jsonSchema }) => [jsonSchema, name]));

/** A schema in which records are named and not told once more. */
function withNames(schema: unknown): unknown {
  const name = names.get(schema);
  return name === undefined ? nested(schema) : { $ref: `#/definitions/${name}` };
}

function nested(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNames);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, withNames(part)]));
}
