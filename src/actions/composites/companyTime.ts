import { text } from "../../inputs/kinds";
import { textSchema } from "../../inputs/values";

/** Times of day by the company's clock, whose zone ServiceTitan's API does not tell. */

const zoneText = text({
  label: "Time Zone",
  comments:
    "Where the company's clock is, as America/Los_Angeles: ServiceTitan tells a time of day without its zone. Needed where Start is left blank.",
  example: "America/Los_Angeles",
});

export const timeZone = {
  ...zoneText,
  schema: () =>
    textSchema()
      .transform((given) => given.trim())
      .refine(isZone, { error: "a time zone such as America/Los_Angeles" }),
};

function isZone(name: string): boolean {
  try {
    return /[a-z]/i.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * The moment at which clocks of a zone show a time on a day, as ISO 8601 in UTC. A time that clocks leave out as summer
 * begins becomes one an hour later.
 * @param day as "2026-12-03".
 * @param ofDay the time of day, in milliseconds since midnight.
 */
export function momentIn(zone: string, day: string, ofDay: number): string {
  const shown = Date.parse(`${day}T00:00:00Z`) + ofDay;
  const before = shown - aheadOf(zone, shown);
  return new Date(shown - aheadOf(zone, before)).toISOString();
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at a moment. */
function aheadOf(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(moment / 1000) * 1000;
}
