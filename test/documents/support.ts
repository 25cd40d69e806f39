import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDocuments } from "../../api/openapi";
import { type Caller, findCauses } from "../../documents/causes";
import { toText } from "../../documents/report";

/** For the documents of a file of tests. */
export const folder = mkdtempSync(join(tmpdir(), "documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: object) => ({ content: { "application/json": { schema } } });
export const security = (scope: string) => [{ apiKeyHeader: [], oauth: [scope] }];
export const inPath = (name: string, type = "integer") => ({
  name,
  in: "path",
  required: true,
  schema: { type },
});

/** A small document of jobs; each test changes a copy of it. */
export const jobs = () => ({
  servers: [{ url: "https://api.servicetitan.io/jpm/v2" }],
  paths: {
    "/tenant/{tenant}/jobs": {
      get: {
        parameters: [
          inPath("tenant"),
          { name: "status", in: "query", schema: { type: "string", oneOf: [ref("Status")] } },
          { name: "ids", in: "query", schema: { type: "string" } },
        ],
        responses: { 200: json(ref("Page")), 400: json(ref("Problem")) },
        security: security("tn.jpm.jobs:r"),
      },
      post: {
        parameters: [inPath("tenant")],
        requestBody: json(ref("NewJob")),
        responses: { 200: json(ref("Job")), 400: json(ref("Problem")) },
        security: security("tn.jpm.jobs:w"),
      },
    },
    "/tenant/{tenant}/jobs/{id}": {
      get: {
        parameters: [inPath("tenant"), inPath("id")],
        responses: { 200: json(ref("Job")), 400: json(ref("Problem")) },
        security: security("tn.jpm.jobs:r"),
      },
    },
    "/tenant/{tenant}/jobs/{jobId}/tags": {
      put: {
        parameters: [inPath("tenant"), inPath("jobId")],
        requestBody: json({ type: "object", properties: { tagIds: { type: "array", items: {} } } }),
        responses: { 200: {} },
      },
    },
    "/tenant/{tenant}/robots": { get: { responses: { 200: json(ref("Idle")) } } },
  },
  components: {
    schemas: {
      Page: { type: "object", properties: { data: { type: "array", items: ref("Job") } } },
      Job: {
        type: "object",
        properties: {
          id: { type: "integer", format: "int64" },
          status: { oneOf: [ref("Status")] },
          address: { oneOf: [ref("Address"), { type: "null" }] },
          parent: { oneOf: [ref("Job"), { type: "null" }] },
          units: { anyOf: [ref("Robot"), ref("Address")] },
          extras: { type: "object", additionalProperties: { type: "string" } },
        },
        required: ["id"],
      },
      NewJob: { type: "object", properties: { memo: { type: "string" }, address: ref("Address") } },
      Address: { type: "object", properties: { zip: { type: "string" } } },
      Status: { type: "string", enum: ["Open", "Done"] },
      Problem: { type: "object", properties: { title: { type: "string" } } },
      Idle: { type: "object", properties: { since: {} } },
      Robot: { type: "object", properties: { name: { type: "string" } } },
    } as Record<string, { properties?: Record<string, object>; required?: string[]; enum?: string[] }>,
  },
});

export type Jobs = ReturnType<typeof jobs>;

export const callers: Caller[] = [
  { label: "List Jobs", calls: "GET jpm /jobs" },
  { label: "Create Job", calls: "POST jpm /jobs" },
  { label: "Get Job", calls: "GET jpm /jobs/{whichJob}" },
  { label: "Set Job Tags", calls: "PUT jpm /jobs/{job}/tags" },
  { label: "Raw Request" },
];

/** Writes documents into a folder of their own. */
export function write(name: string, documents: Record<string, object>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [file, document] of Object.entries(documents))
    writeFileSync(join(path, `${file}.json`), JSON.stringify(document));
  return path;
}

export const linesOf = (before: string, after: string, actions = callers) =>
  toText(findCauses(actions, openDocuments(before), openDocuments(after))).split("\n");

export const schema = (document: Jobs, name: string) => document.components.schemas[name] ?? {};
export const setField = (name: string, field: string, value: object) => (document: Jobs) => {
  schema(document, name).properties = { ...schema(document, name).properties, [field]: value };
};
export const listOf = (document: Jobs) => document.paths["/tenant/{tenant}/jobs"].get;
