import { type ActionLogger, type Connection, testing } from "@prismatic-io/spectral";
import component from "../src";
import type { Change } from "../src/changes/changes";

const harness = testing.createHarness(component);

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
}

/**
 * A flow that starts with a trigger, run as the platform does: what is kept is JSON; a page that failed changes nothing;
 * each page is asked for with what the one before handed on; its items are split into executions of one.
 */
export class PlatformFlow {
  /** What the platform has stored of it, as JSON. */
  stored = "{}";
  /** What executions were started with, in their order. */
  readonly started: Change[] = [];
  /** What each page was answered with, as a flow without batching gets it. */
  readonly payloads: unknown[] = [];
  /** How each run ended. */
  readonly results: string[] = [];

  constructor(
    readonly key: string,
    private readonly connection: Connection,
    private readonly logger: ActionLogger,
    private readonly options: FlowOptions = {},
  ) {}

  private get params() {
    return { connection: this.connection, ...this.options.params };
  }

  /** Deploys it, for the first time or again. */
  async deploy(): Promise<void> {
    const trigger = component.triggers[this.key] as never as SpectralTrigger;
    for (const step of this.options.deploys ?? ["hook"]) {
      if (step === "hook") {
        const state = this.state();
        const result = (await harness.triggerOnInstanceDeploy(
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
  async poll(): Promise<Change[]> {
    const before = this.started.length;
    const trigger = component.triggers[this.key] as never as SpectralTrigger;
    await this.pages(
      (context, payload) =>
        harness.trigger(this.key, payload as never, this.params as never, context as never),
      trigger,
    );
    return this.started.slice(before);
  }

  private state = () => JSON.parse(this.stored) as Record<string, unknown>;

  private async pages(
    perform: (context: object, payload: object) => Promise<unknown>,
    { resolveTriggerItems, getNextPaginationState }: SpectralTrigger,
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
      this.started.push(...(await resolveTriggerItems({}, result, {})));
      this.results.push(result.resultType);
      this.payloads.push(result.payload.body.data);
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

interface SpectralTrigger {
  onDeployPerform(context: object, payload: object, params: object): Promise<unknown>;
  resolveTriggerItems(context: object, result: SpectralResult, params: object): Promise<Change[]>;
  getNextPaginationState(context: object, result: SpectralResult, params: object): Promise<unknown>;
}
