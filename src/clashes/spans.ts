import { SpectralError } from "@prismatic-io/spectral";
import { isSameMoment, ticksOf } from "../changes/instant";

/** From when to when something lasts, in milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

export const hour = 60 * 60_000;
export const day = 24 * hour;

/**
 * @param what whose moment it is, for the message.
 * @throws SpectralError for what is no moment: nobody could tell whether it is in the way.
 */
export function momentOf(text: unknown, what: string): number {
  const ticks = ticksOf(text);
  if (ticks === undefined)
    throw new SpectralError(`Refuse If Booked cannot tell when ${what} is: ${text} is no date and time.`);
  return Number(ticks / 10_000n);
}

export const spanOf = ({ start, end }: { start: unknown; end: unknown }, what: string): Span => ({
  from: momentOf(start, what),
  to: momentOf(end, what),
});

interface Time {
  start: string;
  end: string;
}

export const isSameTime = (one: Time, other: Time) =>
  isSameMoment(one.start, other.start) && isSameMoment(one.end, other.end);

/** Touching is no overlap. */
export const overlaps = (one: Span, other: Span) => one.to > other.from && one.from < other.to;

/** Whether spans, one after the other, leave out nothing of another one. */
export function cover(spans: Span[], { from, to }: Span): boolean {
  const inOrder = [...spans].sort((one, other) => one.from - other.from);
  return inOrder.reduce((end, each) => (each.from <= end ? Math.max(end, each.to) : end), from) >= to;
}

/**
 * How long a duration is that ServiceTitan answers as text, in milliseconds: "01:30:00", "1.02:00:00" with days, or
 * "PT1H30M". One that cannot be read counts as a day, so that what lasts is not overlooked.
 */
export function durationOf(text: unknown): number {
  const ms = msOf(text);
  return ms !== undefined && ms > 0 ? ms : day;
}

/** The same, of a time of day too: undefined for what cannot be read. */
export function msOf(text: unknown): number | undefined {
  const parts =
    /^(?:(\d+)\.)?(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?$/.exec(String(text)) ??
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(String(text));
  if (parts === null) return undefined;
  const [, days, hours, minutes, seconds] = parts;
  return (
    Number(days ?? 0) * day +
    Number(hours ?? 0) * hour +
    Number(minutes ?? 0) * 60_000 +
    Number(seconds ?? 0) * 1000
  );
}

/** A moment as messages show it: 2026-07-08T17:00:00Z. */
export const shown = (moment: number) => new Date(moment).toISOString().replace(/\.000Z$/, "Z");
