import { SpectralError } from "@prismatic-io/spectral";
import { type Appointment, appointment } from "../../../api/jpm/appointments";
import { giveWay } from "../../clashes/giveWay";
import { appointmentsOfJob, assignmentsTo, lists } from "../../clashes/reads";
import { reasonsOf, refuse, refuseIfBooked } from "../../clashes/refuseIfBooked";
import { runAction } from "../../declare/action";
import { sameId } from "../../declare/check";
import { workflow } from "../../declare/composite";
import type { Call, Result } from "../../declare/declaration";
import { appointmentId, holdReasonId } from "../../inputs/common";
import { clearable, flag, id, idList, longText } from "../../inputs/kinds";
import { assignTechnicians } from "../dispatch/appointmentAssignments";
import { getAppointment, rescheduleAppointment } from "../jpm/appointments";
import { arrivalWindow, end, specialInstructions, start } from "../jpm/visit";
import { type Plan, planOf, type Standing } from "./dispatchSteps";
import { inSteps } from "./steps";

const optional = {
  appointmentId,
  jobId: id({
    label: "Job ID",
    comments: "ID of the job, where it has only one open appointment.",
    of: "job",
  }),
  technicianIds: clearable(
    idList({
      label: "Technician IDs",
      comments: "IDs of all technicians who are to be on the appointment, one per line.",
      of: "technician",
    }),
  ),
  start,
  end,
  ...arrivalWindow,
  specialInstructions,
  onHold: flag({
    label: "On Hold",
    comments:
      "Yes puts the appointment on hold, with Reason ID and Memo; No takes it off hold. If left blank, neither.",
  }),
  reasonId: holdReasonId,
  memo: longText({
    label: "Memo",
    comments: "Why the appointment is put on hold.",
    example: "The flame sensor is on order.",
  }),
  refuseIfBooked,
};

const result: Result = {
  example: {
    appointment: appointment.example,
    technicians: [{ id: 41, name: "Maria Lopez" }],
    steps: [rescheduleAppointment.label, assignTechnicians.label],
  },
  jsonSchema: {
    type: "object",
    properties: {
      appointment: appointment.jsonSchema,
      technicians: {
        type: "array",
        description: "Who is on the appointment now.",
        items: {
          type: "object",
          properties: { id: { type: "integer" }, name: { type: "string" } },
        },
      },
      steps: {
        type: "array",
        description: "What was done, by the labels of the actions; nothing where nothing differed.",
        items: { type: "string" },
      },
    },
  },
};

export const dispatchAppointment = workflow({
  label: "Dispatch Appointment",
  description:
    "Bring an appointment's crew, times, special instructions and hold to what is given, in one step. Requests: Get Appointment (or List Appointments of the job), List Appointment Assignment, then only what differs of Reschedule Appointment, Assign and Unassign Technician, Update Special Instructions, Hold and Release Appointment; with Refuse If Booked also its looks. It can be run again after any error, and then does what is left. That a technician is on the way or has arrived cannot be set through ServiceTitan's API.",
  scopes: [
    lists.appointments.scope,
    lists.assignments.scope,
    rescheduleAppointment.scope,
    assignTechnicians.scope,
  ],
  required: {},
  optional,
  result,
  run: async ({ appointmentId, jobId, refuseIfBooked: isGuarded, ...wanted }, call) => {
    const id = appointmentId ?? (await onlyOpenOf(jobId, call)).id;
    const before = await standingOf(id, call);
    if (jobId !== undefined && !sameId(before.appointment.jobId, jobId))
      throw new SpectralError(
        `Appointment ${id} is of job ${before.appointment.jobId}, not of job ${jobId}.`,
      );
    const plan = planOf(wanted, before);
    const isOn = before.technicians.map((each) => each.id);
    const { time, crew, isMoved, joining } = plan;
    if (isGuarded) await refuse([{ id, ...time, technicianIds: crew, isOn, isMoved }], call);

    const { done } = await inSteps(call, async (steps) => {
      for (const step of plan.booking) await steps.take(step);
      const isBooked = isMoved || joining.length > 0;
      if (isGuarded && isBooked && !call.isPreview) await lookAgain(id, plan, call);
      for (const step of plan.rest) await steps.take(step);
    });
    const after = done.length > 0 && !call.isPreview ? await standingOf(id, call) : before;
    return { data: { ...after, steps: done } };
  },
});

/** The only appointment of a job that is neither done nor canceled. */
async function onlyOpenOf(jobId: number | undefined, call: Call): Promise<Appointment> {
  if (jobId === undefined) throw new SpectralError("Appointment ID or Job ID is required.");
  const all = await appointmentsOfJob(jobId, call);
  const open = all.filter(
    ({ status, active }) => active !== false && status !== "Done" && status !== "Canceled",
  );
  const [first, ...others] = open;
  if (!first)
    throw new SpectralError(`Job ${jobId} has no open appointment: add one with Create Appointment.`);
  if (others.length > 0)
    throw new SpectralError(
      `Job ${jobId} has ${open.length} open appointments: give the Appointment ID of one, ${open.map(({ id, start }) => `${id} (${start})`).join(", ")}.`,
    );
  return first;
}

async function standingOf(appointmentId: number, call: Call): Promise<Standing> {
  const [{ data }, assignments] = await Promise.all([
    runAction(getAppointment, { ...call, values: { appointmentId } }),
    assignmentsTo([{ id: appointmentId }], call),
  ]);
  const technicians = assignments.map(({ technicianId: id, technicianName: name }) => ({ id, name }));
  return { appointment: data as Appointment, technicians };
}

/** @throws SpectralError where somebody else booked at the same moment, and was first. */
async function lookAgain(id: number, { time, joining, isMoved }: Plan, call: Call): Promise<void> {
  const notBooked = await giveWay(async () => [{ id, ...time, technicianIds: joining, isMoved }], call);
  if (notBooked.length > 0) throw new SpectralError(`${call.label} gave way: ${reasonsOf(notBooked)}`);
}
