import { type Lead, lead, leadFollowUp, leadNote, leadStatuses } from "../../../api/crm/leads";
import { action } from "../../declare/action";
import { ofStatus } from "../../declare/check";
import { soAlready } from "../../declare/soAlready";
import { needsOneOf } from "../../declare/together";
import {
  businessUnitId,
  campaignId,
  customerId,
  jobTypeId,
  pinToTop,
  priority,
  summary,
  tagTypeIds,
  noteText as text,
} from "../../inputs/common";
import { id, moment, text as shortText } from "../../inputs/kinds";
import { getLead } from "./leads";

const leadId = id({ label: "Lead ID", comments: "ID of the lead to change.", of: "lead" });

const followUpDate = moment(
  "Follow-Up Date",
  "When the office is to get in touch again.",
  "2026-07-14T09:00:00-07:00",
);

/** What the office needs to reach somebody who is no customer yet. */
const person = {
  leadCustomerName: shortText({
    label: "Lead Customer Name",
    comments: "Name of the person who asks.",
    example: "Jane Doe",
  }),
  leadPhone: shortText({
    label: "Lead Phone",
    comments: "Phone number of the person who asks.",
    example: "9165550117",
  }),
  leadEmail: shortText({
    label: "Lead Email",
    comments: "E-mail address of the person who asks.",
    example: "jane.doe@example.com",
  }),
  leadStreet: shortText({
    label: "Lead Street",
    comments: "House number and street where the work would be.",
    example: "2140 Capitol Avenue",
  }),
  leadUnit: shortText({
    label: "Lead Unit",
    comments: "Apartment or suite where the work would be.",
    example: "Apt 4",
  }),
  leadCity: shortText({
    label: "Lead City",
    comments: "City where the work would be.",
    example: "Sacramento",
  }),
  leadState: shortText({ label: "Lead State", comments: "State where the work would be.", example: "CA" }),
  leadZip: shortText({ label: "Lead Zip", comments: "ZIP code where the work would be.", example: "95816" }),
  leadCountry: shortText({
    label: "Lead Country",
    comments: "Country where the work would be.",
    example: "USA",
  }),
};

const reasonOrDate = {
  callReasonId: id({
    label: "Call Reason ID",
    comments: "ID of the call reason: why the person got in touch. Needed where Follow-Up Date is blank.",
    of: "callReason",
  }),
  followUpDate,
};

export const createLead = action({
  label: "Create Lead",
  description:
    "Create a lead, for the office to follow up on; each run makes another one, so look with List Leads first where a flow may repeat.",
  calls: "POST crm /leads",
  scope: "CRM → Leads (Write)",
  required: { campaignId, summary },
  optional: {
    ...reasonOrDate,
    customerId,
    locationId: id({
      label: "Location ID",
      comments: "ID of the location where the work would be.",
      of: "location",
    }),
    businessUnitId,
    jobTypeId,
    priority,
    tagTypeIds,
    bookingId: id({
      label: "Booking ID",
      comments: "ID of the booking that the lead is made of; the booking is dismissed.",
      of: "booking",
    }),
    ...person,
  },
  together: needsOneOf(reasonOrDate),
  returns: lead,
});

export const updateLead = action({
  label: "Update Lead",
  description: "Change a lead; inputs left blank stay unchanged.",
  calls: "PATCH crm /leads/{leadId}",
  scope: "CRM → Leads (Write)",
  required: { leadId },
  optional: { campaignId, summary, businessUnitId, jobTypeId, priority, ...person },
  returns: lead,
});

/** Whether nobody is to work on the lead any longer. */
const isDismissed = ({ status }: Lead) => ofStatus(leadStatuses, (each) => each === "Dismissed")(status);

export const dismissLead = action({
  label: "Dismiss Lead",
  description: "Dismiss an open lead for a reason; one that is dismissed already stays so.",
  calls: "POST crm /leads/{leadId}/dismiss",
  scope: "CRM → Leads (Write)",
  required: {
    leadId,
    dismissingReasonId: id({
      label: "Dismissing Reason ID",
      comments: "ID of the call reason for which the lead is dismissed.",
      of: "callReason",
    }),
  },
  check: { path: "/leads/{leadId}", shows: isDismissed },
  around: soAlready(getLead, 400, isDismissed),
  after: () => ({}),
});

export const createLeadNote = action({
  label: "Create Lead Note",
  description: "Add a note to a lead; each run adds another one.",
  calls: "POST crm /leads/{leadId}/notes",
  scope: "CRM → Leads (Write)",
  required: { leadId, text },
  optional: { pinToTop },
  returns: leadNote,
});

export const createLeadFollowUp = action({
  label: "Create Lead Follow-Up",
  description:
    "Set when the office is to follow up on a lead, and leave a note about it; each run with a text adds another note.",
  calls: "POST crm /leads/{leadId}/follow-up",
  scope: "CRM → Leads (Write)",
  required: { leadId, followUpDate },
  optional: { text, pinToTop },
  returns: leadFollowUp,
});
