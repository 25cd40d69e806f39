import { z } from "zod";
import { modules } from "../../sandbox/endpoints";
import { createState } from "../../sandbox/state";
import { address, first, useSandbox } from "./support";

const api = useSandbox({ customers: 10 });

const newCustomer = (changes: object = {}) => ({
  name: "Jane Doe",
  address,
  locations: [{ name: "Jane Doe", address }],
  ...changes,
});

/** Posts a customer that must be refused, and gives the errors by field. */
async function errorsOf(body: unknown): Promise<Record<string, string[]>> {
  const before = api.sandbox.state.customers.size;
  const { status, body: answer } = await api.call("POST", "crm", "/customers", body);
  expect([status, api.sandbox.state.customers.size]).toEqual([400, before]);
  return answer.errors;
}

test("all missing fields are named at once, with their path", async () => {
  const { zip: _, ...noZip } = address;
  const locations = [{ name: "Home", address }, { address: noZip }];
  expect(await errorsOf({ locations, type: "Residential" })).toEqual({
    Name: ["The Name field is required."],
    "Locations[1].Name": ["The Name field is required."],
    "Locations[1].Address.Zip": ["The Zip field is required."],
    Address: ["The Address field is required."],
  });
});

test("unknown fields are refused, at any depth", async () => {
  const errors = await errorsOf(newCustomer({ nickname: "JD", address: { ...address, planet: "Earth" } }));
  expect(errors).toEqual({
    Nickname: ["The field 'nickname' is unknown."],
    "Address.Planet": ["The field 'planet' is unknown."],
  });
});

test("values of another type are refused", async () => {
  const errors = await errorsOf(newCustomer({ name: 5, doNotMail: "true", creditLimit: "5", contacts: {} }));
  expect(errors).toEqual({
    Name: ["The value 5 is not valid: Name must be a string."],
    DoNotMail: ['The value "true" is not valid: DoNotMail must be true or false.'],
    CreditLimit: ['The value "5" is not valid: CreditLimit must be a number.'],
    Contacts: ["The value {} is not valid: Contacts must be an array."],
  });
});

test("an ID must be an integer: no text, no fraction, no more than a number can hold", async () => {
  const errors = await errorsOf(newCustomer({ tagTypeIds: ["1001", 1.5, 2 ** 60] }));
  expect(Object.keys(errors)).toEqual(["TagTypeIds[0]", "TagTypeIds[1]", "TagTypeIds[2]"]);
});

test("only the documented values of an enumeration are taken", async () => {
  const errors = await errorsOf(
    newCustomer({ type: "residential", contacts: [{ type: "Pager", value: "1" }] }),
  );
  expect(errors).toEqual({
    Type: ['The value "residential" is not valid for Type. Values: [Residential, Commercial].'],
    "Contacts[0].Type": [
      'The value "Pager" is not valid for Type. Values: [Phone, Email, Fax, MobilePhone].',
    ],
  });
});

test("a name must not be blank, and a customer needs a location", async () => {
  expect(await errorsOf(newCustomer({ name: " ", locations: [] }))).toEqual({
    Name: ["The field must not be blank."],
    Locations: ["At least one location is required."],
  });
});

test("records that are referred to must exist, and be of the right kind", async () => {
  const { customFieldTypes } = api.sandbox.state;
  const jobField = first(customFieldTypes, ({ entity }) => entity === "Job");
  const errors = await errorsOf(
    newCustomer({
      tagTypeIds: [1],
      paymentTermId: 2,
      customFields: [{ typeId: jobField.id, value: "x" }],
    }),
  );
  expect(errors).toEqual({
    "TagTypeIds[0]": ["Tag type 1 does not exist."],
    PaymentTermId: ["Payment term 2 does not exist."],
    "CustomFields[0].TypeId": [`Custom field type ${jobField.id} is not one of a customer.`],
  });
});

test("null is taken where the field is nullable, and only there", async () => {
  const customer = newCustomer({ type: null, contacts: null, tagTypeIds: null, externalData: null });
  const { status } = await api.call("POST", "crm", "/customers", customer);
  expect(status).toBe(200);
  expect(Object.keys(await errorsOf(newCustomer({ name: null })))).toEqual(["Name"]);
  const { id } = first(api.sandbox.state.customers);
  const update = await api.call("PATCH", "crm", `/customers/${id}`, { doNotMail: null });
  expect(update.body.errors).toHaveProperty("DoNotMail");
});

test("a body is required, and must be well-formed JSON", async () => {
  expect(await errorsOf(undefined)).toEqual({ "": ["A non-empty request body is required."] });
  const malformed = await api.call("POST", "crm", "/customers", '{"name": ');
  expect(malformed.body).toMatchObject({ status: 400, errors: {}, traceId: expect.any(String) });
  expect((await api.call("POST", "crm", "/customers", "[]")).status).toBe(400);
});

test.each(["text/csv", "text/plain"])("a body of the type %s is refused", async (type) => {
  const { body } = await api.call("POST", "crm", "/customers", "name=Jane", { "content-type": type });
  expect(body).toMatchObject({ status: 415, errors: {} });
});

test("a path that cannot be decoded is refused in the error body too", async () => {
  expect((await api.call("GET", "crm", "/customers/%zz")).body).toMatchObject({ status: 400, errors: {} });
});

test("an ID in the path must be a number, and of an existing record", async () => {
  const malformed = await api.call("GET", "crm", "/customers/abc");
  expect(malformed.body).toMatchObject({ status: 400, errors: { Id: ["The value 'abc' is not valid."] } });
  const unknown = await api.call("GET", "crm", "/customers/99");
  expect(unknown.body).toMatchObject({ status: 404, title: "Customer 99 was not found.", errors: {} });
});

const lookedFor = "the operation looks for it, and refuses an unknown one";
const toldOf = "the answer says of each whether there is one";
const notKept = "the sandbox has no such records";

/** IDs that a body's schema takes whatever they are: module and field, with the reason. */
const unchecked: Record<string, string> = {
  "accounting id": lookedFor,
  "accounting items.id": lookedFor,
  "accounting apCreditId": toldOf,
  "accounting apPaymentId": toldOf,
  "accounting billIds": toldOf,
  "accounting creditMemoId": toldOf,
  "accounting inventoryBillIds": toldOf,
  "accounting invoiceId": toldOf,
  "accounting lines.appliedTo.id": "it may be of any record, or of one elsewhere",
  "accounting lines.budgetCodeId": notKept,
  "accounting versionId": "it counts changes",
  "accounting budgetCodeId": notKept,
  "accounting items.budgetCodeId": notKept,
  "accounting itemGroupRootId": "what it is the ID of is not documented",
  "accounting items.itemGroupRootId": "what it is the ID of is not documented",
  "crm customerId": `${lookedFor} with 409, as documented of a location's customer`,
  "crm taxZoneId": `${lookedFor} with 409, as documented of a location's tax zone`,
  "customer-interactions jobId": `${lookedFor} with 404, as documented`,
  "customer-interactions technicianId": `${lookedFor} with 404, as documented`,
  "dispatch serviceDaysIds": "each is a day of the week",
  "dispatch technicianId": `${lookedFor} with 404, as documented, where skills change`,
  "equipmentsystems customFields.id": lookedFor,
  "inventory budgetCodeId": notKept,
  "inventory items.budgetCodeId": notKept,
  "inventory id": "the path has it too",
  "inventory items.id": lookedFor,
  "inventory items.purchaseOrderItemId": `${lookedFor}, among the items of its order`,
  "inventory vendorContacts.id": "answers do not show it",
  "jpm partnerLeadCallId": notKept,
  "memberships createdById": "it is of a user, and which users there are is not kept",
  "memberships items.id": `${lookedFor}, among the items of its template`,
  "memberships paymentMethodId": notKept,
  "memberships soldById": "it is of a user, and which users there are is not kept",
  "payroll budgetCodeId": notKept,
  "payroll employeeId": `${lookedFor}, among the people of its type`,
  "pricebook discountAndFees.id": `${lookedFor} with 404`,
  "pricebook equipment.id": `${lookedFor} with 404`,
  "pricebook equipment.otherVendors.vendorId": lookedFor,
  "pricebook equipment.primaryVendor.vendorId": lookedFor,
  "pricebook id": "a new markup has none yet, and otherwise it must be that of the path",
  "pricebook materials.id": `${lookedFor} with 404`,
  "pricebook materials.otherVendors.vendorId": lookedFor,
  "pricebook materials.primaryVendor.vendorId": lookedFor,
  "pricebook otherVendors.vendorId": lookedFor,
  "pricebook primaryVendor.vendorId": lookedFor,
  "pricebook services.id": `${lookedFor} with 404`,
  "sales id": lookedFor,
  "sales items.id": lookedFor,
  "sales budgetCodeId": notKept,
  "sales items.budgetCodeId": notKept,
  "sales itemGroupRootId": "what it is the ID of is not documented",
  "sales items.itemGroupRootId": "what it is the ID of is not documented",
  "sales parentItemId": "answers do not show it",
  "sales estimateAssignments.proposalTypeOptionId": `${lookedFor}, among the options of its type`,
  "sales items.itemGroupParentId": `${lookedFor}, among the items of its template`,
  "sales items.parentItemId": "estimates do not show it, and templates look for it among their items",
  "timesheets budgetCodeId": notKept,
  "timesheets employeeId": `${lookedFor}, among the people of its type`,
  "timesheets laborTypeId": notKept,
  "timesheets nonJobEventAssignmentId": "answers do not show it",
};

/** Every field of a body that is an ID or a list of them, with its path. */
function idsIn(schema: unknown, path: string[] = []): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) => idsIn(field, [...path, key]));
  if (schema instanceof z.ZodArray) return idsIn(schema.element, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return idsIn(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return idsIn(schema.out, path);
  const isId = schema instanceof z.ZodNumber && /^(id|.*Ids?)$/.test(path.at(-1) ?? "");
  return isId ? [[path.join("."), schema]] : [];
}

test("every ID that a body brings is of a record that exists, but for those with a reason", () => {
  const state = createState();
  const ids = Object.entries(modules).flatMap(([module, resources]) =>
    resources
      .flatMap((resource) => resource(state))
      .flatMap(({ body }) => idsIn(body?.()))
      .map(([field, schema]) => [`${module} ${field}`, schema.safeParse(5).success] as const),
  );
  expect(ids.length).toBeGreaterThan(100);
  const taken = ids.filter(([, isTaken]) => isTaken).map(([field]) => field);
  expect([...new Set(taken)].sort()).toEqual(Object.keys(unchecked).sort());
});
