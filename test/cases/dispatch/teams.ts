import { dates } from "../filters";
import { type Cases, first, list } from "../world";

export const cases: Cases = {
  createTeam: () => ({ active: true, name: "Night crew" }),
  getTeam: ({ state }) => ({ teamId: first(state.teams.keys()) }),
  deleteTeam: async ({ state, create }) => ({
    teamId: (await create("createTeam", { active: true, name: `Crew ${state.teams.size}` })).id,
  }),
  listTeams: () => ({ ...list(), filters: { includeInactive: true, ...dates } }),
};
