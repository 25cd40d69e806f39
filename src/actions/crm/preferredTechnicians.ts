import { preferredTechnician } from "../../../api/crm/preferredTechnicians";
import { action } from "../../declare/action";
import { sameId } from "../../declare/check";
import { locationId } from "../../inputs/common";
import { id } from "../../inputs/kinds";

export const getPreferredTechnician = action({
  label: "Get Preferred Technician",
  description:
    "Get the ID of the technician whom a location prefers: a number by itself, null where it prefers none.",
  calls: "GET crm /locations/{locationId}/preferredtechnician",
  scope: "CRM → Locations (Read)",
  required: { locationId },
  // Null may come without a body.
  after: (answer) => (typeof answer === "object" ? null : answer),
  returns: preferredTechnician,
});

export const setPreferredTechnician = action({
  label: "Set Preferred Technician",
  description: "Say which technician a location prefers, in place of any other.",
  calls: "POST crm /locations/{locationId}/preferredtechnician/{preferredTechnicianId}",
  scope: "CRM → Locations (Write)",
  required: {
    locationId,
    preferredTechnicianId: id({
      label: "Preferred Technician ID",
      comments: "ID of the technician to send there if possible.",
      of: "technician",
    }),
  },
  check: {
    path: "/locations/{locationId}/preferredtechnician",
    shows: (there: unknown, { preferredTechnicianId }) =>
      there === null || typeof there === "number" ? sameId(there, preferredTechnicianId) : undefined,
  },
});
