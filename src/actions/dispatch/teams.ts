import { createdTeam, team } from "../../../api/dispatch/teams";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { dates } from "../../inputs/filters";
import { flag, id, text } from "../../inputs/kinds";

const teamId = id({ label: "Team ID", comments: "ID of the team.", of: "team" });

export const createTeam = action({
  label: "Create Team",
  description:
    "Create a team that technicians can belong to; where there is one of that name already, it is returned instead, with created false.",
  calls: "POST dispatch /teams",
  scope: "Dispatch → Teams (Write)",
  required: { active: flag({ label: "Active", comments: "Whether the team is in use." }) },
  optional: { name: text({ label: "Name", comments: "Name of the team.", example: "HVAC" }) },
  returns: createdTeam,
});

export const getTeam = action({
  label: "Get Team",
  description: "Get one team by ID.",
  calls: "GET dispatch /teams/{teamId}",
  scope: "Dispatch → Teams (Read)",
  required: { teamId },
  returns: team,
});

export const deleteTeam = action({
  label: "Delete Team",
  description: "Delete a team.",
  calls: "DELETE dispatch /teams/{teamId}",
  scope: "Dispatch → Teams (Write)",
  required: { teamId },
  check: {
    path: "/teams/{teamId}",
    shows: ({ active }: typeof team.example) => !active,
    gone: true,
  },
});

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
