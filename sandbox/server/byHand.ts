import type { FastifyInstance } from "fastify";
import { notFound } from "../kit/errors";
import type { Table } from "../kit/table";
import { expireMembership, postInvoice } from "../rules/office";
import {
  arriveAtAppointment,
  dispatchAppointment,
  finishAppointment,
  pauseAppointment,
} from "../rules/technicianDay";
import type { State } from "../state";
import { problems } from "./problems";

/**
 * Serves, beside ServiceTitan's API and without a token, what people do in ServiceTitan itself:
 * `POST /_sandbox/appointments/{id}/dispatch`, say. Answers the record, 404 where there is none, or 409 with the reason.
 */
export async function byHand(app: FastifyInstance, { state }: { state: State }): Promise<void> {
  await app.register(problems);
  const serve = <R extends { id: number }>(
    path: string,
    table: Table<R>,
    actions: Record<string, (state: State, record: R) => R>,
  ) => {
    for (const [name, act] of Object.entries(actions))
      app.post<{ Params: { id: string } }>(`/_sandbox/${path}/:id/${name}`, async ({ params: { id } }) => {
        const record = table.get(Number(id));
        if (record === undefined) throw notFound(table.label, id);
        return act(state, record);
      });
  };
  serve("appointments", state.appointments, {
    dispatch: dispatchAppointment,
    arrive: arriveAtAppointment,
    pause: pauseAppointment,
    finish: finishAppointment,
  });
  serve("invoices", state.invoices, { post: postInvoice });
  serve("memberships", state.memberships, { expire: expireMembership });
}
