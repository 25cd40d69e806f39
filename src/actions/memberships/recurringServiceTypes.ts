import { durationTypes } from "../../../api/memberships/choices";
import { recurringServiceType } from "../../../api/memberships/recurringServiceTypes";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { membershipTypeId } from "../../inputs/common";
import { active, dates, ids } from "../../inputs/filters";
import { choice } from "../../inputs/kinds";
import { recurrenceType, recurringServiceTypeId } from "./inputs";

export const listRecurringServiceTypes = list({
  label: "List Recurring Service Types",
  description: "List the kinds of visits that memberships include, page by page or all at once.",
  calls: "GET memberships /recurring-service-types",
  scope: "Memberships → Recurring Service Types (Read)",
  filters: {
    ids: ids("recurringServiceType"),
    membershipTypeId,
    recurrenceType,
    durationType: choice({
      label: "Duration Type",
      comments: "Whether the visits go on, or there is a number of them.",
      choices: durationTypes,
    }),
    active,
    ...dates,
  },
  sorts: ["Id", "Name", "CreatedOn", "ModifiedOn"],
  of: recurringServiceType,
});

export const getRecurringServiceType = action({
  label: "Get Recurring Service Type",
  description: "Get one kind of recurring visit by ID.",
  calls: "GET memberships /recurring-service-types/{recurringServiceTypeId}",
  scope: "Memberships → Recurring Service Types (Read)",
  required: { recurringServiceTypeId },
  returns: recurringServiceType,
});
