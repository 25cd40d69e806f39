import { customerId } from "../../inputs/common";
import { dates } from "../../inputs/filters";
import { choice, choiceList, id, integer, number } from "../../inputs/kinds";
import { parameterList } from "../../inputs/pairs";

/** Filters that the lists of invoices and of payments have in common. */
export const transactionFilters = {
  activeState: choice({
    label: "Active",
    comments: "Which records to list: active ones (Yes), inactive ones (No), or both (Any).",
    choices: { ActiveOnly: "Yes", InactiveOnly: "No", All: "Any" },
  }),
  statuses: choiceList({
    label: "Statuses",
    comments: "Only records with one of these accounting statuses, one per line.",
    choices: ["Pending", "Posted", "Exported"],
  }),
  customerId,
  batchId: id({
    label: "Batch ID",
    comments: "ID of the batch in which the records were posted.",
    of: "batch",
  }),
  batchNumber: integer({
    label: "Batch Number",
    comments: "Number of the batch in which the records were posted.",
    example: "14",
  }),
  totalGreater: number({
    label: "Total Greater",
    comments: "Only records with a total of at least this amount, in the tenant's currency.",
    example: "100",
  }),
  totalLess: number({
    label: "Total Less",
    comments: "Only records with a total of at most this amount, in the tenant's currency.",
    example: "1000",
  }),
  customFields: parameterList({
    label: "Custom Fields",
    comments: "Names of custom fields, each with the value a record must have.",
    example: "Region=North",
  }),
  customFieldOperator: choice({
    label: "Custom Field Operator",
    comments:
      "Whether a record must match all of these custom fields (And, the default) or any of them (Or).",
    choices: ["And", "Or"],
  }),
  ...dates,
};

/** Those of these filters that are parameters under another name. */
export const transactionParameters = {
  customFields: "customField.Fields",
  customFieldOperator: "customField.Operator",
};
