import type { ActionLogger, Connection } from "@prismatic-io/spectral";
import { createHarness } from "@prismatic-io/spectral/dist/testing";

/** A component, as spectral's test harness takes it. */
export type Component = Parameters<typeof createHarness>[0];

export interface FlowOptions {
  params?: Record<string, unknown>;
  /** When the platform stores what a trigger keeps: after each page, or only after a run that ended well. */
  stores?: "each page" | "each run";
  /** The deploy hooks in this order; the flow has an initial sync if "sync" is among them. */
  deploys?: ("hook" | "sync")[];
  /** How many records an execution gets, of a trigger that batches by choice; all at once where it does not. */
  batchSize?: number;
  /** Whether it is only tried out. */
  simulated?: boolean;
  /** What the platform has stored of it so far, as JSON. */
  stored?: string;
  /** Told of each page after it was read. */
  onPage?: (page: FlowPage) => void;
}

/** What a page of a run came to. */
export interface FlowPage {
  /** What it is split into, where the flow batches. */
  items: unknown[];
  /** What a flow without batching gets. */
  data: unknown;
  /** Whether there was nothing to start a flow with. */
  isEmpty: boolean;
}

/**
 * A flow that starts with a trigger, run as the platform does: what is kept is JSON; a page that failed changes nothing;
 * each page is asked for with what the one before handed on; its items are split into executions of one.
 */
export class PlatformFlow<Item = unknown> {
  /** What the platform has stored of it, as JSON. */
  stored: string;
  /** What executions were started with, in their order. */
  readonly started: Item[] = [];
  /** What each page was answered with, as a flow without batching gets it. */
  readonly payloads: unknown[] = [];
  /** How each run ended. */
  readonly results: string[] = [];

  private readonly harness: ReturnType<typeof createHarness>;

  constructor(
    private readonly component: Component,
    readonly key: string,
    private readonly connection: Connection,
    private readonly logger: ActionLogger,
    private readonly options: FlowOptions = {},
  ) {
    this.harness = createHarness(component);
    this.stored = options.stored ?? "{}";
  }

  private get trigger() {
    return this.component.triggers[this.key] as never as SpectralTrigger<Item>;
  }

  private get params() {
    return { connection: this.connection, ...this.options.params };
  }

  /** Deploys it, for the first time or again. */
  async deploy(): Promise<void> {
    const { trigger } = this;
    for (const step of this.options.deploys ?? ["hook"]) {
      if (step === "hook") {
        const state = this.state();
        const result = (await this.harness.triggerOnInstanceDeploy(
          this.key,
          this.params as never,
          {
            instanceState: state,
            logger: this.logger,
          } as never,
        )) as { instanceState?: object } | undefined;
        this.stored = JSON.stringify({ ...state, ...result?.instanceState });
      } else
        await this.pages(
          (context, payload) => trigger.onDeployPerform(context, payload, this.params),
          trigger,
        );
    }
  }

  /** Runs it once, as its schedule does; gives what executions were started with. */
  async poll(): Promise<Item[]> {
    const before = this.started.length;
    const { trigger } = this;
    await this.pages(
      (context, payload) =>
        this.harness.trigger(this.key, payload as never, this.params as never, context as never),
      trigger,
    );
    return this.started.slice(before);
  }

  private state = () => JSON.parse(this.stored) as Record<string, unknown>;

  private async pages(
    perform: (context: object, payload: object) => Promise<unknown>,
    { resolveTriggerItems, getNextPaginationState }: SpectralTrigger<Item>,
  ): Promise<void> {
    const { logger } = this;
    const { stores = "each page", simulated: isSimulatedTestExecution, batchSize } = this.options;
    let state = this.state();
    let paginationState: unknown;
    do {
      const instanceState = structuredClone(state);
      const payload = { ...(paginationState ? { paginationState } : {}) };
      const batch = { enabled: batchSize !== undefined, batchSize };
      const context = { ...baseContext, batch, isSimulatedTestExecution, instanceState, logger };
      const result = (await perform(context, payload)) as SpectralResult;
      state = JSON.parse(JSON.stringify(instanceState));
      if (stores === "each page") this.stored = JSON.stringify(state);
      const items = await resolveTriggerItems({}, result, {});
      const { data } = result.payload.body;
      this.started.push(...items);
      this.results.push(result.resultType);
      this.payloads.push(data);
      this.options.onPage?.({ items, data, isEmpty: result.resultType === "polled_no_changes" });
      paginationState = JSON.parse(JSON.stringify(await getNextPaginationState({}, result, {})));
    } while (paginationState);
    this.stored = JSON.stringify(state);
  }
}

const baseContext = { debug: { enabled: false }, instanceState: {} };

interface SpectralResult {
  resultType: string;
  payload: { body: { data: unknown } };
}

interface SpectralTrigger<Item> {
  onDeployPerform(context: object, payload: object, params: object): Promise<unknown>;
  resolveTriggerItems(context: object, result: SpectralResult, params: object): Promise<Item[]>;
  getNextPaginationState(context: object, result: SpectralResult, params: object): Promise<unknown>;
}
