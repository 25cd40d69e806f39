import type { PhoneCall } from "../../kept";
import { ApiError } from "../../kit/errors";
import {
  active,
  before,
  type Filter,
  flag,
  ids,
  integer,
  onOrAfter,
  readDateTime,
  readInteger,
  spelled,
  text,
} from "../../kit/filters";
import type { ListOptions } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { File, find, list, type Operation, operation } from "../../kit/operation";
import { withZone } from "../../kit/spelling";
import type { State } from "../../state";

/** Calls that were made and taken, and what was recorded of them. */
export const calls = (state: State): Operation[] => [
  { ...list("/calls", state.calls, callList), version: "v3" },
  ...(["recording", "voicemail"] as const).map((what) =>
    operation({
      method: "GET",
      path: `/calls/{id}/${what}`,
      handle: ({ params }) => {
        const call = find(state.calls, params.id);
        const bytes = call[what];
        if (bytes === null) throw new ApiError(404, `Call ${call.id} has no ${what}.`);
        return new File("audio/mpeg", bytes);
      },
    }),
  ),
];

const after = (moment: (call: PhoneCall) => string): Filter<PhoneCall> =>
  spelled(withZone, ([given = ""]) => {
    const limit = readDateTime(given);
    return (call) => sortable(moment(call)) > limit;
  });

const createdOn = ({ leadCall }: PhoneCall) => leadCall.createdOn;
const modifiedOn = ({ leadCall }: PhoneCall) => leadCall.modifiedOn;

const secondsOf = ({ leadCall }: PhoneCall): number =>
  leadCall.duration.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

const callList: ListOptions<PhoneCall> = {
  filters: {
    ids: ids((call) => call.id),
    createdBefore: before(createdOn),
    createdOnOrAfter: onOrAfter(createdOn),
    createdAfter: after(createdOn),
    modifiedBefore: before(modifiedOn),
    modifiedOnOrAfter: onOrAfter(modifiedOn),
    modifiedAfter: after(modifiedOn),
    active: Object.assign<Filter<PhoneCall>, object>(
      (values, query) => {
        const isWanted = active(values, query);
        return ({ leadCall }) => isWanted(leadCall);
      },
      { spelling: active.spelling },
    ),
    campaignId: integer(({ leadCall }) => leadCall.campaign?.id),
    agentId: integer(({ leadCall }) => leadCall.agent?.id),
    agentName: text(({ leadCall }) => leadCall.agent?.name),
    agentIsExternal: flag(({ leadCall }) => leadCall.agent?.externalId != null),
    agentExternalId: integer(({ leadCall }) => leadCall.agent?.externalId),
    minDuration: ([given = ""]) => {
      const least = readInteger(given);
      return (call) => secondsOf(call) >= least;
    },
    phoneNumberCalled: text(({ leadCall }) => leadCall.to),
    callerPhoneNumber: text(({ leadCall }) => leadCall.from),
    sid: text(({ leadCall }) => leadCall.sid),
    tag:
      ([given = ""]) =>
      ({ leadCall }) =>
        (leadCall.tags ?? []).some(({ typeName }) => typeName.toLowerCase() === given.trim().toLowerCase()),
  },
  defaults: { active: "True" },
  sorts: {
    Id: (call) => call.id,
    CreatedOn: (call) => sortable(createdOn(call)),
    ModifiedOn: (call) => sortable(modifiedOn(call)),
  },
  view: ({ recording: _, voicemail: __, ...call }) => call,
};
