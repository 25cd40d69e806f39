import { signal } from "@preact/signals";
import { dateIn, formatIn, localIn, momentIn, startIn } from "./zones";

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

const shown = (moment: string | number, options: Intl.DateTimeFormatOptions) =>
  formatIn(zone.value, options).format(new Date(moment));

/** "8:30 AM" of a moment. */
export const timeOf = (moment: string | number) => shown(moment, { hour: "numeric", minute: "2-digit" });

/** "9:05:07 AM". */
export const secondOf = (moment: string | number) =>
  shown(moment, { hour: "numeric", minute: "2-digit", second: "2-digit" });

/** "Mon, Jun 1, 2026". */
export const dayInWords = (moment: string | number) =>
  shown(moment, { weekday: "short", month: "short", day: "numeric", year: "numeric" });

/** "Jun 1, 2026, 8:30 AM". */
export const momentInWords = (moment: string | number) =>
  shown(moment, { dateStyle: "medium", timeStyle: "short" });

/** As the API writes a date without a time: it is the same date everywhere. */
const midnight = /T00:00:00(\.0+)?Z$/;

/** "Jun 1, 2026, 8:30 AM", or "Jun 1, 2026" where only a date is meant. */
export const dateInWords = (moment: string) =>
  midnight.test(moment)
    ? new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "medium" }).format(new Date(moment))
    : momentInWords(moment);

/** The date of a moment: "2026-06-01". */
export const dateOf = (moment: string | number) => dateIn(zone.value, new Date(moment).getTime());

/** When a date begins, in milliseconds since 1970. */
export const startOf = (date: string) => startIn(zone.value, date);

/** A moment by the clock of the zone, as fields for a date and time have it: "2026-06-01T08:30". */
export const localOf = (moment: string | number) => localIn(zone.value, new Date(moment).getTime());

/** The moment of "2026-06-01T08:30" by the clock of the zone, in milliseconds since 1970. */
export const momentOf = (local: string) => momentIn(zone.value, local);
