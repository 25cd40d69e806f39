import { durationTypes, months, weekdays, weeksOfMonth } from "../../../api/memberships/choices";
import { changedRecurringService, recurringService } from "../../../api/memberships/recurringServices";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { businessUnitId, campaignId, jobTypeId, priority, tagTypeIds } from "../../inputs/common";
import { active, dates, ids, idsInText } from "../../inputs/filters";
import {
  choice,
  choiceList,
  clearable,
  flag,
  id,
  idList,
  integer,
  longText,
  moment,
  number,
  text,
} from "../../inputs/kinds";
import { including, recurrenceType, recurringServiceTypeId } from "./inputs";

const recurringServiceId = id({
  label: "Recurring Service ID",
  comments: "ID of the recurring service: the visits of one kind at one location.",
  of: "recurringService",
});

export const listRecurringServices = list({
  label: "List Recurring Services",
  description: "List the recurring visits of locations, page by page or all at once.",
  calls: "GET memberships /recurring-services",
  scope: "Memberships → Recurring Services (Read)",
  filters: {
    ids: ids("recurringService"),
    membershipIds: idsInText({
      label: "Membership IDs",
      comments: "Only recurring services of these memberships, one ID per line.",
      of: "membership",
    }),
    locationIds: idsInText({
      label: "Location IDs",
      comments: "Only recurring services at these locations, one ID per line.",
      of: "location",
    }),
    includeTechnicians: including("Include Technicians", "IDs of preferred technicians"),
    active,
    ...dates,
  },
  sorts: "undocumented",
  of: recurringService,
});

export const getRecurringService = action({
  label: "Get Recurring Service",
  description: "Get one recurring service by ID: the visits of one kind at one location.",
  calls: "GET memberships /recurring-services/{recurringServiceId}",
  scope: "Memberships → Recurring Services (Read)",
  required: { recurringServiceId },
  returns: recurringService,
});

export const updateRecurringService = action({
  label: "Update Recurring Service",
  description:
    "Change when and how the visits of a recurring service are made; inputs left blank stay unchanged.",
  calls: "PATCH memberships /recurring-services/{recurringServiceId}",
  scope: "Memberships → Recurring Services (Write)",
  required: { recurringServiceId },
  optional: {
    name: text({ label: "Name", comments: "What the visits are called.", example: "Cooling Tune-Up" }),
    active: flag({ label: "Active", comments: "Whether visits are still to be made." }),
    recurringServiceTypeId,
    durationType: choice({
      label: "Duration Type",
      comments: "Whether the visits go on, or there is a number of them.",
      choices: durationTypes,
    }),
    durationLength: integer({
      label: "Duration Length",
      comments: "How many visits there are, where Duration Type is Number Of Visits.",
      example: "4",
      min: 0,
    }),
    from: moment("From", "When the visits begin.", "2026-07-01"),
    memo: longText({
      label: "Memo",
      comments: "A note on the visits.",
      example: "The attic is locked; ask for the key.",
    }),
    invoiceTemplateId: id({
      label: "Invoice Template ID",
      comments: "ID of the invoice template whose items each visit's invoice gets.",
      of: "invoiceTemplate",
    }),
    invoiceTemplateForFollowingYearsId: id({
      label: "Invoice Template for Following Years ID",
      comments: "ID of the invoice template from the second year on, of memberships without an end.",
      of: "laterInvoiceTemplate",
    }),
    businessUnitId,
    jobTypeId,
    campaignId,
    priority,
    jobSummary: longText({
      label: "Job Summary",
      comments: "What the jobs of the visits are about.",
      example: "Spring tune-up of the cooling system.",
    }),
    recurrenceType,
    recurrenceInterval: integer({
      label: "Recurrence Interval",
      comments: "Every how many weeks, months or days there is a visit. Can be 0 where they recur by season.",
      example: "6",
      min: 0,
    }),
    recurrenceMonths: clearable(
      choiceList({
        label: "Recurrence Months",
        comments: "Months of the visits, one per line, where they recur by season.",
        choices: months,
      }),
    ),
    recurrenceDaysOfWeek: clearable(
      choiceList({
        label: "Recurrence Days of Week",
        comments: "Days of the visits, one per line, where they recur weekly.",
        choices: weekdays,
      }),
    ),
    recurrenceWeek: choice({
      label: "Recurrence Week",
      comments: "In which week of the month the visits are, where they recur on a weekday of the month.",
      choices: weeksOfMonth,
    }),
    recurrenceDayOfNthWeek: choice({
      label: "Recurrence Day of Nth Week",
      comments: "On which day of that week the visits are.",
      choices: weekdays,
    }),
    jobStartTime: text({
      label: "Job Start Time",
      comments: "When visits start on their day, by the company's clock, as hh:mm:ss.",
      example: "09:00:00",
    }),
    estimatedPayrollCost: number({
      label: "Estimated Payroll Cost",
      comments: "What a visit costs in wages, in the tenant's currency.",
      example: "45",
    }),
    tagTypeIds: clearable(tagTypeIds),
    preferredTechnicianIds: clearable(
      idList({
        label: "Preferred Technician IDs",
        comments: "IDs of the technicians who are to make the visits if they can, one per line.",
        of: "technician",
      }),
    ),
  },
  returns: changedRecurringService,
});
