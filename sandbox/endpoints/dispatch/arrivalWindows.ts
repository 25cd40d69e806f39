import { z } from "zod";
import { windowConfigurations } from "../../../api/dispatch/arrivalWindows";
import type { ArrivalWindow } from "../../kept";
import { reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { active, created } from "../../kit/filters";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** The times of day that customers are told to expect a technician in. */
export const arrivalWindows = (state: State): Operation[] => [
  list("/arrival-windows", state.arrivalWindows, {
    filters: { active, ...created },
    defaults: { active: "True" },
    view: arrivalWindow,
  }),
  get("/arrival-windows", state.arrivalWindows, arrivalWindow),
  operation({
    method: "POST",
    path: "/arrival-windows",
    body: () => windowBody(state),
    handle: ({ body }) => {
      const noted = { id: newId(state), active: true, createdOn: timestamp(state.clock) };
      return arrivalWindow(state.arrivalWindows.insert({ ...noted, ...body }));
    },
  }),
  operation({
    method: "PUT",
    path: "/arrival-windows/{id}",
    body: () => windowBody(state),
    handle: ({ params, body }) =>
      arrivalWindow(state.arrivalWindows.update(find(state.arrivalWindows, params.id), body)),
  }),
  operation({
    method: "PUT",
    path: "/arrival-windows/{id}/activated",
    body: () => z.strictObject({ isActive: z.boolean() }),
    handle: ({ params, body: { isActive } }) => {
      state.arrivalWindows.update(find(state.arrivalWindows, params.id), { active: isActive });
    },
  }),
  operation({
    method: "GET",
    path: "/arrival-windows/configuration",
    handle: () => state.arrivalWindowConfiguration,
  }),
  operation({
    method: "POST",
    path: "/arrival-windows/configuration",
    body: () => z.strictObject({ configuration: z.enum(windowConfigurations) }),
    handle: ({ body }) => {
      state.arrivalWindowConfiguration = body;
      return body;
    },
  }),
];

const arrivalWindow = ({ createdOn: _, ...shown }: ArrivalWindow) => shown;

/** A time of day, with or without its seconds, as it is answered: with them. */
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3])(:[0-5]\d){1,2}$/, { error: "The time must be like 09:00." })
  .transform((time) => time.padEnd("09:00:00".length, ":00"));

const windowBody = (state: State) =>
  z.strictObject({
    start: timeOfDay,
    // One document has the time at which the window ends in its description; it is answered as it is given.
    duration: timeOfDay.refine((length) => length !== "00:00:00", { error: "The window has no length." }),
    businessUnitIds: z.array(reference(state.businessUnits)),
  });
