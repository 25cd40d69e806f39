import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { crmNote, dated, dateTime, id, priorities } from "../shared";

export const leadStatuses = ["Open", "Dismissed", "Converted"] as const;

export const lead = record(
  "Lead",
  "GET crm /leads/{id}",
  z.object({
    id,
    status: z.enum(leadStatuses),
    priority: z.enum(priorities),
    customerId: id.nullish(),
    locationId: id.nullish(),
    businessUnitId: id.nullish(),
    jobTypeId: id.nullish(),
    campaignId: id,
    followUpDate: dateTime.nullish(),
    createdById: id,
    ...dated,
    tagTypeIds: z.array(id).nullish(),
    dismissingReasonId: id.nullish(),
    summary: z.string().nullish(),
    callReasonId: id.nullish(),
    callId: id.nullish().describe("The call that the lead came in with"),
    bookingId: id.nullish(),
    manualCallId: id.nullish(),
    leadUrl: z.string().nullish().describe("Permanent web address of the lead, if it was requested"),
    leadCustomerName: z.string().nullish(),
    leadPhone: z.string().nullish(),
    leadEmail: z.string().nullish(),
    leadStreet: z.string().nullish(),
    leadUnit: z.string().nullish(),
    leadCity: z.string().nullish(),
    leadState: z.string().nullish(),
    leadZip: z.string().nullish(),
    leadCountry: z.string().nullish(),
    captureSource: z.string().nullish(),
  }),
  {
    id: 1711,
    status: "Converted",
    priority: "Normal",
    customerId: 2,
    locationId: 21,
    businessUnitId: 31,
    jobTypeId: 61,
    campaignId: 71,
    followUpDate: "2026-01-12T16:00:00Z",
    createdById: 51,
    createdOn: "2026-01-12T15:45:00Z",
    modifiedOn: "2026-01-12T16:20:00Z",
    tagTypeIds: [913],
    dismissingReasonId: null,
    summary: "Asks whether a heat pump would qualify for the utility's rebate.",
    callReasonId: 1712,
    callId: 1701,
    bookingId: 81,
    manualCallId: null,
    leadUrl: "https://leads.example/1711",
    leadCustomerName: "Jane Doe",
    leadPhone: "9165550117",
    leadEmail: "jane.doe@example.com",
    leadStreet: "1215 K Street",
    leadUnit: "4B",
    leadCity: "Sacramento",
    leadState: "CA",
    leadZip: "95814",
    leadCountry: "USA",
    captureSource: "Phone",
  },
);

export const exportedLead = exported(lead, "GET crm /export/leads");

export type Lead = RecordOf<typeof lead>;

export const leadNote = record("Lead Note", "GET crm /leads/{id}/notes", crmNote, {
  id: 1713,
  text: "Wants the rebate form filled in together with the estimate.",
  isPinned: true,
  createdById: 51,
  createdOn: "2026-01-12T16:00:00Z",
  modifiedOn: "2026-01-12T16:00:00Z",
});

export type LeadNote = RecordOf<typeof leadNote>;

/** What a follow-up on a lead answers. */
export const leadFollowUp = record(
  "Lead Follow-Up",
  "POST crm /leads/{id}/follow-up",
  z.object({
    leadId: id,
    followUpDate: dateTime,
    text: z.string().nullish(),
    pinToTop: z.boolean(),
  }),
  {
    leadId: 1711,
    followUpDate: "2026-01-14T17:00:00Z",
    text: "Call back once the rebate is confirmed.",
    pinToTop: false,
  },
);

/** What a web form that was sent in answers. */
export const submittedLeadForm = record(
  "Submitted Lead Form",
  "POST crm /leads/form",
  z.object({ leadId: id }),
  { leadId: 1711 },
);
