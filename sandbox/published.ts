// The types of the package `servicetitan-sandbox`: this file is shipped as it is, so it imports nothing. The sandbox takes
// what is plain data from here; test/sandbox/published.ts holds the rest to it.

/**
 * Starts a stand-in for ServiceTitan's API v2, with tenants full of made-up records, the same each time.
 * @throws if a port is taken, or with one sentence on what cannot be
 */
export declare function startSandbox(options?: SandboxOptions): Promise<Sandbox>;

export interface SandboxOptions extends TenantOptions {
  /** 127.0.0.1, the default, lets this machine alone in. On another one the admin API takes a key. */
  host?: string;
  /** 0, the default: any free port. */
  port?: number;
  /** Where clients reach the sandbox, if it is not at its host and port: `http://sandbox:4010`. */
  publicUrl?: string;
  /** Of the server of files that answers lead to; 0, the default: any free one. */
  storagePort?: number;
  /** Where clients reach that, if it is not at the name that they call the API by, with that port. */
  storagePublicUrl?: string;
  /** The certificate and its key, as PEM, for HTTPS. */
  https?: { key?: string; cert?: string };
  /** Needed for the admin API: none on this machine alone, else one that the sandbox makes up, by default. */
  adminKey?: string;
  /** Tenants by ID, each with what it starts with: one by default, as `customers`, `jobs` and `seed` say. */
  tenants?: Record<string, TenantOptions>;
  /** Apps that all tenants have connected: one with all API scopes by default. */
  apps?: AppOptions[];
  /**
   * Whether requests are limited, as by ServiceTitan: 60 a second of an app for a tenant; and 60 token requests a minute,
   * which is the sandbox's own number. Not by default.
   */
  limits?: boolean;
  /** What goes wrong from the start, and after each reset: as the command line takes it, or as objects. */
  faults?: (string | Fault)[];
  /** How much longer answers take, from the start and after each reset: as faults are given. */
  latencies?: (string | Latency)[];
  /**
   * The time that the sandbox's clocks start at: now by default. The tenants' records lie round it, the same each time:
   * work of the two years before it, of its day, and of the weeks after it.
   */
  today?: Date;
  /**
   * Takes requests only as ServiceTitan's documents write them, and warns of what they do not have in the header
   * `X-Sandbox-Warning`. By default it takes what ServiceTitan takes from its clients besides, such as values in any case.
   */
  strict?: boolean;
  /**
   * A folder of ServiceTitan's API documents, one JSON file a module. A GET that is documented and not modelled, which
   * answers 501 else, answers records made from its document then: valid, the same each time, and made up but for
   * the IDs of the tenant's customers, jobs and so on. Such an answer has the header `X-Sandbox-Made-Up: from the API document`.
   */
  documents?: string;
  /** The most records of a page, whatever is asked for: 5,000 by default, and 500 on some lists. */
  largestPage?: number;
  /** The most records of an answer of a feed (`/export/...`): 5,000 by default; ServiceTitan tells no number. */
  feedPageSize?: number;
  /**
   * How long it takes until feeds tell of a change to those who do not ask for recent changes: 0 by default; 900 in
   * ServiceTitan.
   */
  settlingSeconds?: number;
  /** How long after a run of a report the next one may follow: 60 by default, as in ServiceTitan. */
  reportsEverySeconds?: number;
  /** 900 by default, as in ServiceTitan. */
  tokenLifetimeSeconds?: number;
  /** Whether there is a page at `/console` to look at the sandbox and play with it; former versions of records are kept for it. */
  console?: boolean;
  /** Called for each request, just before its answer is sent: the first listener, see `Sandbox.onExchange`. */
  onExchange?: ExchangeListener;
}

/** What a tenant starts with. */
export interface TenantOptions {
  /** How many customers: 100 by default. */
  customers?: number;
  /** How many jobs: as many as customers by default. */
  jobs?: number;
  /** A usual company, the default, or one whose records are hard to take. */
  seed?: SeedName;
}

/** `v1` is what `usual` is now; its records stay the same in later versions. */
export type SeedName = "usual" | "v1" | "hostile";

/** An app of ServiceTitan's developer portal. */
export interface AppOptions {
  appKey: string;
  clientId: string;
  clientSecret: string;
  /** The API scopes that it was granted: `tn.jpm.jobs:r`; all by default. */
  scopes?: string[];
}

/** A sandbox at work. What takes a tenant's ID does its work on that tenant, or on all where none is given. */
export interface Sandbox {
  /** The API's address, `http://127.0.0.1:PORT`, or the public one. */
  url: string;
  tokenUrl: string;
  /** The address of the server of files. */
  storageUrl: string;
  /** The first tenant's ID, and its records by table. */
  tenant: string;
  state: Tables;
  /** The first app's. */
  appKey: string;
  clientId: string;
  clientSecret: string;
  /** What the admin API, `${url}/_sandbox`, takes in the header X-Sandbox-Key, if it takes one. */
  adminKey?: string;
  /** Calls a listener for each request, just before its answer is sent; the returned function ends that. */
  onExchange(listener: ExchangeListener): () => void;
  close(): Promise<void>;

  /** The first tenant where no ID is given. */
  tenants: { get(id?: string): Tenant; all(): Tenant[]; remove(id: string): void };
  /** What goes wrong; nothing to begin with. */
  faults: Faults;
  /** How long answers take; no longer than they have to, to begin with. */
  latencies: Latencies;
  /** The requests that came. */
  requests: RequestLog;

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
  /**
   * Changes records by table, `{ customers: [{ id, name: "Ann" }] }`, or adds them where they have another ID; of the
   * first tenant by default.
   * @throws with one sentence a mistake, and loads nothing
   */
  load(records: Record<string, object[]>, tenant?: string): Loaded;
  /**
   * Lets somebody do in ServiceTitan what no API can, and a job be canceled; for the first tenant by default.
   * @throws where the record is not there, or not in a state for it
   */
  play(event: FieldEvent, id: number, tenant?: string): { id: number };
  /**
   * Moves clocks on, by milliseconds: tokens and links end, feeds settle, memberships end.
   * @throws where it would go back
   */
  advance(byMs: number, tenant?: string): void;
  /** What time it is for a tenant, the first by default. */
  now(tenant?: string): Date;
}

/** The tables that are looked at most; the others are there too. To be looked at, not changed: `load` does that. */
export interface Tables {
  readonly customers: Records;
  readonly locations: Records;
  readonly contacts: Records;
  readonly bookings: Records;
  readonly leads: Records;
  readonly jobs: Records;
  readonly appointments: Records;
  readonly assignments: Records;
  readonly projects: Records;
  readonly estimates: Records;
  readonly invoices: Records;
  readonly payments: Records;
  readonly memberships: Records;
  readonly recurringServices: Records;
  readonly installedEquipment: Records;
  readonly technicians: Records;
  readonly employees: Records;
  readonly businessUnits: Records;
  readonly jobTypes: Records;
  readonly campaigns: Records;
  readonly calls: Records;
  readonly purchaseOrders: Records;
  readonly tasks: Records;
  readonly [other: string]: unknown;
}

/** By their ID. */
export type Records = ReadonlyMap<number, { readonly id: number }>;

/** A company that uses ServiceTitan. */
export interface Tenant {
  readonly id: string;
  readonly size: Required<TenantOptions>;
  readonly state: Tables;
}

/** How many records of each table were new, and how many were changed. */
export type Loaded = Record<string, { added: number; changed: number }>;

export type FieldEvent =
  | "appointments/dispatch"
  | "appointments/arrive"
  | "appointments/pause"
  | "appointments/finish"
  | "jobs/cancel"
  | "invoices/post"
  | "memberships/expire";

/** What goes wrong; `servicetitan-sandbox --help` says what each kind is. */
export interface Fault {
  kind:
    | "429"
    | "5xx-before"
    | "5xx-after"
    | "drop-before"
    | "drop-after"
    | "slow"
    | "garbage"
    | "expired-token"
    | "shrinking-list"
    | "growing-list"
    | "entering-record"
    | "wrong-has-more"
    | "same-page"
    | "lagging-list"
    | "lagging-read"
    | "null-lists"
    | "unknown-enums"
    | "text-numbers"
    | "undocumented"
    | "refused-token"
    | "same-token"
    | "empty-page";
  /**
   * Where: a verb, "POST", or a verb with a path as the API documents write it below the tenant,
   * "PUT /jobs/{id}/cancel"; also "POST /connect/token". All of the API's routes by default.
   */
  route?: string;
  /** One tenant's requests only, by its ID. */
  tenant?: string;
  /** How often; without end by default. */
  count?: number;
  /** For what share of requests, 0 to 1; each by default. */
  rate?: number;
  /** Seconds that a 429 asks to wait. */
  retryAfter?: number;
  /** Status of a 5xx, or of the refusal of a token. */
  status?: number;
  /** Milliseconds that a slow answer takes longer, or that a list or read lags behind. */
  delayMs?: number;
}

/** A fault that is switched on, and how often it struck. */
export interface ActiveFault extends Fault {
  id: number;
  struck: number;
}

export interface Faults {
  /** Switches a fault on, until its count is used up or it is removed; returns its ID. Earlier ones win. */
  add(fault: string | Fault): number;
  list(): ActiveFault[];
  /** Whether there was one of this ID. */
  remove(id: number): boolean;
  clear(tenant?: string): void;
}

/** How much longer answers take than the sandbox needs for them. */
export interface Latency {
  ms: number;
  /** As of a fault. */
  route?: string;
  tenant?: string;
}

export interface Latencies {
  /** In place of one of the same route and tenant. */
  add(latency: string | Latency): void;
  list(): Latency[];
  clear(tenant?: string): void;
}

/** The latest requests to the API. */
export interface RequestLog {
  /** The requests that are meant, the latest last; all by default. */
  find(filter?: RequestFilter): LoggedRequest[];
  /** One with what it carried, where that is still kept. */
  get(id: number): (LoggedRequest & Partial<Carried>) | undefined;
  /**
   * Waits for a request that is meant: one that is in the log already, or the first that arrives, or is answered as the
   * filter asks.
   * @returns undefined where none came in time, or the sandbox closes
   */
  wait(filter: RequestFilter, timeoutMs: number): Promise<LoggedRequest | undefined>;
  clear(tenant?: string): void;
}

/** Which requests are meant; all where nothing is given. */
export interface RequestFilter {
  tenant?: string;
  method?: string;
  /** A part of the path, or the route as the API documents write it below the tenant. */
  path?: string;
  status?: number;
  userAgent?: string;
  sender?: string;
  /** Those that came after the one of this ID. */
  after?: number;
}

/** A request to the API as the log has it: from when it arrives on, and with its answer once there is one. */
export interface LoggedRequest {
  /** Counted from 1. */
  id: number;
  /** When it arrived, by the tenant's clock, ISO 8601 in UTC. */
  at: string;
  /** The tenant in its path. */
  tenant?: string;
  method: string;
  path: string;
  /** As the API documents write it, from the tenant on: `/tenant/{tenant}/jobs/{id}`. */
  route?: string;
  query: Record<string, unknown>;
  userAgent?: string;
  /** Who sent it, where its header `X-Sandbox-Sender` says so, as a test's name; at most 100 characters. */
  sender?: string;
  /** These are missing until it is answered. */
  status?: number;
  milliseconds?: number;
  /** Why it was refused. */
  reason?: string;
  fault?: Fault["kind"];
  warnings?: string[];
}

/** What a request and its answer carried. Secrets are masked. */
export interface Carried {
  requestHeaders: Record<string, unknown>;
  requestBody?: unknown;
  /** Text where it is no JSON; files are told by their size. */
  responseBody?: unknown;
  /** What it changed, at most 100 records; where there is a console. */
  changed?: ChangedRecord[];
}

/** A record that a request changed. */
export interface ChangedRecord {
  table: string;
  /** A GUID, for what is kept by one. */
  id: number | string;
  what: "added" | "changed" | "deleted";
  /** The fields that changed, where it is there before and after. */
  fields?: Record<string, { from: unknown; to: unknown }>;
}

export type ExchangeListener = (exchange: Exchange) => void;

/** One request and its answer, with nothing masked. */
export interface Exchange {
  /** This and the next two are missing outside the documented operations. */
  api?: string;
  version?: string;
  /** The path's template as in the API documents: `/tenant/{tenant}/jobs/{id}`. */
  route?: string;
  method: string;
  /** The path as it was asked for, without the query. */
  path: string;
  query: Record<string, string | string[]>;
  requestHeaders: Record<string, string | string[] | undefined>;
  requestBody: unknown;
  status: number;
  /** What the documents do not have of the request, where the sandbox is strict. */
  warnings: string[];
  /** The fault that struck, if one did. */
  fault?: Fault["kind"];
  /** Parsed where it is JSON. */
  readonly responseBody: unknown;
  milliseconds: number;
}
