import type { FastifyRequest } from "fastify";
import type { Fault } from "../published";
import { tokenPath } from "./auth";
import { calledBy, documented } from "./documented";

/** Which requests are meant, of faults and of latencies. */
export type Where = Pick<Fault, "route" | "tenant">;

/** Whether a request is one of those that are meant: of a tenant, or a route, or of the API at all. */
export function concerns({ route: where, tenant }: Where, request: FastifyRequest): boolean {
  if (tenant !== undefined && request.tenant?.id !== tenant) return false;
  const operation = calledBy(request);
  if (where === undefined) return operation !== undefined;
  const name = `${request.method} ${operation?.path ?? request.routeOptions.url}`;
  return name === where || name.startsWith(`${where} `);
}

/** An operation that can be meant, as its verb and path. */
export interface Route {
  method: string;
  path: string;
  /** As the API's addresses name it: `jpm`. */
  module: string;
}

/** What a fault's or a latency's route can be, beside a verb alone. */
export const allRoutes: Route[] = [
  { method: "POST", path: tokenPath, module: "auth" },
  ...[...documented.values()].flat().map(({ method, path, api }) => ({ method, path, module: api })),
];

const routes = new Set(allRoutes.flatMap(({ method, path }) => [method, `${method} ${path}`]));

/**
 * @param text that it was read from
 * @throws with one sentence where no request can be meant
 */
export function checkWhere({ route }: Where, text?: string): void {
  if (route === undefined || routes.has(route)) return;
  throw new Error(`${text ? `'${text}': ` : ""}ServiceTitan's API documents have no ${route}.`);
}

/** Reads "WHERE: WHAT", or "WHAT". */
export function splitWhere(text: string): { route?: string; what: string } {
  const [, route, what = ""] = /^(?:([A-Z]+(?: \/[^:]*)?):)?(.*)$/s.exec(text.trim()) ?? [];
  return { ...(route && { route: route.trim() }), what: what.trim() };
}
