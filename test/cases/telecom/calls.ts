import { dates, ids, since } from "../filters";
import { type Cases, first, list, sha256Of, type World } from "../world";

const recorded = ({ state }: World, what: "recording" | "voicemail") => {
  const { id: callId, [what]: bytes } = first(state.calls.values(), (call) => call[what] !== null);
  return { callId, expectedSha256: sha256Of(bytes as Buffer) };
};

export const cases: Cases = {
  listCallsV3: ({ state }) => ({
    ...list(),
    filters: {
      ids,
      ...dates,
      createdAfter: since,
      modifiedAfter: since,
      active: "Any",
      campaignId: first(state.campaigns.values()).id,
      agentId: 52,
      agentName: "Dana Reed",
      agentIsExternal: false,
      agentExternalId: 7001,
      minDuration: 30,
      phoneNumberCalled: "9165550188",
      callerPhoneNumber: "9165550142",
      sid: "CA5f0c3f7e6a2b4d0f9e1a8c7b6d5e4f30",
      tag: "Priority",
    },
  }),
  downloadCallRecording: (world) => recorded(world, "recording"),
  downloadCallVoicemail: (world) => recorded(world, "voicemail"),
};
