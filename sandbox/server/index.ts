import { randomBytes } from "node:crypto";
import type { ServerOptions } from "node:https";
import fastify, { type FastifyPluginAsync } from "fastify";
import { openDocuments } from "../../api/openapi";
import { tellTime } from "../kit/clock";
import { errorBody } from "../kit/errors";
import { version } from "../package.json";
import type { State } from "../state";
import { admin } from "./admin";
import { api } from "./api";
import { type AppOptions, appsOf } from "./apps";
import { auth, Tokens, tokenPath } from "./auth";
import { type Controls, controlsOf, type Parts } from "./controls";
import { openDoor, strictDoor } from "./door";
import { type ExchangeListener, Exchanges, reportExchanges } from "./exchanges";
import { applyFaults, type Fault, Faults, readFault } from "./faults";
import { checkOrigin, type Guard, guardOf, isLoopback } from "./guard";
import { applyLatency, Latencies, type Latency, readLatency } from "./latency";
import { noLimits, startLimits } from "./limits";
import { madeUp } from "./madeUp";
import { page } from "./page";
import { problems, sendProblem } from "./problems";
import { logRequests, RequestLog } from "./requestLog";
import { startStorage } from "./storage";
import { type TenantOptions, Tenants } from "./tenants";
import { warn } from "./warnings";

/** The tenant that there is where none are given. The same in every sandbox. */
const defaultTenant = "985798691";

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

const maxBodyBytes = 50 * 1024 * 1024;

/**
 * Starts a stand-in for ServiceTitan's API v2, with tenants full of made-up records, the same each time.
 * @throws if a port is taken, or with one sentence on what cannot be
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = "127.0.0.1", port = 0, publicUrl, https, strict = false, plugins = [] } = options;
  const { adminKey = isLoopback(host) ? undefined : randomBytes(16).toString("hex") } = options;
  const { tokenLifetimeSeconds = 900, largestPage = 5_000, documents, onExchange } = options;
  const tenants = tenantsOf(options);
  const apps = appsOf(options.apps);
  const parts = {
    tenants,
    faults: new Faults(tenants),
    latencies: new Latencies(),
    requests: new RequestLog(),
  };
  const { faults, latencies, requests } = parts;
  const controls = controlsOf(parts, () => begin(parts, options));
  const exchanges = new Exchanges();
  if (onExchange) exchanges.listen(onExchange);
  const door = strict ? strictDoor : openDoor;
  const tokens = new Tokens(tokenLifetimeSeconds);
  const limits = options.limits ? startLimits() : noLimits;
  const ending = new AbortController();
  const closing = ending.signal;
  let guard: Guard = { hosts: new Set(), origins: new Set() };
  let url = "";

  const app = fastify({
    https: https ?? null,
    bodyLimit: maxBodyBytes,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) =>
      sendProblem(reply, errorBody(error.statusCode ?? 400, error.message)),
    routerOptions: { maxParamLength: 1000 },
  });
  tellTime(app.server, tenants.get().state.clock);
  app.addHook("onRequest", async (request) => checkOrigin(request, guard));
  const { storagePort = 0, storagePublicUrl } = options;
  const storage = await startStorage(tenants, {
    host,
    port: storagePort,
    https,
    publicUrl: storagePublicUrl,
  });
  app.addHook("onClose", () => storage.close());
  // The way of a request through these plugins; their order here is the order of their hooks:
  //   onRequest   reportExchanges looks at the clock, logRequests notes it, warn at what is documented, auth checks the call
  //   body        auth reads forms, api JSON and uploads
  //   preHandler  applyLatency waits; applyFaults strikes before the work; then auth's or api's handler does it
  //   onSend      applyFaults strikes after the work, reportExchanges and logRequests tell what is sent
  // What any of them throws becomes an answer in problems, and that passes onSend too.
  app.register(async (serviceTitan) => {
    serviceTitan.register(problems);
    serviceTitan.register(applyLatency, { latencies, closing });
    serviceTitan.register(applyFaults, { faults, tokens, door, closing });
    serviceTitan.register(reportExchanges, { exchanges });
    serviceTitan.register(logRequests, { log: requests, tenants });
    if (strict) serviceTitan.register(warn);
    serviceTitan.register(auth, { apps, tenants, tokens, door, limits });
    if (documents) serviceTitan.register(madeUp, { documents: openDocuments(documents) });
    serviceTitan.register(api, { storage, door, largestPage, maxBodyBytes });
  });
  app.register(admin, { controls, apps, tokens, version, guard: () => guard });
  const [{ appKeys, clientId, clientSecret }] = apps;
  const firstApp = { appKey: appKeys[0], clientId, clientSecret };
  app.register(page, {
    connection: () => ({ url, tenant: tenants.get().id, app: options.apps ? undefined : firstApp }),
    hasKey: adminKey !== undefined,
    version,
  });
  for (const plugin of plugins) app.register(plugin, { controls, exchanges });

  app.addHook("preClose", async () => {
    ending.abort();
    requests.close();
  });

  const listening = await app.listen({ host, port }).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  guard = guardOf(new URL(listening), { adminKey, publicUrl });
  url = publicUrl ?? listening;
  return {
    ...controls,
    url,
    tokenUrl: `${url}${tokenPath}`,
    storageUrl: storage.url,
    tenant: tenants.get().id,
    state: tenants.get().state,
    ...firstApp,
    adminKey,
    onExchange: (listener) => exchanges.listen(listener),
    close: () => app.close(),
  };
}

function tenantsOf(options: SandboxOptions): Tenants {
  const { today, feedPageSize = 5_000, settlingSeconds = 0, reportsEverySeconds = 60 } = options;
  const { customers, jobs, seed } = options;
  const tenants = new Tenants({
    today,
    feeds: { pageSize: feedPageSize, settlingMs: settlingSeconds * 1000 },
    reportsEveryMs: reportsEverySeconds * 1000,
  });
  const given = options.tenants ?? { [defaultTenant]: {} };
  for (const [id, own] of Object.entries(given)) tenants.add(id, { customers, jobs, seed, ...own });
  return tenants;
}

/** Lets go wrong and take long what the sandbox is to start with. */
function begin({ faults, latencies }: Parts, given: SandboxOptions): void {
  for (const fault of given.faults ?? []) faults.add(readFault(fault));
  for (const latency of given.latencies ?? []) latencies.add(readLatency(latency));
}
