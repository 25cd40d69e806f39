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

const routes = new Set([
  `POST ${tokenPath}`,
  ...[...documented.values()].flat().flatMap(({ method, path }) => [method, `${method} ${path}`]),
]);

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
