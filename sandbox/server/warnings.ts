import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { tokenPath } from "./auth";
import { calledBy, nameOf, pathOf, takes } from "./documented";

declare module "fastify" {
  interface FastifyRequest {
    /** What it asks for that ServiceTitan's documents do not have. */
    warnings?: string[];
  }
}

/** Says, in a header of an answer that stays as it is, what the documents do not have of the request. */
export const warn = fp(async (app) => {
  app.addHook("onRequest", async (request, reply) => {
    const warnings = warningsOf(request);
    request.warnings = warnings;
    if (warnings.length > 0) reply.header("x-sandbox-warning", warnings.join("; "));
  });
});

function warningsOf(request: FastifyRequest): string[] {
  if (request.routeOptions.url === tokenPath) return [];
  const operation = calledBy(request);
  if (operation === undefined) return [`${request.method} ${pathOf(request)} is not documented`];
  const { lastDocumented } = operation;
  const unknown = Object.keys(request.query as object).filter((name) => !takes(operation, name));
  return [
    ...(lastDocumented ? [`${nameOf(operation)} is withdrawn: last documented ${lastDocumented}`] : []),
    ...unknown.map((name) => `query parameter ${encodeURI(name)} is not documented`),
  ];
}
