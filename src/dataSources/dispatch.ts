import { team } from "../../api/dispatch/teams";
import { zone } from "../../api/dispatch/zones";
import { byName } from "./items";

export const selectTeam = byName({
  of: team,
  label: "Select Team",
  what: "active teams",
  calls: "GET dispatch /teams",
  scope: "Dispatch → Teams (Read)",
});

export const selectZone = byName({
  of: zone,
  label: "Select Zone",
  what: "active zones",
  calls: "GET dispatch /zones",
  scope: "Dispatch → Zones (Read)",
});
