import { customFieldType } from "../../api/crm/customFieldTypes";
import { recordType, type TypeList, typeLists } from "../inputs/customFieldTypes";
import { byName } from "./items";

export const selectCustomField = byName({
  of: customFieldType,
  label: "Select Custom Field",
  what: "custom fields of one kind of record",
  required: { recordType },
  among: (values) => typeLists[values.recordType as TypeList],
});
