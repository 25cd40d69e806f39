import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type OpenApi, openDocuments } from "../../api/openapi";
import { catalogue } from "../../src/actions";
import { folder, inPath, type Jobs, jobs, linesOf, listOf, ref, schema, setField, write } from "./support";

test.each<[string, (document: Jobs) => void]>([
  ["nothing", () => {}],
  ["operations that no action calls", setField("Idle", "since", { type: "string" })],
  [
    "other names in braces",
    ({ paths }) => {
      const { "/tenant/{tenant}/jobs/{id}": job, ...others } = paths;
      job.get.parameters[1] = inPath("jobId");
      Object.assign(paths, { ...others, "/tenant/{tenant}/jobs/{jobId}": job });
      Reflect.deleteProperty(paths, "/tenant/{tenant}/jobs/{id}");
    },
  ],
  ["another way to write null", setField("Job", "address", { nullable: true, oneOf: [ref("Address")] })],
  [
    "another name of the same schema",
    (document) => {
      document.components.schemas.Place = schema(document, "Address");
      setField("Job", "address", { oneOf: [ref("Place"), { type: "null" }] })(document);
    },
  ],
  ["descriptions", setField("NewJob", "memo", { type: "string", description: "What is to be done." })],
])("no difference: %s", (_, change) => {
  const before = write("before", { "jpm-v2": jobs() });
  const changed = jobs();
  change(changed);
  const after = write("same", { "jpm-v2": changed });
  expect(linesOf(before, after)).toEqual(["No difference concerns the component."]);
  expect(linesOf(after, before)).toEqual(["No difference concerns the component."]);
});

test("a document that is gone is one cause, whatever its file was called", () => {
  const before = write("two", { jobs: jobs(), other: { servers: [{ url: "https://x.io/crm/v2" }] } });
  const after = write("one", { other: { servers: [{ url: "https://x.io/crm/v2" }] } });
  expect(linesOf(before, after)).toEqual([
    "gone: document of jpm — 4 actions: Create Job, Get Job, List Jobs, Set Job Tags",
    "",
    "1 cause (1 gone), 4 actions touched.",
  ]);
});

test("the most important come first, and a line names eight actions at most", () => {
  const many = Array.from({ length: 10 }, (_, i) => ({
    label: `List ${i}`,
    calls: "GET jpm /jobs" as const,
  }));
  const changed = jobs();
  listOf(changed).parameters.splice(1, 1);
  schema(changed, "Status").enum?.push("Lost");
  schema(changed, "Job").required?.push("parent");
  const lines = linesOf(write("before", { jpm: jobs() }), write("ordered", { jpm: changed }), many);
  const names = "List 0, List 1, List 2, List 3, List 4, List 5, List 6, List 7 and 2 more";
  expect(lines).toEqual([
    `gone: query parameter status — 10 inputs: ${names}`,
    `newly required: Job.parent — 10 records: ${names}`,
    `enum value added: Status "Lost" — 10 records: ${names}`,
    "",
    "3 causes (1 gone, 1 newly required, 1 enum value added), 10 actions touched.",
  ]);
});

describe("npm run documents", () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; text: string }>((resolve) => {
      const main = join(__dirname, "../../documents/main.ts");
      execFile(process.execPath, ["--import", "tsx", main, ...args], (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), text: stdout + stderr }),
      );
    });

  test("says that nothing differs, and ends well", async () => {
    const path = write("before", { "jpm-v2": jobs() });
    expect(await run(path, path)).toEqual({ code: 0, text: "No difference concerns the component.\n" });
  });

  test("refuses one folder and says how it is used", async () => {
    expect(await run(folder)).toEqual({
      code: 1,
      text: "Two folders are wanted.\nUsage: npm run documents -- OLD NEW, two folders with ServiceTitan's OpenAPI documents.\n",
    });
  });

  test.each([
    ["a folder that there is not", join(folder, "nowhere"), "There is no folder"],
    ["a folder without documents", folder, "There is no OpenAPI document"],
  ])("refuses %s", (_, path, reason) => {
    expect(() => openDocuments(path)).toThrow(reason);
  });
});

const real = process.env.SERVICETITAN_OPENAPI_DIR;
(real ? test : test.skip)(
  "a field of ServiceTitan's own that becomes required is one line (skipped without SERVICETITAN_OPENAPI_DIR)",
  () => {
    const before = real ?? "";
    const after = join(folder, "real");
    mkdirSync(after);
    for (const file of readdirSync(before))
      writeFileSync(join(after, file), readFileSync(join(before, file)));
    const path = join(after, "jpm-v2.json");
    const document: OpenApi = JSON.parse(readFileSync(path, "utf8"));
    document.components.schemas["Jpm.V2.JobResponse"]?.required?.push("summary");
    writeFileSync(path, JSON.stringify(document));
    expect(linesOf(before, after, Object.values(catalogue)).slice(0, -1)).toEqual([
      "newly required: Jpm.V2.JobResponse.summary — 4 records: Create Job, Get Job, List Jobs, Update Job",
      "",
    ]);
  },
);
