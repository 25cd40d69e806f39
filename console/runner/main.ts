import type { Connection } from "@prismatic-io/spectral";
import { createHarness } from "@prismatic-io/spectral/dist/testing";
import { liveAt } from "./clock";
import { loadComponent } from "./component";
import { connect } from "./connect";
import { describeComponent } from "./describe";
import { withFiles } from "./inputs";
import { loggerTo } from "./log";
import type { Order, Outcome, Task, Told } from "./messages";
import { type Given, keepResult } from "./result";
import { masking } from "./secrets";
import { nameSender } from "./sender";
import { runTrigger } from "./trigger";

/** A process that loads the built component, whose file it is given, waits for one order, carries it out and ends. */

process.on("message", (order: Order) => {
  carryOut(order).then(end, fail);
});
// The program is gone.
process.on("disconnect", () => process.exit());
process.on("uncaughtException", fail);

let masked = (text: string) => text;
const tell = (told: Told) => process.send?.(told);
const component = loadComponent(process.argv[2] ?? "");
warmUp();

/** Does what any run does first, while there is time: the component evaluates its parts when they are looked at. */
function warmUp(): void {
  const [first = ""] = Object.keys(component.actions);
  void component.actions[first];
  new Request("http://localhost");
}

async function carryOut(order: Order): Promise<Told> {
  if (order === "describe") return { component: describeComponent(component) };
  return { done: await run(order.run) };
}

async function run(task: Task): Promise<Outcome> {
  const { account, now, sender, resultFile } = task;
  liveAt(now);
  const secrets = [account.clientSecret, account.applicationKey];
  masked = masking(secrets);
  nameSender(sender);
  const connection = await connect(account, sender);
  masked = masking([...secrets, String(connection.token?.access_token ?? "")]);
  const given = await perform(task, connection);
  return { result: keepResult(given, resultFile, masked), schema: schemaOf(task, given) };
}

async function perform(task: Task, connection: Connection): Promise<Given> {
  const { kind, key } = task;
  const logger = loggerTo((log) => tell({ log }), masked) as never;
  const inputs = withFiles(task.inputs) as object;
  const params = { ...inputs, connection };
  if (kind === "trigger")
    return runTrigger(task, inputs, {
      component,
      connection,
      logger,
      onPage: (page) => tell({ page: JSON.parse(masked(JSON.stringify(page))) }),
    });
  const harness = createHarness(component);
  if (kind === "action") return (await harness.action(key, params, { logger })) as unknown as Given;
  const { result } = await harness.dataSource(key, params, { logger });
  return { data: result };
}

/** JSON Schema of what an action gave; of one with branches, on the branch that it took. */
function schemaOf({ kind, key }: Task, { branch }: Given): object | undefined {
  const { outputSchema } = (kind === "action" && component.actions[key]) || {};
  if (outputSchema === undefined) return undefined;
  const text =
    outputSchema.type === "branchingOutput"
      ? outputSchema.branchSchemas.find(({ name }) => name === branch)?.schema
      : outputSchema.schema;
  return text === undefined ? undefined : JSON.parse(text);
}

/** Ends once that is told. */
function end(told: Told): void {
  process.send?.(told, () => process.exit());
}

function fail(error: unknown): void {
  end({ failed: masked(error instanceof Error ? error.message : String(error)) });
}
