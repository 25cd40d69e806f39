import { nonJobAppointment } from "../../../api/dispatch/nonJobAppointments";
import { list } from "../../declare/list";
import { technicianId } from "../../inputs/common";
import { dates, ids, onOrAfter } from "../../inputs/filters";
import { flag, id, moment } from "../../inputs/kinds";

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
    startsOnOrBefore: moment(
      "Starts On Or Before",
      "Only non-job appointments that start at or before this moment.",
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
