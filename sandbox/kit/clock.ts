import type { Server } from "node:http";
import { toMoment } from "./moments";

/** What time it is in a sandbox: it starts at any moment and runs as fast as the machine's clock. */
export interface Clock {
  /** The time that it started at, in milliseconds since 1970: made-up records lie round it. */
  readonly startedAt: number;
  /** By how much it is ahead of the machine's clock; below 0 where it is behind. */
  aheadMs: number;
  /** When it was moved on, by the machine's clock, and by how many milliseconds. */
  moves: { at: number; byMs: number }[];
  /** The latest stamp: its millisecond, and the ticks after that. */
  latest?: { ms: number; ticks: number };
}

/** What the machine's clock says, in milliseconds since 1970. */
export const machineMs = (): number => Date.now();

/** Starts a clock at a moment, in milliseconds since 1970; at the machine's time by default. */
export function startClock(startedAt?: number): Clock {
  const machine = machineMs();
  return { startedAt: startedAt ?? machine, aheadMs: (startedAt ?? machine) - machine, moves: [] };
}

/** Moves a clock on by milliseconds. */
export function moveOn(clock: Clock, byMs: number): void {
  clock.aheadMs += byMs;
  clock.moves.push({ at: machineMs(), byMs });
}

/** How long ago something was by this clock, in milliseconds; when that was the machine's clock said. */
export const ageMs = ({ moves }: Clock, since: number): number =>
  moves.reduce((age, { at, byMs }) => (at >= since ? age + byMs : age), machineMs() - since);

/** In milliseconds since 1970. */
export const nowMs = ({ aheadMs }: Clock): number => machineMs() + aheadMs;

/** As records have it; each stamp is later than the one before. */
export function timestamp(clock: Clock): string {
  const ms = nowMs(clock);
  // The machine's clock does not tell ticks.
  const ticks = clock.latest?.ms === ms ? clock.latest.ticks + 1 : Math.floor(Math.random() * 5000);
  clock.latest = { ms, ticks };
  return toMoment(ms, ticks);
}

/** The time, as a `Date` header has it. */
export const dateOf = (clock: Clock): string => new Date(nowMs(clock)).toUTCString();

/** Lets a server's answers tell this time in their `Date` header, in place of the machine's. */
export function tellTime(server: Server, clock: Clock): void {
  server.prependListener("request", (_request, response) => response.setHeader("date", dateOf(clock)));
}
