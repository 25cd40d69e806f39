import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "../../platform/account";
import { ApiError } from "../../sandbox/kit/errors";
import type { TenantConnection } from "../../sandbox/server";
import type { Entry } from "../runner/describe";
import type { Act, EventRequest, Kind, Order, Page, Run, Task, Told } from "../runner/messages";
import { whyEnded } from "./ended";
import type { Runners } from "./runners";
import type { FlowStates } from "./states";

/** What is to be run. */
export interface Asked {
  kind: Kind;
  /** The entry of the component. */
  entry: Entry;
  /** Files in them are told by where they are. */
  inputs: Record<string, unknown>;
  act?: Act;
  payload?: EventRequest;
}

export interface Limits {
  /** Of one run, as the platform's. */
  milliseconds: number;
  memoryMb: number;
  /** How many run at once; others wait. */
  atOnce: number;
}

const mostKept = 50;
const mostExecutions = 100;
const toldEveryMs = 100;

interface Parts {
  runners: Runners;
  states: FlowStates;
  limits: Limits;
  /** Where results are written. */
  folder: string;
  /** Tells the page that a run changed. */
  tell: (run: Run) => void;
  /** What time it is for a tenant. */
  now: (tenant: string) => Date;
}

/** A task before it begins. */
type Planned = Omit<Task, "now">;

/** Runs of the component, each in a process of its own, and the last of those that ended. */
export class Runs {
  private count = 0;
  private readonly runs = new Map<number, Run>();
  private readonly waiting: { run: Run; task: Planned }[] = [];
  /** What is to be ended with a run, by its ID. */
  private readonly running = new Map<
    number,
    { child: ChildProcess; timer: NodeJS.Timeout; begunAt: number }
  >();
  /** Those of which something is to be told soon. */
  private readonly untold = new Set<Run>();

  constructor(private readonly parts: Parts) {}

  /** @throws ApiError 404 where there is none of this ID, or it had to go for later ones */
  get(id: number): Run {
    const run = this.runs.get(id);
    if (run === undefined)
      throw new ApiError(404, `Run ${id} is not here: it never was, or has had to go for later ones.`);
    return run;
  }

  /** Where its whole result is. @throws ApiError 404 where it has none */
  resultFile(id: number): string {
    if (this.get(id).result === undefined) throw new ApiError(404, `Run ${id} has no result.`);
    return this.fileOf(id);
  }

  /** Begins a run, or lets it wait for others. @throws ApiError 409, 429 */
  start({ kind, entry, inputs, act, payload }: Asked, connection: TenantConnection): Run {
    const { key, label } = entry;
    const { tenant } = connection;
    this.makeRoom();
    if (kind === "trigger") this.checkAlone(key, label, tenant);
    const id = ++this.count;
    const run: Run = {
      ...{ id, kind, key, label, ...(act && { act }), tenant },
      ...{ sender: `Try ${id}: ${label}`, status: "running", startedAt: new Date().toISOString(), log: [] },
    };
    const task: Planned = {
      ...{ kind, key, inputs, act, payload, stored: this.parts.states.get(tenant, key) },
      ...{ account: accountOf(connection), sender: run.sender, resultFile: this.fileOf(id) },
    };
    run.isWaiting = true;
    this.runs.set(id, run);
    this.waiting.push({ run, task });
    this.beginNext();
    return run;
  }

  /** Ends a run as it is; one that has ended stays as it was. */
  stop(id: number): Run {
    const run = this.get(id);
    if (run.status === "running") this.end(run, { status: "stopped" });
    return run;
  }

  /** Stops all that run for a trigger, and forgets what is stored of it. */
  forget(tenant: string, key: string): void {
    for (const run of this.runs.values())
      if (run.kind === "trigger" && run.key === key && run.tenant === tenant) this.stop(run.id);
    this.parts.states.forget(tenant, key);
  }

  /** Stops all, and those that wait. */
  close(): void {
    for (const { run } of this.waiting.splice(0)) this.end(run, { status: "stopped" });
    for (const id of this.running.keys()) this.stop(id);
  }

  private beginNext(): void {
    while (this.running.size < this.parts.limits.atOnce) {
      const next = this.waiting.shift();
      if (next === undefined) return;
      if (next.run.status === "running") this.begin(next.run, next.task);
    }
  }

  private begin(run: Run, task: Planned): void {
    const { runners, limits, now } = this.parts;
    const child = runners.take();
    delete run.isWaiting;
    const timeOver = () => this.end(run, { status: "failed", error: tooLong(limits.milliseconds) });
    const timer = setTimeout(timeOver, limits.milliseconds);
    this.running.set(run.id, { child, timer, begunAt: performance.now() });
    child.on("message", (told: Told) => this.hear(run, told));
    child.on("exit", (code, signal) =>
      this.end(run, { status: "failed", error: whyEnded(code, signal, limits.memoryMb) }),
    );
    const order: Order = { run: { ...task, now: now(run.tenant).toISOString() } };
    child.send(order);
    this.parts.tell(run);
  }

  private hear(run: Run, told: Told): void {
    if (run.status !== "running") return;
    if ("log" in told) run.log.push(told.log);
    if ("page" in told) this.keep(run, told.page);
    if ("done" in told) this.end(run, { status: "done", ...told.done });
    else if ("failed" in told) this.end(run, { status: "failed", error: told.failed });
    else this.tellSoon(run);
  }

  /** The platform stores what a trigger keeps after each page. */
  private keep(run: Run, { stored, executions, count }: Page): void {
    const { executions: former = [], executionCount = 0 } = run;
    this.parts.states.set(run.tenant, run.key, stored);
    run.state = JSON.parse(stored);
    run.executions = [...former, ...executions].slice(0, mostExecutions);
    run.executionCount = executionCount + count;
  }

  /** Ends a run, once. */
  private end(run: Run, outcome: Partial<Run>): void {
    if (run.status !== "running") return;
    Object.assign(run, outcome);
    delete run.isWaiting;
    const running = this.running.get(run.id);
    if (running) {
      run.milliseconds = Math.round(performance.now() - running.begunAt);
      clearTimeout(running.timer);
      running.child.kill("SIGKILL");
      this.running.delete(run.id);
    }
    this.untold.delete(run);
    this.parts.tell(run);
    this.beginNext();
  }

  private tellSoon(run: Run): void {
    if (this.untold.has(run)) return;
    this.untold.add(run);
    setTimeout(() => this.untold.delete(run) && this.parts.tell(run), toldEveryMs).unref();
  }

  /** Lets the oldest go that has ended. @throws ApiError 429 where none has */
  private makeRoom(): void {
    if (this.runs.size < mostKept) return;
    const oldest = [...this.runs.values()].find(({ status }) => status !== "running");
    if (oldest === undefined)
      throw new ApiError(429, `${mostKept} runs wait already: wait until some have ended, or stop them.`);
    this.runs.delete(oldest.id);
    rmSync(this.fileOf(oldest.id), { force: true });
  }

  /** Two runs of one flow would each store what the other does not know. @throws ApiError 409 */
  private checkAlone(key: string, label: string, tenant: string): void {
    const isSame = (run: Run) => run.kind === "trigger" && run.key === key && run.tenant === tenant;
    for (const run of this.runs.values())
      if (run.status === "running" && isSame(run))
        throw new ApiError(
          409,
          `${label} runs already, as run ${run.id}: wait until it has ended, or stop it.`,
        );
  }

  private fileOf = (id: number) => join(this.parts.folder, `result-${id}`);
}

const tooLong = (milliseconds: number) =>
  `The run took longer than ${milliseconds >= 60_000 ? `${milliseconds / 60_000} minutes` : `${milliseconds} ms`}, which is all that the platform gives: read less at once.`;

const accountOf = ({ tokenUrl, url, tenant, appKey, clientId, clientSecret }: TenantConnection): Account => ({
  ...{ tokenUrl, environment: url, tenant, applicationKey: appKey, clientId, clientSecret },
});
