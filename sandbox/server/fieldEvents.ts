import { notFound } from "../kit/errors";
import type { Table } from "../kit/table";
import { cancelInOffice, expireMembership, postInvoice } from "../rules/office";
import {
  arriveAtAppointment,
  dispatchAppointment,
  finishAppointment,
  pauseAppointment,
} from "../rules/technicianDay";
import type { State } from "../state";

/** @param id as an address has it, or as a number */
type Act = (state: State, id: number | string) => { id: number };

const on =
  <R extends { id: number }>(tableOf: (state: State) => Table<R>, act: (state: State, record: R) => R): Act =>
  (state, id) => {
    const table = tableOf(state);
    const record = table.get(Number(id));
    if (record === undefined) throw notFound(table.label, id);
    return act(state, record);
  };

const appointments = (state: State) => state.appointments;

/** What people do in ServiceTitan itself, and no API can but for canceling, by the records that they do it to. */
export const fieldEvents = {
  "appointments/dispatch": on(appointments, dispatchAppointment),
  "appointments/arrive": on(appointments, arriveAtAppointment),
  "appointments/pause": on(appointments, pauseAppointment),
  "appointments/finish": on(appointments, finishAppointment),
  "jobs/cancel": on(({ jobs }) => jobs, cancelInOffice),
  "invoices/post": on(({ invoices }) => invoices, postInvoice),
  "memberships/expire": on(({ memberships }) => memberships, expireMembership),
};

export type FieldEvent = keyof typeof fieldEvents;
