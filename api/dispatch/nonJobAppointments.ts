import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

const nonJobAppointmentFields = {
  id,
  technicianId: id,
  start: dateTime,
  name: z.string(),
  duration: z.string(),
  timesheetCodeId: id,
  summary: z.string(),
  clearDispatchBoard: z.boolean(),
  clearTechnicianView: z.boolean(),
  removeTechnicianFromCapacityPlanning: z.boolean(),
  allDay: z.boolean(),
  showOnTechnicianSchedule: z.boolean(),
  active: z.boolean(),
  ...dated,
  createdById: id,
};

/** What a technician is planned for that is no job, such as a training. */
export const nonJobAppointment = record(
  "Non-Job Appointment",
  "GET dispatch /non-job-appointments",
  z.object(nonJobAppointmentFields),
  {
    id: 1161,
    technicianId: 41,
    start: "2026-01-14T16:00:00Z",
    name: "Team meeting",
    duration: "01:30:00",
    timesheetCodeId: 1181,
    summary: "In the shop.",
    clearDispatchBoard: true,
    clearTechnicianView: true,
    removeTechnicianFromCapacityPlanning: false,
    allDay: false,
    showOnTechnicianSchedule: true,
    active: true,
    createdOn: "2026-01-05T16:30:00Z",
    modifiedOn: "2026-01-05T16:30:00Z",
    createdById: 51,
  },
);

export type NonJobAppointment = RecordOf<typeof nonJobAppointment>;

const { modifiedOn: _, ...alone } = nonJobAppointmentFields;
const { modifiedOn: __, ...exampleAlone } = nonJobAppointment.example;

/** The same read by its ID, which tells less of it. */
export const oneNonJobAppointment = record(
  "One Non-Job Appointment",
  "GET dispatch /non-job-appointments/{id}",
  z.object(alone),
  exampleAlone,
);

const numbered = "the documents list the numbers that stand for the values";

export const createdNonJobAppointment = record(
  "Created Non-Job Appointment",
  "POST dispatch /non-job-appointments",
  z.object({
    ...alone,
    repeat: z.boolean().nullish(),
    countOccurrences: z.int().nullish(),
    interval: z.int().nullish(),
    frequency: z.int().nullish().describe("0: daily, 1: weekly, 2: monthly, 3: yearly"),
    endType: z.int().nullish().describe("0: never, 1: after so many occurrences, 2: on a day"),
    endOn: dateTime.nullish(),
    daysOfWeek: z.string(),
  }),
  {
    ...exampleAlone,
    repeat: true,
    countOccurrences: 4,
    interval: 1,
    frequency: 1,
    endType: 1,
    endOn: "2026-02-04T16:00:00Z",
    daysOfWeek: "Wednesday",
  },
  { otherwise: { frequency: numbered, endType: numbered } },
);

export const deletedNonJobAppointment = record(
  "Deleted Non-Job Appointment",
  "DELETE dispatch /non-job-appointments/{id}",
  z.object({ message: z.string(), id }),
  { message: "The non-job appointment was deleted.", id: 1161 },
);
