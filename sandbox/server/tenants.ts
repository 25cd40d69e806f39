import { randomUUID } from "node:crypto";
import { modules } from "../endpoints";
import { startClock } from "../kit/clock";
import { ApiError } from "../kit/errors";
import type { FeedSettings } from "../kit/feed";
import { copy, kept, restore } from "../kit/keep";
import { Listeners } from "../kit/listeners";
import type { Operation } from "../kit/operation";
import { Table } from "../kit/table";
import type { TenantOptions } from "../published";
import { seeds } from "../seed/seed";
import { createState, type State } from "../state";
import { type Documented, documentedAs } from "./documented";

export type { TenantOptions };

interface TenantSettings {
  /** When its clock starts; now by default. */
  today?: Date;
  feeds: FeedSettings;
  reportsEveryMs: number;
}

/** A tenant as it was at a moment. */
export interface TenantSnapshot extends Required<TenantOptions> {
  /** The moment that its first records lie round, and by how much its clock was ahead of the machine's. */
  clock: { startedAt: number; aheadMs: number };
  records: unknown;
}

/** Up to so many customers what a tenant started with is kept from its first reset on, for those after that. */
const mostKept = 2_000;

/** A company that uses ServiceTitan: its records, and the operations on them. */
export class Tenant {
  readonly state: State;
  private served: ReadonlyMap<Documented, Operation> | undefined;
  private start: unknown;
  private readonly clockAtStart: TenantSnapshot["clock"];
  readonly size: Required<TenantOptions>;

  constructor(
    readonly id: string,
    { customers = 100, jobs = customers, seed = "usual" }: TenantOptions,
    private readonly settings: TenantSettings,
  ) {
    this.size = { customers, jobs, seed };
    this.state = this.seeded(startClock(settings.today?.getTime()));
    const { startedAt, aheadMs } = this.state.clock;
    this.clockAtStart = { startedAt, aheadMs };
  }

  /** What it serves, by the operation of the documents. */
  get operations(): ReadonlyMap<Documented, Operation> {
    this.served ??= operationsOn(this.state);
    return this.served;
  }

  /** Makes it as it was when it started; its clock goes on from there as if it had never been moved. */
  reset(): void {
    let { start } = this;
    if (start === undefined) {
      start = kept(recordsOf(this.seeded(startClock(this.clockAtStart.startedAt))));
      if (this.size.customers <= mostKept) this.start = start;
    }
    restore(this.state, this.start ? copy(start) : start);
    this.state.epoch.name = randomUUID();
    this.setClock(this.clockAtStart);
  }

  /** What it is at this moment: not a copy, but to be written down at once. */
  get now(): TenantSnapshot {
    const { startedAt, aheadMs } = this.state.clock;
    return { ...this.size, clock: { startedAt, aheadMs }, records: kept(recordsOf(this.state)) };
  }

  /**
   * Makes it as it was.
   * @param isOfOther whether another version wrote the snapshot: then tables that it does not have are as they were when
   * the tenant started, and fields are blank
   */
  restore({ clock, records }: TenantSnapshot, isOfOther: boolean): void {
    if (isOfOther) this.reset();
    restore(this.state, records);
    if (isOfOther) for (const table of Object.values(this.state)) if (table instanceof Table) table.fillUp();
    this.setClock(clock);
  }

  private setClock(clock: TenantSnapshot["clock"]): void {
    Object.assign(this.state.clock, clock, { moves: [] });
  }

  private seeded(clock: State["clock"]): State {
    const { feeds, reportsEveryMs } = this.settings;
    const state = createState(clock, feeds, reportsEveryMs);
    seeds[this.size.seed](state, this.size);
    return state;
  }
}

/** What a tenant remembers, without what the sandbox was told when it started. */
function recordsOf({ clock: _, feeds: __, ...records }: State): object {
  return records;
}

/** All operations that are served, on a tenant's records. */
const operationsOn = (state: State): ReadonlyMap<Documented, Operation> =>
  new Map(
    Object.entries(modules).flatMap(([api, resources]) =>
      resources
        .flatMap((resource) => resource(state))
        .map((operation) => {
          const { version = "v2", method, path } = operation;
          return [documentedAs({ api, version, method, path }), operation] as const;
        }),
    ),
  );

/** The tenants of a sandbox, by ID; the first is the one that is meant where none is named. */
export class Tenants {
  private readonly byId = new Map<string, Tenant>();
  private readonly listeners = new Listeners<[Tenant, boolean]>();

  constructor(private readonly settings: TenantSettings) {}

  /** @throws where there is one of this ID, or the ID is no whole number */
  add(id: string, options: TenantOptions = {}): Tenant {
    if (!/^\d{1,15}$/.test(id)) throw new Error(`The ID of a tenant is a whole number, not '${id}'.`);
    if (this.byId.has(id)) throw new Error(`There is a tenant ${id} already.`);
    const tenant = new Tenant(id, options, this.settings);
    this.byId.set(id, tenant);
    this.listeners.tell(tenant, true);
    return tenant;
  }

  /** Tells a listener of each tenant, those that there are and those to come, and once more when it is removed. */
  listen(listener: (tenant: Tenant, isThere: boolean) => void): () => void {
    for (const tenant of this.byId.values()) listener(tenant, true);
    return this.listeners.listen(listener);
  }

  /** The one of this ID, or the first. @throws where there is none */
  get(id?: string): Tenant {
    const tenant = id === undefined ? this.all()[0] : this.byId.get(id);
    if (tenant === undefined) throw new ApiError(404, `There is no tenant ${id}.`);
    return tenant;
  }

  find(id: string | undefined): Tenant | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  /** The one of this ID, or all. @throws where there is none */
  named(id?: string): Tenant[] {
    return id === undefined ? this.all() : [this.get(id)];
  }

  all(): Tenant[] {
    return [...this.byId.values()];
  }

  /** @throws where there is none of this ID, or it is the first */
  remove(id: string): void {
    const tenant = this.get(id);
    if (tenant === this.get()) throw new Error(`Tenant ${id} is the first one, and stays.`);
    this.byId.delete(id);
    this.listeners.tell(tenant, false);
  }
}
