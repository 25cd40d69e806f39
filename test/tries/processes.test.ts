import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Limits } from "../../console/tryOut/runs";
import { startTries, type Tries } from "./tries";

/** Each run is a process of its own; tried with a component that does what no component should. */

const actions = `{
  answer: ({ logger }, params) => { logger.info("It answers.", { n: 1 }); return { data: params }; },
  large: () => ({ data: Array.from({ length: 60000 }, (_, id) => ({ id, name: "A long name" })) }),
  file: () => ({ data: Buffer.from("<script>alert(1)</script>"), contentType: "text/html" }),
  refuse: () => { throw new Error("Customer ID is required."); },
  refuseText: () => { throw "Not so."; },
  late: () => new Promise(() => setTimeout(() => { throw new Error("It broke later."); }, 10)),
  busy: ({ logger }) => { logger.info(String(process.pid)); return new Promise((go) => setTimeout(() => { for (;;); }, 50)); },
  wait: ({ logger }, { seconds }) => new Promise((go) => setTimeout(() => go({ data: process.pid }), 1000 * seconds)),
  exit: () => process.exit(3),
  fill: () => { const all = []; for (;;) all.push(new Array(10000).fill(all.length)); },
  chatter: ({ logger }) => { for (let n = 0; n < 5000; n++) logger.debug("line " + n, "x".repeat(20000)); return { data: null }; },
  environment: () => ({ data: { ...process.env } }),
  secret: ({ logger }, { connection }) => {
    const shown = JSON.stringify(connection);
    logger.warn(shown);
    return { data: { shown } };
  },
  tellSecret: (_, { connection }) => { throw new Error(JSON.stringify(connection)); },
}`;

const bundle = `
const input = { key: "id", label: "ID", type: "string", comments: "An ID.", default: "" };
const made = ([key, perform]) => [key, {
  key,
  display: { label: key.toUpperCase(), description: "Does " + key + "." },
  inputs: [{ key: "connection", type: "connection", label: "Connection" }, input],
  perform: async (context, params) => perform(context, params),
}];
exports.default = {
  key: "odd",
  display: { label: "Odd" },
  actions: Object.fromEntries(Object.entries(${actions}).map(made)),
  triggers: {},
  dataSources: {},
};`;

const folder = mkdtempSync(join(tmpdir(), "odd-"));
const file = join(folder, "index.js");
writeFileSync(file, bundle);

let usual: Tries;

beforeAll(async () => {
  usual = await startTries({ bundle: file });
});
afterAll(async () => {
  await usual.sandbox.close();
  rmSync(folder, { recursive: true });
});

const closing: Tries[] = [];
afterEach(() => Promise.all(closing.splice(0).map(({ sandbox }) => sandbox.close())));

/** Runs that are limited otherwise than usual. */
async function limited(limits: Partial<Limits>, bundle = file): Promise<Tries> {
  const tries = await startTries({ bundle, limits });
  closing.push(tries);
  return tries;
}

const action = (key: string, inputs: object = {}) => ({ kind: "action", key, inputs });

/** Whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("a run gives its result, its log and how long it took", async () => {
  const run = await usual.run(action("answer", { id: "7" }));
  expect(run).toMatchObject({
    kind: "action",
    key: "answer",
    label: "ANSWER",
    status: "done",
    tenant: usual.sandbox.tenant,
  });
  expect(JSON.parse(run.result?.text ?? "")).toMatchObject({ id: "7" });
  expect(run.log).toEqual([{ level: "info", text: "It answers. { n: 1 }", at: expect.any(String) }]);
  expect(run.milliseconds).toBeGreaterThan(0);
});

test.each([
  ["refuse", "Customer ID is required."],
  ["refuseText", "Not so."],
  ["late", "It broke later."],
  ["exit", "The run ended its own process, with code 3, before it gave a result."],
])("%s fails with one sentence, and without a stack", async (key, error) => {
  expect(await usual.run(action(key))).toMatchObject({ status: "failed", error });
});

test("a run that fills its memory fails with a sentence, and the next one runs", async () => {
  const tries = await limited({ memoryMb: 64 });
  const { status, error } = await tries.run(action("fill"));
  expect([status, error]).toEqual([
    "failed",
    "The run needed more than 64 MB of memory, which is all that the platform gives: read less at once.",
  ]);
  expect(await tries.run(action("answer"))).toMatchObject({ status: "done" });
});

test("a run that takes too long is ended with a sentence", async () => {
  const tries = await limited({ milliseconds: 1_500 });
  expect(await tries.run(action("wait", { seconds: 60 }))).toMatchObject({
    status: "failed",
    error: "The run took longer than 1500 ms, which is all that the platform gives: read less at once.",
  });
});

test("a run that does nothing but compute is stopped, and leaves no process", async () => {
  const id = await usual.start(action("busy"));
  const { log } = await usual.ended(id, (run) => run.log.length > 0);
  const pid = Number(log[0]?.text);
  expect(isAlive(pid)).toBe(true);
  expect((await usual.ask(`/runs/${id}`, "DELETE")).json).toMatchObject({ status: "stopped" });
  await gone(pid);
  expect(await usual.ended(id)).toMatchObject({ status: "stopped" });
});

test("the end of the sandbox ends all runs, waiting ones too", async () => {
  const tries = await limited({ atOnce: 1 });
  const id = await tries.start(action("busy"));
  await tries.start(action("busy"));
  const { log } = await tries.ended(id, (run) => run.log.length > 0);
  await tries.sandbox.close();
  await gone(Number(log[0]?.text));
});

test("as many run at once as are allowed; others wait for their turn", async () => {
  const tries = await limited({ atOnce: 2 });
  const ids = [];
  for (let n = 0; n < 4; n++) ids.push(await tries.start(action("wait", { seconds: 0.5 })));
  const last = ids.at(-1) ?? 0;
  expect((await tries.ask(`/runs/${last}`)).json).toMatchObject({ status: "running", isWaiting: true });
  await tries.ask(`/runs/${ids[2]}`, "DELETE");
  const runs = await Promise.all(ids.map((id) => tries.ended(id)));
  expect(runs.map(({ status }) => status)).toEqual(["done", "done", "stopped", "done"]);
  // Each was a process of its own.
  const pids = runs.flatMap(({ result }) => (result ? [result.text] : []));
  expect(new Set(pids).size).toBe(3);
  await Promise.all(pids.map((pid) => gone(Number(pid))));
});

test("of a large result the first MB is shown, and the whole can be had", async () => {
  const { id, result } = await usual.run(action("large"));
  expect(result).toMatchObject({ isWhole: false, isFile: false, contentType: "application/json" });
  expect(result?.text.length).toBe(1_000_000);
  const { text, headers } = await usual.ask(`/runs/${id}/result`);
  expect(Buffer.byteLength(text)).toBe(result?.bytes);
  expect(JSON.parse(text)).toHaveLength(60_000);
  expect(headers.get("content-disposition")).toBe(`attachment; filename="large-${id}.json"`);
});

test("a file is to be had as it is, and nothing of it runs in the page", async () => {
  const { id, result } = await usual.run(action("file"));
  expect(result).toEqual({ text: "", bytes: 25, isWhole: false, contentType: "text/html", isFile: true });
  const { text, headers } = await usual.ask(`/runs/${id}/result`);
  expect(text).toBe("<script>alert(1)</script>");
  expect(headers.get("content-disposition")).toContain("attachment");
  expect(headers.get("content-security-policy")).toBe("sandbox");
});

test("a log is bounded, in lines and in each line", async () => {
  const { log } = await usual.run(action("chatter"));
  expect(log).toHaveLength(1_000);
  expect(log.at(-1)?.text).toBe("More than 1000 lines were logged: the rest is left out.");
  expect(Math.max(...log.map(({ text }) => text.length))).toBeLessThan(10_010);
});

test("nothing that surrounds the program reaches a run", async () => {
  process.env.A_SECRET_OF_MINE = "shh";
  const { result } = await usual.run(action("environment"));
  expect(JSON.parse(result?.text ?? "")).not.toHaveProperty("A_SECRET_OF_MINE");
  delete process.env.A_SECRET_OF_MINE;
});

test.each(["secret", "tellSecret"])("%s shows no secret, whatever the component does", async (key) => {
  const run = await usual.run(action(key));
  const { clientSecret, appKey } = usual.sandbox;
  const shown = JSON.stringify(run) + (run.result ? (await usual.ask(`/runs/${run.id}/result`)).text : "");
  expect(shown).toContain("***");
  for (const secret of [clientSecret, appKey]) expect(shown).not.toContain(secret);
  const tokens = [...shown.matchAll(/access_token[\\":]*([^\\"]*)/g)].map(([, token]) => token);
  expect(new Set(tokens)).toEqual(new Set(["***"]));
});

test("the last fifty runs are kept", async () => {
  const first = await usual.start(action("answer"));
  const second = await usual.start(action("answer"));
  await Promise.all([first, second].map((id) => usual.ended(id)));
  for (let n = 0; n < 49; n++) {
    const id = await usual.start(action("answer"));
    await usual.ask(`/runs/${id}`, "DELETE");
  }
  expect((await usual.ask(`/runs/${first}`)).json).toEqual({
    error: `Run ${first} is not here: it never was, or has had to go for later ones.`,
  });
  expect((await usual.ask(`/runs/${second}`)).status).toBe(200);
}, 60_000);

test("a component that is not built is told of, and found once it is there", async () => {
  const later = join(folder, "later.js");
  const { ask, run } = await limited({}, later);
  const { status, json } = await ask("/component");
  expect([status, json]).toEqual([
    500,
    { error: "The component is not built: run npm run build, then try again." },
  ]);
  writeFileSync(later, bundle);
  expect(await run(action("answer"))).toMatchObject({ status: "done" });
});
