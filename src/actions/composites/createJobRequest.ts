import type { Location } from "../../../api/crm/locations";
import type { JobHistory } from "../../../api/jpm/jobStatus";
import type { Job } from "../../../api/jpm/jobs";
import type { JobType } from "../../../api/jpm/jobTypes";
import { lists } from "../../clashes/reads";
import { workflow } from "../../declare/composite";
import type { Call } from "../../declare/declaration";
import { businessUnitId, campaignId, jobTypeId, locationId, priority, projectId } from "../../inputs/common";
import { customFieldsOf } from "../../inputs/customFields";
import type { Values } from "../../inputs/input";
import { choice, commented, id } from "../../inputs/kinds";
import { namedLists } from "../../inputs/named";
import { valuesWithNames } from "../../lookups/customFields";
import { onlyOne } from "../../lookups/onlyOne";
import { findByReference, type Reference } from "../../lookups/reference";
import { getLocation } from "../crm/locations";
import { holdAppointment } from "../jpm/appointments";
import { getJobHistory } from "../jpm/jobStatus";
import { createJob } from "../jpm/jobs";
import { getJobType } from "../jpm/jobTypes";
import { createJobNote } from "../jpm/notes";
import { getProject } from "../jpm/projects";
import { findOrCreate } from "./findOrCreate";
import {
  answerOf,
  externalId,
  externalIdOf,
  jobAfter,
  noteSteps,
  refuseProject,
  refuseTimes,
  requestInputs,
  requestResult,
  visitsOf,
} from "./jobRequest";
import { jobList } from "./lists";
import { applicationGuid, withReference } from "./reference";
import { answerTo, inSteps, type Step, within } from "./steps";

const { title, start, end, notes, purchaseOrderNumber } = requestInputs;

const onlyActive = (what: string) =>
  `If left blank, the tenant's only active ${what}; where there are several, set one.`;

const required = { locationId, jobTypeId, title, start, end };

const optional = {
  notes,
  purchaseOrderNumber,
  externalId: commented(externalId, "If left blank, a run that is repeated creates another job."),
  applicationGuid,
  projectId: commented(projectId, "The project must be at the location."),
  customFields: customFieldsOf("Job", { example: "Install" }),
  businessUnitId: commented(businessUnitId, "If left blank, the job type's only one."),
  campaignId: commented(campaignId, onlyActive("campaign")),
  priority: commented(priority, "If left blank, that of the job type."),
  holdReasonId: id({
    label: "Hold Reason ID",
    comments: `ID of the hold reason with which the appointment waits to be scheduled. ${onlyActive("hold reason")}`,
    of: "holdReason",
  }),
  createAs: choice({
    label: "Create As",
    comments:
      "Unscheduled puts the job's appointment on hold, so that the office schedules it; Scheduled leaves it at Start. If left blank, Unscheduled.",
    choices: ["Unscheduled", "Scheduled"],
  }),
};

type Given = Values<typeof required, typeof optional>;

export const createJobRequest = workflow({
  label: "Create Job Request",
  description:
    "Create a job that the office still has to schedule, at the preferred times of whoever asks for it: its appointment is put on hold. Requests: Get Location, Get Job Type and, where they are needed, Get Project and the lists of business units, campaigns, hold reasons and custom fields; List Jobs by External ID; then Create Job, Hold Appointment and Create Job Note; Get Job. With an External ID it can be run again after any error: a job that is there is not changed, and what is left is done. Of two runs at the same moment both jobs stay: the one with the lower ID goes on, the other is in duplicates. Without an External ID the job cannot be found again, and a run that is repeated creates another.",
  scopes: [
    getLocation.scope,
    getJobType.scope,
    jobList.scope,
    createJob.scope,
    holdAppointment.scope,
    lists.appointments.scope,
    lists.assignments.scope,
    getProject.scope,
    namedLists.campaigns.scope,
    namedLists.holdReasons.scope,
    namedLists.businessUnits.scope,
  ],
  required,
  optional,
  result: requestResult({
    example: {
      created: true,
      notes: [],
      steps: [createJob.label, holdAppointment.label, createJobNote.label],
    },
    properties: {
      created: { type: "boolean", description: "Whether the job was made by this run." },
      differs: {
        type: "object",
        description: "Of a job that was there: by field, what it has (from) and what was given (to).",
      },
      notes: { type: "array", items: { type: "string" }, description: "What to know of how it was found." },
    },
  }),
  together: (given) => {
    refuseTimes(given);
    externalIdOf(given);
  },
  run: async (given, call) => {
    const reference = externalIdOf(given);
    const values = await jobValues(given, reference, call);
    const reasonId = given.createAs === "Scheduled" ? undefined : await holdReasonOf(given, call);
    const { result, done } = await inSteps(call, async (steps) => {
      const made = await findOrMake(values, reference, call);
      const { created, record } = made;
      if (created) steps.done.push(createJob.label);
      steps.advice = whatIsThere(record, reference);
      for (const step of await holdSteps(record, reasonId, created, call)) await steps.take(step);
      for (const step of await noteSteps(record, given.notes, created, call)) await steps.take(step);
      return made;
    });
    const { record, ...how } = result;
    return { data: { ...answerOf(await jobAfter(record, done, reference, call)), ...how, steps: done } };
  },
});

/** What the job is made with: what was given, and what it takes from its location, its job type and the tenant. */
async function jobValues(given: Given, reference: Reference | undefined, call: Call) {
  const { locationId, jobTypeId, projectId, start, end } = given;
  const [location, jobType] = await Promise.all([
    answerTo<Location>(getLocation, { locationId }, call),
    answerTo<JobType>(getJobType, { jobTypeId }, call),
    refuseProject(projectId, locationId, call),
  ]);
  const [businessUnitId, campaignId] = await Promise.all([
    given.businessUnitId ?? businessUnitOf(jobType, call),
    given.campaignId ?? onlyOne(namedLists.campaigns, "Campaign ID", call),
  ]);
  return {
    customerId: location.customerId,
    locationId,
    jobTypeId,
    businessUnitId,
    campaignId,
    priority: given.priority ?? jobType.priority,
    appointments: [{ start, end }],
    summary: given.title,
    ...(projectId !== undefined && { projectId }),
    ...(given.purchaseOrderNumber !== undefined && { customerPo: given.purchaseOrderNumber }),
    ...(given.customFields && { customFields: given.customFields }),
    ...(reference && { externalData: withReference(undefined, reference) }),
  };
}

/** A job type without business units may be of any. */
function businessUnitOf({ businessUnitIds }: JobType, call: Call): number | Promise<number> {
  const [only, another] = businessUnitIds ?? [];
  if (only !== undefined && another === undefined) return only;
  return onlyOne(
    namedLists.businessUnits,
    "Business Unit ID",
    call,
    only === undefined ? undefined : businessUnitIds,
  );
}

const holdReasonOf = ({ holdReasonId }: Given, call: Call) =>
  holdReasonId ?? onlyOne(namedLists.holdReasons, "Hold Reason ID", call);

interface Made {
  created: boolean;
  record: Job;
  duplicates: unknown[];
}

async function findOrMake(
  values: Record<string, unknown>,
  reference: Reference | undefined,
  call: Call,
): Promise<Made> {
  if (!reference) {
    const record = await answerTo<Job>(createJob, { ...values, ...valuesWithNames(call.values) }, call);
    return { created: true, record, duplicates: [] };
  }
  const find = async () => ({ records: await findByReference(jobList, reference, call), areSame: true });
  const { data } = await findOrCreate({ find, create: createJob, values }, within(call, createJob));
  return data as unknown as Made;
}

/**
 * The step that puts the job's appointment on hold. Of a job that was there it is only what an earlier run did not come
 * to: an appointment that the office has released, or given to somebody, stays.
 */
async function holdSteps(
  { id, firstAppointmentId: appointmentId }: Job,
  reasonId: number | undefined,
  isNew: boolean,
  call: Call,
): Promise<Step[]> {
  if (reasonId === undefined) return [];
  const step = {
    action: holdAppointment,
    values: {
      appointmentId,
      reasonId,
      memo: "A job request, to be scheduled: its times are the preferred ones.",
    },
    differs: { status: { from: "Scheduled", to: "Hold" } },
  };
  if (isNew) return [step];
  const { appointments, technicians } = await visitsOf(id, call);
  const isAsMade = appointments.every(({ status }) => status === "Scheduled") && technicians.length === 0;
  return isAsMade && !(await wasHeld(id, call)) ? [step] : [];
}

/** ServiceTitan documents no names of events: whatever speaks of a hold is one. */
async function wasHeld(jobId: number, call: Call): Promise<boolean> {
  const { history } = await answerTo<JobHistory>(getJobHistory, { jobId }, call);
  return (history ?? []).some(({ eventType }) => /hold/i.test(eventType));
}

const whatIsThere = ({ id, jobNumber }: Job, reference: Reference | undefined) =>
  `The job is ${jobNumber} (ID ${id}): ${reference ? "run it again to do the rest" : "it has no External ID, so do the rest by other actions; a run that is repeated creates another job"}.`;
