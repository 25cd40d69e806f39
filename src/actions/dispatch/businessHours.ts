import { businessHours } from "../../../api/dispatch/businessHours";
import { action } from "../../declare/action";

export const listBusinessHours = action({
  label: "List Business Hours",
  description: "List the hours at which the tenant's office is open, on weekdays, Saturdays and Sundays.",
  calls: "GET dispatch /business-hours",
  scope: "Dispatch → Business Hours (Read)",
  returns: businessHours,
});
