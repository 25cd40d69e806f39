import { find, type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** Who is to be sent to a location, if possible. */
export const preferredTechnicians = (state: State): Operation[] => [
  operation({
    method: "GET",
    path: "/locations/{id}/preferredtechnician",
    handle: ({ params }) => state.preferred.technicians.get(find(state.locations, params.id).id) ?? null,
  }),
  operation({
    method: "POST",
    path: "/locations/{id}/preferredtechnician/{preferredTechnicianId}",
    handle: ({ params }) => {
      const technician = find(state.technicians, params.preferredTechnicianId);
      state.preferred.technicians.set(find(state.locations, params.id).id, technician.id);
    },
  }),
];
