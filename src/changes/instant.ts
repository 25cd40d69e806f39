/**
 * A moment in ticks of 100 nanoseconds since 1970, to compare: ServiceTitan's have up to seven decimals of a second, of
 * which a Date keeps three. Without a zone it is UTC.
 * @returns undefined for what is no moment.
 */
export function ticksOf(moment: unknown): bigint | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/i.exec(String(moment));
  if (!parts) return undefined;
  const [, seconds, decimals = "", zone = "Z"] = parts;
  const ms = Date.parse(`${seconds}${zone}`);
  return Number.isNaN(ms) ? undefined : BigInt(ms) * 10_000n + BigInt(decimals.padEnd(7, "0").slice(0, 7));
}

/** Whether two moments are the same, however they are written. */
export const isSameMoment = (one: unknown, other: unknown) => ticksOf(one) === ticksOf(other);
