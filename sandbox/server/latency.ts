import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { ApiError } from "../kit/errors";
import { Listeners } from "../kit/listeners";
import type { Latency } from "../published";
import { checkWhere, concerns, splitWhere } from "./where";

export type { Latency };

/**
 * A latency as it is, or as the command line takes it: "POST /jobs: 300".
 * @throws an error with one sentence where it is not clear, or concerns nothing
 */
export function readLatency(given: string | Latency): Latency {
  const latency = typeof given === "string" ? parseLatency(given) : given;
  checkWhere(latency, typeof given === "string" ? given : undefined);
  return latency;
}

function parseLatency(text: string): Latency {
  const { what, ...where } = splitWhere(text);
  if (!/^\d+$/.test(what))
    throw new Error(`'${text}': a latency is a whole number of milliseconds, as in 'POST /jobs: 300'.`);
  return { ms: Number(what), ...where };
}

/** The latencies that are set: of those that concern a request, the last one counts. */
export class Latencies {
  private set: Latency[] = [];
  private readonly listeners = new Listeners<[]>();

  /** In place of one of the same route and tenant. @throws with one sentence where it is not clear, or concerns nothing */
  add(given: string | Latency): void {
    const latency = readLatency(given);
    this.set = this.set.filter(({ route, tenant }) => route !== latency.route || tenant !== latency.tenant);
    this.set.push({ ...latency });
    this.listeners.tell();
  }

  /** Tells a listener whenever one is set or ended. */
  listen(listener: () => void): () => void {
    return this.listeners.listen(listener);
  }

  list(): Latency[] {
    return this.set.map((latency) => ({ ...latency }));
  }

  /** Ends those of a tenant, or all. */
  clear(tenant?: string): void {
    this.set = this.set.filter((latency) => tenant !== undefined && latency.tenant !== tenant);
    this.listeners.tell();
  }

  of(request: FastifyRequest): number {
    return this.set.findLast((latency) => concerns(latency, request))?.ms ?? 0;
  }
}

/** Waits, at most until the sandbox closes. @throws ApiError 503 where it does */
export async function pause(ms: number, closing: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal: closing });
  } catch {
    throw new ApiError(503, "The sandbox is closing.");
  }
}

/** Lets requests wait before they are carried out. Those that wait when the sandbox closes are broken off. */
export const applyLatency = fp<{ latencies: Latencies; closing: AbortSignal }>(
  async (app, { latencies, closing }) => {
    app.addHook("preHandler", (request, _reply, done) => {
      const ms = latencies.of(request);
      if (ms === 0) return done();
      pause(ms, closing).then(() => done(), done);
    });
  },
);
