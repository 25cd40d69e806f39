import { callInFull } from "../../../api/telecom/callDetails";
import { phoneCall } from "../../../api/telecom/calls";
import { download } from "../../declare/file";
import { list } from "../../declare/list";
import { campaignId } from "../../inputs/common";
import { active, dates, ids } from "../../inputs/filters";
import { flag, id, idList, integer, moment, phone, text } from "../../inputs/kinds";
import { callId } from "./callInputs";

/** What both lists can be narrowed by. */
const byCall = {
  ...dates,
  createdAfter: moment("Created After", "Only calls received after this moment.", "2026-07-01"),
  modifiedAfter: moment("Modified After", "Only calls last changed after this moment.", "2026-07-08"),
  campaignId,
  agentId: id({ label: "Agent ID", comments: "ID of whoever took or made the call.", of: "callAgent" }),
  agentName: text({
    label: "Agent Name",
    comments: "Only calls of the agent with this name.",
    example: "Dana Reed",
  }),
  agentIsExternal: flag({
    label: "Agent Is External",
    comments: "Yes lists only calls of agents of another company, No only those of the company's own.",
  }),
  agentExternalId: id({
    label: "Agent External ID",
    comments: "ID that the agent has in the other company's system.",
    of: "externalAgent",
  }),
  minDuration: integer({
    label: "Min Duration",
    comments: "Only calls that lasted at least so many seconds.",
    example: "30",
    min: 0,
  }),
  phoneNumberCalled: phone({
    label: "Phone Number Called",
    comments: "Only calls to this number.",
    example: "9165550188",
  }),
};

export const listCallsV3 = list({
  label: "List Phone Calls",
  description:
    "List calls that customers made or got, with what each came to and the names of customer, campaign and business unit, page by page or all at once; List Calls with Customer Details gives these records in full. Outbound calls have no call type.",
  calls: "GET telecom/v3 /calls",
  scope: "Telecom → Calls (Read)",
  filters: {
    ids: ids("call"),
    ...byCall,
    active,
    callerPhoneNumber: phone({
      label: "Caller Phone Number",
      comments: "Only calls from this number.",
      example: "9165550142",
    }),
    sid: text({
      label: "SID",
      comments: "Only the call with this ID of the telephone system.",
      example: "CA5f0c3f7e6a2b4d0f9e1a8c7b6d5e4f30",
    }),
    tag: text({ label: "Tag", comments: "Only calls with this tag.", example: "Priority" }),
  },
  sorts: ["Id", "CreatedOn", "ModifiedOn"],
  of: phoneCall,
});

export const listCalls = list({
  label: "List Calls with Customer Details",
  description:
    "List calls with the address, contacts and memberships of the customer and all of the campaign and business unit, page by page or all at once; List Phone Calls gives their names alone, and also finds calls by caller, tag and SID.",
  calls: "GET telecom /calls",
  scope: "Telecom → Calls (Read)",
  filters: {
    ids: idList({
      label: "IDs",
      comments: "Only calls with these IDs, one per line. More than 50 come as one page, in order of ID.",
      of: "call",
    }),
    ...byCall,
    activeOnly: flag({ label: "Active Only", comments: "Yes leaves out inactive calls." }),
  },
  sorts: ["Id", "CreatedOn", "ModifiedOn"],
  orderBy: ["Id", "createdOn", "modifiedOn"],
  tellsTotal: true,
  of: callInFull,
});

export const downloadCallRecording = download({
  label: "Download Call Recording",
  description: "Download the recording of a call, an MP3 file. Calls that have one tell its recordingUrl.",
  calls: "GET telecom /calls/{callId}/recording",
  scope: "Telecom → Calls (Read)",
  required: { callId },
});

export const downloadCallVoicemail = download({
  label: "Download Call Voicemail",
  description:
    "Download what a caller left on the voicemail, an MP3 file. Calls that have one tell its voiceMailUrl.",
  calls: "GET telecom /calls/{callId}/voicemail",
  scope: "Telecom → Calls (Read)",
  required: { callId },
});
