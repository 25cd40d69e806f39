import { z } from "zod";
import { moveOn, nowMs } from "../kit/clock";
import { toJson } from "../kit/keep";
import { version } from "../package.json";
import { passTime } from "../rules/passing";
import { type SeedName, seeds } from "../seed/seed";
import { Act, during } from "./acts";
import { month } from "./documented";
import type { Faults } from "./faults";
import { type FieldEvent, fieldEvents } from "./fieldEvents";
import type { Latencies } from "./latency";
import { type Loaded, loadRecords, records } from "./load";
import type { RequestLog } from "./requestLog";
import type { Stream } from "./stream";
import type { Tenant, TenantOptions, Tenants } from "./tenants";
import type { Versions } from "./versions";

/** Of the form of snapshots: another one is not read. */
const snapshotVersion = 1;

const snapshotShape = z.object({
  version: z.literal(snapshotVersion),
  /** The version of the sandbox that wrote it. */
  sandbox: z.string(),
  tenants: z.record(
    z.string(),
    z.object({
      customers: z.number(),
      jobs: z.number(),
      seed: z.enum(Object.keys(seeds) as SeedName[]),
      clock: z.object({ startedAt: z.number(), aheadMs: z.number() }),
      records: z.looseObject({}),
    }),
  ),
});

/** What a sandbox is made of that can be seen and changed while it works. */
export interface Parts {
  /** By ID. */
  tenants: Tenants;
  /** What goes wrong; nothing to begin with. */
  faults: Faults;
  /** How long answers take; no longer than they have to, to begin with. */
  latencies: Latencies;
  /** The requests that came. */
  requests: RequestLog;
}

/** What can be done to a sandbox at work, in process and by the admin API alike: to one tenant, by its ID, or to all. */
export interface Controls extends Parts {
  /** Makes a tenant, as for a worker of a test suite. @throws where there is one of this ID */
  addTenant(id: string, options?: TenantOptions): Tenant;
  /**
   * Makes everything as it was at the start: records, files, faults, latencies; the log of requests is empty, and a
   * clock that was moved goes as if it had not been.
   */
  reset(tenant?: string): void;
  /** Writes down records, files and clocks as JSON, to be handed to `restore` of this sandbox or another one. */
  snapshot(tenant?: string): string;
  /**
   * Makes the tenants of a snapshot as they were; one that there is not is made.
   * @throws with one sentence where it is no snapshot, or of a version that is not known
   */
  restore(snapshot: string): void;
  /** Adds or changes records: see load.ts. @throws with one sentence a mistake */
  load(given: Record<string, object[]>, tenant?: string): Loaded;
  /** Lets somebody do in ServiceTitan what no API can, and a job be canceled. @throws ApiError 404, 409, 400 */
  play(event: FieldEvent, id: number | string, tenant?: string): { id: number };
  /**
   * Moves clocks on, by milliseconds: tokens and links end, feeds settle, memberships end.
   * @throws where it would go back
   */
  advance(byMs: number, tenant?: string): void;
  /** What time it is for a tenant. */
  now(tenant?: string): Date;
}

interface ControlOptions {
  /** Is told of what is done. */
  stream: Stream;
  /** Former ones of records, where they are kept. */
  versions: Versions | undefined;
  /** Sets faults and latencies that the sandbox starts with, now and at each reset. */
  beginning: () => void;
}

export function controlsOf(parts: Parts, { stream, versions, beginning }: ControlOptions): Controls {
  const { tenants, faults, latencies, requests } = parts;
  const addTenant = (id: string, options?: TenantOptions) => {
    const tenant = tenants.add(id, options);
    faults.keepFormer();
    return tenant;
  };
  const as = <T>(event: string, act: () => T): T => during(versions && new Act({ event }), act);
  beginning();
  return {
    ...parts,
    addTenant,
    reset(id) {
      for (const tenant of tenants.named(id)) {
        tenant.reset();
        versions?.ofTenant(tenant.id)?.forget();
      }
      for (const part of [faults, latencies, requests]) part.clear(id);
      if (id === undefined) beginning();
      stream.tell("reset", { tenant: id });
    },
    snapshot: (id) =>
      toJson({
        version: snapshotVersion,
        sandbox: version,
        documents: month,
        tenants: Object.fromEntries(tenants.named(id).map((tenant) => [tenant.id, tenant.now])),
      }),
    restore(snapshot) {
      const { sandbox, tenants: given } = readSnapshot(snapshot);
      for (const [id, tenant] of Object.entries(given)) {
        (tenants.find(id) ?? addTenant(id, tenant)).restore(tenant, sandbox !== version);
        versions?.ofTenant(id)?.forget();
        stream.tell("reset", { tenant: id });
      }
    },
    load: (given, id) => as("records", () => loadRecords(tenants.get(id).state, readRecords(given))),
    play: (event, id, tenant) => as(event, () => fieldEvents[event](tenants.get(tenant).state, id)),
    advance(byMs, id) {
      if (!(byMs >= 0)) throw new Error("A clock goes forward only.");
      for (const { state } of tenants.named(id)) {
        moveOn(state.clock, byMs);
        as("clock", () => passTime(state));
      }
      stream.tell("clock", { tenant: id });
    },
    now: (id) => new Date(nowMs(tenants.get(id).state.clock)),
  };
}

function readSnapshot(text: string): z.output<typeof snapshotShape> {
  const given: unknown = JSON.parse(text);
  const { data, error } = snapshotShape.safeParse(given);
  if (data) return data;
  const { data: other } = z.object({ version: z.number() }).safeParse(given);
  if (other && other.version !== snapshotVersion)
    throw new Error(
      `This is a snapshot of version ${other.version}; this sandbox reads version ${snapshotVersion}.`,
    );
  const [{ path, message } = { path: [], message: "" }] = error.issues;
  throw new Error(`This is no snapshot of a sandbox: ${path.join(".") || "it"}: ${message}.`);
}

function readRecords(given: unknown): z.output<typeof records> {
  const { data, error } = records.safeParse(given);
  if (data) return data;
  const [{ path, message } = { path: [], message: "" }] = error.issues;
  throw new Error(
    `Records are given by their table, as in {"customers": [{"id": 1, "name": "Ann"}]}: ${path.join(".")}: ${message}.`,
  );
}
