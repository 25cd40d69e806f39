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

const partsIn = (zone: string, moment: number): Record<string, string> =>
  Object.fromEntries(
    formatIn(zone, clock)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );

/** The date of a moment: "2026-06-01". */
export function dateIn(zone: string, moment: number): string {
  const { year, month, day } = partsIn(zone, moment);
  return `${year?.padStart(4, "0")}-${month}-${day}`;
}

/** When a date begins. */
export function startIn(zone: string, date: string): number {
  // The zone's clock at that time of UTC's day says by how much it is ahead; once more, where it is put forward or back
  // between the two.
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const guess = midnight - aheadIn(zone, midnight);
  const start = midnight - aheadIn(zone, guess);
  return dateIn(zone, start) === date ? start : Math.max(start, guess);
}

/** By how much a zone's clock is ahead of UTC's. */
function aheadIn(zone: string, moment: number): number {
  const { year, month, day, hour, minute, second } = partsIn(zone, moment);
  return Date.parse(`${year?.padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}Z`) - moment;
}

/** The date so many days after another, before it where below 0: "2026-06-02". */
export const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
