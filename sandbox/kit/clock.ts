import type { Server } from "node:http";
import { toMoment } from "./moments";

/** What time it is in a sandbox: it starts at any moment and runs as fast as the machine's clock. */
export interface Clock {
  /** The time that it started at, in milliseconds since 1970: made-up records lie round it. */
  readonly startedAt: number;
  /** By how much it is ahead of the machine's clock; below 0 where it is behind. */
  aheadMs: number;
  /** The latest stamp: its millisecond, and the ticks after that. */
  latest?: { ms: number; ticks: number };
}

/** Starts a clock at a moment, in milliseconds since 1970; at the machine's time by default. */
export function startClock(startedAt?: number): Clock {
  const machine = Date.now();
  return { startedAt: startedAt ?? machine, aheadMs: (startedAt ?? machine) - machine };
}

/** In milliseconds since 1970. */
export const nowMs = ({ aheadMs }: Clock): number => Date.now() + aheadMs;

/** As records have it; each stamp is later than the one before. */
export function timestamp(clock: Clock): string {
  const ms = nowMs(clock);
  // The machine's clock does not tell ticks.
  const ticks = clock.latest?.ms === ms ? clock.latest.ticks + 1 : Math.floor(Math.random() * 5000);
  clock.latest = { ms, ticks };
  return toMoment(ms, ticks);
}

/** Lets a server's answers tell this time in their `Date` header, in place of the machine's. */
export function tellTime(server: Server, clock: Clock): void {
  server.prependListener("request", (_request, response) =>
    response.setHeader("date", new Date(nowMs(clock)).toUTCString()),
  );
}
