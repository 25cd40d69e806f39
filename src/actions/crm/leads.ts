import { lead, leadNote } from "../../../api/crm/leads";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { customerId } from "../../inputs/common";
import { before, dates, ids, onOrAfter } from "../../inputs/filters";
import { choice, flag, id, phone, text } from "../../inputs/kinds";

const leadId = id({
  label: "Lead ID",
  comments: "ID of the lead.",
  of: "lead",
});

export const getLead = action({
  label: "Get Lead",
  description: "Get one lead by ID.",
  calls: "GET crm /leads/{leadId}",
  scope: "CRM → Leads (Read)",
  required: { leadId },
  returns: lead,
});

export const listLeads = list({
  label: "List Leads",
  description: "List leads, which may become jobs, page by page or all at once.",
  calls: "GET crm /leads",
  scope: "CRM → Leads (Read)",
  filters: {
    ids: ids("lead"),
    customerId,
    status: choice({
      label: "Status",
      comments: "Only leads with this status.",
      choices: ["Open", "Dismissed", "Converted"],
    }),
    isProspect: flag({
      label: "Is Prospect",
      comments:
        "Yes lists only leads without a customer, or with a customer that has no job yet. No lists only the others.",
    }),
    withoutCustomer: flag({
      label: "Without Customer",
      comments: "Yes lists only leads without a customer or location. No lists only leads with both.",
    }),
    isCaptureSourceForm: flag({
      label: "Is Capture Source Form",
      comments: "Whether the lead came in through a form.",
    }),
    leadCustomerName: text({
      label: "Lead Customer Name",
      comments: "Only leads with this customer name.",
      example: "Jane Doe",
    }),
    leadPhone: phone({
      label: "Lead Phone",
      comments: "Only leads with this phone number.",
      example: "9165550117",
    }),
    customerCity: text({
      label: "Customer City",
      comments: "Only leads of customers in this city.",
      example: "Sacramento",
    }),
    customerState: text({
      label: "Customer State",
      comments: "Only leads of customers in this state.",
      example: "CA",
    }),
    customerZip: text({
      label: "Customer Zip",
      comments: "Only leads of customers with this ZIP code.",
      example: "95816",
    }),
    customerCreatedOnOrAfter: onOrAfter(
      "Customer Created",
      "Only leads of customers created",
      "2026-01-01T00:00:00-08:00",
    ),
    customerCreatedBefore: before("Customer Created", "Only leads of customers created", "2026-04-01"),
    customerModifiedOnOrAfter: onOrAfter(
      "Customer Modified",
      "Only leads of customers last changed",
      "2026-06-15T00:00:00-07:00",
    ),
    ...dates,
    genPermUrl: flag({
      label: "Generate Permanent URL",
      comments: "Whether to include the permanent web address of each lead. This does not filter.",
    }),
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: lead,
});

export const listLeadNotes = list({
  label: "List Lead Notes",
  description: "List the notes on a lead, page by page or all at once.",
  calls: "GET crm /leads/{leadId}/notes",
  scope: "CRM → Leads (Read)",
  required: { leadId },
  filters: { ...dates },
  sorts: [],
  of: leadNote,
});
