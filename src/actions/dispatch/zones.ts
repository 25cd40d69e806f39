import { zone } from "../../../api/dispatch/zones";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";

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
