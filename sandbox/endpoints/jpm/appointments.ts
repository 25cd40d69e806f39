import { z } from "zod";
import { activeReference, dateTime, reference } from "../../kit/body";
import { feed } from "../../kit/feed";
import { active } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { addAppointment, deleteAppointment, setSummary } from "../../rules/appointments";
import type { State } from "../../state";
import { appointmentFilters } from "./appointmentFilters";

/** Visits, as they are planned. */
export const appointments = (state: State): Operation[] => [
  list("/appointments", state.appointments, {
    filters: appointmentFilters(state),
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/appointments", state.appointments),
  feed("/export/appointments", state.appointments, state, { filters: { active } }),
  operation({
    method: "POST",
    path: "/appointments",
    body: () => newAppointment(state),
    handle: ({ body }) => addAppointment(state, find(state.jobs, String(body.jobId)), body),
  }),
  operation({
    method: "POST",
    path: "/appointments/{id}/summaries",
    body: () => z.strictObject({ technicianId: reference(state.technicians), notes: z.string() }),
    handle: ({ params, body }) => setSummary(state, find(state.appointments, params.id), body),
  }),
  operation({
    method: "DELETE",
    path: "/appointments/{id}",
    handle: ({ params }) => deleteAppointment(state, find(state.appointments, params.id)),
  }),
];

export const schedule = z.strictObject({
  start: dateTime,
  end: dateTime,
  arrivalWindowStart: dateTime.nullish(),
  arrivalWindowEnd: dateTime.nullish(),
});

export const technicianIds = (state: State) => z.array(activeReference(state.technicians)).nullish();

/** The end comes after the start, and so does the end of the arrival window. */
export function checkTimes(times: z.output<typeof schedule>, context: z.RefinementCtx): void {
  const { start, end, arrivalWindowStart: from, arrivalWindowEnd: to } = times;
  if (sortable(end) <= sortable(start))
    context.addIssue({ code: "custom", path: ["end"], message: "End must be after Start." });
  if (from && to && sortable(to) <= sortable(from))
    context.addIssue({
      code: "custom",
      path: ["arrivalWindowEnd"],
      message: "ArrivalWindowEnd must be after ArrivalWindowStart.",
    });
}

const newAppointment = (state: State) =>
  schedule
    .extend({
      jobId: reference(state.jobs),
      technicianIds: technicianIds(state),
      specialInstructions: z.string().nullish(),
    })
    .superRefine(checkTimes);
