import { locationRate } from "../../../api/payroll/locationRates";
import { list } from "../../declare/list";
import { active, created, idsInText } from "../../inputs/filters";

export const listLocationRates = list({
  label: "List Location Rates",
  description: "List what an hour of each labor type is paid with at locations, such as prevailing wages.",
  calls: "GET payroll /locations/rates",
  scope: "Payroll → Payroll Locations (Read)",
  filters: {
    locationIds: idsInText({
      label: "Location IDs",
      comments: "Only rates of these locations, one ID per line.",
      of: "location",
    }),
    active,
    ...created,
  },
  sorts: ["Location", "CreatedOn"],
  of: locationRate,
});
