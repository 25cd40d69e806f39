import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { ApiError, notServedBody } from "../kit/errors";
import type { Query } from "../kit/filters";
import { File, Redirect } from "../kit/operation";
import { isForm } from "./auth";
import { calledBy, type Documented, documentedAt, nameOf, pathOf, routeOf } from "./documented";
import type { Door } from "./door";
import { sendProblem, unreadable } from "./problems";
import type { Storage } from "./storage";
import type { Tenants } from "./tenants";

interface ApiOptions extends Reading {
  tenants: Tenants;
  maxBodyBytes: number;
}

interface Reading {
  door: Door;
  largestPage: number;
  storage: Storage;
}

/** Serves the operations of all modules, and refuses what is none of them. */
export const api = fp<ApiOptions>(async (app, { tenants, maxBodyBytes, ...reading }) => {
  app.register(multipart, { attachFieldsToBody: true, limits: { fileSize: maxBodyBytes } });
  acceptJson(app);

  for (const served of tenants.get().operations.keys()) serve(app, served, reading);
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

const json = "application/json; charset=utf-8";

/** Serves one operation, of whichever tenant is called. */
function serve(app: FastifyInstance, called: Documented, { door, largestPage, storage }: Reading): void {
  const { api, version, method } = called;
  app.route({
    method,
    url: `/${api}/${version}${routeOf(called).replace(/\{(\w+)\}/g, ":$1")}`,
    handler: async (request, reply) => {
      const { tenant } = request;
      const operation = tenant?.operations.get(called);
      // Fastify takes `cancel-reasons` for the ID of a job, and nothing after a last slash for an ID too.
      if (calledBy(request) !== called || !tenant || !operation) return refuse(request, reply);
      if (operation.body && isForm(request) && Object.keys(request.body ?? {}).length > 0)
        throw new ApiError(415, unreadable);
      const query = toLists(request.query as Record<string, string | string[]>);
      const known = door.queryOf(query, called, operation);
      const answer = await operation.handle({
        params: request.params as Record<string, string>,
        query: operation.limitsPages ? known : capped(known, largestPage),
        body: operation.body && door.bodyOf(operation.body(), request.body),
      });
      if (answer instanceof Redirect)
        return reply.redirect(storage.linkTo(tenant, answer.path, request.hostname));
      if (answer instanceof File) return reply.type(answer.contentType).send(answer.bytes);
      reply.code(operation.status ?? 200);
      if (answer === undefined) return reply.send();
      return reply.type(json).send(storage.withLinks(JSON.stringify(answer), tenant, request.hostname));
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
  if (operation)
    return (
      request.server.makeUp?.(operation, request, reply) ??
      sendProblem(reply, notServedBody(501, notModelled(operation)))
    );
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
