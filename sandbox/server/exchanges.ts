import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Fault } from "./faults";

/** One request and its answer. `api`, `version` and `route` are missing outside the API's routes. */
export interface Exchange {
  api?: string;
  version?: string;
  method: string;
  /** The path's template as in the API documents: `/tenant/{tenant}/jobs/{id}`. */
  route?: string;
  /** The path as it was asked for, without the query. */
  path: string;
  query: Record<string, string | string[]>;
  requestHeaders: IncomingHttpHeaders;
  requestBody: unknown;
  status: number;
  /** The fault that struck, if one did. */
  fault?: Fault["kind"];
  /** Parsed where it is JSON, undefined where it is empty. */
  readonly responseBody: unknown;
  milliseconds: number;
}

/** Tells a listener of each exchange, just before its answer is sent. */
export function reportExchanges(app: FastifyInstance, listener: (exchange: Exchange) => void): void {
  const startedAt = new WeakMap<FastifyRequest, number>();
  app.addHook("onRequest", async (request) => {
    startedAt.set(request, performance.now());
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const { api, version, route } = request.routeOptions.config;
    listener({
      api,
      version,
      method: request.method,
      route,
      path: request.url.split("?")[0] ?? "",
      query: request.query as Exchange["query"],
      requestHeaders: request.headers,
      requestBody: request.body,
      status: reply.statusCode,
      fault: request.fault?.kind,
      get responseBody() {
        const isJson = String(reply.getHeader("content-type")).includes("json");
        return isJson && typeof payload === "string" ? JSON.parse(payload) : payload;
      },
      milliseconds: performance.now() - (startedAt.get(request) ?? 0),
    });
  });
}
