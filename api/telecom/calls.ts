import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

export const callDirections = ["Inbound", "Outbound"] as const;

export const callTypes = ["Abandoned", "Unbooked", "Excused", "Booked", "NotLead"] as const;

const named = z.object({ id, name: z.string() });

const leadCall = z.object({
  ...dated,
  active: z.boolean(),
  id,
  receivedOn: dateTime,
  duration: z.string(),
  from: z.string(),
  to: z.string(),
  direction: z.enum(callDirections),
  callType: z.enum(callTypes).nullish().describe("What it came to; none of a call that was made"),
  reason: z.object({ id, name: z.string(), lead: z.boolean(), active: z.boolean() }).nullish(),
  recordingUrl: z.string().nullish(),
  voiceMailUrl: z.string().nullish(),
  createdBy: named.nullish(),
  customer: named.nullish(),
  campaign: named.nullish(),
  agent: z.object({ id, name: z.string(), externalId: id.nullish() }).nullish(),
  sid: z.string().nullish(),
  tags: z.array(z.object({ id, typeName: z.string() })).nullish(),
});

export const phoneCall = record(
  "Call",
  "GET telecom/v3 /calls",
  z.object({
    id,
    jobNumber: z.string().nullish(),
    projectId: id,
    businessUnit: named.nullish(),
    type: z.object({ id, name: z.string(), modifiedOn: dateTime }).nullish(),
    leadCall,
  }),
  {
    id: 1701,
    jobNumber: "1001",
    projectId: 1501,
    businessUnit: { id: 31, name: "HVAC Service" },
    type: { id: 61, name: "Furnace Repair", modifiedOn: "2026-01-02T17:00:00Z" },
    leadCall: {
      createdOn: "2026-01-12T16:10:00Z",
      modifiedOn: "2026-01-12T16:21:00Z",
      active: true,
      id: 1701,
      receivedOn: "2026-01-12T16:10:00Z",
      duration: "00:04:12",
      from: "9165550142",
      to: "9165550188",
      direction: "Inbound",
      callType: "Booked",
      reason: { id: 1711, name: "No heat", lead: true, active: true },
      recordingUrl: "https://recordings.example.com/1701.mp3",
      voiceMailUrl: null,
      createdBy: { id: 52, name: "Dana Reed" },
      customer: { id: 2, name: "Jane Doe" },
      campaign: { id: 71, name: "Winter Heating Check" },
      agent: { id: 52, name: "Dana Reed", externalId: null },
      sid: "CA5f0c3f7e6a2b4d0f9e1a8c7b6d5e4f30",
      tags: [{ id: 913, typeName: "Priority" }],
    },
  },
);

export type Call = RecordOf<typeof phoneCall>;

export const callStatuses = ["Ringing", "Answered", "Completed", "Initiated"] as const;

/** A call as the feed of calls tells it. */
export const exportedCall = record(
  "Changed Call",
  "GET telecom /export/calls",
  z.object({
    id,
    duration: z.string(),
    from: z.string(),
    to: z.string(),
    direction: z.enum(callDirections),
    status: z.enum(callStatuses),
    type: z.enum(callTypes).nullish().describe("What it came to; none of a call that was made"),
    recordingUrl: z.string().nullish(),
    voiceMailPath: z.string().nullish(),
    ...dated,
    reason: named.nullish(),
    customer: named.nullish(),
    location: named.nullish(),
    campaign: named.nullish(),
    job: z.object({ id, number: z.string() }).nullish(),
    agent: named.nullish(),
    createdBy: named.nullish(),
    excuseMemo: z.string(),
    tag: z.string(),
    active: z.boolean(),
    lead: z.object({ id }).nullish().describe("The lead that was made of it"),
  }),
  {
    id: 1701,
    duration: "00:04:12",
    from: "9165550142",
    to: "9165550188",
    direction: "Inbound",
    status: "Completed",
    type: "Booked",
    recordingUrl: "https://recordings.example.com/1701.mp3",
    voiceMailPath: null,
    createdOn: "2026-01-12T16:10:00Z",
    modifiedOn: "2026-01-12T16:21:00Z",
    reason: { id: 1711, name: "No heat" },
    customer: { id: 2, name: "Jane Doe" },
    location: { id: 21, name: "Jane Doe" },
    campaign: { id: 71, name: "Winter Heating Check" },
    job: { id: 1001, number: "1001" },
    agent: { id: 52, name: "Dana Reed" },
    createdBy: { id: 52, name: "Dana Reed" },
    excuseMemo: "",
    tag: "Priority",
    active: true,
    lead: null,
  },
);

export type ExportedCall = RecordOf<typeof exportedCall>;
