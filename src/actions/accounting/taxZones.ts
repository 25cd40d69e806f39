import { taxZone } from "../../../api/accounting/taxZones";
import { list } from "../../declare/list";
import { activeOrAny, dates, ids } from "../../inputs/filters";

export const listTaxZones = list({
  label: "List Tax Zones",
  description: "List tax zones with their rates, page by page or all at once.",
  calls: "GET accounting /tax-zones",
  scope: "Accounting → Tax Zones (Read)",
  filters: { ids: ids("taxZone"), active: activeOrAny, ...dates },
  sorts: ["Id", "Name", "CreatedOn"],
  of: taxZone,
});
