// Moments as ServiceTitan answers them: ISO 8601 in UTC, with up to seven decimals of a second (ticks, of 100
// nanoseconds) whose trailing zeros are cut: 2026-05-31T14:03:07.7820161Z, 2026-05-31T14:03:07.5Z,
// 2026-05-31T14:03:07Z.

/**
 * Writes a moment.
 * @param ms milliseconds since 1970
 * @param ticks how many ticks later, 0 to 9999
 */
export function toMoment(ms: number, ticks = 0): string {
  const text = new Date(ms).toISOString();
  const seconds = text.slice(0, -".000Z".length);
  const fraction = Number(text.slice(-"000Z".length, -1)) * 10_000 + ticks;
  if (fraction === 0) return `${seconds}Z`;
  return `${seconds}.${String(fraction).padStart(7, "0").replace(/0+$/, "")}Z`;
}

/** Reads an ISO 8601 date-time with its zone, or a date (midnight UTC); decimals after the seventh are dropped. */
export function readMoment(text: string): string {
  const [fraction = "", decimals = ""] = /\.(\d+)/.exec(text) ?? [];
  const [ms, ticks] = [decimals.slice(0, 3).padEnd(3, "0"), decimals.slice(3, 7).padEnd(4, "0")];
  return toMoment(Date.parse(text.replace(fraction, "")) + Number(ms), Number(ticks));
}

/** Text that sorts as the moment does. As they are written, 07.5Z would come before 07Z. */
export const sortable = (moment: string | null | undefined): string => moment?.replace("Z", "") ?? "";

/** The midnight, in UTC, that begins the day of a moment: how some records keep a day. */
export const midnightOf = (moment: string): string => `${moment.slice(0, "2026-05-31".length)}T00:00:00Z`;

/** How far the company's clocks are from UTC: California's in summer, all year. */
export const zoneMs = -7 * 60 * 60_000;

/** The midnight, in UTC, of the day that comes so many days after that of a moment. */
export const daysAfter = (moment: string, days: number): string =>
  midnightOf(new Date(Date.parse(midnightOf(moment)) + days * 86_400_000).toISOString());
