import { type Connection, testing } from "@prismatic-io/spectral";
import type { Sandbox } from "../sandbox/server";
import { appKeys } from "../sandbox/server/apps";
import component from "../src";
import type { World } from "./cases/world";
import { logger, noting } from "./logger";

export { logged } from "./logger";
export { connectionTo, dateIn, startTestSandbox } from "./testSandbox";

const harness = testing.createHarness(component);

type Inputs = Record<string, unknown> & { connection: Connection };

/** What cases are made from, in a sandbox: new records come through the component. */
export const worldOf = (sandbox: Sandbox, connection: Connection): World => ({
  state: sandbox.state,
  create: async (key, inputs) => (await run(key, { connection, ...inputs })) as never,
});

/** Runs an action with inputs as a designer gives them; gives its data, or the error that left it. */
export const run = async (key: string, inputs: Inputs): Promise<unknown> =>
  (await runWhole(key, inputs))?.data;

/** As `run`, but gives the whole result: data, content type. */
export const runWhole = (key: string, inputs: Inputs) =>
  noting(harness.action(key, { ...inputs, connection: byNextApp(inputs.connection) }, { logger }));

let turn = 0;

/** A connection to a sandbox by another of its apps in turn: the limit of requests a second is each app's own. */
function byNextApp(connection: Connection): Connection {
  const { fields } = connection ?? {};
  if (fields?.applicationKey !== appKeys[0]) return connection;
  turn += 1;
  return { ...connection, fields: { ...fields, applicationKey: appKeys[turn % appKeys.length] } };
}

/** Loads a picklist; gives its items. */
export const pick = async (key: string, inputs: Inputs) =>
  (await noting(harness.dataSource(key, inputs, { logger }))).result;
