import { type Call, callTypes } from "../../api/telecom/calls";
import type { Job } from "../kept";
import { newId, type State } from "../state";
import { day, hour, minute, pickInTurn, stamp, todayOf } from "./random";

/** Calls of the last weeks: most booked a job, some were missed, made, or came to nothing. */
export function seedCalls(state: State): void {
  const jobs = [...state.jobs.values()].slice(0, 24);
  for (const [i, job] of jobs.entries()) seedCall(state, job, i);
}

function seedCall(state: State, job: Job, i: number): void {
  const id = newId(state);
  const isOutbound = i % 8 === 7;
  const callType = isOutbound ? null : pickInTurn(callTypes, i);
  const isBooked = callType === "Booked";
  const receivedOn = stamp(todayOf(state) - (24 - i) * day + (i % 9) * hour);
  const wasMissed = callType === "Abandoned";
  const numbers = [contactOf(state, job.customerId), "9165550188"] as const;
  const [from, to] = isOutbound ? [numbers[1], numbers[0]] : numbers;
  state.calls.insert({
    id,
    jobNumber: isBooked ? job.jobNumber : null,
    projectId: isBooked ? (job.projectId ?? 0) : 0,
    businessUnit: isBooked ? namedIn(state.businessUnits, job.businessUnitId) : null,
    type: isBooked ? typeOf(state, job.jobTypeId) : null,
    leadCall: {
      id,
      active: i % 11 !== 10,
      createdOn: receivedOn,
      modifiedOn: stamp(Date.parse(receivedOn) + 10 * minute),
      receivedOn,
      duration: `00:0${i % 7}:${10 + i}`,
      from,
      to,
      direction: isOutbound ? "Outbound" : "Inbound",
      callType,
      reason: isBooked ? { id: newId(state), name: "Wants a visit", lead: true, active: true } : null,
      recordingUrl: wasMissed ? null : `https://recordings.example.com/${id}.mp3`,
      voiceMailUrl: wasMissed ? `https://recordings.example.com/${id}-voicemail.mp3` : null,
      ...peopleOf(state, wasMissed, i),
      customer: callType === "NotLead" ? null : namedIn(state.customers, job.customerId),
      campaign: isOutbound ? null : namedIn(state.campaigns, job.campaignId),
      sid: i % 5 === 4 ? null : `CA${String(id).padStart(32, "0")}`,
      tags: isBooked ? tagsOf(state) : null,
    },
    recording: wasMissed ? null : soundOf(`recording ${id}`),
    voicemail: wasMissed ? soundOf(`voicemail ${id}`) : null,
  });
}

/** Who took it; some calls are taken by an agency, whose agents have numbers of their own. */
function peopleOf(
  { employees }: State,
  wasMissed: boolean,
  i: number,
): Pick<Call["leadCall"], "agent" | "createdBy"> {
  const taker = pickInTurn([...employees.values()], i);
  if (wasMissed || taker === undefined) return { agent: null, createdBy: null };
  const { id, name } = taker;
  return { agent: { id, name, externalId: i % 4 === 1 ? 7_000 + i : null }, createdBy: { id, name } };
}

function namedIn(table: ReadonlyMap<number, { id: number; name?: string | null }>, id: number) {
  const name = table.get(id)?.name;
  return name ? { id, name } : null;
}

function typeOf({ jobTypes }: State, typeId: number) {
  const type = jobTypes.get(typeId);
  return type ? { id: type.id, name: type.name, modifiedOn: type.modifiedOn } : null;
}

const tagsOf = ({ tagTypes }: State) =>
  [...tagTypes.values()].slice(0, 1).map(({ id, name }) => ({ id, typeName: name }));

function contactOf({ contacts }: State, customerId: number): string {
  const own = [...contacts.where("ownerId", customerId)];
  const phone = own.find(({ type }) => type === "MobilePhone" || type === "Phone")?.value;
  // As telephone systems tell it.
  return (phone ?? "9165550199").replace(/\D/g, "");
}

/** Bytes that begin as an MP3 file does. */
const soundOf = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.from(text)]);
