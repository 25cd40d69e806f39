import { businessUnit } from "../../../api/settings/businessUnits";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { businessUnitId, externalDataApplicationGuid } from "../../inputs/common";
import { active, dates, externalDataGuid, ids, name } from "../../inputs/filters";

export const getBusinessUnit = action({
  label: "Get Business Unit",
  description: "Get one business unit by ID.",
  calls: "GET settings /business-units/{businessUnitId}",
  scope: "Settings → Business Units (Read)",
  required: { businessUnitId },
  optional: { externalDataApplicationGuid },
  returns: businessUnit,
});

export const listBusinessUnits = list({
  label: "List Business Units",
  description: "List the tenant's business units, page by page or all at once.",
  calls: "GET settings /business-units",
  scope: "Settings → Business Units (Read)",
  filters: {
    ids: ids("businessUnit"),
    name: name("HVAC"),
    active,
    ...dates,
    externalDataApplicationGuid: externalDataGuid,
  },
  sorts: [],
  of: businessUnit,
});
