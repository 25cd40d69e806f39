import { customFieldType } from "../../../api/crm/customFieldTypes";
import { keepOnly } from "../../client/keep";
import { composite } from "../../declare/composite";
import { refuseUnknownFields } from "../../declare/fields";
import { pageOf, wholePage } from "../../declare/list";
import { recordType, typeLists } from "../../inputs/customFieldTypes";
import { keepFields } from "../../inputs/list";
import { readSettings } from "../../lookups/kept";

export const listCustomFieldTypes = composite({
  label: "List Custom Field Types",
  description:
    "List the custom fields that records of one kind have: their names, IDs and, of a dropdown, the values. Makes one request, to that kind's list of types, and one more for each 5,000 of them.",
  // That of the kind of record.
  scopes: [],
  required: { recordType },
  optional: { keepFields },
  result: pageOf(customFieldType),
  together: ({ keepFields }) => refuseUnknownFields(keepFields, customFieldType.jsonSchema),
  run: async ({ recordType, keepFields }, call) => {
    const types = await readSettings(typeLists[recordType], call, Date.now());
    return { data: wholePage(types.map(keepOnly(keepFields))) };
  },
});
