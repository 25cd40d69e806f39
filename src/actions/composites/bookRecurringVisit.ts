import { setTimeout as sleep } from "node:timers/promises";
import { SpectralError } from "@prismatic-io/spectral";
import { job } from "../../../api/jpm/jobs";
import {
  type RecurringServiceEvent,
  recurringServiceEvent,
} from "../../../api/memberships/recurringServiceEvents";
import { runAction } from "../../declare/action";
import { sameId } from "../../declare/check";
import { workflow } from "../../declare/composite";
import type { Call, Result } from "../../declare/declaration";
import { businessUnitId, campaignId, jobTypeId, priority } from "../../inputs/common";
import type { Input } from "../../inputs/input";
import { commented } from "../../inputs/kinds";
import { type Found, readForIds } from "../../lookups/read";
import { findByReference, type Reference } from "../../lookups/reference";
import { getLocation } from "../crm/locations";
import { createJob } from "../jpm/jobs";
import { getJobType } from "../jpm/jobTypes";
import { end, start } from "../jpm/visit";
import { recurringServiceEventId } from "../memberships/inputs";
import { completeRecurringServiceEvent } from "../memberships/recurringServiceEvents";
import { getRecurringServiceType } from "../memberships/recurringServiceTypes";
import { timeZone } from "./companyTime";
import { findOrCreate } from "./findOrCreate";
import { jobList, recurringServiceEventList, recurringServiceList } from "./lists";
import { lookedAt, orLookedFor } from "./lost";
import { referenceInputs, withReference } from "./reference";
import { jobOfVisit } from "./visitPlan";

/** How long whoever made a visit's job has to mark the visit before others do. */
const makersTimeMs = 5_000;

const orElse = <T>(input: Input<T>, where: string): Input<T> => commented(input, `If left blank, ${where}.`);
const ofService = "the recurring service's, or else its type's";

const result: Result = {
  example: {
    created: true,
    marked: true,
    job: job.example,
    event: { ...recurringServiceEvent.example, jobId: job.example.id },
    duplicates: [],
    notes: [],
  },
  jsonSchema: {
    type: "object",
    properties: {
      created: { type: "boolean", description: "Whether this run booked the job." },
      marked: { type: "boolean", description: "Whether this run marked the visit as completed by the job." },
      job: job.jsonSchema,
      event: recurringServiceEvent.jsonSchema,
      duplicates: {
        type: "array",
        items: { type: ["integer", "string"] },
        description:
          "IDs of other jobs of the same visit, which runs at the same moment booked: cancel them.",
      },
      notes: { type: "array", items: { type: "string" }, description: "What to know of how it was done." },
    },
  },
};

export const bookRecurringVisit = workflow({
  label: "Book Recurring Visit",
  description:
    "Book the job of a recurring service's visit and link the two, once, however often it is run. Requests: List Recurring Service Events, List Jobs, Get Recurring Service, Get Location, where they are needed Get Recurring Service Type and Get Job Type, then Create Job and Complete Recurring Service Event, which copies the items of the service's invoice template to the job's invoice. The job carries the reference recurring-service-event:ID, by which a run after a break finds it. A visit that was dismissed, or is linked to another job, is refused. Of two runs at the same moment both jobs stay, and the later one is in duplicates; let a flow run one at a time to have only one.",
  scopes: [
    recurringServiceEventList.scope,
    recurringServiceList.scope,
    jobList.scope,
    getLocation.scope,
    getRecurringServiceType.scope,
    getJobType.scope,
    createJob.scope,
    completeRecurringServiceEvent.scope,
  ],
  required: { eventId: recurringServiceEventId, applicationGuid: referenceInputs.applicationGuid },
  optional: {
    start: orElse(start, "the service's Job Start Time on the visit's day, which needs Time Zone"),
    end: orElse(end, "as long after Start as the job type takes"),
    timeZone,
    businessUnitId: orElse(businessUnitId, ofService),
    campaignId: orElse(campaignId, ofService),
    jobTypeId: orElse(jobTypeId, ofService),
    priority: orElse(priority, ofService),
  },
  result,
  run: async ({ eventId, applicationGuid, ...wanted }, call) => {
    const reference = { applicationGuid, key: "reference", value: `recurring-service-event:${eventId}` };
    const event = await eventOf(eventId, call);
    const found = await findByReference(jobList, reference, call);
    if (event.jobId != null) return { data: booked(event, found) };
    refuseClosed(event);
    const made = await findOrBook(event, wanted, { reference, found }, call);
    if (call.isPreview) {
      await mark({ eventId, jobId: made.record?.id ?? "{id}" }, call);
      return { data: {} };
    }
    const { created, record, duplicates, notes } = made;
    const marked = await markOnce({ eventId, jobId: record.id, isMaker: created }, call);
    return {
      data: {
        created,
        marked: marked.byThisRun,
        job: record,
        event: marked.event,
        duplicates,
        notes: [...notes, ...marked.notes],
      },
    };
  },
});

interface Made {
  created: boolean;
  record: Found;
  duplicates: unknown[];
  notes: string[];
}

async function findOrBook(
  event: RecurringServiceEvent,
  wanted: Parameters<typeof jobOfVisit>[1],
  { reference, found }: { reference: Reference; found: Found[] },
  call: Call,
): Promise<Made> {
  const [there, ...others] = found;
  if (there) {
    refuseCanceled(there, event.id);
    return { created: false, record: there, duplicates: others.map(({ id }) => id), notes: [] };
  }
  const values = await jobOfVisit(event, wanted, call);
  const { data } = await findOrCreate(
    {
      find: async () => ({ records: await findByReference(jobList, reference, call), areSame: true }),
      create: createJob,
      values: { ...values, externalData: withReference(undefined, reference) },
    },
    { ...call, values: {} },
  );
  return data as Made;
}

async function eventOf(eventId: unknown, call: Call): Promise<RecurringServiceEvent> {
  const all = await readForIds<RecurringServiceEvent>(recurringServiceEventList, "ids", [eventId], {}, call);
  const event = all.find(({ id }) => sameId(id, eventId));
  if (event === undefined)
    throw new SpectralError(
      `There is no recurring service event ${eventId}: get its ID from List Due Visits or List Recurring Service Events.`,
    );
  return event;
}

/** What is answered of a visit that is linked to its job already. */
function booked(event: RecurringServiceEvent, found: Found[]) {
  const own = found.find(({ id }) => sameId(id, event.jobId));
  if (own === undefined)
    throw new SpectralError(
      `Recurring service event ${event.id} is linked to job ${event.jobId} already, which this action did not book.`,
    );
  const duplicates = found.filter((each) => each !== own).map(({ id }) => id);
  return { created: false, marked: false, job: own, event, duplicates, notes: [] };
}

function refuseClosed({ id, status }: RecurringServiceEvent): void {
  if (status === "Dismissed")
    throw new SpectralError(`Recurring service event ${id} was dismissed: the visit is not to be made.`);
  if (status === "Won")
    throw new SpectralError(`Recurring service event ${id} is completed already, without a job.`);
}

function refuseCanceled({ id, jobStatus }: Found, eventId: unknown): void {
  if (jobStatus === "Canceled")
    throw new SpectralError(
      `Job ${id}, which was booked for recurring service event ${eventId}, is canceled: remove its cancellation, or book the visit with Create Job and Complete Recurring Service Event.`,
    );
}

const mark = (values: { eventId: unknown; jobId: unknown }, call: Call) =>
  runAction(completeRecurringServiceEvent, { ...call, values });

/**
 * Marks a visit as completed by its job, unless it is by now: a second marking might copy items twice. A run that did
 * not make the job gives the one that did time to mark it.
 * @throws what the marking failed with, where no look shows that it was carried out.
 */
async function markOnce(
  { eventId, jobId, isMaker }: { eventId: unknown; jobId: number | string; isMaker: boolean },
  call: Call,
) {
  const look = async () => {
    const event = await eventOf(eventId, call);
    if (event.jobId == null) return undefined;
    if (sameId(event.jobId, jobId)) return event;
    throw new SpectralError(
      `Recurring service event ${eventId} was linked to job ${event.jobId} meanwhile; job ${jobId} was booked for it too: cancel one of them.`,
    );
  };
  const seen = await look();
  if (seen) return { byThisRun: false, event: seen, notes: [] };
  if (!isMaker) {
    await sleep(makersTimeMs);
    const later = await look();
    if (later) return { byThisRun: false, event: later, notes: [] };
  }
  const write = async () => {
    await mark({ eventId, jobId }, call);
    return { event: await lookedAt(() => eventOf(eventId, call), call) };
  };
  const seenNow = async () => {
    const event = await look();
    return event && { event };
  };
  try {
    const { made, isLost } = await orLookedFor(write, seenNow, call);
    return { byThisRun: true, event: made.event, notes: isLost ? [lostText] : [] };
  } catch (error) {
    (error as Error).message +=
      ` Job ${jobId} is booked, and the visit may not be linked to it yet: run this again, which books no other job.`;
    throw error;
  }
}

const lostText =
  "ServiceTitan's answer to the marking was lost; a look shows that the visit is linked to its job.";
