import { SpectralError } from "@prismatic-io/spectral";
import type { Location } from "../../../api/crm/locations";
import type { JobType } from "../../../api/jpm/jobTypes";
import type { RecurringServiceEvent } from "../../../api/memberships/recurringServiceEvents";
import type { RecurringService } from "../../../api/memberships/recurringServices";
import type { RecurringServiceType } from "../../../api/memberships/recurringServiceTypes";
import { day, msOf } from "../../clashes/spans";
import { type PlainAction, runAction } from "../../declare/action";
import type { Call } from "../../declare/declaration";
import { getLocation } from "../crm/locations";
import { getJobType } from "../jpm/jobTypes";
import { getRecurringService } from "../memberships/recurringServices";
import { getRecurringServiceType } from "../memberships/recurringServiceTypes";
import { momentIn } from "./companyTime";

/** What a builder decides of the job of a visit. */
export interface WantedVisit {
  start?: string;
  end?: string;
  timeZone?: string;
  businessUnitId?: number;
  campaignId?: number;
  jobTypeId?: number;
  priority?: string;
}

const get = async <T>(action: PlainAction, values: Call["values"], call: Call) =>
  (await runAction(action, { ...call, values })).data as T;

/**
 * The values of Create Job for a visit: what was given, else what its recurring service says, else what the type of that
 * says.
 * @throws SpectralError: a sentence that names what is set nowhere.
 */
export async function jobOfVisit(
  event: RecurringServiceEvent,
  wanted: WantedVisit,
  call: Call,
): Promise<Record<string, unknown>> {
  const service = await get<RecurringService>(
    getRecurringService,
    { recurringServiceId: event.locationRecurringServiceId },
    call,
  );
  const { locationId } = service;
  const [{ customerId }, { summary, ...kind }] = await Promise.all([
    get<Location>(getLocation, { locationId }, call),
    kindOfJob(service, wanted, call),
  ]);
  const time = await timeOf(event, service, { ...wanted, jobTypeId: kind.jobTypeId as number }, call);
  return {
    customerId,
    locationId,
    ...kind,
    ...(summary && { summary }),
    appointments: [time],
  };
}

const labels = {
  businessUnitId: "Business Unit ID",
  jobTypeId: "Job Type ID",
  campaignId: "Campaign ID",
  priority: "Priority",
} as const;
const needed = Object.keys(labels) as (keyof typeof labels)[];

type Kind = Partial<Record<keyof typeof labels, unknown>> & { summary?: string | null };

async function kindOfJob(service: RecurringService, wanted: WantedVisit, call: Call): Promise<Kind> {
  const { recurringServiceTypeId, jobSummary } = service;
  const own = Object.fromEntries(needed.map((field) => [field, wanted[field] ?? service[field]]));
  const isWhole = Object.values(own).every((value) => value != null);
  if (isWhole) return { ...own, summary: jobSummary };
  const type = await get<RecurringServiceType>(getRecurringServiceType, { recurringServiceTypeId }, call);
  const all = Object.fromEntries(needed.map((field) => [field, own[field] ?? type[field]]));
  const missing = needed.filter((field) => all[field] == null).map((field) => labels[field]);
  if (missing.length > 0)
    throw new SpectralError(
      `${inWords(missing)} must be given: neither recurring service ${service.id} nor its type ${type.id} has one.`,
    );
  return { ...all, summary: jobSummary ?? type.jobSummary };
}

const inWords = (all: string[]) => all.join(", ").replace(/, ([^,]*)$/, " and $1");

/** When the visit is: as given, else at the service's time on the event's day, for as long as its type of job takes. */
async function timeOf(
  event: RecurringServiceEvent,
  service: RecurringService,
  { start: given, end, timeZone, jobTypeId }: WantedVisit,
  call: Call,
) {
  const start = given ?? plannedStart(event, service, timeZone);
  if (end !== undefined) return { start, end };
  const { duration } = await get<JobType>(getJobType, { jobTypeId }, call);
  if (!(Number(duration) > 0))
    throw new SpectralError(`End must be given: job type ${jobTypeId} does not tell how long it takes.`);
  return { start, end: new Date(Date.parse(start) + Number(duration) * 1000).toISOString() };
}

function plannedStart(
  { date }: RecurringServiceEvent,
  { id, jobStartTime }: RecurringService,
  timeZone: string | undefined,
): string {
  const ofDay = msOf(jobStartTime);
  if (ofDay === undefined || ofDay >= day)
    throw new SpectralError(`Start must be given: recurring service ${id} has no Job Start Time.`);
  if (timeZone === undefined)
    throw new SpectralError(
      `Start or Time Zone must be given: visits of recurring service ${id} start at ${jobStartTime}, and ServiceTitan does not tell in which time zone.`,
    );
  return momentIn(timeZone, date.slice(0, "2026-12-03".length), ofDay);
}
