import { randomBytes } from "node:crypto";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { openDocuments } from "../../api/openapi";
import { tellTime } from "../kit/clock";
import { errorBody } from "../kit/errors";
import { version } from "../package.json";
import { admin } from "./admin";
import { api } from "./api";
import { appsOf } from "./apps";
import { auth, Tokens, tokenPath } from "./auth";
import { consolePage } from "./console";
import { controlsOf, type Parts } from "./controls";
import { openDoor, strictDoor } from "./door";
import { Exchanges, reportExchanges } from "./exchanges";
import { applyFaults, Faults } from "./faults";
import { follow } from "./follow";
import { checkAccess, foreign, type Guard, guardOf, isLoopback } from "./guard";
import { applyLatency, Latencies } from "./latency";
import { noLimits, startLimits } from "./limits";
import { madeUp } from "./madeUp";
import type { Sandbox, SandboxOptions, TenantConnection } from "./options";
import { page } from "./page";
import { problems, sendProblem } from "./problems";
import { logRequests, RequestLog } from "./requestLog";
import { type Storage, startStorage } from "./storage";
import { Stream } from "./stream";
import { Tenants } from "./tenants";
import { Versions } from "./versions";
import { warn } from "./warnings";

export type { Sandbox, SandboxOptions, SandboxParts, TenantConnection } from "./options";

/** The tenant that there is where none are given. The same in every sandbox. */
const defaultTenant = "985798691";

/** The same path from here and from the package's file. */
const builtPage = join(__dirname, "../dist/console.html");

const maxBodyBytes = 50 * 1024 * 1024;

/**
 * Starts a stand-in for ServiceTitan's API v2, with tenants full of made-up records, the same each time.
 * @throws if a port is taken, or with one sentence on what cannot be
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = "127.0.0.1", port = 0, storagePort = 0, storagePublicUrl, publicUrl, https } = options;
  const { adminKey = isLoopback(host) ? undefined : randomBytes(16).toString("hex") } = options;
  const tenants = tenantsOf(options);
  const apps = appsOf(options.apps);
  const parts: Parts = {
    tenants,
    faults: new Faults(tenants),
    latencies: new Latencies(),
    requests: new RequestLog(),
  };
  const stream = new Stream();
  follow(parts, stream);
  const toldOfConsole = consoleOf(options);
  const versions = toldOfConsole && new Versions(tenants);
  const controls = controlsOf(parts, { stream, versions, beginning: () => begin(parts, options) });
  const exchanges = new Exchanges();
  if (options.onExchange) exchanges.listen(options.onExchange);
  const [{ appKeys, clientId, clientSecret }] = apps;
  const firstApp = { appKey: appKeys[0], clientId, clientSecret };
  let guard: Guard = { hosts: new Set(), origins: new Set() };
  let url = "";
  const connection = (tenant?: string): TenantConnection => ({
    ...{ url, tokenUrl: `${url}${tokenPath}`, tenant: tenants.get(tenant).id },
    ...firstApp,
  });

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
  app.addHook("onRequest", (request, _reply, done) => done(foreign(request, guard)));
  app.addHook("preClose", async () => stream.close());
  const storage = await startStorage(tenants, {
    host,
    port: storagePort,
    https,
    publicUrl: storagePublicUrl,
  });
  app.addHook("onClose", () => storage.close());
  const tokens = new Tokens(options.tokenLifetimeSeconds ?? 900);
  serveApi(app, options, { ...parts, apps, tokens, exchanges, storage });
  app.register(admin, {
    ...{ controls, stream, versions, apps, tokens, version },
    console: toldOfConsole,
    guard: () => guard,
  });
  app.register(page, {
    connection: () => ({ url, tenant: tenants.get().id, app: options.apps ? undefined : firstApp }),
    hasKey: adminKey !== undefined,
    version,
  });
  if (toldOfConsole) app.register(consolePage, { file: builtPage, guard: () => guard });
  for (const plugin of options.plugins ?? [])
    app.register(plugin, {
      ...{ controls, exchanges, connection },
      tell: (type, data) => stream.tell(type, data),
      checkAccess: (request) => checkAccess(request, guard),
    });

  const listening = await app.listen({ host, port }).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  guard = guardOf(new URL(listening), { adminKey, publicUrl });
  url = publicUrl ?? listening;
  return {
    ...controls,
    ...connection(),
    storageUrl: storage.url,
    state: tenants.get().state,
    adminKey,
    onExchange: (listener) => exchanges.listen(listener),
    close: () => app.close(),
  };
}

/** What is told of the console, if there is one. */
function consoleOf({ console = false }: SandboxOptions): { tryAt?: string } | undefined {
  return console === true ? {} : console || undefined;
}

interface Served extends Parts {
  apps: ReturnType<typeof appsOf>;
  tokens: Tokens;
  exchanges: Exchanges;
  storage: Storage;
}

/**
 * Serves ServiceTitan's API. The way of a request through its plugins; their order here is the order of their hooks:
 *   onRequest   reportExchanges looks at the clock, logRequests notes it, warn at what is documented, auth checks the call
 *   body        auth reads forms, api JSON and uploads
 *   preHandler  applyLatency waits; applyFaults strikes before the work; then auth's or api's handler does it
 *   onSend      applyFaults strikes after the work, reportExchanges and logRequests tell what is sent
 * What any of them throws becomes an answer in problems, and that passes onSend too.
 */
function serveApi(app: FastifyInstance, options: SandboxOptions, served: Served): void {
  const { strict = false, limits = false, largestPage = 5_000, documents } = options;
  const { tenants, faults, latencies, requests, apps, tokens, exchanges, storage } = served;
  const door = strict ? strictDoor : openDoor;
  const ending = new AbortController();
  const closing = ending.signal;
  app.addHook("preClose", async () => {
    ending.abort();
    requests.close();
  });
  app.register(async (serviceTitan) => {
    serviceTitan.register(problems);
    serviceTitan.register(applyLatency, { latencies, closing });
    serviceTitan.register(applyFaults, { faults, tokens, door, closing });
    serviceTitan.register(reportExchanges, { exchanges });
    serviceTitan.register(logRequests, { log: requests, tenants, withChanges: Boolean(options.console) });
    if (strict) serviceTitan.register(warn);
    serviceTitan.register(auth, { apps, tenants, tokens, door, limits: limits ? startLimits() : noLimits });
    if (documents) serviceTitan.register(madeUp, { documents: openDocuments(documents) });
    serviceTitan.register(api, { storage, door, largestPage, maxBodyBytes });
  });
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
  for (const fault of given.faults ?? []) faults.add(fault);
  for (const latency of given.latencies ?? []) latencies.add(latency);
}
