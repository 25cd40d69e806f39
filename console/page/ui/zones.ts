// Dates and times of day by the clock of a time zone, such as `America/Los_Angeles`. Moments are in milliseconds since 1970.

const dayMs = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format of moments in a zone; made once, since making one takes long. */
export function formatIn(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options });
  formats.set(key, format);
  return format;
}

const clock = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
} as const;

/** What a zone's clock says at a moment: "2026-06-01T08:30:00". */
function clockIn(zone: string, moment: number): string {
  const parts = formatIn(zone, clock).formatToParts(moment);
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return `${year?.padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** The date of a moment: "2026-06-01". */
export const dateIn = (zone: string, moment: number) => clockIn(zone, moment).slice(0, 10);

/** A moment as fields for a date and time have it: "2026-06-01T08:30". */
export const localIn = (zone: string, moment: number) => clockIn(zone, moment).slice(0, 16);

/** When a date begins. */
export function startIn(zone: string, date: string): number {
  return momentIn(zone, `${date}T00:00`);
}

/** When a zone's clock says "2026-06-01T08:30"; just after that where it is put forward over it. */
export function momentIn(zone: string, local: string): number {
  // The zone's clock at that time of UTC's day says by how much it is ahead; once more, where it is put forward or back
  // between the two.
  const asUtc = Date.parse(`${local}Z`);
  const guess = asUtc - aheadIn(zone, asUtc);
  const moment = asUtc - aheadIn(zone, guess);
  return localIn(zone, moment) === local ? moment : Math.max(moment, guess);
}

/** By how much a zone's clock is ahead of UTC's. */
const aheadIn = (zone: string, moment: number) => Date.parse(`${clockIn(zone, moment)}Z`) - moment;

/** The date so many days after another, before it where below 0: "2026-06-02". */
export const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
