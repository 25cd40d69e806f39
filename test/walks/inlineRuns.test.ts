import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import component from "../../src";
import { catalogue } from "../../src/actions";
import { endpointOf } from "../../src/declare/declaration";
import { type Action, exampleOf, isSafe, resultOf } from "../../src/declare/perform";
import { exampleRun } from "../../src/declare/spectral";
import { fullInputs } from "../cases";
import type { Inputs, World } from "../cases/world";
import { connectionTo, startTestSandbox, worldOf } from "../harness";
import { logger } from "../logger";

/** What the designer runs by itself to show what a step returns: it changes nothing and reads little. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});
beforeEach(() => exchanges.splice(0));

const actions = Object.entries(catalogue);
const lists = actions.flatMap(([key, action]) => (action.kind === "list" ? [[key, action] as const] : []));
/** POSTs that only ask. */
const asking = ["getCapacity", "runReport"];
const reads = actions.filter(
  ([key, { kind, ...action }]) =>
    kind !== "list" && action.calls && (endpointOf(action).method === "GET" || asking.includes(key)),
);
const others = actions.filter((each) => !lists.some(([key]) => key === each[0]) && !reads.includes(each));

/** The run as the platform gets it of the action's declaration. */
async function runExample(key: string, params: Inputs) {
  const { examplePerform } = exampleRun(catalogue[key] as Action);
  return examplePerform?.({ logger, debug: { enabled: false } } as never, params);
}

const safe = { performSafety: "SAFE" };
const byExample = {
  performSafety: "NOT_ALLOWED",
  examplePerformSafety: "SAFE",
  examplePerform: expect.any(Function),
};

test.each([
  ["getJob", safe],
  ["downloadJobAttachment", safe],
  ["listJobs", byExample],
  ["cancelJob", byExample],
  ["rawRequest", byExample],
])("the platform is told how %s is run", (key, told) => {
  const { performSafety, examplePerformSafety, examplePerform } = component.actions[key] ?? {};
  expect({
    performSafety,
    ...(examplePerformSafety && { examplePerformSafety }),
    ...(examplePerform && { examplePerform }),
  }).toEqual(told);
});

test.each(reads)("%s is run as it is", (_, action) => {
  expect([isSafe(action), exampleRun(action)]).toEqual([true, {}]);
});

test.each(others)(
  "%s is not run, but answers its example, also while it is not filled in",
  async (key, action) => {
    expect(isSafe(action)).toBe(false);
    for (const params of [{}, { connection, jobId: "5", memo: "Done" }])
      expect(await runExample(key, params)).toEqual(exampleOf(action));
    expect(exchanges).toEqual([]);
  },
);

describe.each(lists)("%s", (key, action) => {
  test("reads one page of five, whatever was asked for", async () => {
    expect(isSafe(action)).toBe(false);
    const { filters: _, ...inputs } = await fullInputs(key, world);
    exchanges.splice(0);
    const asked = { ...inputs, fetchAll: "true", page: 3, pageSize: 500 };
    const shown = await runExample(key, { connection, ...asked });
    expect(exchanges).toHaveLength(1);
    const query = action.hasNoPages
      ? "ids" in action.required
        ? { ids: expect.any(String) }
        : {}
      : { page: "1", pageSize: "5" };
    expect(exchanges[0]).toMatchObject({ method: "GET", query, status: 200 });
    const answer = exchanges[0]?.responseBody as { data: unknown } | undefined;
    expect(shown?.data).toEqual(action.hasNoPages ? expect.objectContaining({ data: answer?.data }) : answer);
  });

  test("answers its example while it is not filled in", async () => {
    const required = Object.keys(action.required);
    const shown = await runExample(key, required.length > 0 ? { connection } : {});
    expect(shown?.data).toEqual(resultOf(action).example);
    expect(exchanges).toEqual([]);
  });
});

test("more IDs than one request takes are cut to those of the first", async () => {
  const ids = Array.from({ length: 120 }, (_, n) => n + 1);
  await runExample("listJobs", { connection, filters: { ids } });
  expect(exchanges).toHaveLength(1);
});

test("a value that does not fit is refused by its label, and an error of ServiceTitan is told in full", async () => {
  await expect(runExample("listJobs", { connection, filters: { ids: "x" } })).rejects.toThrow("IDs");
  await expect(runExample("listJobNotes", { connection, jobId: 1 })).rejects.toThrow(
    /List Job Notes failed.*404/s,
  );
});
