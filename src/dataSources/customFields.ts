import { customFieldType } from "../../api/crm/customFieldTypes";
import { nameOfList, recordType, type TypeList, typeLists } from "../inputs/customFieldTypes";
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
