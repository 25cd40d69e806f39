import { soundOf } from "../../../sandbox/rules/calls";
import { dates, ids, since } from "../filters";
import {
  address,
  type Cases,
  contacts,
  customQueryParams,
  first,
  list,
  sha256Of,
  type World,
} from "../world";

const recorded = ({ state }: World, what: "recording" | "voicemail") => {
  const { id: callId, [what]: heard } = first(state.calls.values(), (call) => call[what] !== null);
  return { callId, expectedSha256: sha256Of(soundOf(heard ?? "")) };
};

const byCall = ({ state }: World) => ({
  ids,
  ...dates,
  createdAfter: since,
  modifiedAfter: since,
  campaignId: first(state.campaigns.values()).id,
  agentId: 52,
  agentName: "Dana Reed",
  agentIsExternal: false,
  agentExternalId: 7001,
  minDuration: 30,
  phoneNumberCalled: "9165550188",
});

/** Another way than the call came to before, each time. */
function change({ state }: World) {
  const call = first(state.calls.values());
  const location = first(state.locations.values());
  const { id } = first(state.contacts.values());
  const numbered = contacts.map((contact) => ({ id, ...contact }));
  return {
    callId: call.id,
    callType: call.callType === "Excused" ? "Unbooked" : "Excused",
    excuseMemo: "Asked for a trade that we do not have.",
    reason: { name: first(state.callReasons.values()).name, lead: true },
    campaignId: first(state.campaigns.values()).id,
    jobId: first(state.jobs.values()).id,
    agentId: first(state.employees.values()).id,
    customer: { id: location.customerId, name: "Jane Doe", address, contacts: numbered },
    location: { id: location.id, name: "Home", address, contacts: numbered },
    tag: first(state.tagTypes.values()).name,
  };
}

export const cases: Cases = {
  listCalls: (world) => ({
    page: 1,
    pageSize: 20,
    fetchAll: false,
    sort: "-CreatedOn",
    customQueryParams,
    filters: { ...byCall(world), activeOnly: true },
  }),
  getCall: ({ state }) => ({ callId: first(state.calls.values()).id }),
  updateCall: change,
  listCallsV3: (world) => ({
    ...list(),
    filters: {
      ...byCall(world),
      active: "Any",
      callerPhoneNumber: "9165550142",
      sid: "CA5f0c3f7e6a2b4d0f9e1a8c7b6d5e4f30",
      tag: "Priority",
    },
  }),
  downloadCallRecording: (world) => recorded(world, "recording"),
  downloadCallVoicemail: (world) => recorded(world, "voicemail"),
};
