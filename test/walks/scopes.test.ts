import type { Connection } from "@prismatic-io/spectral";
import { neededBy } from "../../integrations/actionNeeds";
import { scopeOf } from "../../integrations/operations";
import type { Sandbox } from "../../sandbox/server";
import { documentedAt } from "../../sandbox/server/documented";
import type { Exchange } from "../../sandbox/server/exchanges";
import { catalogue } from "../../src/actions";
import type { PlainAction } from "../../src/declare/action";
import type { Action } from "../../src/declare/perform";
import { fullInputs } from "../cases";
import type { Inputs, World } from "../cases/world";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";
import { cutWaits } from "../waits";

/** What is told of an action's scopes, against what it asks for. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});

cutWaits();

afterEach(() => {
  sandbox.faults.clear();
});

/** The switches of an action, all on, but for what sends nothing. */
const switchedOn = ({ required, optional }: Action): Inputs =>
  Object.fromEntries(
    Object.entries({ ...required, ...optional })
      .filter(([key, { input }]) => input.type === "boolean" && key !== "previewOnly")
      .map(([key]) => [key, true]),
  );

/** The scopes of what an action asked for, by ServiceTitan's documents. */
const asked = (since: number) =>
  exchanges.slice(since).flatMap(({ method, path }) => {
    const operation = documentedAt(path).find((each) => each.method === method);
    return (operation && scopeOf(operation)) ?? [];
  });

const told = (action: Action, inputs: Inputs) =>
  neededBy(action, {
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([key, value]) => [key, { type: "value", value: value as string }]),
    ),
    isChosen: () => false,
  }).scopes.map(({ scope }) => scope);

/** Read for messages alone, which say less where the app may not read it: a booked technician's name. */
const unneeded = "Settings → Technicians (Read)";

/** Runs actions; gives what they asked for beyond what is told, by their keys. What is refused was asked for too. */
async function untoldOf(keys: string[], before: (action: Action) => void = () => {}) {
  const found: Record<string, string[]> = {};
  for (const key of keys) {
    const action = catalogue[key] as Action;
    const inputs = { ...(await fullInputs(key, world)), ...switchedOn(action) };
    const since = exchanges.length;
    before(action);
    await run(key, { connection, ...inputs }).catch(() => {});
    sandbox.faults.clear();
    const missing = asked(since).filter(
      (scope) => scope !== unneeded && !told(action, inputs).includes(scope),
    );
    if (missing.length > 0) found[key] = [...new Set(missing)];
  }
  return found;
}

test("no action needs more than the scopes that are told of it", async () => {
  // It asks for what it is not granted, to tell.
  const { checkConnection: _, ...others } = catalogue;
  expect(await untoldOf(Object.keys(others))).toEqual({});
}, 120_000);

test("nor where the answers of writes are lost, and it is looked whether they were carried out", async () => {
  const writes = Object.keys(catalogue).filter((key) => (catalogue[key] as PlainAction).check);
  const loseAnswer = ({ calls }: PlainAction) =>
    sandbox.faults.add({ kind: "garbage", route: calls.split(" ")[0], count: 1 });
  expect(await untoldOf(writes, (action) => loseAnswer(action as PlainAction))).toEqual({});
  expect(exchanges.filter(({ fault }) => fault).length).toBeGreaterThan(writes.length / 2);
}, 120_000);
