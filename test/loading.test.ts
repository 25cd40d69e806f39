import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundled, forStartUp, type SourceMaps } from "../build";
import { inSource } from "../publish/trace";
import { catalogue } from "../src/actions";
import { dataSources as declaredSources } from "../src/dataSources";
import { triggers as declaredTriggers } from "../src/triggers";

/** How the bundle loads: a module of actions is evaluated when one of them is first looked at. */

const folder = mkdtempSync(join(tmpdir(), "component-"));
const outfile = join(folder, "index.js");
const maps: SourceMaps = new Map();

beforeAll(async () => {
  await build({
    ...bundled("src/index.ts", outfile),
    plugins: forStartUp(maps),
    minify: false,
    logLevel: "silent",
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Part {
  key: string;
  display: { label: string };
  perform(context: object, params: object): Promise<unknown>;
}
type Parts = Record<string, Part>;

/** The component, loaded afresh. */
function load(): { actions: Parts; triggers: Parts; dataSources: Parts } {
  jest.resetModules();
  return require(outfile).default;
}

test("all actions, triggers and data sources are there, in any order of reading", () => {
  const { actions, triggers, dataSources } = load();
  expect(Object.keys(actions).sort()).toEqual(Object.keys(catalogue).sort());
  expect(Object.keys(dataSources).sort()).toEqual(Object.keys(declaredSources).sort());
  expect(Object.keys(triggers).sort()).toEqual(Object.keys(declaredTriggers).sort());
  for (const [key, { label }] of Object.entries(declaredTriggers).reverse())
    expect([key, triggers[key]?.key, triggers[key]?.display.label]).toEqual([key, key, label]);
  for (const key of Object.keys(catalogue).sort().reverse())
    expect([key, actions[key]?.key, actions[key]?.display.label]).toEqual([key, key, catalogue[key]?.label]);
});

test("the actions can be spread, and assigned to before and after they were read", () => {
  const { actions } = load();
  const mine = { key: "getJob", display: { label: "Mine" }, perform: async () => {} };
  actions.getJob = mine;
  expect(actions.getJob).toBe(mine);
  expect(actions.getCustomer?.display.label).toBe("Get Customer");
  actions.getCustomer = mine;
  expect(actions.getCustomer).toBe(mine);
  const copy = { ...actions };
  expect(Object.keys(copy)).toEqual(Object.keys(catalogue));
  expect(copy.getJob).toBe(mine);
  expect(copy.listJobs?.display.label).toBe("List Jobs");
});

test("loading evaluates no module of actions, and looking at an action evaluates its own and its records", () => {
  const evaluate = jest.spyOn(globalThis, "eval");
  const evaluated = () =>
    evaluate.mock.calls
      .map(([text]) => /\n\/\/# sourceURL=(.+)$/.exec(text)?.[1] ?? "")
      .filter((module) => /^(api|src\/(actions|triggers|feeds|dataSources))\//.test(module));
  const { actions } = load();
  expect(evaluate).not.toHaveBeenCalled();
  expect(actions.getJob?.display.label).toBe("Get Job");
  expect(evaluated()).toEqual([
    "src/actions/jpm/jobs.ts",
    "api/jpm/appointments.ts",
    "api/jpm/jobs.ts",
    "src/actions/jpm/visit.ts",
  ]);
  expect(actions.listJobs?.display.label).toBe("List Jobs");
  expect(evaluated()).toHaveLength(4);
});

test("a stack trace of the bundle leads to the line of the source that threw", async () => {
  const { actions } = load();
  const context = { logger: console, debug: { enabled: false } };
  const thrown = actions.dispatchAppointment?.perform(context, { connection: { fields: {} } });
  const error = await thrown?.catch((error: Error) => error);
  const trace = inSource((error as Error).stack ?? "", (file) => maps.get(file));
  const thrower = "src/actions/composites/dispatchAppointment.ts";
  const [, line] = new RegExp(`${thrower}:(\\d+):`).exec(trace) ?? [];
  const source = readFileSync(thrower, "utf8").split("\n");
  expect(source[Number(line) - 1]).toContain('new SpectralError("Appointment ID or Job ID is required.")');
});
