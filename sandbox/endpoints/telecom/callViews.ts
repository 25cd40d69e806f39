import type { Call, ExportedCall } from "../../../api/telecom/calls";
import type { PhoneCall } from "../../kept";
import type { State } from "../../state";

/** Who a record is, where it is there. */
export function named(
  table: ReadonlyMap<number, { id: number; name?: string | null }>,
  id: number | null,
): { id: number; name: string } | null {
  const record = table.get(id ?? 0);
  return record ? { id: record.id, name: record.name ?? "" } : null;
}

/** Those who take and make calls. */
const agentOf = (state: State, { agentId, externalAgentId }: PhoneCall) => {
  const agent = named(state.employees, agentId);
  return agent && { ...agent, externalId: externalAgentId };
};

/** What each version tells of a call's job. */
export function jobPartsOf(state: State, { jobId }: PhoneCall) {
  const job = state.jobs.get(jobId ?? 0);
  const type = state.jobTypes.get(job?.jobTypeId ?? 0);
  return {
    jobNumber: job?.jobNumber ?? null,
    projectId: job?.projectId ?? 0,
    type: type ? { id: type.id, name: type.name, modifiedOn: type.modifiedOn } : null,
  };
}

/** What each version tells of the call itself. */
export function callPartsOf(state: State, call: PhoneCall) {
  const reason = state.callReasons.get(call.reasonId ?? 0);
  const tag = named(state.tagTypes, call.tagTypeId);
  return {
    id: call.id,
    receivedOn: call.createdOn,
    duration: call.duration,
    from: call.from,
    to: call.to,
    direction: call.direction,
    callType: call.callType,
    reason: reason ? { id: reason.id, name: reason.name, lead: reason.isLead, active: reason.active } : null,
    recordingUrl: call.recordingUrl,
    voiceMailUrl: call.voiceMailUrl,
    createdBy: named(state.employees, call.createdById),
    modifiedOn: call.modifiedOn,
    agent: agentOf(state, call),
    sid: call.sid,
    tags: tag ? [{ id: tag.id, typeName: tag.name }] : [],
  };
}

/** A call with the names of what it is about, as version 3 lists it. */
export const namedCall =
  (state: State) =>
  (call: PhoneCall): Call => ({
    id: call.id,
    ...jobPartsOf(state, call),
    businessUnit: named(state.businessUnits, state.jobs.get(call.jobId ?? 0)?.businessUnitId ?? null),
    leadCall: {
      ...callPartsOf(state, call),
      createdOn: call.createdOn,
      active: call.active,
      customer: named(state.customers, call.customerId),
      campaign: named(state.campaigns, call.campaignId),
    },
  });

/** A call as the feed tells it. */
export const exportedCall =
  (state: State) =>
  (call: PhoneCall): ExportedCall => {
    const job = state.jobs.get(call.jobId ?? 0);
    return {
      id: call.id,
      duration: call.duration,
      from: call.from,
      to: call.to,
      direction: call.direction,
      status: call.status,
      type: call.callType,
      recordingUrl: call.recordingUrl,
      voiceMailPath: call.voiceMailUrl,
      createdOn: call.createdOn,
      modifiedOn: call.modifiedOn,
      reason: named(state.callReasons, call.reasonId),
      customer: named(state.customers, call.customerId),
      location: named(state.locations, call.locationId),
      campaign: named(state.campaigns, call.campaignId),
      job: job ? { id: job.id, number: job.jobNumber } : null,
      agent: named(state.employees, call.agentId),
      createdBy: named(state.employees, call.createdById),
      excuseMemo: call.excuseMemo,
      tag: named(state.tagTypes, call.tagTypeId)?.name ?? "",
      active: call.active,
      lead: call.leadId === null ? null : { id: call.leadId },
    };
  };
