import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { modules } from "../endpoints";
import { notServedBody } from "../kit/errors";
import type { Query } from "../kit/filters";
import { File, type Operation, Redirect } from "../kit/operation";
import { startStorage } from "../kit/storage";
import type { State } from "../state";
import { calledBy, type Documented, documentedAs, documentedAt, nameOf, pathOf, routeOf } from "./documented";
import type { Door } from "./door";
import { sendProblem } from "./problems";

interface ApiOptions extends Reading {
  state: State;
  maxBodyBytes: number;
}

interface Reading {
  door: Door;
  largestPage: number;
}

/** Serves the operations of all modules, and refuses what is none of them. */
export const api = fp<ApiOptions>(async (app, { state, maxBodyBytes, ...reading }) => {
  app.register(multipart, { attachFieldsToBody: true, limits: { fileSize: maxBodyBytes } });
  acceptJson(app);

  const storage = await startStorage(state.clock);
  app.addHook("onClose", () => storage.close());
  for (const [api, resources] of Object.entries(modules))
    for (const operation of resources.flatMap((resource) => resource(state, storage)))
      serve(app, api, operation, reading);
  app.setNotFoundHandler(refuse);
});

/** JSON bodies; an empty one counts as none, as clients may send the header with a DELETE. */
function acceptJson(app: FastifyInstance): void {
  app.removeContentTypeParser("text/plain");
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, text, done) =>
    text === "" ? done(null, undefined) : parse(request, text as string, done),
  );
}

/** Serves one operation. */
function serve(
  app: FastifyInstance,
  api: string,
  operation: Operation,
  { door, largestPage }: Reading,
): void {
  const { method, version = "v2", path } = operation;
  const called = documentedAs({ api, version, method, path });
  app.route({
    method,
    url: `/${api}/${version}${routeOf(called).replace(/\{(\w+)\}/g, ":$1")}`,
    handler: async (request, reply) => {
      // Fastify takes `cancel-reasons` for the ID of a job, and nothing after a last slash for an ID too.
      if (calledBy(request) !== called) return refuse(request, reply);
      const query = toLists(request.query as Record<string, string | string[]>);
      const known = door.queryOf(query, called, operation);
      const answer = await operation.handle({
        params: request.params as Record<string, string>,
        query: operation.limitsPages ? known : capped(known, largestPage),
        body: operation.body && door.bodyOf(operation.body(), request.body),
      });
      if (answer instanceof Redirect) return reply.redirect(answer.url);
      if (answer instanceof File) return reply.type(answer.contentType).send(answer.bytes);
      if (answer === null) return reply.type("application/json").send("null");
      return reply.code(operation.status ?? 200).send(answer);
    },
  });
}

const toLists = (query: Record<string, string | string[]>): Query =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()]));

/** A larger page than there is is the largest. */
const capped = (query: Query, largestPage: number): Query =>
  Number(query.pageSize?.[0]) > largestPage ? { ...query, pageSize: [String(largestPage)] } : query;

/** Answers what is not served: 501 where it is documented, 405 where another verb is, else 404. */
function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const operation = calledBy(request);
  if (operation) return sendProblem(reply, notServedBody(501, notModelled(operation)));
  const methods = new Set(documentedAt(request.url).map(({ method }) => method));
  if (methods.size === 0)
    return sendProblem(reply, notServedBody(404, `No resource ${request.method} ${pathOf(request)}.`));
  reply.header("allow", [...methods].join(", "));
  return sendProblem(reply, notServedBody(405, `${request.method} is not supported here.`));
}

const notModelled = (operation: Documented) =>
  operation.lastDocumented
    ? `The sandbox does not model ${nameOf(operation)}, which ServiceTitan withdrew after ${operation.lastDocumented}.`
    : `The sandbox does not model ${nameOf(operation)} yet.`;
