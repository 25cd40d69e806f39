import type { Connection } from "@prismatic-io/spectral";
import { createHarness } from "@prismatic-io/spectral/dist/testing";
import { type Component, type FlowPage, PlatformFlow } from "../../platform/flow";
import type { loggerTo } from "./log";
import type { EventRequest, Page, Task } from "./messages";
import type { Given } from "./result";

/** How many executions of a page are shown. */
const mostShown = 100;

/** What a trigger has at hand when it runs. */
interface Run {
  component: Component;
  connection: Connection;
  logger: ReturnType<typeof loggerTo>;
  /** Told what the platform stores, and what it starts, page by page. */
  onPage: (page: Page) => void;
}

/** What of a trigger says how it is run. */
interface Declared {
  scheduleSupport?: string;
  triggerResolverSupport?: string;
  onInstanceDeploy?: unknown;
  onDeployPerform?: unknown;
}

/** Deploys or runs a trigger's flow as the platform does, from what is stored of it. */
export async function runTrigger(task: Task, inputs: object, run: Run): Promise<Given> {
  const { key, act = "poll", payload = {}, stored = "{}" } = task;
  const declared = run.component.triggers[key] as Declared;
  if (declared.scheduleSupport === "invalid")
    return act === "deploy" ? deployAlone(stored, run) : receive(key, inputs, { payload, stored }, run);
  const isBatched = declared.triggerResolverSupport === "required";
  const started: unknown[] = [];
  const flow: PlatformFlow = new PlatformFlow(run.component, key, run.connection, run.logger as never, {
    params: { ...inputs },
    stored,
    deploys: [
      ...(declared.onInstanceDeploy ? ["hook" as const] : []),
      ...(declared.onDeployPerform ? ["sync" as const] : []),
    ],
    onPage: (page) => {
      const executions = executionsOf(page, isBatched);
      started.push(...executions);
      run.onPage(pageOf(flow.stored, executions));
    },
  });
  await (act === "deploy" ? flow.deploy() : flow.poll());
  run.onPage(pageOf(flow.stored, []));
  return { data: started };
}

/** What flows are started with: one for each item, or one for all where the flow does not batch. */
function executionsOf({ items, data, isEmpty }: FlowPage, isBatched: boolean): unknown[] {
  if (isBatched) return items;
  return isEmpty ? [] : [data];
}

const pageOf = (stored: string, executions: unknown[]): Page => ({
  stored,
  executions: executions.slice(0, mostShown),
  count: executions.length,
});

/** Nothing runs at the deployment of a flow that a request starts. */
function deployAlone(stored: string, { onPage }: Run): Given {
  onPage(pageOf(stored, []));
  return { data: [] };
}

/** Hands a request to the trigger, as the platform gives it. */
async function receive(
  key: string,
  inputs: object,
  { payload, stored }: { payload: EventRequest; stored: string },
  { component, logger, onPage }: Run,
): Promise<Given> {
  const { headers = {}, body = "" } = payload;
  const contentType = typeOf(headers);
  const instanceState = JSON.parse(stored);
  const request = {
    headers,
    rawBody: { data: body, contentType },
    body: { data: readBody(body), contentType },
  };
  const answered = (await createHarness(component).trigger(key, request as never, inputs as never, {
    instanceState,
    logger: logger as never,
  })) as unknown as Answered;
  const { branch, response, payload: given } = answered;
  const execution = { branch, body: given.body.data };
  onPage(pageOf(JSON.stringify(answered.instanceState ?? instanceState), [execution]));
  return { data: { ...execution, ...(response && { response }) }, branch };
}

interface Answered {
  branch?: string;
  response?: object;
  payload: { body: { data: unknown } };
  instanceState?: object;
}

function typeOf(headers: Record<string, string>): string {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type");
  return found?.[1] ?? "application/json";
}

/** As the platform reads it: JSON where it is some. */
function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
