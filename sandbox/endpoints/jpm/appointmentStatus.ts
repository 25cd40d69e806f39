import { z } from "zod";
import { activeReference, dateTime, name } from "../../kit/body";
import { find, type Operation, operation } from "../../kit/operation";
import {
  changeInstructions,
  confirm,
  holdAppointment,
  releaseAppointment,
  removeConfirmation,
  reschedule,
} from "../../rules/appointmentStatus";
import type { State } from "../../state";
import { withoutUndefined } from "../shared";

/** What becomes of an appointment once it is planned. */
export const appointmentStatus = (state: State): Operation[] => {
  const appointment = ({ id }: Record<string, string>) => find(state.appointments, id);
  return [
    operation({
      method: "PATCH",
      path: "/appointments/{id}/reschedule",
      body: () => newTime,
      handle: ({ params, body }) => reschedule(state, appointment(params), withoutUndefined(body)),
    }),
    operation({
      method: "PUT",
      path: "/appointments/{id}/hold",
      body: () => z.strictObject({ reasonId: activeReference(state.holdReasons), memo: name }),
      handle: ({ params, body }) => holdAppointment(state, appointment(params), body),
    }),
    operation({
      method: "DELETE",
      path: "/appointments/{id}/hold",
      handle: ({ params }) => releaseAppointment(state, appointment(params)),
    }),
    operation({
      method: "PUT",
      path: "/appointments/{id}/special-instructions",
      body: () => z.strictObject({ specialInstructions: z.string() }),
      handle: ({ params, body }) => changeInstructions(state, appointment(params), body.specialInstructions),
    }),
    operation({
      method: "PUT",
      path: "/appointments/{id}/confirmation",
      handle: ({ params }) => confirm(state, appointment(params)),
    }),
    operation({
      method: "DELETE",
      path: "/appointments/{id}/confirmation",
      handle: ({ params }) => removeConfirmation(state, appointment(params)),
    }),
  ];
};

/** Null takes an arrival window away. */
const newTime = z
  .strictObject({
    start: dateTime,
    end: dateTime,
    arrivalWindowStart: dateTime.nullable(),
    arrivalWindowEnd: dateTime.nullable(),
  })
  .partial();
