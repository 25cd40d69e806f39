import {
  createdNonJobAppointment,
  deletedNonJobAppointment,
  type NonJobAppointment,
  nonJobAppointment,
  oneNonJobAppointment,
} from "../../../api/dispatch/nonJobAppointments";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { addOnce } from "../../inputs/addOnce";
import { technicianId } from "../../inputs/common";
import { dates, ids, onOrAfter, onOrBefore } from "../../inputs/filters";
import {
  choice,
  choiceList,
  dateTime,
  duration,
  flag,
  id,
  integer,
  longText,
  moment,
  text,
} from "../../inputs/kinds";
import { isAsGiven } from "../../lookups/differences";
import { findNonJobAppointmentLike } from "./plannedOnce";
import { weekdays } from "./weekdays";

const nonJobAppointmentId = id({
  label: "Non-Job Appointment ID",
  comments: "ID of the non-job appointment.",
  of: "nonJobAppointment",
});

const essentials = {
  technicianId,
  start: dateTime({
    label: "Start",
    comments: "When it starts. Date and time with a time zone.",
    example: "2026-07-08T08:00:00-07:00",
  }),
  duration: duration({
    label: "Duration",
    comments: "How long it lasts: hours, minutes and seconds.",
    example: "01:30:00",
  }),
  name: text({ label: "Name", comments: "What it is called.", example: "Team meeting" }),
};

const details = {
  timesheetCodeId: id({
    label: "Timesheet Code ID",
    comments: "ID of the timesheet code that the time is booked under.",
    of: "timesheetCode",
  }),
  summary: longText({ label: "Summary", comments: "What it is about.", example: "In the shop." }),
  clearDispatchBoard: flag({
    label: "Clear Dispatch Board",
    comments: "Whether it leaves the dispatch board once it is over.",
  }),
  clearTechnicianView: flag({
    label: "Clear Technician View",
    comments: "Whether it leaves the technician's calendar once it is over.",
  }),
  showOnTechnicianSchedule: flag({
    label: "Show On Technician Schedule",
    comments: "Whether it shows on the technician's schedule even without a timesheet.",
  }),
  removeTechnicianFromCapacityPlanning: flag({
    label: "Remove Technician From Capacity Planning",
    comments: "Whether the technician counts as not available meanwhile.",
  }),
  allDay: flag({ label: "All Day", comments: "Whether it takes the whole day." }),
  repeat: flag({ label: "Repeat", comments: "Whether it is repeated, as the inputs below say." }),
  frequency: choice({
    label: "Frequency",
    comments: "Whether it is repeated each day, week, month or year.",
    choices: ["Daily", "Weekly", "Monthly", "Yearly"],
  }),
  interval: integer({
    label: "Interval",
    comments: "Every how many days, weeks, months or years it is repeated.",
    example: "1",
    min: 1,
  }),
  daysOfWeek: choiceList({
    label: "Days Of Week",
    comments: "Days of the week on which it is repeated, one per line.",
    choices: weekdays,
  }),
  endType: choice({
    label: "End Type",
    comments: "Whether the repetition never ends, or ends after Count Occurrences, or on End On.",
    choices: ["Never", "After", "On"],
  }),
  countOccurrences: integer({
    label: "Count Occurrences",
    comments: "How many times it takes place.",
    example: "4",
    min: 1,
  }),
  endOn: moment("End On", "The day on which the repetition ends.", "2026-09-30"),
};

/** Days go as text. */
const toBody = ({ daysOfWeek, ...rest }: { daysOfWeek?: string[] }) => ({
  ...rest,
  ...(daysOfWeek && { daysOfWeek: daysOfWeek.join(",") }),
});

export const createNonJobAppointment = action({
  label: "Create Non-Job Appointment",
  description:
    "Plan something for a technician that is no job, such as a meeting or time off, once or repeatedly. A run that is repeated plans it again, unless Add Once is on.",
  calls: "POST dispatch /non-job-appointments",
  scope: "Dispatch → Non-Job Appointments (Write)",
  required: essentials,
  optional: {
    ...details,
    addOnce: addOnce("a non-job appointment of the technician with the same name, start and duration"),
  },
  around: async ({ addOnce, ...planned }, call, send) => {
    const there = addOnce ? await findNonJobAppointmentLike(planned, call) : undefined;
    if (there === undefined) return send(planned);
    call.logger.info(`Create Non-Job Appointment: nothing was added, since it is there with ID ${there.id}.`);
    return there;
  },
  body: toBody,
  returns: createdNonJobAppointment,
});

export const getNonJobAppointment = action({
  label: "Get Non-Job Appointment",
  description: "Get one non-job appointment by ID.",
  calls: "GET dispatch /non-job-appointments/{nonJobAppointmentId}",
  scope: "Dispatch → Non-Job Appointments (Read)",
  required: { nonJobAppointmentId },
  returns: oneNonJobAppointment,
});

export const updateNonJobAppointment = action({
  label: "Update Non-Job Appointment",
  description: "Replace a non-job appointment: what inputs left blank would set may be reset.",
  calls: "PUT dispatch /non-job-appointments/{nonJobAppointmentId}",
  scope: "Dispatch → Non-Job Appointments (Write)",
  required: { nonJobAppointmentId, ...essentials },
  optional: details,
  body: toBody,
  check: {
    path: "/non-job-appointments/{nonJobAppointmentId}",
    shows: (there: Record<string, unknown>, { nonJobAppointmentId: _, ...wanted }) =>
      isAsGiven(wanted, there),
  },
  returns: oneNonJobAppointment,
});

export const deleteNonJobAppointment = action({
  label: "Delete Non-Job Appointment",
  description: "Delete a non-job appointment.",
  calls: "DELETE dispatch /non-job-appointments/{nonJobAppointmentId}",
  scope: "Dispatch → Non-Job Appointments (Write)",
  required: { nonJobAppointmentId },
  check: {
    path: "/non-job-appointments/{nonJobAppointmentId}",
    shows: ({ active }: NonJobAppointment) => !active,
    gone: true,
    answer: ({ nonJobAppointmentId }) => ({ ...deletedNonJobAppointment.example, id: nonJobAppointmentId }),
  },
  returns: deletedNonJobAppointment,
});

export const listNonJobAppointments = list({
  label: "List Non-Job Appointments",
  description:
    "List what technicians are planned for besides jobs, such as trainings and meetings, page by page or all at once.",
  calls: "GET dispatch /non-job-appointments",
  scope: "Dispatch → Non-Job Appointments (Read)",
  filters: {
    ids: ids("nonJobAppointment"),
    technicianId,
    startsOnOrAfter: onOrAfter("Starts", "Only non-job appointments that start", "2026-07-06T00:00:00-07:00"),
    startsOnOrBefore: onOrBefore(
      "Starts",
      "Only non-job appointments that start",
      "2026-07-13T00:00:00-07:00",
    ),
    timesheetCodeId: id({
      label: "Timesheet Code ID",
      comments: "Only non-job appointments with the timesheet code of this ID.",
      of: "timesheetCode",
    }),
    activeOnly: flag({
      label: "Active Only",
      comments: "Yes leaves out inactive ones. If left blank, both are listed.",
    }),
    showOnTechnicianSchedule: flag({
      label: "Show On Technician Schedule",
      comments: "Whether they show on the technician's schedule even without a timesheet.",
    }),
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: nonJobAppointment,
});
