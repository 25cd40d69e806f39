import { signal } from "@preact/signals";

// Times are shown in one time zone: that of the made-up company, another one where somebody prefers it.

const zoneName = "servicetitan-sandbox-zone";

export const companyZone = "America/Los_Angeles";
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone that times are shown in. */
export const zone = signal(localStorage.getItem(zoneName) ?? companyZone);

export function useZone(name: string): void {
  localStorage.setItem(zoneName, name);
  zone.value = name;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone.value + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone.value, ...options });
  formats.set(key, known);
  return known;
}

/** "8:30 AM" of a moment. */
export const timeOf = (moment: string | number) =>
  format({ hour: "numeric", minute: "2-digit" }).format(new Date(moment));

/** "9:05:07 AM". */
export const secondOf = (moment: string | number) =>
  format({ hour: "numeric", minute: "2-digit", second: "2-digit" }).format(new Date(moment));

/** "Mon, Jun 1, 2026". */
export const dayInWords = (moment: string | number) =>
  format({ weekday: "short", month: "short", day: "numeric", year: "numeric" }).format(new Date(moment));

/** "Jun 1, 2026, 8:30 AM". */
export const momentInWords = (moment: string | number) =>
  format({ dateStyle: "medium", timeStyle: "short" }).format(new Date(moment));

/** As the API writes a date without a time: it is the same date everywhere. */
const midnight = /T00:00:00(\.0+)?Z$/;

/** "Jun 1, 2026, 8:30 AM", or "Jun 1, 2026" where only a date is meant. */
export const dateInWords = (moment: string) =>
  midnight.test(moment)
    ? new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "medium" }).format(new Date(moment))
    : momentInWords(moment);

/** The date of a moment: "2026-06-01". */
export function dateOf(moment: string | number): string {
  const parts = format({ year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(new Date(moment));
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

const dayMs = 86_400_000;

/** When a date begins, in milliseconds since 1970. */
export function startOf(date: string): number {
  // At noon by UTC it is the date in nearly all zones; from there back to its first moment by the zone's own clock.
  const noon = Date.parse(`${date}T12:00:00Z`);
  let start = noon - sinceMidnight(noon);
  if (dateOf(start) < date) start += dayMs;
  if (dateOf(start) > date) start -= dayMs;
  // Where the clock was put back or forward since midnight.
  return start - sinceMidnight(start) + (sinceMidnight(start) > dayMs / 2 ? dayMs : 0);
}

/** How long ago the clock said midnight, in milliseconds. */
function sinceMidnight(moment: number): number {
  const parts = format({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })
    .formatToParts(new Date(moment))
    .map(({ type, value }) => [type, Number(value)] as const);
  const { hour = 0, minute = 0, second = 0 } = Object.fromEntries(parts);
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** A moment by the clock of the zone, as fields for a date and time have it: "2026-06-01T08:30". */
export function localOf(moment: string | number): string {
  const minutes = Math.floor(sinceMidnight(new Date(moment).getTime()) / 60_000);
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return `${dateOf(moment)}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** The moment of "2026-06-01T08:30" by the clock of the zone, in milliseconds since 1970. */
export function momentOf(local: string): number {
  const [date = "", time = ""] = local.split("T");
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const wanted = (hour * 60 + minute) * 60_000;
  const moment = startOf(date) + wanted;
  // Where the clock was put back or forward since midnight; the difference may lead over the next one.
  const off = wanted - sinceMidnight(moment);
  return moment + off - Math.round(off / dayMs) * dayMs;
}

/** The date so many days after another: "2026-06-02". */
export const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
