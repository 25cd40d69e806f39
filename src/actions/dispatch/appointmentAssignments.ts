import { assignment, dispatchedAppointment } from "../../../api/dispatch/appointmentAssignments";
import { appointmentWith, assignmentsTo } from "../../clashes/reads";
import { refuseIfBooked, refusing } from "../../clashes/refuseIfBooked";
import { action } from "../../declare/action";
import { type Check, type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { jobId } from "../../inputs/common";
import { active, dates, ids, idsInText } from "../../inputs/filters";
import { id, idList } from "../../inputs/kinds";

const jobAppointmentId = id({
  label: "Job Appointment ID",
  comments: "ID of the appointment.",
  of: "appointment",
});

const technicianIds = idList({
  label: "Technician IDs",
  comments: "IDs of the technicians, one per line.",
  of: "technician",
});

/** The appointment's assignments tell who is on it. */
const assignmentsShow = (
  isWanted: (isAssigned: boolean) => boolean,
): Check<{ jobAppointmentId: number; technicianIds: number[] }> => ({
  path: "/appointment-assignments?appointmentIds={jobAppointmentId}&active=True&pageSize=500",
  shows: ({ data, hasMore }: PageOf<typeof assignment.example>, { technicianIds }) =>
    hasMore
      ? undefined
      : technicianIds.every((id) => isWanted(data.some((each) => sameId(each.technicianId, id)))),
  result: { api: "jpm", path: "/appointments/{jobAppointmentId}" },
});

export const assignTechnicians = action({
  label: "Assign Technician to Appointment",
  description: "Assign one or more technicians to an appointment.",
  important: true,
  calls: "POST dispatch /appointment-assignments/assign-technicians",
  scope: "Dispatch → Appointment Assignments (Write)",
  required: { jobAppointmentId, technicianIds },
  optional: { refuseIfBooked },
  around: refusing({
    planned: async ({ jobAppointmentId: id, technicianIds }, call) => {
      const [{ start, end }, crew] = await Promise.all([
        appointmentWith(id, call),
        assignmentsTo([{ id }], call),
      ]);
      return [{ id, start, end, technicianIds, isOn: crew.map(({ technicianId }) => technicianId) }];
    },
  }),
  check: assignmentsShow((isAssigned) => isAssigned),
  returns: dispatchedAppointment,
});

export const unassignTechnicians = action({
  label: "Unassign Technician to Appointment",
  description: "Remove one or more technicians from an appointment.",
  calls: "POST dispatch /appointment-assignments/unassign-technicians",
  scope: "Dispatch → Appointment Assignments (Write)",
  required: { jobAppointmentId, technicianIds },
  check: assignmentsShow((isAssigned) => !isAssigned),
  returns: dispatchedAppointment,
});

export const listAppointmentsAssignment = list({
  label: "List Appointment Assignment",
  description: "List which technicians are assigned to which appointments, page by page or all at once.",
  calls: "GET dispatch /appointment-assignments",
  scope: "Dispatch → Appointment Assignments (Read)",
  filters: {
    ids: ids("assignment"),
    appointmentIds: idsInText({
      label: "Appointment IDs",
      comments: "Only assignments to these appointments, one ID per line.",
      of: "appointment",
    }),
    jobId,
    active,
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: assignment,
});
