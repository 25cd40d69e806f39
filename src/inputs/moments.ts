import { parseISO } from "date-fns/parseISO";
import { z } from "zod";
import { leftOver } from "./leftOver";
import { mustBe, refuse, trimmed } from "./reading";
import { daysIn, suggesting } from "./suggest";

/** How days and moments are read. */

/** The moment that a visit starts or ends: ISO 8601 with time and zone, or a Date; gives ISO 8601 in UTC. */
export const dateTimeSchema = () =>
  momentOf((text) => {
    if (dateOnly.test(text))
      return `${aDateTime}; a date alone would be midnight UTC, the day before in America`;
    return parseMoment(text, aDateTime);
  }, aDateTime);

/**
 * A day, or a moment: ISO 8601 with a zone, a bare date, a midnight without a zone as ServiceTitan answers
 * days, or a Date; gives ISO 8601 in UTC, of a day its midnight. Another time without a zone is refused, since
 * nobody can tell which moment it means.
 */
export const momentSchema = () =>
  momentOf((text) => {
    const day = text.replace(midnight, "");
    return dateOnly.test(day) ? parseISO(`${day}T00:00Z`) : parseMoment(text, aDateOrTime);
  }, aDateOrTime);

/** A day without a time, as YYYY-MM-DD; of a moment, its day in UTC. */
export const dateSchema = () => momentSchema().transform((iso) => iso.slice(0, "YYYY-MM-DD".length));

const aDateTime = "a date and time with its zone such as 2026-07-08T10:00:00-07:00";
const aDateOrTime = `a date such as 2026-07-08, or ${aDateTime}`;

const dateOnly = /^(\d{4}-\d{2}-\d{2}|\d{8}|\d{4}-W\d{2}-\d|\d{4}-\d{3})$/;
const midnight = /[T ]00:00(:00([.,]0+)?)?$/i;
const time = /^(([01]\d|2[0-3])(:?[0-5]\d(:?[0-5]\d([.,]\d+)?)?)?|24(:?00){0,2})$/;
/** From -14:00 to +14:00, as far as the world's zones reach. */
const zone = /(Z|[+-]((0\d|1[0-3])(:?[0-5]\d)?|14(:?00)?))$/i;

/** @param parse gives the moment, or what the text should have been */
const momentOf = (parse: (text: string) => Date | string, expected: string) =>
  z.unknown().transform((given, context) => {
    const value = trimmed(given);
    const isMoment = value instanceof Date || typeof value === "string";
    if (!isMoment) return refuse(context, value, suggesting(expected, ...daysIn(value)));
    const date = value instanceof Date ? value : (leftOver(value) ?? parse(value));
    if (typeof date === "string")
      return refuse(context, value, date === expected ? suggesting(date, ...daysIn(value)) : date);
    if (!Number.isNaN(date.getTime())) return date.toISOString();
    return refuse(context, value, value instanceof Date ? expected : `${expected}; there is no such day`);
  });

function parseMoment(text: string, expected: string): Date | string {
  const [, day = "", rest = ""] = /^(.+?)[T ](.+)$/i.exec(text) ?? [];
  if (!dateOnly.test(day)) return expected;
  if (time.test(rest)) return `${expected}; without a zone nobody can tell which moment it means`;
  return zone.test(rest) && time.test(rest.replace(zone, "")) ? parseISO(text.toUpperCase()) : expected;
}

/**
 * How long something lasts: hh:mm or hh:mm:ss, with days before as ServiceTitan answers it (1.02:00:00), or ISO 8601
 * (PT1H30M); gives it as ServiceTitan answers it. A bare number is refused, since it may be of minutes or hours.
 */
export const durationSchema = () =>
  z.preprocess(trimmed, z.string(mustBe(aDuration))).transform((text, context) => {
    const found = clockDuration.exec(text) ?? isoDuration.exec(text);
    const [, days = 0, hours = 0, minutes = 0, seconds = 0] = (found ?? []).map((part) => Number(part ?? 0));
    const length = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    if (!length) return refuse(context, text, aDuration);
    const ofDay = new Date((length % 86_400) * 1000)
      .toISOString()
      .slice("2026-07-08T".length, -".000Z".length);
    return length < 86_400 ? ofDay : `${Math.floor(length / 86_400)}.${ofDay}`;
  });

const aDuration = "a duration such as 01:30:00 (hours, minutes, seconds)";
const clockDuration = /^(?:(\d+)\.)?(\d+):([0-5]\d)(?::([0-5]\d))?$/;
const isoDuration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;
