import {
  inPath,
  type Jobs,
  jobs,
  json,
  linesOf,
  listOf,
  ref,
  schema,
  security,
  setField,
  write,
} from "./support";

let copies = 0;
/** The lines about a changed copy of the document, without the counts; and about taking the change back. */
function linesAfter(change: (document: Jobs) => void) {
  const before = write("before", { "jpm-v2": jobs() });
  const changed = jobs();
  change(changed);
  copies += 1;
  const after = write(`after-${copies}`, { "jpm-v2": changed });
  return { lines: linesOf(before, after).slice(0, -2), back: linesOf(after, before).slice(0, -2) };
}

const all = "3 records: Create Job, Get Job, List Jobs";
test.each<[string, (document: Jobs) => void, string, string]>([
  [
    "an operation that is gone",
    ({ paths }) => Reflect.deleteProperty(paths, "/tenant/{tenant}/jobs/{jobId}/tags"),
    "gone: PUT jpm /jobs/{jobId}/tags — 1 action: Set Job Tags",
    "added: PUT jpm /jobs/{jobId}/tags — 1 action: Set Job Tags",
  ],
  [
    "a withdrawn operation, and nothing else of it",
    (document) =>
      Object.assign(listOf(document), { deprecated: true, "x-last-documented": "2026-03", security: [] }),
    "withdrawn: GET jpm /jobs — 1 action: List Jobs",
    "scope changed: none → tn.jpm.jobs:r — 1 action: List Jobs\n" +
      "no longer withdrawn: GET jpm /jobs — 1 action: List Jobs",
  ],
  [
    "a scope",
    (document) => Object.assign(listOf(document), { security: security("tn.jpm.lists:r") }),
    "scope changed: tn.jpm.jobs:r → tn.jpm.lists:r — 1 action: List Jobs",
    "scope changed: tn.jpm.lists:r → tn.jpm.jobs:r — 1 action: List Jobs",
  ],
  [
    "a parameter that is gone",
    (document) => listOf(document).parameters.pop(),
    "gone: query parameter ids — 1 input: List Jobs",
    "added: query parameter ids — 1 input: List Jobs",
  ],
  [
    "a new parameter that is required",
    (document) =>
      listOf(document).parameters.push(
        Object.assign({ name: "app", in: "query", schema: { type: "string" } }, { required: true }),
      ),
    "newly required: query parameter app (new) — 1 input: List Jobs",
    "gone: query parameter app — 1 input: List Jobs",
  ],
  [
    "a parameter that becomes required",
    (document) => Object.assign(listOf(document).parameters[2] ?? {}, { required: true }),
    "newly required: query parameter ids — 1 input: List Jobs",
    "no longer required: query parameter ids — 1 input: List Jobs",
  ],
  [
    "a parameter's type",
    (document) => Object.assign(listOf(document).parameters[2] ?? {}, { schema: { type: "integer" } }),
    "type changed: query parameter ids, string → integer — 1 input: List Jobs",
    "type changed: query parameter ids, integer → string — 1 input: List Jobs",
  ],
  [
    "the type of a parameter in the path",
    ({ paths }) => paths["/tenant/{tenant}/jobs/{id}"].get.parameters.splice(1, 1, inPath("id", "string")),
    "type changed: path parameter id, integer → string — 1 input: Get Job",
    "type changed: path parameter id, string → integer — 1 input: Get Job",
  ],
  [
    "a field of a request",
    setField("NewJob", "color", { type: "string" }),
    "added: NewJob.color — 1 input: Create Job",
    "gone: NewJob.color — 1 input: Create Job",
  ],
  [
    "a field of a request that has no name of its own",
    ({ paths }) =>
      Object.assign(paths["/tenant/{tenant}/jobs/{jobId}/tags"].put, {
        requestBody: json({ type: "object", properties: { tagIds: { type: "array", items: {} }, x: {} } }),
      }),
    "added: request body of PUT jpm /jobs/{jobId}/tags.x — 1 input: Set Job Tags",
    "gone: request body of PUT jpm /jobs/{jobId}/tags.x — 1 input: Set Job Tags",
  ],
  [
    "a request without a body",
    ({ paths }) => Reflect.deleteProperty(paths["/tenant/{tenant}/jobs"].post, "requestBody"),
    "gone: request body of POST jpm /jobs — 1 input: Create Job",
    "added: request body of POST jpm /jobs — 1 input: Create Job",
  ],
  [
    "another status of an answer, unless it is a refusal",
    ({ paths }) =>
      Object.assign(paths["/tenant/{tenant}/jobs/{jobId}/tags"].put, { responses: { 204: {}, 409: {} } }),
    "gone: answer 200 of PUT jpm /jobs/{jobId}/tags — 1 record: Set Job Tags\n" +
      "added: answer 204 of PUT jpm /jobs/{jobId}/tags — 1 record: Set Job Tags",
    "gone: answer 204 of PUT jpm /jobs/{jobId}/tags — 1 record: Set Job Tags\n" +
      "added: answer 200 of PUT jpm /jobs/{jobId}/tags — 1 record: Set Job Tags",
  ],
  [
    "a field of an answer that becomes required",
    (document) => schema(document, "Job").required?.push("status"),
    `newly required: Job.status — ${all}`,
    `no longer required: Job.status — ${all}`,
  ],
  [
    "a format",
    setField("Job", "id", { type: "integer", format: "int32" }),
    `type changed: Job.id, integer int64 → integer int32 — ${all}`,
    `type changed: Job.id, integer int32 → integer int64 — ${all}`,
  ],
  [
    "the values of a map",
    setField("Job", "extras", { type: "object", additionalProperties: { type: "number" } }),
    `type changed: Job.extras{}, string → number — ${all}`,
    `type changed: Job.extras{}, number → string — ${all}`,
  ],
  [
    "null, of a field",
    setField("Job", "address", { oneOf: [ref("Address")] }),
    `may no longer be null: Job.address — ${all}`,
    `may now be null: Job.address — ${all}`,
  ],
  [
    "null, of a schema by itself, wherever it is used",
    (document) => Object.assign(schema(document, "Status"), { nullable: true }),
    "may now be null: Status — 3 records: Create Job, Get Job, List Jobs; 1 input: List Jobs",
    "may no longer be null: Status — 3 records: Create Job, Get Job, List Jobs; 1 input: List Jobs",
  ],
  [
    "values of an enumeration, in parameters and answers alike",
    (document) => schema(document, "Status").enum?.splice(1, 1, "Lost", "Held"),
    'enum value gone: Status "Done" — 3 records: Create Job, Get Job, List Jobs; 1 input: List Jobs\n' +
      'enum value added: Status "Lost", "Held" — 3 records: Create Job, Get Job, List Jobs; 1 input: List Jobs',
    'enum value gone: Status "Lost", "Held" — 3 records: Create Job, Get Job, List Jobs; 1 input: List Jobs\n' +
      'enum value added: Status "Done" — 3 records: Create Job, Get Job, List Jobs; 1 input: List Jobs',
  ],
  [
    "a text that becomes an enumeration",
    setField("NewJob", "memo", { type: "string", enum: ["a"] }),
    "type changed: NewJob.memo, string → string of a few values — 1 input: Create Job",
    "type changed: NewJob.memo, string of a few values → string — 1 input: Create Job",
  ],
  [
    "a schema that requests and answers share, as one line",
    setField("Address", "zip", { type: "integer" }),
    `type changed: Address.zip, string → integer — ${all}; 1 input: Create Job`,
    `type changed: Address.zip, integer → string — ${all}; 1 input: Create Job`,
  ],
  [
    "a field of a schema that has another name now",
    (document) => {
      setField("Job", "address", { oneOf: [ref("Place"), { type: "null" }] })(document);
      document.components.schemas.Place = { properties: { zip: { type: "string" }, city: {} } };
    },
    `added: Address (now Place).city — ${all}`,
    `gone: Place (now Address).city — ${all}`,
  ],
  [
    "an alternative, and a field of another",
    (document) => {
      setField("Job", "units", { anyOf: [ref("Robot"), ref("Address"), ref("Problem")] })(document);
      setField("Robot", "arms", { type: "integer" })(document);
    },
    `added: alternative Problem of Job.units — ${all}\nadded: Robot.arms — ${all}`,
    `gone: alternative Problem of Job.units — ${all}\ngone: Robot.arms — ${all}`,
  ],
  [
    "the shape of refusals",
    setField("Problem", "traceId", { type: "string" }),
    `added: Problem.traceId — ${all}`,
    `gone: Problem.traceId — ${all}`,
  ],
])("finds %s, both ways", (_, change, expected, back) => {
  expect(linesAfter(change)).toEqual({ lines: expected.split("\n"), back: back.split("\n") });
});
