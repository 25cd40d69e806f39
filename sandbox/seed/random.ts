import { faker } from "@faker-js/faker/locale/en";

/** Before this moment lies the tenant's history, after it its schedule. Fixed, so that each start is the same. */
export const today = Date.parse("2026-06-01T15:00:00Z");

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const iso = (time: number) => new Date(time).toISOString();

/** Starts the sequence of made-up values anew. */
export const restart = () => faker.seed(20260601);

/** One of the values. Much faster than drawing a new one from the library for each record. */
export const pick = <T>(values: readonly T[]): T =>
  values[Math.floor(faker.number.float() * values.length)] as T;

/** A whole number from `min` to `max`, both included. */
export const between = (min: number, max: number) => min + Math.floor(faker.number.float() * (max - min + 1));

/** True in this share of cases, 0 to 1. */
export const chance = (share: number) => faker.number.float() < share;

/** `count` values made once, to pick from. */
export const pool = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

export { faker };
