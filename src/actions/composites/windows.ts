import { ticksOf } from "../../changes/instant";
import { hour, type Span, shown } from "../../clashes/spans";
import { sameId } from "../../declare/check";
import { isPlainObject } from "../../inputs/blank";

/** Arrival windows as Get Capacity tells them: which of them a visit fits into. */

/** A technician who is available in a window. */
interface Technician {
  id: unknown;
  name: unknown;
}

export interface Window extends Span {
  /** Hours that are left to be booked, if that was told. */
  open?: number;
  isAvailable: boolean;
  technicians: Technician[];
}

/** What ServiceTitan told of a business unit's windows, in their order, and when. */
export interface Look {
  at: number;
  windows: Window[];
}

/** Why a window cannot be booked. */
type Reason = "isOver" | "isTooShort" | "isTaken" | "isUntold";

/**
 * Reads what Get Capacity answered, whatever parts of it are missing. The moments in UTC count, since nobody documents
 * the zone of the others. What has no such moments, or is of other business units alone, is left out; of a window that
 * is told several times the one with the most hours counts.
 */
export function readLook(answer: unknown, businessUnitId: number): Look {
  const { timeStamp, availabilities } = isPlainObject(answer) ? answer : {};
  const windows = (Array.isArray(availabilities) ? availabilities : [])
    .filter(isPlainObject)
    .filter(({ businessUnitIds: ids }) => !isFilled(ids) || ids.some((id) => sameId(id, businessUnitId)))
    .flatMap(readWindow)
    .sort((one, other) => one.from - other.from || one.to - other.to || hoursOf(other) - hoursOf(one));
  const isFirst = (each: Window, place: number) => !isSameWindow(windows[place - 1], each);
  return { at: momentOf(timeStamp) ?? Date.now(), windows: windows.filter(isFirst) };
}

const isFilled = (list: unknown): list is unknown[] => Array.isArray(list) && list.length > 0;

function readWindow(availability: Record<string, unknown>): Window[] {
  const { startUtc, endUtc, openAvailability, isAvailable, technicians } = availability;
  const [from, to] = [momentOf(startUtc), momentOf(endUtc)];
  if (from === undefined || to === undefined || to <= from) return [];
  const open = numberOf(openAvailability);
  const isWorking = ({ status, hasRequiredSkills }: Record<string, unknown>) =>
    status === "Available" && hasRequiredSkills !== false;
  return [
    {
      from,
      to,
      ...(open !== undefined && { open }),
      isAvailable: String(isAvailable).toLowerCase() === "true",
      technicians: (Array.isArray(technicians) ? technicians : [])
        .filter(isPlainObject)
        .filter(isWorking)
        .map(({ id, name }) => ({ id, name })),
    },
  ];
}

/** In milliseconds since 1970; undefined for what is no moment. */
export function momentOf(text: unknown): number | undefined {
  const ticks = ticksOf(text);
  return ticks === undefined ? undefined : Number(ticks / 10_000n);
}

/** A number, or one that came as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

const hoursOf = ({ open = Number.NEGATIVE_INFINITY }: Window) => open;

export const isSameWindow = (one: Span | undefined, other: Span) =>
  one?.from === other.from && one.to === other.to;

/** Hours come as decimals, which may be off by less than this. */
const tolerance = 1 / 3600;

/** Why a visit that takes so many milliseconds cannot be booked into a window; undefined where it can. */
export function reasonAgainst(window: Window, needed: number, { at }: Look): Reason | undefined {
  if (window.to <= at) return "isOver";
  if (window.open === undefined) return "isUntold";
  const isLongEnough = window.open >= needed / hour - tolerance;
  // What is too short for the job type ServiceTitan may call not available as well.
  if (window.open > tolerance && !isLongEnough) return "isTooShort";
  return window.isAvailable && isLongEnough ? undefined : "isTaken";
}

/** Whether more was booked into a window than it has; undefined where that is not told. */
export const isOverbooked = ({ open }: Window): boolean | undefined =>
  open === undefined ? undefined : open < -tolerance;

/** Says why none of the windows can be booked, in a sentence for each reason. */
export function whyNone(windows: Window[], needed: number, look: Look): string[] {
  if (windows.length === 0)
    return [
      "ServiceTitan tells no arrival window of this business unit in this time: look at its arrival windows, or at another time.",
    ];
  const sentences: Record<Reason, (windows: Window[]) => string> = {
    isOver: (all) => `${countOf(all)} over by ${shown(look.at)}.`,
    isTooShort: (all) =>
      `${countOf(all)} too full: the visit takes ${inHours(needed / hour)} of technicians' time, and at most ${inHours(Math.max(...all.map(hoursOf)))} are left.`,
    isTaken: (all) => `${countOf(all)} not available: all is booked, or nobody works then.`,
    isUntold: (all) => `${countOf(all)} left out, since ServiceTitan does not tell how many hours are left.`,
  };
  return Object.entries(sentences).flatMap(([reason, say]) => {
    const all = windows.filter((window) => reasonAgainst(window, needed, look) === reason);
    return all.length > 0 ? [say(all)] : [];
  });
}

const countOf = ({ length }: Window[]) => (length === 1 ? "1 window is" : `${length} windows are`);

export const inHours = (hours: number) => {
  const rounded = Math.round(hours * 100) / 100;
  return `${rounded} ${rounded === 1 ? "hour" : "hours"}`;
};

const minute = 60_000;

/** When a visit in a window starts: with the window or, where that has begun, now. */
export const startIn = ({ from }: Window, { at }: Look) => Math.max(from, Math.ceil(at / minute) * minute);

/** A visit in a window, as Create Job takes it among its appointments. */
export const visitIn = ({ from, to, technicians }: Window, start: number, length: number) => ({
  arrivalWindowStart: shown(from),
  arrivalWindowEnd: shown(to),
  start: shown(start),
  end: shown(start + length),
  technicians,
});

export type BookableWindow = ReturnType<typeof visitIn>;

/** Such a visit as a result has it. */
export const windowResult = {
  example: {
    arrivalWindowStart: "2026-07-08T15:00:00Z",
    arrivalWindowEnd: "2026-07-08T17:00:00Z",
    start: "2026-07-08T15:00:00Z",
    end: "2026-07-08T17:00:00Z",
    technicians: [{ id: 41, name: "Maria Lopez" }],
  },
  jsonSchema: {
    type: "object",
    properties: {
      arrivalWindowStart: { type: "string" },
      arrivalWindowEnd: { type: "string" },
      start: { type: "string" },
      end: { type: "string", description: "The start, and as long as the visit takes." },
      technicians: {
        type: "array",
        description: "Who is available in the window.",
        items: {
          type: "object",
          properties: { id: { type: ["integer", "string"] }, name: { type: ["string", "null"] } },
        },
      },
    },
  },
};
