import { customerId } from "../../inputs/common";
import { exampleId } from "../../inputs/examples";
import { created, modified } from "../../inputs/filters";
import { choice, choiceList, id, integer, number } from "../../inputs/kinds";
import { parameterList } from "../../inputs/pairs";

/** Filters that the lists of invoices and of payments have in common. */
export const transactionFilters = {
  activeState: choice({
    label: "Active",
    comments: "Whether to list records in use, those no longer in use, or both.",
    choices: { ActiveOnly: "Yes", InactiveOnly: "No", All: "Any" },
  }),
  statuses: choiceList({
    label: "Statuses",
    comments: "Only records that are so far on their way into accounting, one status an entry.",
    choices: ["Pending", "Posted", "Exported"],
  }),
  customerId,
  batchId: id({
    label: "Batch ID",
    comments: "ID of the batch that the records were posted in.",
    example: exampleId.batch,
  }),
  batchNumber: integer({
    label: "Batch Number",
    comments: "Number of the batch that the records were posted in.",
    example: "14",
  }),
  totalGreater: number({
    label: "Total Greater",
    comments: "Only records of this total or more, in the tenant's currency.",
    example: "100",
  }),
  totalLess: number({
    label: "Total Less",
    comments: "Only records of this total or less, in the tenant's currency.",
    example: "1000",
  }),
  customFields: parameterList({
    label: "Custom Fields",
    comments: "Names of custom fields, each with the value that a record must have.",
    example: "Region=North",
  }),
  customFieldOperator: choice({
    label: "Custom Field Operator",
    comments: "Whether a record must have all of these custom fields (And, as by default) or one (Or).",
    choices: ["And", "Or"],
  }),
  ...created,
  ...modified,
};

/** Those of these filters that are parameters under another name. */
export const transactionParameters = {
  customFields: "customField.Fields",
  customFieldOperator: "customField.Operator",
};
