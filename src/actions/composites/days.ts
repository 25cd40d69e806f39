import { integer } from "../../inputs/kinds";

/** What is due on a day, as ServiceTitan keeps days: as their midnight in UTC. */

export const days = (what: string) =>
  integer({
    label: "Days",
    comments: `${what} Days are counted in UTC, as ServiceTitan keeps such dates.`,
    example: "30",
    min: 0,
    max: 3660,
  });

const dayMs = 24 * 60 * 60_000;

const dayOf = (time: number) => Math.floor(time / dayMs);

/** In how many days something is: 0 today, below 0 before; undefined for what is no date. */
export function daysUntil(date: unknown): number | undefined {
  const time = typeof date === "string" ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : dayOf(time) - dayOf(Date.now());
}
