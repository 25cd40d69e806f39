import { SpectralError } from "@prismatic-io/spectral";
import type { Appointment } from "../../../api/jpm/appointments";
import type { Job } from "../../../api/jpm/jobs";
import { lists } from "../../clashes/reads";
import type { Differences } from "../../client/preview";
import { sameId } from "../../declare/check";
import { workflow } from "../../declare/composite";
import type { Call } from "../../declare/declaration";
import { projectId } from "../../inputs/common";
import { customFieldsOf } from "../../inputs/customFields";
import type { Values } from "../../inputs/input";
import { commented, id } from "../../inputs/kinds";
import { changeOf, valuesWithNames } from "../../lookups/customFields";
import { differencesOf } from "../../lookups/differences";
import { carries, findByReference, type Reference } from "../../lookups/reference";
import { rescheduleAppointment } from "../jpm/appointments";
import { updateJob } from "../jpm/jobs";
import { createJobNote } from "../jpm/notes";
import { attachJob, detachJob, getProject } from "../jpm/projects";
import {
  answerOf,
  externalId,
  externalIdOf,
  jobAfter,
  jobWith,
  noteSteps,
  refuseProject,
  refuseTimes,
  requestInputs,
  requestResult,
  visitsOf,
} from "./jobRequest";
import { jobList } from "./lists";
import { applicationGuid } from "./reference";
import { inSteps, type Step, stepOf } from "./steps";

const { title, start, end, notes, purchaseOrderNumber } = requestInputs;

const optional = {
  jobId: id({
    label: "Job ID",
    comments: "ID of the job that Create Job Request made.",
    of: "job",
  }),
  externalId: commented(
    externalId,
    "Finds the request where Job ID is blank; with a Job ID, the job must have it.",
  ),
  applicationGuid,
  title,
  start,
  end,
  notes: commented(notes, "It is added to those that are there."),
  purchaseOrderNumber,
  projectId: commented(projectId, "The project must be at the job's location."),
  customFields: commented(
    customFieldsOf("Job", { example: "Install" }),
    "Those that are not given stay as they are.",
  ),
};

type Given = Values<Record<never, never>, typeof optional>;

export const updateJobRequest = workflow({
  label: "Update Job Request",
  description:
    "Change a job request that the office has not scheduled yet; inputs left blank stay unchanged. It refuses once the job's appointment is not on hold, or a technician is assigned, which it looks at right before it writes. Requests: Get Job (or List Jobs by External ID), where they are needed Get Project, List Job Notes and the list of custom fields, List Appointments and List Appointment Assignment; then only what differs of Reschedule Appointment, Update Job, Detach Job from Project, Attach Job to Project and Create Job Note; Get Job. It can be run again after any error, and then does what is left.",
  scopes: [
    jobList.scope,
    lists.appointments.scope,
    lists.assignments.scope,
    rescheduleAppointment.scope,
    updateJob.scope,
    getProject.scope,
    attachJob.scope,
  ],
  required: {},
  optional,
  result: requestResult({
    example: { steps: [rescheduleAppointment.label, updateJob.label, createJobNote.label] },
    properties: {},
  }),
  together: (given) => {
    refuseTimes(given);
    if (externalIdOf(given) === undefined && given.jobId === undefined)
      throw new SpectralError("Job ID or External ID is required.");
  },
  run: async (given, call) => {
    const reference = externalIdOf(given);
    const { job, duplicates } = await requestOf(given.jobId, reference, call);
    await refuseProject(given.projectId, job.locationId, call);
    const noting = await noteSteps(job, given.notes, false, call);
    const appointment = await heldVisit(job, call);
    const plan = [
      ...moveSteps(given, appointment),
      ...changeSteps(given, job, call),
      ...projectSteps(given, job),
      ...noting,
    ];
    const { done } = await inSteps(call, async (steps) => {
      for (const step of plan) await steps.take(step);
    });
    return { data: { ...answerOf(await jobAfter(job, done, reference, call)), duplicates, steps: done } };
  },
});

/** The job that is meant, and the IDs of others with the same External ID: the first is meant, as Create Job Request does. */
async function requestOf(
  jobId: number | undefined,
  reference: Reference | undefined,
  call: Call,
): Promise<{ job: Job; duplicates: unknown[] }> {
  if (jobId !== undefined) {
    const job = await jobWith(jobId, reference, call);
    if (reference && !carries(job, reference))
      throw new SpectralError(`Job ${jobId} does not have the External ID ${reference.value}.`);
    return { job, duplicates: [] };
  }
  const [first, ...others] = reference ? await findByReference(jobList, reference, call) : [];
  if (!first)
    throw new SpectralError(
      `No job has the External ID ${reference?.value} of this Application Guid: make one with Create Job Request.`,
    );
  return { job: first as unknown as Job, duplicates: others.map(({ id }) => id) };
}

/**
 * The appointment of a request that is not scheduled yet.
 * @throws SpectralError where somebody has taken it up: it is off hold, done or canceled, or a technician is assigned
 */
async function heldVisit({ id, jobNumber, firstAppointmentId }: Job, call: Call): Promise<Appointment> {
  const { appointments, technicians } = await visitsOf(id, call);
  const [first] = appointments;
  const taken = appointments.find(({ status }) => status !== "Hold");
  const why = taken
    ? `appointment ${taken.appointmentNumber} is ${taken.status}`
    : technicians.length > 0 && `${technicians.join(" and ")} is assigned`;
  if (why) {
    const isClosed = taken?.status === "Canceled" || taken?.status === "Done";
    const what = isClosed ? taken.status.toLowerCase() : "scheduled";
    throw new SpectralError(
      `Job request ${jobNumber} (job ${id}) is ${what} by now, since ${why}: it is no longer changed as a request. Ask the office, or use Update Job and Dispatch Appointment.`,
    );
  }
  const visit = appointments.find(({ id }) => sameId(id, firstAppointmentId)) ?? first;
  if (!visit) throw new SpectralError(`ServiceTitan shows no appointment of job ${id}: run it again later.`);
  return visit;
}

/** @throws SpectralError where the visit would end before it starts */
function moveSteps({ start, end }: Given, appointment: Appointment): Step[] {
  const differs = differencesOf({ start, end }, { ...appointment });
  if (Object.keys(differs).length > 0)
    refuseTimes({ start: start ?? appointment.start, end: end ?? appointment.end });
  return stepOf(rescheduleAppointment, { appointmentId: appointment.id }, differs);
}

/** The step that changes the job's own fields. */
function changeSteps({ title, purchaseOrderNumber, customFields }: Given, job: Job, call: Call): Step[] {
  const differencesTo = (there: Job): Differences => {
    const fields = changeOf(customFields, there.customFields);
    const wanted = { summary: title, customerPo: purchaseOrderNumber };
    return {
      ...differencesOf(wanted, { ...there, summary: there.summary ?? null }),
      ...(fields && { customFields: fields }),
    };
  };
  const differs = differencesTo(job);
  const shows = async () => Object.keys(differencesTo(await jobWith(job.id, undefined, call))).length === 0;
  // By their names, so that the record's other fields are read again right before they are sent.
  const named = differs.customFields && valuesWithNames(call.values);
  return stepOf(updateJob, { jobId: job.id }, differs, shows).map((step) => ({
    ...step,
    values: { ...step.values, ...named },
  }));
}

/** ServiceTitan moves a job from one project to another in two steps. */
function projectSteps({ projectId: to }: Given, { id: jobId, projectId }: Job): Step[] {
  const from = projectId ?? null;
  if (to === undefined || sameId(from, to)) return [];
  const detach = { action: detachJob, values: { jobId }, differs: { projectId: { from, to: null } } };
  const attach = {
    action: attachJob,
    values: { projectId: to, jobId },
    differs: { projectId: { from: null, to } },
  };
  return from === null ? [attach] : [detach, attach];
}
