import {
  type ActionContext,
  type BatchTriggerDefinition,
  batchTrigger,
  type Connection,
  type PollingTriggerDefinition,
  pollingTrigger,
  trigger as spectralTrigger,
  type TriggerDefinition,
  type TriggerPayload,
} from "@prismatic-io/spectral";
import { quiet } from "../describe";
import { isBlank } from "../inputs/blank";
import { connection } from "../inputs/connection";
import type { Inputs } from "../inputs/input";
import type { ChangeTrigger } from "./changeTrigger";
import { type Page, poll, recentOrExample, syncOnDeploy, type TriggerCall } from "./poll";
import {
  type Grouped,
  pollRecords,
  type RecordItem,
  type RecordsTrigger,
  recentOrExampleRecords,
} from "./recordsTrigger";
import { callOf, isFinished, readInputs, toInputs } from "./spectral";
import { descriptionOfTrigger, examplePayloadOf, inputsOf, type Trigger } from "./trigger";
import type { WebhookTrigger } from "./webhookTrigger";

/** Turns a trigger into what spectral takes: adds Connection to those that read. */
export function toTrigger(trigger: Trigger) {
  switch (trigger.kind) {
    case "changes":
      return toBatchTrigger(trigger);
    case "records":
      return toPollingTrigger(trigger);
    case "webhook":
      return toWebhookTrigger(trigger);
  }
}

/** What the platform runs a trigger with. */
interface Run {
  context: ActionContext & { polling: { getState(): object; setState(state: object): void } };
  payload: { paginationState?: object | null };
  params: Record<string, unknown>;
}

/** Under which key the moment of deployment is kept, beside what spectral keeps. */
const deployedOn = "serviceTitanDeployedOn";

const keepDeployment = {
  // With what is there: whether the platform adds to it or puts this in its place is not documented.
  onInstanceDeploy: async ({ instanceState }: ActionContext) =>
    instanceState[deployedOn]
      ? undefined
      : { instanceState: { ...instanceState, [deployedOn]: new Date().toISOString() } },
};

/** What a trigger runs with; undefined where it is only tried out, and not finished. */
function triggerCallOf(
  label: string,
  { context, payload, params }: Run,
  inputs: { required: Inputs; optional: Inputs },
): TriggerCall | undefined {
  if (context.isSimulatedTestExecution && !isFinished(inputs, params)) return undefined;
  return {
    ...callOf({ label }, params, context.logger, { debug: context.debug.enabled }),
    values: readInputs(inputs, params),
    whose: tenantOf(params.connection),
    kept: context.polling.getState(),
    handedOn: payload.paginationState ?? undefined,
    deployedOn: context.instanceState[deployedOn] as string | undefined,
  };
}

/** Gives a page at a time, which the platform splits into executions. */
function toBatchTrigger(trigger: ChangeTrigger) {
  const { label } = trigger;
  const { optional, atDeployment } = inputsOf(trigger);
  const performing =
    (given: Inputs, read: (trigger: ChangeTrigger, call: TriggerCall) => Promise<Page>) =>
    async (context: Run["context"], payload: Run["payload"], params: Run["params"]) => {
      const call = triggerCallOf(label, { context, payload, params }, { required: {}, optional: given });
      if (!call || context.isSimulatedTestExecution) return { items: await recentOrExample(trigger, call) };
      const { items, kept, hasMore } = await read(trigger, call);
      context.polling.setState(kept);
      return {
        items,
        paginationState: hasMore ? kept : null,
        polledNoChanges: !call.handedOn && items.length === 0 && !hasMore,
      };
    };
  return batchTrigger({
    display: { label, description: descriptionOfTrigger(trigger) },
    inputs: { connection, ...toInputs({}, optional) },
    scheduleSupport: "required",
    batchConfig: { batchSize: 1, concurrentBatchLimit: 1 },
    examplePayload: examplePayloadOf(trigger),
    perform: performing(optional, poll),
    onDeploy: {
      inputs: toInputs({}, atDeployment),
      perform: performing({ ...optional, ...atDeployment }, syncOnDeploy),
    },
    ...keepDeployment,
  } as unknown as BatchTriggerDefinition);
}

/** Gives all that changed at once or, where the flow batches, a page at a time. */
function toPollingTrigger(trigger: RecordsTrigger) {
  const { label, description } = trigger;
  const inputs = inputsOf(trigger);
  return pollingTrigger({
    display: { label, description },
    inputs: { connection, ...toInputs(inputs.required, inputs.optional) },
    triggerResolverSupport: "valid",
    batchConfig: { batchSize: 50, concurrentBatchLimit: 1 },
    triggerResolver: {
      resolveItems: (_context: unknown, { payload }: Result) => itemsOf(payload.body.data),
      getNextPaginationState: (_context: unknown, { payload }: Result) => payload.paginationState ?? null,
    },
    examplePayload: examplePayloadOf(trigger),
    perform: async (context: Run["context"], payload: Run["payload"], params: Run["params"]) => {
      const isBatched = context.batch?.enabled ?? false;
      const call = triggerCallOf(label, { context, payload, params }, inputs);
      if (!call || context.isSimulatedTestExecution) {
        const data = await recentOrExampleRecords(trigger, call, isBatched);
        return { payload: { ...payload, body: { data, contentType: "application/json" } } };
      }
      const { data, count, kept, hasMore } = await pollRecords(trigger, call, isBatched);
      context.polling.setState(kept);
      return {
        payload: {
          ...payload,
          body: { data, contentType: "application/json" },
          paginationState: isBatched && hasMore ? kept : null,
        },
        // On a page that was asked for by the one before, it would hold up the batch.
        ...(!call.handedOn && { polledNoChanges: count === 0 && !hasMore }),
      };
    },
    ...keepDeployment,
  } as unknown as PollingTriggerDefinition);
}

/** Under which key events are kept that a webhook handed on. */
const handedOnEvents = "serviceTitanEvents";

/** Is started by a request. */
function toWebhookTrigger(trigger: WebhookTrigger) {
  const { label, branches, receive } = trigger;
  const inputs = inputsOf(trigger);
  const example = examplePayloadOf(trigger);
  return spectralTrigger({
    display: { label, description: descriptionOfTrigger(trigger) },
    inputs: toInputs(inputs.required, inputs.optional),
    scheduleSupport: "invalid",
    synchronousResponseSupport: "valid",
    allowsBranching: true,
    staticBranchNames: [...branches],
    examplePayload: example,
    perform: async (context: ActionContext, payload: TriggerPayload, params: Run["params"]) => {
      const isTrial = context.isSimulatedTestExecution ?? false;
      const { rawBody, body, headers = {} } = payload;
      if (isTrial && isBlank(body?.data)) return example;
      const answer = receive({
        values: readInputs(inputs, params),
        headers,
        rawBody: rawBody?.data,
        body: body?.data,
        isTrial,
        kept: context.instanceState[handedOnEvents],
        logger: quiet(context.logger),
      });
      const { branch, data, isTrusted, statusCode, kept } = answer;
      const contentType = "application/json";
      return {
        branch,
        payload: {
          ...payload,
          body: { data, contentType },
          // What nobody vouches for is not handed on by another way.
          ...(!isTrusted && { rawBody: { data: "" } }),
        },
        ...(statusCode && { response: { statusCode, contentType, body: JSON.stringify(data) } }),
        ...(kept && { instanceState: { ...context.instanceState, [handedOnEvents]: kept } }),
      };
    },
  } as unknown as TriggerDefinition);
}

interface Result {
  payload: { body: { data: Grouped | RecordItem[] }; paginationState?: object | null };
}

/** The items of what was polled, whichever way it was given. */
const itemsOf = (data: Grouped | RecordItem[]): object[] =>
  Array.isArray(data)
    ? data
    : (["created", "updated"] as const).flatMap((changeType) =>
        data[changeType].map((record) => ({ changeType, record })),
      );

/** Whose records are read, and where, in words. */
function tenantOf(given: unknown): string {
  const { tenant, environment } = (given as Connection | undefined)?.fields ?? {};
  return `tenant ${tenant} at ${environment}`;
}
