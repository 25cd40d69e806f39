import type { CallReason } from "../../api/jbce/callReasons";
import type { PhoneCall } from "../kept";
import { timestamp } from "../kit/clock";
import { invalid } from "../kit/errors";
import { newId, type State } from "../state";

/** What is heard, as bytes that begin as an MP3 file does. */
export const soundOf = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.from(text)]);

/** What is told of a call anew. */
interface Change
  extends Partial<Pick<PhoneCall, "callType" | "excuseMemo" | "campaignId" | "jobId" | "agentId">> {
  reason?: { name: string; lead: boolean };
  customer?: { id: number };
  location?: { id: number };
  /** The name of a tag; none where it is empty. */
  tag?: string;
}

/**
 * Changes what a call came to, and what it is about; what is not told stays. The customer and the location are only
 * named by it: they stay as they are. (Not documented.)
 * @throws ApiError 400 for a tag that the tenant has not
 */
export function changeCall(state: State, call: PhoneCall, change: Change): PhoneCall {
  const { reason, customer, location, tag, callType, excuseMemo, campaignId, jobId, agentId } = change;
  const given = {
    ...{ callType, excuseMemo, campaignId, jobId, agentId },
    customerId: customer?.id,
    locationId: location?.id,
    tagTypeId: tag === undefined ? undefined : tagTypeIdOf(state, tag),
    reasonId: reason && reasonOf(state, reason).id,
  };
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return state.calls.update(call, Object.fromEntries(told));
}

function tagTypeIdOf({ tagTypes }: State, name: string): number | null {
  if (name.trim() === "") return null;
  const tag = [...tagTypes.values()].find((each) => isCalled(each, name));
  if (!tag) throw invalid({ Tag: [`Tag '${name}' does not exist.`] });
  return tag.id;
}

/** The reason of that name; one that there is not comes to be. (Not documented.) */
function reasonOf(state: State, { name, lead }: { name: string; lead: boolean }): CallReason {
  const known = [...state.callReasons.values()].find((each) => isCalled(each, name));
  if (known) return known;
  const now = timestamp(state.clock);
  return state.callReasons.insert({
    id: newId(state),
    name,
    isLead: lead,
    active: true,
    createdOn: now,
    modifiedOn: now,
  });
}

const isCalled = (record: { name: string }, name: string) =>
  record.name.trim().toLowerCase() === name.trim().toLowerCase();
