import type { Api } from "../client/modules";
import { choice, inWords } from "./kinds";
import type { SettingsList } from "./named";

/** ServiceTitan's lists of the types of custom fields, by the kind of record that has such fields. */
export const typeLists = {
  ApBill: typesOf("AP bill", "accounting /ap-bills", "Accounting → AP Bills"),
  ApCredit: typesOf("AP credit", "accounting /ap-credits", "Accounting → AP Credits"),
  ApPayment: typesOf("AP payment", "accounting /ap-payments", "Accounting → AP Payments"),
  CreditMemo: typesOf("credit memo", "accounting /credit-memos", "Accounting → Credit Memos"),
  Customer: typesOf("customer", "crm /customers", "CRM → Customers"),
  InstalledEquipment: {
    ...typesOf(
      "piece of installed equipment",
      "equipmentsystems /installed-equipment",
      "Equipment Systems → Installed Equipment",
    ),
    calls: "GET equipmentsystems /installed-equipment/custom-field-types",
    query: { descending: "false" },
    hasNoTotal: true,
  },
  InventoryBill: typesOf("inventory bill", "accounting /inventory-bills", "Accounting → Inventory Bills"),
  Invoice: typesOf("invoice", "accounting /invoices", "Accounting → Invoices"),
  Job: typesOf("job", "jpm /jobs", "Job Planning and Management → Jobs"),
  Location: typesOf("location", "crm /locations", "CRM → Locations"),
  Membership: typesOf("membership", "memberships /memberships", "Memberships → Customer Memberships"),
  Payment: typesOf("payment", "accounting /payments", "Accounting → Payments"),
  Project: typesOf("project", "jpm /projects", "Job Planning and Management → Projects"),
  Vendor: typesOf("vendor", "inventory /vendors", "Inventory → Vendors"),
} satisfies Record<string, SettingsList>;

function typesOf(owner: string, path: `${Api} /${string}`, resource: string): SettingsList {
  const whose = `of ${/^[aeiou]/i.test(owner) ? "an" : "a"} ${owner}`;
  return {
    calls: `GET ${path}/custom-fields`,
    scope: `${resource} (Read)`,
    what: [`custom field ${whose}`, `custom fields ${whose}`],
  };
}

export type TypeList = keyof typeof typeLists;

/** The kind of record as labels have it: "AP Bill", "Installed Equipment". */
export const nameOfList = (list: TypeList) => inWords(list).replace(/^Ap /, "AP ");

/** The kind of record whose custom fields are meant. */
export const recordType = choice({
  label: "Record Type",
  comments:
    "The kind of record that has the custom fields. ServiceTitan has no list of those of technicians and employees.",
  choices: Object.fromEntries(
    Object.keys(typeLists).map((key) => [key, nameOfList(key as TypeList)]),
  ) as Record<TypeList, string>,
});
