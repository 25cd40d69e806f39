import { z } from "zod";
import { timestamp } from "../../kit/clock";
import { dates, type Filter, readBoolean } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { newId, type State } from "../../state";

/** The technicians' teams. */
export const teams = (state: State): Operation[] => [
  list("/teams", state.teams, {
    filters: { includeInactive, ...dates },
    defaults: { includeInactive: "false" },
    sorts: commonSorts,
  }),
  get("/teams", state.teams),
  operation({
    method: "POST",
    path: "/teams",
    body: () => z.strictObject({ active: z.boolean(), name: z.string().nullish() }),
    handle: ({ body }) => createTeam(state, body),
  }),
  operation({
    method: "DELETE",
    path: "/teams/{id}",
    handle: ({ params }) => {
      state.teams.delete(find(state.teams, params.id).id);
    },
  }),
];

/** A team of that name that is there is answered as it is. */
function createTeam(state: State, { active, name = null }: { active: boolean; name?: string | null }) {
  const there = [...state.teams.values()].find((team) => name !== null && team.name === name);
  if (there) return { ...there, created: false };
  const now = timestamp(state.clock);
  const team = state.teams.insert({
    id: newId(state),
    active,
    name,
    createdBy: state.apiUserId,
    createdOn: now,
    modifiedOn: now,
  });
  return { ...team, created: true };
}

const includeInactive: Filter<{ active: boolean }> = ([text = ""]) => {
  const all = readBoolean(text);
  return ({ active }) => active || all;
};
