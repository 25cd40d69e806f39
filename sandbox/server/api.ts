import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { ApiError, notServedBody } from "../kit/errors";
import type { Query } from "../kit/filters";
import { File, Redirect } from "../kit/operation";
import { during } from "./acts";
import { isForm } from "./auth";
import { calledBy, type Documented, documentedAt, nameOf, paramsOf, pathOf } from "./documented";
import type { Door } from "./door";
import { sendProblem, unreadable } from "./problems";
import type { Storage } from "./storage";

interface ApiOptions extends Reading {
  maxBodyBytes: number;
}

interface Reading {
  door: Door;
  largestPage: number;
  storage: Storage;
}

/** Serves the operations of all modules, and refuses what is none of them. */
export const api = fp<ApiOptions>(async (app, { maxBodyBytes, ...reading }) => {
  app.register(multipart, { attachFieldsToBody: true, limits: { fileSize: maxBodyBytes } });
  acceptJson(app);

  // One route for all: hundreds would take longer to add than all else that a start does.
  app.route({
    method: ["GET", "POST", "PATCH", "PUT", "DELETE"],
    url: "/:api/:version/tenant/:tenant/*",
    handler: (request, reply) => answer(request, reply, reading),
  });
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

/** Carries out the operation that is called, on the tenant's records. */
async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { door, largestPage, storage }: Reading,
): Promise<FastifyReply> {
  const { tenant } = request;
  const called = calledBy(request);
  const operation = called && tenant?.operations.get(called);
  if (!called || !tenant || !operation) return refuse(request, reply);
  if (operation.body && isForm(request) && Object.keys(request.body ?? {}).length > 0)
    throw new ApiError(415, unreadable);
  const query = toLists(request.query as Record<string, string | string[]>);
  const known = door.queryOf(query, called, operation);
  const body = operation.body && door.bodyOf(operation.body(), request.body, called);
  const result = await during(request.act, () =>
    operation.handle({
      params: paramsOf(request, called),
      query: operation.limitsPages ? known : capped(known, largestPage),
      body,
    }),
  );
  if (result instanceof Redirect)
    return reply.redirect(storage.linkTo(tenant, result.path, request.hostname));
  if (result instanceof File) return reply.type(result.contentType).send(result.bytes);
  reply.code(operation.status ?? 200);
  if (result === undefined) return reply.send();
  return reply.type(json).send(storage.withLinks(JSON.stringify(result), tenant, request.hostname));
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
