import { faker } from "@faker-js/faker/locale/en";
import { toMoment, zoneMs } from "../kit/moments";
import type { State } from "../state";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A moment that somebody chose. */
export const iso = (time: number) => toMoment(time);

/** A day as records have it that keep days as moments: its midnight. */
export const midnight = (time: number) => toMoment(time - (time % day));

/** A moment that was noted down as it came: in the second before, at a tick that goes by the time of day. */
export function stamp(time: number): string {
  const second = Math.floor(time / 1000) - 1;
  const ticks = (Math.imul(second % (day / 1000), 0x9e3779b1) >>> 0) % 10_000_000;
  return toMoment(second * 1000 + Math.floor(ticks / 10_000), ticks % 10_000);
}

/** When the workday begins: 8 am where the company is. Every day is one. */
const workdayStart = 8 * hour - zoneMs;

/**
 * The beginning of the workday that the sandbox was started in: before it lies the tenant's history, after it its
 * schedule, both at the same times of day whenever that was. What is under way lies round `clock.startedAt` itself.
 */
export const todayOf = ({ clock: { startedAt } }: Pick<State, "clock">): number =>
  startedAt - ((startedAt - workdayStart) % day);

/** When the company began to use ServiceTitan. */
export const openedOn = (state: Pick<State, "clock">): string => stamp(todayOf(state) - 1095 * day);

/** Starts the sequence of made-up values anew. */
export const restart = () => faker.seed(20260601);

/** One of the values. Much faster than drawing a new one from the library for each record. */
export const pick = <T>(values: readonly T[]): T =>
  values[Math.floor(faker.number.float() * values.length)] as T;

/** The i-th of the values, which start again after the last one: so a small tenant has each of them too. */
export const pickInTurn = <T>(values: readonly T[], i: number): T => values[i % values.length] as T;

/** A whole number from `min` to `max`, both included. */
export const between = (min: number, max: number) => min + Math.floor(faker.number.float() * (max - min + 1));

/** True in this share of cases, 0 to 1. */
export const chance = (share: number) => faker.number.float() < share;

/** `count` values made once, to pick from. */
export const pool = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

export { faker };
