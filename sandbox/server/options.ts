import type { ServerOptions } from "node:https";
import type { FastifyPluginAsync } from "fastify";
import type { State } from "../state";
import type { AppOptions } from "./apps";
import type { Controls } from "./controls";
import type { ExchangeListener, Exchanges } from "./exchanges";
import type { Fault } from "./faults";
import type { Latency } from "./latency";
import type { TenantOptions } from "./tenants";

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
  /** The certificate and its key, for HTTPS. */
  https?: Pick<ServerOptions, "key" | "cert">;
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
  /** Called for each request, just before its answer is sent: the first listener, see `Sandbox.onExchange`. */
  onExchange?: ExchangeListener;
  /** Served beside ServiceTitan's API: their routes need no token, meet no faults and are no exchanges. */
  plugins?: FastifyPluginAsync<SandboxParts>[];
}

/** What a plugin can see and change of a sandbox at work. */
export interface SandboxParts {
  controls: Controls;
  exchanges: Exchanges;
}

export interface Sandbox extends Controls {
  /** The API's address, `http://127.0.0.1:PORT`, or the public one. */
  url: string;
  tokenUrl: string;
  /** Of the server of files. */
  storageUrl: string;
  /** The first tenant's ID, and its records by table. */
  tenant: string;
  state: State;
  /** The first app's. */
  appKey: string;
  clientId: string;
  clientSecret: string;
  /** What the admin API, `${url}/_sandbox`, takes in the header X-Sandbox-Key, if it takes one. */
  adminKey?: string;
  /** Calls a listener for each request, just before its answer is sent; the returned function ends that. */
  onExchange(listener: ExchangeListener): () => void;
  close(): Promise<void>;
}
