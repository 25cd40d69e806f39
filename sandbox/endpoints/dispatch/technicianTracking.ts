import { invalid } from "../../kit/errors";
import { InvalidValue, readInteger } from "../../kit/filters";
import { openLink } from "../../kit/links";
import { Parameters } from "../../kit/list";
import { type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** Where a technician is on the way to an appointment. */
export const technicianTracking = (state: State): Operation[] => [
  operation({
    method: "GET",
    path: "/technician-tracking",
    handle: ({ query }) => {
      const parameters = new Parameters(query, { technicianId: "", appointmentId: "" });
      const [technicianId, appointmentId] = ["technicianId", "appointmentId"].map((name) =>
        parameters.read(name, ([text = ""]) => {
          if (text === "") throw new InvalidValue(`The ${name} parameter is required.`);
          return readInteger(text);
        }),
      );
      parameters.check();
      const isOn = state.assignments
        .where("appointmentId", appointmentId ?? 0)
        .some((assignment) => assignment.active && assignment.technicianId === technicianId);
      if (!isOn)
        throw invalid({
          TechnicianId: [`Technician ${technicianId} is not on appointment ${appointmentId}.`],
        });
      return { technicianTrackingUrl: openLink(`tracking/${appointmentId}-${technicianId}`) };
    },
  }),
];
