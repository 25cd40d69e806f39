import { team } from "../../../api/dispatch/teams";
import { list } from "../../declare/list";
import { dates } from "../../inputs/filters";
import { flag } from "../../inputs/kinds";

export const listTeams = list({
  label: "List Teams",
  description: "List the teams that technicians belong to, page by page or all at once.",
  calls: "GET dispatch /teams",
  scope: "Dispatch → Teams (Read)",
  filters: {
    includeInactive: flag({
      label: "Include Inactive",
      comments: "Yes lists inactive teams too. If left blank, active ones only.",
    }),
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: team,
});
