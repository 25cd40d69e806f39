import { customFieldType } from "../../api/crm/customFieldTypes";
import { jsonForm } from "../declare/jsonForm";
import type { Picklist } from "../declare/picklist";
import { nameOfList, recordType, type TypeList, typeLists } from "../inputs/customFieldTypes";
import { textList } from "../inputs/kinds";
import type { SettingsList } from "../inputs/named";
import { byName } from "./items";

export const selectCustomField = byName({
  of: customFieldType,
  label: "Select Custom Field",
  what: "custom fields of one kind of record",
  required: { recordType },
  among: (values) => typeLists[values.recordType as TypeList],
});

/** The custom fields of one kind of record, for config pages: it needs nothing but a connection. */
const customFieldsOf = (list: TypeList) => {
  const { calls, scope, query, what }: SettingsList = typeLists[list];
  const label = `Select ${nameOfList(list)} Custom Field`;
  return byName({ of: customFieldType, label, what: what[1], calls, scope, query });
};

export const selectApBillCustomField = customFieldsOf("ApBill");
export const selectApCreditCustomField = customFieldsOf("ApCredit");
export const selectApPaymentCustomField = customFieldsOf("ApPayment");
export const selectCreditMemoCustomField = customFieldsOf("CreditMemo");
export const selectCustomerCustomField = customFieldsOf("Customer");
export const selectInstalledEquipmentCustomField = customFieldsOf("InstalledEquipment");
export const selectInventoryBillCustomField = customFieldsOf("InventoryBill");
export const selectInvoiceCustomField = customFieldsOf("Invoice");
export const selectJobCustomField = customFieldsOf("Job");
export const selectLocationCustomField = customFieldsOf("Location");
export const selectMembershipCustomField = customFieldsOf("Membership");
export const selectPaymentCustomField = customFieldsOf("Payment");
export const selectProjectCustomField = customFieldsOf("Project");
export const selectVendorCustomField = customFieldsOf("Vendor");

const sourceFields = textList({
  label: "Source Fields",
  comments: "Names of the fields of your app to choose from, one per line.",
  example: "permit_number",
});

/** A form of rows, each a field of the builder's app and the custom field that it goes into. */
const mappingOf = (list: TypeList, of: Picklist) => {
  const name = nameOfList(list);
  return jsonForm({
    label: `Map ${name} Custom Fields`,
    description: `Ask which fields of your app go into which custom fields of ${typeLists[list].what[1].replace("custom fields of ", "")}. Give its value to Map Custom Fields as Mapping.`,
    required: { sourceFields },
    fields: {
      from: { title: "Source Field", lines: "sourceFields" },
      typeId: { title: "Custom Field", of },
    },
    rows: { key: "mappings", title: `${name} Custom Fields` },
  });
};

export const mapCustomerCustomFields = mappingOf("Customer", selectCustomerCustomField);
export const mapInstalledEquipmentCustomFields = mappingOf(
  "InstalledEquipment",
  selectInstalledEquipmentCustomField,
);
export const mapJobCustomFields = mappingOf("Job", selectJobCustomField);
export const mapLocationCustomFields = mappingOf("Location", selectLocationCustomField);
export const mapProjectCustomFields = mappingOf("Project", selectProjectCustomField);
