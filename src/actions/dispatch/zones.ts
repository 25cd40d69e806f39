import { zone } from "../../../api/dispatch/zones";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { id } from "../../inputs/kinds";

export const getZone = action({
  label: "Get Zone",
  description: "Get one zone by ID.",
  calls: "GET dispatch /zones/{zoneId}",
  scope: "Dispatch → Zones (Read)",
  required: { zoneId: id({ label: "Zone ID", comments: "ID of the zone.", of: "zone" }) },
  returns: zone,
});

export const listZones = list({
  label: "List Zones",
  description:
    "List the zones of the area that the tenant serves, with their ZIP codes, cities, business units and technicians.",
  calls: "GET dispatch /zones",
  scope: "Dispatch → Zones (Read)",
  filters: { active, ...dates },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: zone,
});
