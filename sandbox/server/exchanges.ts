import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import type { Exchange, ExchangeListener } from "../published";
import { calledBy, pathOf, routeOf } from "./documented";

export type { Exchange, ExchangeListener };

declare module "fastify" {
  interface FastifyRequest {
    /** When it arrived, as performance.now() tells it. */
    startedAt: number;
  }
}

/** Who is told of exchanges. */
export class Exchanges {
  private readonly listeners = new Set<ExchangeListener>();

  /** Tells a listener of each exchange, just before its answer is sent, until the returned function is called. */
  listen(listener: ExchangeListener): () => void {
    // Wrapped, so that a listener that listens twice can stop once.
    const own: ExchangeListener = (exchange) => listener(exchange);
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  tell(exchange: Exchange): void {
    for (const listener of this.listeners) void tellSafely(listener, exchange);
  }
}

/**
 * A listener only watches: ServiceTitan would answer the same without it. So what it throws, at once or later, is
 * printed as the sandbox's own failures are, and neither the answer nor another listener sees it.
 */
async function tellSafely(listener: ExchangeListener, exchange: Exchange): Promise<void> {
  try {
    await listener(exchange);
  } catch (error) {
    console.error(`A listener failed at ${exchange.method} ${exchange.path}:`, error);
  }
}

export const reportExchanges = fp<{ exchanges: Exchanges }>(async (app, { exchanges }) => {
  app.addHook("onRequest", (request, _reply, done) => {
    request.startedAt = performance.now();
    done();
  });
  app.addHook("onSend", (request, reply, payload, done) => {
    const milliseconds = performance.now() - request.startedAt;
    exchanges.tell(exchangeOf({ request, reply, payload, milliseconds }));
    done();
  });
});

interface Sent {
  request: FastifyRequest;
  reply: FastifyReply;
  payload: unknown;
  milliseconds: number;
}

function exchangeOf({ request, reply, payload, milliseconds }: Sent): Exchange {
  const operation = calledBy(request);
  return {
    api: operation?.api,
    version: operation?.version,
    method: request.method,
    route: operation && routeOf(operation),
    path: pathOf(request),
    query: request.query as Exchange["query"],
    requestHeaders: request.headers,
    requestBody: request.body,
    status: reply.statusCode,
    warnings: request.warnings ?? [],
    fault: request.fault?.kind,
    get responseBody() {
      const isJson = String(reply.getHeader("content-type")).includes("json");
      return isJson && typeof payload === "string" ? JSON.parse(payload) : payload;
    },
    milliseconds,
  };
}
