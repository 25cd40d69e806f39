import { groupList } from "./groups";
import { choice, flag, guid, id, idList, json, longText, text } from "./kinds";
import { exampleAppGuid } from "./recordIds";
import { choiceSchema, guidSchema, listSchema, objectSchema, textSchema } from "./values";

/** Inputs that several resources share. An input of one resource is declared in that resource's file. */

export const customerId = id({
  label: "Customer ID",
  comments: "ID of the customer, a whole number.",
  of: "customer",
});

export const locationId = id({
  label: "Location ID",
  comments: "ID of the location where the work is done.",
  of: "location",
});

export const jobId = id({
  label: "Job ID",
  comments: "ID of the job.",
  of: "job",
});

export const projectId = id({
  label: "Project ID",
  comments: "ID of the project.",
  of: "project",
});

export const appointmentId = id({
  label: "Appointment ID",
  comments: "ID of the appointment.",
  of: "appointment",
});

export const jobStatuses = [
  "Scheduled",
  "Dispatched",
  "InProgress",
  "Hold",
  "Completed",
  "Canceled",
] as const;

export const appointmentStatuses = [
  "Scheduled",
  "Dispatched",
  "Working",
  "Hold",
  "Done",
  "Canceled",
] as const;

export const technicianId = id({
  label: "Technician ID",
  comments: "ID of the technician.",
  of: "technician",
});

export const invoiceId = id({
  label: "Invoice ID",
  comments: "ID of the invoice.",
  of: "invoice",
});

export const holdReasonId = id({
  label: "Reason ID",
  comments: "ID of the hold reason.",
  of: "holdReason",
});

export const jobTypeId = id({
  label: "Job Type ID",
  comments: "ID of the job type: the kind of work to be done.",
  of: "jobType",
});

export const campaignId = id({
  label: "Campaign ID",
  comments: "ID of the marketing campaign that led to the work.",
  of: "campaign",
});

export const businessUnitId = id({
  label: "Business Unit ID",
  comments: "ID of the business unit.",
  of: "businessUnit",
});

export const membershipTypeId = id({
  label: "Membership Type ID",
  comments: "ID of the membership type: what the company sells as a membership.",
  of: "membershipType",
});

export const tagTypeIds = idList({
  label: "Tag Type IDs",
  comments: "IDs of the tags to put on the record, one per line.",
  of: "tag",
});

export const customerType = choice({
  label: "Customer Type",
  comments: "Whether the customer is a household or a business.",
  choices: ["Residential", "Commercial"],
});

export const employeeType = choice({
  label: "Employee Type",
  comments: "Whether the person works in the field (Technician) or in the office (Employee).",
  choices: ["Technician", "Employee"],
});

/** Of somebody whose Employee Type says in which list they are. */
export const employeeOrTechnicianId = id({
  label: "Employee ID",
  comments: "ID of the technician or employee, as Employee Type says.",
  of: "person",
});

export const priorities = ["Low", "Normal", "High", "Urgent"] as const;

export const priority = choice({
  label: "Priority",
  comments: "How urgent the work is.",
  choices: priorities,
});

export const summary = longText({
  label: "Summary",
  comments: "What the work is about, for office and technicians.",
  example: "No heat: the furnace does not ignite.",
});

export const noteText = longText({
  label: "Text",
  comments: "Text of the note.",
  example: "The customer asks for a call before the visit.",
});

export const pinToTop = flag({
  label: "Pin To Top",
  comments: "Whether to keep the note on top of the others.",
});

export const contactTypes = ["Phone", "Email", "Fax", "MobilePhone"] as const;

/** Several contacts of a new customer or location. */
export const contacts = groupList({
  label: "Contacts",
  comments: "Ways to reach the customer.",
  required: {
    type: choice({ label: "Type", comments: "Kind of contact.", choices: contactTypes }),
    value: text({
      label: "Value",
      comments: "The phone number, fax number or e-mail address, depending on the type.",
      example: "9165550142",
    }),
  },
  optional: {
    memo: text({ label: "Memo", comments: "A note about the contact.", example: "Call after 3 pm" }),
  },
  // What contacts that ServiceTitan answers, of whatever record, have as well.
  answered: [
    "id",
    "customerId",
    "locationId",
    "contactId",
    "referenceId",
    "phoneSettings",
    "preferences",
    "active",
    "createdOn",
    "createdBy",
    "modifiedOn",
    "modifiedBy",
  ],
});

/** Data of the app's own, kept on a new record. */
export const externalData = json({
  label: "External Data",
  comments:
    "Your app's own data, stored with the record: JSON with applicationGuid (the app's GUID) and externalData, a list of entries with key and value.",
  example: JSON.stringify({
    applicationGuid: exampleAppGuid,
    externalData: [{ key: "crmId", value: "C-20418" }],
  }),
  value: () => externalDataSchema(),
});

export const externalDataSchema = () =>
  objectSchema(
    {
      applicationGuid: guidSchema(),
      externalData: listSchema(objectSchema({ key: textSchema(), value: textSchema() }, {})),
    },
    {},
  );

/** Data of the app's own, changed on an existing record. */
export const externalDataPatch = json({
  label: "External Data",
  comments:
    "Your app's own data: JSON with applicationGuid (the app's GUID), externalData (a list of entries with key and value) and optionally patchMode: Replace (only these remain; the default) or Merge (these are added or changed; an entry without a value is removed).",
  example: JSON.stringify({
    patchMode: "Merge",
    applicationGuid: exampleAppGuid,
    externalData: [{ key: "crmId", value: "C-20418" }],
  }),
  value: () =>
    objectSchema(
      {
        applicationGuid: guidSchema(),
        externalData: listSchema(objectSchema({ key: textSchema() }, { value: textSchema() })),
      },
      { patchMode: choiceSchema(["Replace", "Merge"]) },
    ),
});

export const externalDataApplicationGuid = guid({
  label: "External Data Application Guid",
  comments: "GUID of the app whose external data to return.",
  example: exampleAppGuid,
});
