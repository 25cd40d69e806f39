import type { PhoneCall } from "../../kept";
import { ApiError } from "../../kit/errors";
import { feed } from "../../kit/feed";
import {
  active,
  dates,
  type Filter,
  flag,
  ids,
  integer,
  readBoolean,
  readDateTime,
  readInteger,
  spelled,
  text,
} from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { File, find, get, list, type Operation, operation } from "../../kit/operation";
import { withZone } from "../../kit/spelling";
import { changeCall, soundOf } from "../../rules/calls";
import type { State } from "../../state";
import { callChange } from "./callChange";
import { callDetails, callInFull, leadCallInFull } from "./callsInFull";
import { exportedCall, named, namedCall } from "./callViews";

/** Calls that were made and taken, and what was recorded of them. */
export const calls = (state: State): Operation[] => [
  {
    ...list("/calls", state.calls, {
      filters: {
        ...commonFilters(state),
        ids: ids((call) => call.id),
        active,
        callerPhoneNumber: text((call) => call.from),
        sid: text((call) => call.sid),
        tag: text((call) => named(state.tagTypes, call.tagTypeId)?.name),
      },
      defaults: { active: "True" },
      sorts: commonSorts,
      view: namedCall(state),
    }),
    version: "v3",
  },
  list("/calls", state.calls, {
    filters: { ...commonFilters(state), ids: ids((call) => call.id), activeOnly },
    // The total is told unasked.
    defaults: { includeTotal: "true" },
    orderings: { Id: commonSorts.Id, createdOn: commonSorts.CreatedOn, modifiedOn: commonSorts.ModifiedOn },
    view: callInFull(state),
  }),
  get("/calls", state.calls, callDetails(state)),
  feed("/export/calls", state.calls, state, { view: exportedCall(state) }),
  operation({
    method: "PUT",
    path: "/calls/{id}",
    body: () => callChange(state),
    handle: ({ params, body }) =>
      leadCallInFull(state, changeCall(state, find(state.calls, params.id), body)),
  }),
  ...(["recording", "voicemail"] as const).map((what) =>
    operation({
      method: "GET",
      path: `/calls/{id}/${what}`,
      handle: ({ params }) => {
        const call = find(state.calls, params.id);
        const heard = call[what];
        if (heard === null) throw new ApiError(404, `Call ${call.id} has no ${what}.`);
        return new File("audio/mpeg", soundOf(heard));
      },
    }),
  ),
];

const after = (moment: (call: PhoneCall) => string): Filter<PhoneCall> =>
  spelled(withZone, ([given = ""]) => {
    const limit = readDateTime(given);
    return (call) => sortable(moment(call)) > limit;
  });

const secondsOf = ({ duration }: PhoneCall): number =>
  duration.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** What both versions filter by. */
const commonFilters = (state: State): Record<string, Filter<PhoneCall>> => ({
  ...dates,
  createdAfter: after((call) => call.createdOn),
  modifiedAfter: after((call) => call.modifiedOn),
  campaignId: integer((call) => call.campaignId),
  agentId: integer((call) => call.agentId),
  agentName: text((call) => named(state.employees, call.agentId)?.name),
  agentIsExternal: flag((call) => call.externalAgentId !== null),
  agentExternalId: integer((call) => call.externalAgentId),
  minDuration: ([given = ""]) => {
    const least = readInteger(given);
    return (call) => secondsOf(call) >= least;
  },
  phoneNumberCalled: text((call) => call.to),
});

/** False leaves out nothing, as it is where it is not given. (Not documented.) */
const activeOnly: Filter<PhoneCall> = ([given = ""]) => {
  const wanted = readBoolean(given);
  return (call) => call.active || !wanted;
};
