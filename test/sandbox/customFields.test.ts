import { customFieldType } from "../../api/crm/customFieldTypes";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox();

interface Type {
  id: number;
  name: string;
  dataType: string;
  dataTypeOptions: string[] | null;
}

const lists = {
  "accounting /ap-bills/custom-fields": "ApBill",
  "accounting /ap-credits/custom-fields": "ApCredit",
  "accounting /ap-payments/custom-fields": "ApPayment",
  "accounting /credit-memos/custom-fields": "CreditMemo",
  "accounting /inventory-bills/custom-fields": "InventoryBill",
  "accounting /invoices/custom-fields": "Invoice",
  "accounting /payments/custom-fields": "Payment",
  "crm /customers/custom-fields": "Customer",
  "crm /locations/custom-fields": "Location",
  "equipmentsystems /installed-equipment/custom-field-types": "Equipment",
  "inventory /vendors/custom-fields": "Vendor",
  "jpm /jobs/custom-fields": "Job",
  "jpm /projects/custom-fields": "Project",
  "memberships /memberships/custom-fields": "Membership",
};

const equipmentTypes = "/installed-equipment/custom-field-types";

test.each(Object.entries(lists))("%s lists the types of %s and no others", async (list, entity) => {
  const [module = "", path = ""] = list.split(" ");
  const query = path === equipmentTypes ? "?page=1&pageSize=50&descending=false" : "";
  const { status, body } = await api.call<Page<Type>>("GET", module, `${path}${query}`);
  expect(status).toBe(200);
  const types = [...api.sandbox.state.customFieldTypes.values()].filter((type) => type.entity === entity);
  expect(body.data.map(({ id, name }) => [id, name])).toEqual(types.map(({ id, name }) => [id, name]));
  expect(body.data.length).toBeGreaterThan(0);
  for (const type of body.data) expect(customFieldType.shape.parse(type)).toEqual(type);
});

test("the types of equipment come in the order that is asked for", async () => {
  const asked = `${equipmentTypes}?page=1&pageSize=1&descending=`;
  const { body } = await api.call<Page<Type>>("GET", "equipmentsystems", `${asked}true`);
  expect(body.data.map(({ name }) => name)).toEqual(["Tons"]);
  expect((await api.call("GET", "equipmentsystems", `${asked}x`)).status).toBe(400);
});

const typeOf = (name: string) => first(api.sandbox.state.customFieldTypes, (type) => type.name === name);

const job = () => first(api.sandbox.state.jobs).id;
const equipment = () => first(api.sandbox.state.installedEquipment).id;
const invoice = () => first(api.sandbox.state.invoices, ({ syncStatus }) => syncStatus === "Pending").id;

/** Writes of a value to a field of each way in which records take them. */
const writes: Record<string, (name: string, value: string) => [string, string, string, object]> = {
  "a job": (name, value) => [
    "PATCH",
    "jpm",
    `/jobs/${job()}`,
    { customFields: [{ typeId: typeOf(name).id, value }] },
  ],
  equipment: (name, value) => [
    "PATCH",
    "equipmentsystems",
    `/installed-equipment/${equipment()}`,
    { customFields: [{ typeId: typeOf(name).id, value }] },
  ],
  "an invoice": (name, value) => [
    "PATCH",
    "accounting",
    "/invoices/custom-fields",
    { operations: [{ objectId: invoice(), customFields: [{ name, value }] }] },
  ],
};

test.each([
  ["a job", "Rebate Program", "Utility", "Gold", "Values: [None, Utility, State]."],
  ["a job", "Permit Fee", "12.50", "twelve", "is not a number."],
  ["equipment", "Refrigerant", "R-32", "R-1", "Values: [R-410A, R-32, R-22]."],
  ["equipment", "Tons", "3", "three", "is not a number."],
  ["an invoice", "Retention Percent", "5", "five", "is not a number."],
])("%s takes for %s what its type allows, or nothing: %s, not %s", async (whose, name, right, wrong, why) => {
  const write = (value: string) =>
    api.call(...((writes[whose]?.(name, value) ?? []) as never as [string, string, string]));
  for (const value of [right, ""]) expect((await write(value)).status).toBe(200);
  const { status, body } = await write(wrong);
  expect(status).toBe(400);
  const [[field, [message]] = ["", []]] = Object.entries(body.errors);
  expect(field).toMatch(/CustomFields\[0\]\.Value$/);
  expect(message).toContain(why);
});
