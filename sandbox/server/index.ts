import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { checkBody } from "../body";
import { ApiError, errorBody } from "../errors";
import type { Query } from "../filters";
import { type ApiModule, File, type Operation, Redirect } from "../operation";
import { modules } from "../resources";
import { seed } from "../seed/seed";
import { createState, type State } from "../state";
import { startStorage } from "../storage";
import { createAuth, credentials } from "./auth";
import { type Exchange, reportExchanges } from "./exchanges";
import { applyFaults, Faults } from "./faults";

export interface SandboxOptions {
  /** 0, the default: any free port. */
  port?: number;
  /** How many customers the tenant starts with: 100 by default. */
  customers?: number;
  /** How many jobs: as many as customers by default. */
  jobs?: number;
  /** The most records of a page, whatever is asked for: 5,000 by default, and 500 on some lists. */
  largestPage?: number;
  /** 900 by default, as in ServiceTitan. */
  tokenLifetimeSeconds?: number;
  /** Called for each request, just before its answer is sent. */
  onExchange?: (exchange: Exchange) => void;
}

export interface Sandbox {
  /** The API's address, `http://127.0.0.1:PORT`. */
  url: string;
  tokenUrl: string;
  tenant: string;
  appKey: string;
  clientId: string;
  clientSecret: string;
  /** The tenant's records, by table. */
  state: State;
  /** What goes wrong; nothing to begin with. */
  faults: Faults;
  close(): Promise<void>;
}

/** What a served route knows of the operation behind it. */
interface RouteConfig {
  api: string;
  version: string;
  /** As in the API documents: `/tenant/{tenant}/jobs/{id}`. */
  route: string;
}

declare module "fastify" {
  interface FastifyContextConfig extends Partial<RouteConfig> {}
}

const maxBodyBytes = 50 * 1024 * 1024;

/**
 * Starts a stand-in for ServiceTitan's API v2 on this machine (loopback only), with one tenant full of
 * made-up records, the same each time.
 * @throws if the port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, customers = 100, jobs = customers, tokenLifetimeSeconds = 900, onExchange } = options;
  const { largestPage = 5_000 } = options;
  const state = createState();
  seed(state, { customers, jobs });

  const app = fastify({
    bodyLimit: maxBodyBytes,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => sendError(reply, error.statusCode ?? 400, error.message),
    routerOptions: { maxParamLength: 1000 },
  });
  app.register(formbody);
  app.register(multipart, { attachFieldsToBody: true, limits: { fileSize: maxBodyBytes } });
  acceptJson(app);
  answerErrors(app);
  const auth = createAuth(tokenLifetimeSeconds);
  const faults = new Faults();
  applyFaults(app, faults, state, auth.endToken);
  if (onExchange) reportExchanges(app, onExchange);

  app.post("/connect/token", (request, reply) => {
    const { status, body } = auth.issueToken((request.body ?? {}) as Record<string, unknown>);
    return reply.status(status).send(body);
  });
  const storage = await startStorage();
  app.addHook("onClose", () => storage.close());
  const methodsByPath = new Map<string, string[]>();
  for (const { api, operations } of modules.map((define): ApiModule => define(state, storage)))
    for (const operation of operations) {
      const url = serve(app, api, operation, auth.authorize, largestPage);
      methodsByPath.set(url, [...(methodsByPath.get(url) ?? []), operation.method]);
    }
  refuseUnknownRoutes(app, methodsByPath);

  const url = await app.listen({ host: "127.0.0.1", port });
  return { url, tokenUrl: `${url}/connect/token`, ...credentials, state, faults, close: () => app.close() };
}

/** Serves one operation; returns its path in the server's notation. */
function serve(
  app: FastifyInstance,
  api: string,
  operation: Operation,
  authorize: (request: FastifyRequest) => Promise<void>,
  largestPage: number,
): string {
  const route = `/tenant/{tenant}${operation.path}`;
  const url = `/${api}/v2${route.replace(/\{(\w+)\}/g, ":$1")}`;
  app.route({
    method: operation.method,
    url,
    config: { api, version: "v2", route },
    onRequest: authorize,
    handler: async (request, reply) => {
      const answer = await operation.handle({
        params: request.params as Record<string, string>,
        query: capped(toLists(request.query as Record<string, string | string[]>), largestPage),
        body: operation.body && checkBody(operation.body, request.body),
      });
      if (answer instanceof Redirect) return reply.redirect(answer.url);
      if (answer instanceof File) return reply.type(answer.contentType).send(answer.bytes);
      return reply.send(answer);
    },
  });
  return url;
}

const toLists = (query: Record<string, string | string[]>): Query =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()]));

/** A larger page than there is is the largest. */
const capped = (query: Query, largestPage: number): Query =>
  Number(query.pageSize?.[0]) > largestPage ? { ...query, pageSize: [String(largestPage)] } : query;

/** JSON bodies; an empty one counts as none, as clients may send the header with a DELETE. */
function acceptJson(app: FastifyInstance): void {
  app.removeContentTypeParser("text/plain");
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, text, done) =>
    text === "" ? done(null, undefined) : parse(request, text as string, done),
  );
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | ApiError, request, reply) => {
    if (error instanceof ApiError) return sendError(reply, error.status, error.title, error.errors);
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(`${request.method} ${request.url} failed in the sandbox:`, error);
    return sendError(reply, status, error.message);
  });
}

const sendError = (reply: FastifyReply, ...[status, title, errors]: Parameters<typeof errorBody>) =>
  reply
    .status(status)
    .type("application/problem+json")
    .send(errorBody(status, title, errors));

/** 405 where the path is right and the verb is not, else 404. */
function refuseUnknownRoutes(app: FastifyInstance, methodsByPath: Map<string, string[]>): void {
  const known = [...methodsByPath].map(([url, methods]) => ({
    pattern: new RegExp(`^${url.replace(/:\w+/g, "[^/]+")}$`),
    methods,
  }));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "";
    const methods = known.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    if (methods.length === 0) return sendError(reply, 404, `No resource ${request.method} ${path}.`);
    reply.header("allow", methods.join(", "));
    return sendError(reply, 405, `${request.method} is not supported here.`);
  });
}
