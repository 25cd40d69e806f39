import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";
import { modules } from "../endpoints";
import { checkBody } from "../kit/body";
import type { Query } from "../kit/filters";
import { File, type Operation, Redirect } from "../kit/operation";
import { startStorage } from "../kit/storage";
import type { State } from "../state";
import { sendProblem } from "./problems";

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

interface ApiOptions {
  state: State;
  largestPage: number;
  maxBodyBytes: number;
}

/** Serves the operations of all modules, and refuses what is none of them. */
export const api = fp<ApiOptions>(async (app, { state, largestPage, maxBodyBytes }) => {
  app.register(multipart, { attachFieldsToBody: true, limits: { fileSize: maxBodyBytes } });
  acceptJson(app);

  const storage = await startStorage(state.clock);
  app.addHook("onClose", () => storage.close());
  const methodsByPath = new Map<string, string[]>();
  for (const [api, resources] of Object.entries(modules))
    for (const operation of resources.flatMap((resource) => resource(state, storage))) {
      const url = serve(app, { api, operation, largestPage });
      methodsByPath.set(url, [...(methodsByPath.get(url) ?? []), operation.method]);
    }
  refuseUnknownRoutes(app, methodsByPath);
});

/** JSON bodies; an empty one counts as none, as clients may send the header with a DELETE. */
function acceptJson(app: FastifyInstance): void {
  app.removeContentTypeParser("text/plain");
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, text, done) =>
    text === "" ? done(null, undefined) : parse(request, text as string, done),
  );
}

interface Served {
  api: string;
  operation: Operation;
  largestPage: number;
}

/** Serves one operation; returns its path in the server's notation. */
function serve(app: FastifyInstance, { api, operation, largestPage }: Served): string {
  const route = `/tenant/{tenant}${operation.path}`;
  const url = `/${api}/v2${route.replace(/\{(\w+)\}/g, ":$1")}`;
  app.route({
    method: operation.method,
    url,
    config: { api, version: "v2", route },
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

/** 405 where the path is right and the verb is not, else 404. */
function refuseUnknownRoutes(app: FastifyInstance, methodsByPath: Map<string, string[]>): void {
  const known = [...methodsByPath].map(([url, methods]) => ({
    pattern: new RegExp(`^${url.replace(/:\w+/g, "[^/]+")}$`),
    methods,
  }));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "";
    const methods = known.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    if (methods.length === 0) return sendProblem(reply, 404, `No resource ${request.method} ${path}.`);
    reply.header("allow", methods.join(", "));
    return sendProblem(reply, 405, `${request.method} is not supported here.`);
  });
}
