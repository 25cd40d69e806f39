import { SpectralError } from "@prismatic-io/spectral";
import type { Appointment } from "../../../api/jpm/appointments";
import { type Job, job } from "../../../api/jpm/jobs";
import type { Note } from "../../../api/jpm/notes";
import type { Project } from "../../../api/jpm/projects";
import { appointmentsOfJob, assignmentsTo } from "../../clashes/reads";
import { sameId } from "../../declare/check";
import type { Call, Result } from "../../declare/declaration";
import { dateTime, longText, text } from "../../inputs/kinds";
import { readWhole } from "../../lookups/read";
import type { Reference } from "../../lookups/reference";
import { getJob } from "../jpm/jobs";
import { createJobNote, listJobNotes } from "../jpm/notes";
import { getProject } from "../jpm/projects";
import { lookedAt } from "./lost";
import { referenceInput, referenceOf } from "./reference";
import { answerTo, type Step } from "./steps";

/** A job request: a job whose appointment is on hold, at the times that are preferred, until the office schedules it. */

const preferred = "Date and time with a time zone; the office picks the actual time.";

export const requestInputs = {
  title: text({
    label: "Title",
    comments: "What is asked for, in 1 to 200 characters: the job's summary.",
    example: "Quarterly safety inspection",
    max: 200,
  }),
  start: dateTime({
    label: "Start",
    comments: `When the visit starts at best. ${preferred}`,
    example: "2026-07-08T10:00:00-07:00",
  }),
  end: dateTime({
    label: "End",
    comments: `When the visit ends at best, after Start. ${preferred}`,
    example: "2026-07-08T12:00:00-07:00",
  }),
  notes: longText({
    label: "Notes",
    comments: "What the office should know, of at most 2000 characters: a note pinned to the job.",
    example: "Site contact prefers morning visits. Gate code 1742#.",
    max: 2000,
  }),
  purchaseOrderNumber: text({
    label: "Purchase Order Number",
    comments: "Your purchase order number, of at most 100 characters: the job's customer PO.",
    example: "PO-12345",
    max: 100,
  }),
};

export const externalId = referenceInput({
  label: "External ID",
  comments:
    "Your app's own ID for the request, by which it is found again: at most 36 characters, no comma. Find Job finds it as Reference.",
  example: "client-ref-001",
  max: 36,
});

/**
 * The External ID that was given, as what it is kept as; undefined where none was.
 * @throws SpectralError where the GUID of the app is missing
 */
export const externalIdOf = ({
  externalId,
  applicationGuid,
}: {
  externalId?: string;
  applicationGuid?: string;
}) => referenceOf({ reference: externalId, applicationGuid }, "External ID");

/** @throws SpectralError where both are known and the visit would end before it starts */
export function refuseTimes({ start, end }: { start?: string; end?: string }): void {
  if (start !== undefined && end !== undefined && Date.parse(end) <= Date.parse(start))
    throw new SpectralError(`End must be after Start, but ${end} is not after ${start}.`);
}

/** @throws SpectralError where the project is at another location, so that a job there cannot be part of it */
export async function refuseProject(
  projectId: number | undefined,
  locationId: unknown,
  call: Call,
): Promise<void> {
  if (projectId === undefined) return;
  const project = await answerTo<Project>(getProject, { projectId }, call);
  if (!sameId(project.locationId, locationId))
    throw new SpectralError(`Project ${projectId} is not at location ${locationId}.`);
}

/** A job's appointments, and who is on them. */
export interface Visits {
  appointments: Appointment[];
  technicians: string[];
}

export async function visitsOf(jobId: number, call: Call): Promise<Visits> {
  const appointments = await appointmentsOfJob(jobId, call);
  const assignments = await assignmentsTo(appointments, call);
  return {
    appointments,
    technicians: assignments.map(({ technicianName, technicianId }) => `${technicianName} (${technicianId})`),
  };
}

/**
 * The step that pins a note to a job, unless it has one with that text.
 * @param isNew whether the job was made just now, and has none.
 */
export async function noteSteps(
  { id: jobId }: Pick<Job, "id">,
  text: string | undefined,
  isNew: boolean,
  call: Call,
): Promise<Step[]> {
  if (text === undefined) return [];
  const list = {
    calls: `GET jpm /jobs/${jobId}/notes`,
    scope: listJobNotes.scope,
    what: ["note", "notes of the job"],
  } as const;
  const shows = async () => {
    const notes = await readWhole<Note>({ ...list, what: [...list.what] }, {}, call);
    return notes.some((note) => words(note.text) === words(text));
  };
  const step = { action: createJobNote, values: { jobId, text, pinToTop: true }, shows };
  return isNew || !(await shows()) ? [step] : [];
}

const words = (text: string | null) => (text ?? "").trim().replace(/\s+/g, " ");

/** A job as it is now, by its ID; with the data of the reference's application. */
export const jobWith = (jobId: number, reference: Reference | undefined, call: Call) =>
  answerTo<Job>(
    getJob,
    { jobId, ...(reference && { externalDataApplicationGuid: reference.applicationGuid }) },
    call,
  );

/** A job after steps were taken, as it was where none were, or where it cannot be read. */
export const jobAfter = async (before: Job, done: string[], reference: Reference | undefined, call: Call) =>
  (done.length > 0 && !call.isPreview
    ? await lookedAt(() => jobWith(before.id, reference, call), call)
    : undefined) ?? before;

export const answerOf = (record: Job) => ({
  id: record.id,
  number: record.jobNumber,
  appointmentId: record.firstAppointmentId,
  record,
});

/** What both actions return of a request, beside what each of them tells. */
export const requestResult = ({ example, properties }: { example: object; properties: object }): Result => ({
  example: {
    id: job.example.id,
    number: job.example.jobNumber,
    appointmentId: job.example.firstAppointmentId,
    record: job.example,
    duplicates: [],
    ...example,
  },
  jsonSchema: {
    type: "object",
    properties: {
      id: { type: "integer", description: "ID of the job." },
      number: { type: "string", description: "The job's number, as people know it." },
      appointmentId: { type: "integer", description: "ID of its first appointment, at the preferred times." },
      record: job.jsonSchema,
      duplicates: {
        type: "array",
        items: { type: ["integer", "string"] },
        description: "IDs of other jobs with the External ID.",
      },
      steps: {
        type: "array",
        items: { type: "string" },
        description: "What was done, by the labels of the actions; nothing where nothing was left to do.",
      },
      ...properties,
    },
  },
});
