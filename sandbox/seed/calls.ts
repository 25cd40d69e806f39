import { callTypes } from "../../api/telecom/calls";
import type { Job, PhoneCall } from "../kept";
import { openLink } from "../kit/links";
import { newId, type State } from "../state";
import { insertCallReason } from "./callReasons";
import { day, hour, minute, pickInTurn, stamp, todayOf } from "./random";

/** Calls of the last weeks: some booked a job or made a lead, some were missed, made, or came to nothing. */
export function seedCalls(state: State): void {
  const reasonId = insertCallReason(state, "Wants a visit", true);
  const jobs = [...state.jobs.values()].slice(0, 24);
  for (const [i, job] of jobs.entries()) seedCall(state, job, reasonId, i);
}

function seedCall(state: State, job: Job, reasonId: number, i: number): void {
  const id = newId(state);
  const isOutbound = i % 8 === 7;
  const callType = isOutbound ? null : pickInTurn(callTypes, i);
  const isBooked = callType === "Booked";
  const lead = callType === "Unbooked" ? unclaimedLead(state) : undefined;
  const of = lead?.customerId ? lead : job;
  const cause = isBooked ? job : lead;
  const receivedOn = cause
    ? stamp(Date.parse(cause.createdOn) - 6 * minute)
    : stamp(todayOf(state) - (24 - i) * day + (i % 9) * hour);
  const wasMissed = callType === "Abandoned";
  const isUnknown = callType === "NotLead";
  const numbers = [contactOf(state, of.customerId ?? 0), "9165550188"] as const;
  const [from, to] = isOutbound ? [numbers[1], numbers[0]] : numbers;
  state.calls.insert({
    id,
    active: i % 11 !== 10,
    createdOn: receivedOn,
    modifiedOn: stamp(Date.parse(receivedOn) + 10 * minute),
    duration: `00:0${i % 7}:${10 + i}`,
    from,
    to,
    direction: isOutbound ? "Outbound" : "Inbound",
    status: "Completed",
    callType,
    excuseMemo: callType === "Excused" ? "Asked for a trade that the company does not have." : "",
    recordingUrl: wasMissed ? null : openLink(`calls/${id}/recording.mp3`),
    voiceMailUrl: wasMissed ? openLink(`calls/${id}/voicemail.mp3`) : null,
    sid: i % 5 === 4 ? null : `CA${String(id).padStart(32, "0")}`,
    tagTypeId: isBooked ? ([...state.tagTypes.keys()][0] ?? null) : null,
    reasonId: isBooked ? reasonId : (lead?.callReasonId ?? null),
    customerId: isUnknown ? null : of.customerId,
    locationId: isUnknown ? null : of.locationId,
    campaignId: isOutbound ? null : of.campaignId,
    jobId: isBooked ? job.id : null,
    leadId: lead?.id ?? null,
    ...peopleOf(state, wasMissed, i),
    recording: wasMissed ? null : `recording ${id}`,
    voicemail: wasMissed ? `voicemail ${id}` : null,
  });
  if (isBooked) job.leadCallId = id;
  if (lead) lead.callId = id;
}

/** A lead that may have come in by phone, of which no call is known yet. */
function unclaimedLead({ leads, calls }: State) {
  const claimed = new Set([...calls.values()].map(({ leadId }) => leadId));
  return [...leads.values()].find(
    ({ id, status, captureSource }) =>
      status !== "Converted" && captureSource === "Phone" && !claimed.has(id),
  );
}

/** Who took it; some calls are taken by an agency, whose agents have numbers of their own. */
function peopleOf(
  { employees }: State,
  wasMissed: boolean,
  i: number,
): Pick<PhoneCall, "agentId" | "externalAgentId" | "createdById"> {
  const taker = pickInTurn([...employees.keys()], i);
  if (wasMissed || taker === undefined) return { agentId: null, externalAgentId: null, createdById: null };
  return { agentId: taker, externalAgentId: i % 4 === 1 ? 7_000 + i : null, createdById: taker };
}

function contactOf({ contacts }: State, customerId: number): string {
  const own = [...contacts.where("ownerId", customerId)];
  const phone = own.find(({ type }) => type === "MobilePhone" || type === "Phone")?.value;
  // As telephone systems tell it.
  return (phone ?? "9165550199").replace(/\D/g, "");
}
