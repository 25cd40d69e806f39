import { form, formSubmission } from "../../../api/forms/forms";
import { list } from "../../declare/list";
import { before, dates, ids, idsInText, name, onOrAfter } from "../../inputs/filters";
import { choice, flag, id, json } from "../../inputs/kinds";
import { recordIds } from "../../inputs/recordIds";
import { choiceSchema, idSchema, listSchema, objectSchema } from "../../inputs/values";

/** What is listed where this is left blank is not documented. */
const active = choice({
  label: "Active",
  comments: "Which records to list: active ones (Yes), inactive ones (No), or both (Any).",
  choices: { True: "Yes", False: "No", Any: "Any" },
});

export const listForms = list({
  label: "List Forms",
  description: "List the forms that technicians fill in, page by page or all at once.",
  calls: "GET forms /forms",
  scope: "Forms → Forms (Read)",
  filters: {
    ids: ids("form"),
    name: name("Checklist"),
    status: choice({
      label: "Status",
      comments: "Only published forms, only unpublished ones, or any.",
      choices: ["Any", "Published", "Unpublished"],
    }),
    hasConditionalLogic: flag({
      label: "Has Conditional Logic",
      comments: "Only forms whose questions depend on earlier answers (Yes), or only others (No).",
    }),
    hasTriggers: flag({
      label: "Has Triggers",
      comments: "Only forms that are started by a trigger (Yes), or only others (No).",
    }),
    active,
    ...dates,
  },
  sorts: "undocumented",
  of: form,
});

const ownerTypes = [
  "Job",
  "Call",
  "Customer",
  "Location",
  "Equipment",
  "Technician",
  "JobAppointment",
  "Membership",
  "Truck",
] as const;

const owners = json({
  label: "Owners",
  comments: `Only submissions for these records: a JSON list, each entry with type (${ownerTypes.join(", ")}) and id.`,
  example: JSON.stringify([{ type: "Job", id: recordIds.job.example }]),
  value: () => listSchema(objectSchema({ type: choiceSchema(ownerTypes), id: idSchema() }, {})),
});

export const listFormSubmissions = list({
  label: "List Form Submissions",
  description: "List filled-in forms with their answers, page by page or all at once.",
  calls: "GET forms /submissions",
  scope: "Forms → Form Submissions (Read)",
  filters: {
    owners,
    ownerType: choice({
      label: "Owner Type",
      comments: "Only submissions for records of this kind.",
      choices: ownerTypes,
    }),
    formIds: idsInText({
      label: "Form IDs",
      comments: "Only submissions of these forms, one ID per line.",
      of: "form",
    }),
    status: choice({
      label: "Status",
      comments: "Only submissions that were started, only completed ones, or any.",
      choices: ["Started", "Completed", "Any"],
    }),
    createdById: id({
      label: "Created By ID",
      comments: "Only submissions by the user with this ID: the technician's user, not the technician.",
      of: "technicianUser",
    }),
    submittedOnOrAfter: onOrAfter("Submitted", "Only submissions last changed", "2026-07-06T00:00:00-07:00"),
    submittedBefore: before("Submitted", "Only submissions last changed", "2026-07-13"),
    active,
  },
  pageLimit: 500,
  sorts: ["Id", "SubmittedOn", "CreatedBy"],
  of: formSubmission,
});
