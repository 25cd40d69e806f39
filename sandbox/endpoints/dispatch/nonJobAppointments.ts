import { z } from "zod";
import type { NonJobAppointment } from "../../../api/dispatch/nonJobAppointments";
import { activeReference, dateTime, name, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import {
  dates,
  type Filter,
  flag,
  ids,
  integer,
  onOrAfter,
  onOrBefore,
  readBoolean,
} from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { daysIn, mostOccurrences, startsOf } from "../../rules/repeats";
import { newId, type State } from "../../state";

/** What technicians are planned for that is no job. */
export const nonJobAppointments = (state: State): Operation[] => [
  list("/non-job-appointments", state.nonJobAppointments, {
    filters: {
      ids: ids((each) => each.id),
      technicianId: integer((each) => each.technicianId),
      startsOnOrAfter: onOrAfter((each) => each.start),
      startsOnOrBefore: onOrBefore((each) => each.start),
      timesheetCodeId: integer((each) => each.timesheetCodeId),
      activeOnly,
      showOnTechnicianSchedule: flag((each) => each.showOnTechnicianSchedule),
      ...dates,
    },
    sorts: commonSorts,
  }),
  get("/non-job-appointments", state.nonJobAppointments, shown),
  operation({
    method: "POST",
    path: "/non-job-appointments",
    body: () => appointmentBody(state),
    handle: ({ body }) => createAppointments(state, body),
  }),
  operation({
    method: "PUT",
    path: "/non-job-appointments/{id}",
    body: () => appointmentBody(state),
    handle: ({ params, body }) => {
      const appointment = find(state.nonJobAppointments, params.id);
      return shown(state.nonJobAppointments.update(appointment, planOf(state, body)));
    },
  }),
  operation({
    method: "DELETE",
    path: "/non-job-appointments/{id}",
    handle: ({ params }) => {
      const { id } = find(state.nonJobAppointments, params.id);
      state.nonJobAppointments.delete(id);
      return { message: `Non-job appointment ${id} was deleted.`, id };
    },
  }),
];

/** Alone it does not tell when it was changed. */
const shown = ({ modifiedOn: _, ...rest }: NonJobAppointment) => rest;

const frequencies = ["Daily", "Weekly", "Monthly", "Yearly"] as const;
const endTypes = ["Never", "After", "On"] as const;

const appointmentBody = (state: State) =>
  nullAsMissing(
    z.strictObject({
      technicianId: activeReference(state.technicians),
      start: dateTime,
      duration: z
        .string()
        .regex(/^(\d+\.)?\d{1,2}:\d\d:\d\d$/, { error: "The Duration must be like 01:30:00." }),
      name,
      timesheetCodeId: reference(state.timesheetCodes).optional(),
      summary: z.string().optional(),
      clearDispatchBoard: z.boolean().optional(),
      clearTechnicianView: z.boolean().optional(),
      showOnTechnicianSchedule: z.boolean().optional(),
      removeTechnicianFromCapacityPlanning: z.boolean().optional(),
      allDay: z.boolean().optional(),
      repeat: z.boolean().optional(),
      countOccurrences: z.int().min(1).optional(),
      interval: z.int().min(1).optional(),
      frequency: z.enum(frequencies).optional(),
      endType: z.enum(endTypes).optional(),
      endOn: dateTime.optional(),
      daysOfWeek: z.string().optional(),
    }),
  );

type Body = z.output<ReturnType<typeof appointmentBody>>;

/** What a body plans, without its repetition; answers have no appointment without a timesheet code. */
const planOf = (state: State, body: Body) => ({
  technicianId: body.technicianId,
  start: body.start,
  duration: body.duration,
  name: body.name,
  timesheetCodeId: body.timesheetCodeId ?? ([...state.timesheetCodes.keys()][0] as number),
  summary: body.summary ?? "",
  clearDispatchBoard: body.clearDispatchBoard ?? false,
  clearTechnicianView: body.clearTechnicianView ?? false,
  showOnTechnicianSchedule: body.showOnTechnicianSchedule ?? false,
  removeTechnicianFromCapacityPlanning: body.removeTechnicianFromCapacityPlanning ?? false,
  allDay: body.allDay ?? false,
});

/** One for each time that it is repeated. @returns the first one */
function createAppointments(state: State, body: Body) {
  const { repeat, frequency, interval, endType, endOn, countOccurrences, daysOfWeek } = body;
  if (repeat && !frequency)
    throw invalid({ Frequency: ["The Frequency field is required for what is repeated."] });
  const starts =
    repeat && frequency
      ? startsOf(body.start, {
          every: frequency,
          interval: interval ?? 1,
          days: daysIn(daysOfWeek),
          until: endType === "On" && endOn ? Date.parse(endOn) : Number.POSITIVE_INFINITY,
          count: endType === "After" && countOccurrences ? countOccurrences : mostOccurrences,
        })
      : [body.start];
  const now = timestamp(state.clock);
  const made = starts.map((start) =>
    state.nonJobAppointments.insert({
      id: newId(state),
      ...planOf(state, body),
      start,
      active: true,
      createdById: state.apiUserId,
      createdOn: now,
      modifiedOn: now,
    }),
  );
  return {
    ...shown(made[0] as NonJobAppointment),
    repeat: repeat ?? false,
    countOccurrences: countOccurrences ?? null,
    interval: interval ?? null,
    frequency: frequency ? frequencies.indexOf(frequency) : null,
    endType: endType ? endTypes.indexOf(endType) : null,
    endOn: endOn ?? null,
    daysOfWeek: daysOfWeek ?? "",
  };
}

/** False leaves out nothing. */
const activeOnly: Filter<NonJobAppointment> = ([text = ""]) => {
  const wanted = readBoolean(text);
  return ({ active }) => active || !wanted;
};
