import { SpectralError } from "@prismatic-io/spectral";
import { day, shown } from "../../clashes/spans";
import { runAction } from "../../declare/action";
import type { Call } from "../../declare/declaration";
import { isPlainObject } from "../../inputs/blank";
import { moment, toggle } from "../../inputs/kinds";
import { getCapacity } from "../dispatch/capacity";
import { getJobType } from "../jpm/jobTypes";
import { type Look, momentOf, numberOf, readLook } from "./windows";

export const capacityScopes = [getJobType.scope, getCapacity.scope];

/** How many days are looked at where nobody says until when. */
const usualDays = 14;

/** Which windows are looked at. */
export const range = {
  from: moment("From", "The earliest time of a window. If left blank, now.", "2026-07-08T00:00:00-07:00"),
  to: moment(
    "To",
    `The latest time of a window. If left blank, ${usualDays} days after From.`,
    "2026-07-15T00:00:00-07:00",
  ),
};

export const skillBasedAvailability = toggle({
  label: "Skill Based Availability",
  comments: "Counts only technicians who have all skills that the job type requires.",
});

export interface Asked {
  jobTypeId: number;
  businessUnitId: number;
  from?: string;
  to?: string;
  skillBasedAvailability?: boolean;
}

/**
 * The time that is looked at. One that is over by now is looked at too, so that the answer says that.
 * @throws SpectralError, before any request, where it ends before it begins.
 */
export function rangeOf({ from, to }: Pick<Asked, "from" | "to">): { from: string; to: string } {
  const [begin, end] = [momentOf(from), momentOf(to)];
  if (begin !== undefined && end !== undefined && end <= begin)
    throw new SpectralError(`To must be after From, but ${to} is not after ${from}.`);
  const now = Date.now();
  const usual = usualDays * day;
  const first = begin ?? (end !== undefined && end <= now ? end - usual : now);
  return { from: shown(first), to: shown(end ?? first + usual) };
}

/** Asks ServiceTitan for a business unit's capacity, as it is now. */
export async function lookAtCapacity(asked: Asked, call: Call): Promise<Look> {
  const { jobTypeId, businessUnitId, skillBasedAvailability = false } = asked;
  const { from: startsOnOrAfter, to: endsOnOrBefore } = rangeOf(asked);
  const businessUnitIds = [businessUnitId];
  const values = { startsOnOrAfter, endsOnOrBefore, skillBasedAvailability, businessUnitIds, jobTypeId };
  const { data } = await runAction(getCapacity, { ...call, values });
  return readLook(data, businessUnitId);
}

/**
 * How long jobs of a type take, in milliseconds.
 * @throws SpectralError where the job type does not tell.
 */
export async function durationOf(jobTypeId: number, call: Call): Promise<number> {
  const { data } = await runAction(getJobType, { ...call, values: { jobTypeId } });
  const seconds = numberOf(isPlainObject(data) ? data.duration : undefined);
  if (seconds === undefined || seconds <= 0)
    throw new SpectralError(
      `Job type ${jobTypeId} tells no duration, so that nobody can say which windows are long enough: set it in ServiceTitan.`,
    );
  return seconds * 1000;
}
