import { type CallDetails, callDetails, changedCall } from "../../../api/telecom/callDetails";
import { callTypes } from "../../../api/telecom/calls";
import { action } from "../../declare/action";
import { otherReplacementAddress, replacementAddress } from "../../inputs/address";
import { campaignId, contactTypes } from "../../inputs/common";
import { group, groupList } from "../../inputs/groups";
import { choice, flag, id, longText, text } from "../../inputs/kinds";
import type { RecordKind } from "../../inputs/recordIds";
import { callId } from "./callInputs";

export const getCall = action({
  label: "Get Call",
  description:
    "Get one call by ID, with the address, contacts and memberships of the customer and all of the campaign and business unit.",
  calls: "GET telecom /calls/{callId}",
  scope: "Telecom → Calls (Read)",
  required: { callId },
  returns: callDetails,
});

interface PartyGuide {
  label: string;
  comments: string;
  of: Extract<RecordKind, "customer" | "location">;
  contact: Extract<RecordKind, "customerContact" | "locationContact">;
  address: typeof replacementAddress;
  examples: { name: string; value: string; memo: string };
}

/** Whom or what a call is about, as ServiceTitan takes it: with name, address and contacts. */
const party = ({ of, contact, address, examples, ...guide }: PartyGuide) =>
  group({
    ...guide,
    required: {
      id: id({ label: "ID", comments: `ID of the ${of}.`, of }),
      name: text({ label: "Name", comments: `Name of the ${of}.`, example: examples.name }),
      address,
      contacts: groupList({
        label: "Contacts",
        comments: `Ways to reach the ${of}, at least one.`,
        required: {
          type: choice({ label: "Type", comments: "Kind of contact.", choices: contactTypes }),
          value: text({
            label: "Value",
            comments: "The phone number, fax number or e-mail address, depending on the type.",
            example: examples.value,
          }),
        },
        optional: {
          id: id({ label: "ID", comments: "ID of the contact; blank for a new one.", of: contact }),
          memo: text({ label: "Memo", comments: "A note about the contact.", example: examples.memo }),
        },
        answered: ["active", "modifiedOn", "createdOn", "phoneSettings", "preferences"],
      }),
    },
    optional: {},
    // What customers and locations that ServiceTitan answers have as well.
    answered: [callDetails.example.leadCall.customer ?? {}, "createdOn"],
  });

const customer = party({
  label: "Customer",
  comments:
    "The customer whose call it is, with name, address and contacts as they are now. The customer of Get Call can be passed instead.",
  of: "customer",
  contact: "customerContact",
  address: replacementAddress,
  examples: { name: "Jane Doe", value: "9165550142", memo: "Call after 3 pm" },
});

const location = party({
  label: "Location",
  comments: "The location that the call is about, with name, address and contacts as they are now.",
  of: "location",
  contact: "locationContact",
  address: otherReplacementAddress,
  examples: { name: "Water Street shop", value: "6045550163", memo: "Building manager" },
});

interface Party {
  contacts: { memo?: string }[];
}

/** ServiceTitan wants a memo with each contact. */
const withMemos = <P extends Party>({ contacts, ...party }: P) => ({
  ...party,
  contacts: contacts.map((each) => ({ ...each, memo: each.memo ?? "" })),
});

/** What a call shows of what was sent; memo, job and location do not show. */
const shownOf = ({ leadCall }: CallDetails, wanted: Record<string, unknown>): [unknown, unknown][] => {
  const { callType, campaign, agent, customer, reason, tags } = leadCall;
  const given = wanted as { customer?: { id: number }; reason?: { name: string }; tag?: string };
  const pairs: [unknown, unknown][] = [
    [wanted.callType, callType],
    [wanted.campaignId, campaign?.id],
    [wanted.agentId, agent?.id],
    [given.customer?.id, customer?.id],
    [given.reason?.name, reason?.name],
    [given.tag, (tags ?? []).find(({ typeName }) => typeName === given.tag)?.typeName],
  ];
  return pairs.filter(([value]) => value !== undefined);
};

export const updateCall = action({
  label: "Update Call",
  description:
    "Change what a call came to, and which campaign, job, customer or agent it is of; inputs left blank are not sent.",
  calls: "PUT telecom /calls/{callId}",
  scope: "Telecom → Calls (Write)",
  required: { callId },
  optional: {
    callType: choice({
      label: "Call Type",
      comments: "What the call came to. Not Lead is a call that could not have led to a job.",
      choices: callTypes,
    }),
    excuseMemo: longText({
      label: "Excuse Memo",
      comments: "Why the call is excused.",
      example: "Asked for a trade that we do not serve.",
    }),
    reason: group({
      label: "Reason",
      comments: "Why the customer called, by the name of one of the tenant's call reasons.",
      required: {
        name: text({ label: "Name", comments: "Name of the call reason.", example: "Wants an estimate" }),
        lead: flag({ label: "Lead", comments: "Whether such a call may lead to a job." }),
      },
      optional: {},
      answered: ["id", "active"],
    }),
    campaignId,
    jobId: id({ label: "Job ID", comments: "ID of the job that came of the call.", of: "job" }),
    agentId: id({ label: "Agent ID", comments: "ID of whoever took or made the call.", of: "callAgent" }),
    customer,
    location,
    tag: text({ label: "Tag", comments: "Name of the tag to put on the call.", example: "Priority" }),
  },
  body: ({ customer, location, ...call }) => ({
    ...call,
    ...(customer && { customer: withMemos(customer) }),
    ...(location && { location: withMemos(location) }),
  }),
  check: {
    path: "/calls/{callId}",
    shows: (call: CallDetails, { callId: _, ...wanted }: Record<string, unknown>) => {
      const shown = shownOf(call, wanted);
      if (shown.some(([value, now]) => String(value) !== String(now))) return false;
      return shown.length > 0 ? true : undefined;
    },
    answer: (_values, { leadCall }: CallDetails) => leadCall,
  },
  returns: changedCall,
});
