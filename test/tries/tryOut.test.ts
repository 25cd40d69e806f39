import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { toldOfActions } from "../../console/reference";
import type { Entry } from "../../console/runner/describe";
import type { ListedEntry, Run } from "../../console/runner/messages";
import { root, tryOut } from "../../console/tryOut";
import { startSandbox } from "../../sandbox/server";
import { catalogue } from "../../src/actions";
import { dataSources } from "../../src/dataSources";
import { triggers } from "../../src/triggers";
import { ask, cert, key } from "../sandbox/certificate";
import { startTries, type Tries } from "./tries";

/** The component, tried on a sandbox as the console's page tries it. */

const folder = mkdtempSync(join(tmpdir(), "tried-"));
const bundle = join(folder, "index.js");
const [reference, operations] = [join(folder, "reference.html"), join(folder, "operations.json")];

let tries: Tries;

beforeAll(async () => {
  await build({
    ...{ entryPoints: ["src/index.ts"], outfile: bundle, bundle: true, platform: "node", logLevel: "error" },
  });
  writeFileSync(operations, JSON.stringify(toldOfActions()));
  tries = await startTries(
    { bundle, reference, operations },
    { tenants: { "1": { customers: 20 }, "2": { customers: 5 } }, today: new Date("2026-06-01T15:00:00Z") },
  );
}, 60_000);
afterAll(async () => {
  await tries.sandbox.close();
  rmSync(folder, { recursive: true });
});

const resultOf = ({ result }: Run) => JSON.parse(result?.text ?? "null");
const idIn = (table: "jobs" | "customers") => String([...tries.sandbox.state[table].keys()][0]);

describe("what there is to try", () => {
  test("is a list of all that the component has, small enough to load at once", async () => {
    const { json, headers } = await tries.ask("/component");
    const list = json as Record<"actions" | "triggers" | "dataSources", Entry[]>;
    const keys = (entries: Entry[]) => entries.map(({ key }) => key).sort();
    expect(keys(list.actions)).toEqual(Object.keys(catalogue).sort());
    expect(keys(list.triggers)).toEqual(Object.keys(triggers).sort());
    expect(keys(list.dataSources)).toEqual(Object.keys(dataSources).sort());
    expect(Number(headers.get("content-length"))).toBeLessThan(30_000);
    const named = (key: string) => list.actions.find((entry) => entry.key === key);
    expect(named("createJob")).toMatchObject({ label: "Create Job", writes: true });
    expect(named("listJobs")).not.toHaveProperty("writes");
  });

  test("has inputs as the designer shows them, but for the connection", async () => {
    const { inputs } = (await tries.ask("/component/action/createJob")).json as Entry;
    const of = (key: string) => inputs.find((input) => input.key === key);
    expect(of("customerId")).toEqual({
      ...{ key: "customerId", label: "Customer ID", type: "string", required: true },
      ...{ comments: expect.stringContaining("Select Customer"), dataSource: "selectCustomers" },
      example: expect.any(String),
    });
    expect(of("priority")?.model?.map(({ value }) => value)).toEqual(["Low", "Normal", "High", "Urgent"]);
    expect(of("appointments")).toMatchObject({
      ...{ type: "structuredObject", collection: "valuelist" },
      inputs: expect.arrayContaining([expect.objectContaining({ key: "start", label: "Start" })]),
    });
    expect(of("connection")).toBeUndefined();
  });

  test("names the nearest of a key that there is not", async () => {
    const { status, json } = await tries.ask("/component/action/createJop");
    expect([status, json]).toEqual([
      404,
      { error: "The component has no action createJop; the nearest is createJob." },
    ]);
  });
});

describe("an action", () => {
  test("gives its result with its schema, and the sandbox's log has its requests by its name", async () => {
    const run = await tries.run({ kind: "action", key: "listCustomers", inputs: { fetchAll: "true" } });
    expect(run).toMatchObject({
      status: "done",
      label: "List Customers",
      sender: `Try ${run.id}: List Customers`,
    });
    expect(resultOf(run).data.length).toBeGreaterThan(10);
    expect(run.schema).toMatchObject({ type: "object", properties: { data: { type: "array" } } });
    const sent = tries.sandbox.requests.find({ sender: run.sender });
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining(["POST /connect/token", "GET /crm/v2/tenant/1/customers"]),
    );
  });

  test("changes the sandbox, with groups and lists as the page's form has them", async () => {
    const address = { street: "1 Main St", city: "Sacramento", state: "CA", zip: "95814", country: "USA" };
    const inputs = {
      ...{ name: "Ann Doe", type: "Residential", address },
      locations: JSON.stringify([{ name: "Home", address }]),
      contacts: [{ type: "Phone", value: "9165550142" }],
    };
    const run = await tries.run({ kind: "action", key: "createCustomer", inputs });
    expect(run.error).toBeUndefined();
    expect(tries.sandbox.state.customers.get(resultOf(run).id)).toMatchObject({ name: "Ann Doe" });
  });

  test("tells its branch, and the schema of that", async () => {
    const run = await tries.run({ kind: "action", key: "findJob", inputs: { number: "nothing" } });
    expect(run.result).toMatchObject({ branch: "Not Found" });
    expect(run.schema).toMatchObject({ type: "object" });
  });

  test("that is refused tells the component's sentence", async () => {
    const { status, error } = await tries.run({ kind: "action", key: "getJob", inputs: { jobId: "99" } });
    expect([status, error]).toEqual([
      "failed",
      expect.stringMatching(/^Get Job failed \(404\): Job 99 was not found/),
    ]);
    const blank = await tries.run({ kind: "action", key: "getJob" });
    expect(blank.error).toBe("Job ID is required.");
  });

  test("works on the tenant that is asked for", async () => {
    const run = await tries.run({
      kind: "action",
      key: "listCustomers",
      tenant: "2",
      inputs: { fetchAll: "true" },
    });
    const state = tries.sandbox.tenants.get("2").state;
    expect(run.tenant).toBe("2");
    expect(
      resultOf(run)
        .data.map(({ id }: { id: number }) => id)
        .sort(),
    ).toEqual(
      [...state.customers.values()]
        .filter(({ active }) => active)
        .map(({ id }) => id)
        .sort(),
    );
    const { status, json } = await tries.ask("/runs", "POST", {
      kind: "action",
      key: "listJobs",
      tenant: "3",
    });
    expect([status, json]).toEqual([404, { error: expect.stringContaining("3") }]);
  });

  test("logs requests without secrets", async () => {
    const run = await tries.run({
      kind: "action",
      key: "getJob",
      inputs: { jobId: idIn("jobs"), debugRequest: "true" },
    });
    expect(run.log.length).toBeGreaterThan(0);
    const shown = JSON.stringify(run);
    for (const secret of [tries.sandbox.clientSecret, tries.sandbox.appKey])
      expect(shown).not.toContain(secret);
  });
});

describe("files", () => {
  const send = async (bytes: Buffer, type = "application/octet-stream") => {
    const response = await fetch(`${tries.sandbox.url}/_console/files?name=plate.jpg&type=image/jpeg`, {
      ...{ method: "POST", headers: { "content-type": type }, body: new Uint8Array(bytes) },
    });
    return { status: response.status, json: (await response.json()) as { file: string; error?: string } };
  };

  test("chosen in the page go to the action as those of a step before", async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]);
    const { json } = await send(bytes);
    expect(json).toEqual({ file: json.file, name: "plate.jpg", bytes: 6, contentType: "image/jpeg" });
    const jobId = idIn("jobs");
    const inputs = { jobId, file: { $file: json.file }, fileName: "plate.jpg" };
    const created = await tries.run({ kind: "action", key: "createJobAttachment", inputs });
    expect([created.error, created.status]).toEqual([undefined, "done"]);
    const listed = await tries.run({ kind: "action", key: "listJobAttachments", inputs: { jobId } });
    const [{ id }] = resultOf(listed).data;
    const got = await tries.run({
      kind: "action",
      key: "downloadJobAttachment",
      inputs: { attachmentId: String(id) },
    });
    expect([got.error, got.result?.isFile]).toEqual([undefined, true]);
    const whole = await fetch(`${tries.sandbox.url}/_console/runs/${got.id}/result`);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes);
  });

  test("that are not kept are told of, and paths are none", async () => {
    const inputs = { jobId: "1", fileName: "a", file: { $file: "/etc/passwd", contentType: "text/plain" } };
    const { status, json } = await tries.ask("/runs", "POST", {
      kind: "action",
      key: "createJobAttachment",
      inputs,
    });
    expect([status, json]).toEqual([
      400,
      { error: "A file among the inputs is no longer here: choose it once more." },
    ]);
  });

  test("of more than 50 MB are refused", async () => {
    const { status, json } = await send(Buffer.alloc(50 * 1024 * 1024 + 1));
    expect([status, json.error]).toEqual([413, expect.stringContaining("50 MB")]);
  });
});

test("a picklist is filled from the sandbox", async () => {
  const run = await tries.run({ kind: "dataSource", key: "selectTechnician" });
  const { technicians } = tries.sandbox.state;
  const active = [...technicians.values()].filter(({ active }) => active);
  expect(resultOf(run)).toHaveLength(active.length);
  expect(resultOf(run)[0]).toEqual({ key: expect.any(String), label: expect.stringContaining("(ID: ") });
});

test("a form is made from the sandbox, and told from a picklist", async () => {
  const run = await tries.run({ kind: "dataSource", key: "bookingDefaults" });
  const { schema, data } = resultOf(run) as unknown as { schema: { required: string[] }; data: object };
  expect([schema.required.length, data]).toEqual([4, { priority: "Normal" }]);
  const listed = (await tries.ask("/component")).json as { dataSources: ListedEntry[] };
  const isForm = (key: string) => listed.dataSources.find((each) => each.key === key)?.isForm;
  expect([isForm("bookingDefaults"), isForm("selectTechnician")]).toEqual([true, undefined]);
});

describe("a trigger", () => {
  const on = (act: "deploy" | "poll", inputs: object = {}, key = "jobChanged") =>
    tries.run({ kind: "trigger", key, act, inputs });

  test("is deployed, polled on from what is kept, and reset", async () => {
    expect((await tries.ask("/triggers/jobChanged")).json).toEqual({ deployed: false, state: null });
    const deployed = await on("deploy");
    expect(deployed).toMatchObject({ status: "done", executions: [] });
    const kept = (await tries.ask("/triggers/jobChanged")).json;
    expect(kept).toEqual({ deployed: true, state: deployed.state });
    expect((await tries.ask("/triggers/jobChanged?tenant=2")).json).toMatchObject({ deployed: false });

    const [job] = tries.sandbox.state.jobs.values();
    tries.sandbox.state.jobs.update(job as never, { summary: "Changed" });
    const polled = await on("poll");
    expect(polled).toMatchObject({
      executionCount: 1,
      executions: [{ change: "updated", record: { id: job?.id, summary: "Changed" } }],
    });
    expect(await on("poll")).toMatchObject({ status: "done", executions: [], executionCount: 0 });

    await tries.ask("/triggers/jobChanged", "DELETE");
    expect((await tries.ask("/triggers/jobChanged")).json).toEqual({ deployed: false, state: null });
  });

  test("reads what was there before its deployment, page after page, where that is asked for", async () => {
    const run = await on("deploy", { initialSyncFrom: "2000-01-01" }, "customerChanged");
    expect(run.executionCount).toBe(tries.sandbox.state.customers.size);
    expect(run.executions).toHaveLength(Math.min(100, tries.sandbox.state.customers.size));
    expect(resultOf(run)).toHaveLength(tries.sandbox.state.customers.size);
  });

  test("that does not batch starts one flow with all that changed, and none where nothing did", async () => {
    const inputs = { resourceType: "customers" };
    await on("deploy", inputs, "pollChangesTrigger");
    expect(await on("poll", inputs, "pollChangesTrigger")).toMatchObject({ executions: [] });
    const [customer] = tries.sandbox.state.customers.values();
    tries.sandbox.state.customers.update(customer as never, { doNotMail: true });
    expect((await on("poll", inputs, "pollChangesTrigger")).executions).toEqual([
      { created: [], updated: [expect.objectContaining({ id: customer?.id })] },
    ]);
  });

  test("that a request starts gets it as the platform gives it, and knows what came before", async () => {
    const inputs = { acceptUnsigned: "true", eventIdPath: "id" };
    const payload = { headers: { "X-Event": "1" }, body: '{"id":"evt-1"}' };
    const send = () => tries.run({ kind: "trigger", key: "serviceTitanEvent", act: "poll", inputs, payload });
    expect((await send()).executions).toEqual([
      { branch: "Event", body: expect.objectContaining({ event: { id: "evt-1" } }) },
    ]);
    expect((await send()).result).toMatchObject({ branch: "Repeat" });
    const refused = await tries.run({
      ...{ kind: "trigger", key: "serviceTitanEvent", act: "poll", payload },
      inputs: { hmacKey: "k3y-of-32-characters-or-more-0001", signatureHeader: "X-Signature" },
    });
    expect(resultOf(refused)).toMatchObject({ branch: "Refused", response: { statusCode: 401 } });
  });

  test("runs once at a time for a tenant", async () => {
    const id = await tries.start({ kind: "trigger", key: "leadChanged", act: "deploy" });
    const again = await tries.ask("/runs", "POST", { kind: "trigger", key: "leadChanged", act: "poll" });
    expect([again.status, again.json]).toEqual([
      409,
      { error: `Lead Changed runs already, as run ${id}: wait until it has ended, or stop it.` },
    ]);
    await tries.ended(id);
  });
});

test("all who watch the sandbox are told when a run begins and ends", async () => {
  const watching = new AbortController();
  const { body } = await fetch(`${tries.sandbox.url}/_sandbox/events`, { signal: watching.signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const id = await tries.start({ kind: "action", key: "getJob", inputs: { jobId: idIn("jobs") } });
  let text = "";
  while (!text.includes('"done"')) text += (await reader?.read())?.value ?? "";
  watching.abort();
  const told = [...text.matchAll(/event: run\ndata: (.*)/g)].map(([, data]) => JSON.parse(data ?? ""));
  expect(told.at(0)).toEqual({ id, status: "running" });
  expect(told.at(-1)).toEqual({ id, status: "done" });
});

describe("beside runs", () => {
  test("the operations of ServiceTitan's documents have their actions", async () => {
    const { json } = await tries.ask("/operations");
    expect(json).toMatchObject({
      "POST /jpm/v2/tenant/{tenant}/jobs": ["createJob"],
      "GET /jpm/v2/tenant/{tenant}/jobs/{id}": expect.arrayContaining(["getJob"]),
    });
  });

  test("the reference is there once it is written", async () => {
    const before = await tries.ask("/reference");
    expect([before.status, before.json]).toEqual([
      404,
      { error: expect.stringContaining("npm run console") },
    ]);
    writeFileSync(reference, "<!doctype html><title>Reference</title>");
    const { text, headers } = await tries.ask("/reference");
    expect(text).toContain("<title>Reference</title>");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test.each([
    ["of another page", { origin: "https://example.com" }, 403],
    ["that a form could send", { "content-type": "text/plain" }, 415],
  ])("a request %s is refused", async (_what, headers, status) => {
    const response = await fetch(`${tries.sandbox.url}/_console/runs`, {
      method: "POST",
      headers: { ...headers },
      body: "{}",
    });
    expect(response.status).toBe(status);
  });

  test("what is not there is told of", async () => {
    expect(await tries.ask("/nothing")).toMatchObject({
      status: 404,
      json: { error: "The console has no GET /_console/nothing." },
    });
    const { json } = await tries.ask("/runs", "POST", { kind: "flow", key: "x" });
    expect(json).toEqual({ error: expect.stringMatching(/^kind: /) });
  });
});

describe("a run reaches the sandbox by this machine's own address", () => {
  const listing = JSON.stringify({ kind: "action", key: "listCustomers" });
  const own = { customers: 3, console: { tryAt: root } };

  test("where that is called otherwise from outside", async () => {
    const port = await freePort();
    const publicUrl = `http://sandbox.example:${port}`;
    const sandbox = await startSandbox({ ...own, port, publicUrl, plugins: [tryOut({ bundle })] });
    const runs = `http://127.0.0.1:${port}${root}/runs`;
    const headers = { "content-type": "application/json" };
    const { id } = (await (await fetch(runs, { method: "POST", headers, body: listing })).json()) as Run;
    expect(await endedAt(async () => (await (await fetch(`${runs}/${id}`)).json()) as Run)).toMatchObject({
      status: "done",
    });
    await sandbox.close();
  });

  test("and by HTTPS, with the sandbox's certificate", async () => {
    const plugins = [tryOut({ bundle, certificate: cert })];
    const sandbox = await startSandbox({ ...own, https: { cert, key }, plugins });
    const runs = `${sandbox.url}${root}/runs`;
    const asked = { method: "POST", body: listing, "content-type": "application/json" };
    const { id } = JSON.parse((await ask(runs, asked)).text);
    expect(await endedAt(async () => JSON.parse((await ask(`${runs}/${id}`)).text))).toMatchObject({
      status: "done",
    });
    await sandbox.close();
  });
});

async function endedAt(get: () => Promise<Run>): Promise<Run> {
  for (;;) {
    const run = await get();
    if (run.status !== "running") return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
