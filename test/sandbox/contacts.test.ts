import type { Contact } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 10 });

type ShownContact = Contact & { phoneSettings: { phoneNumber: string; doNotText: boolean } };
const call = <T = ShownContact>(method: string, customerId: number, sub = "", body?: unknown) =>
  api.call<T>(method, "crm", `/customers/${customerId}/contacts${sub}`, body);
const customer = () => first(api.sandbox.state.customers);
const other = () => first(api.sandbox.state.customers, ({ id }) => id !== customer().id);

test("a contact is added to a customer, changed in part, listed and deleted", async () => {
  const { id } = customer();
  const { status, body } = await call("POST", id, "", { type: "MobilePhone", value: "(916) 555-0123" });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    type: "MobilePhone",
    value: "(916) 555-0123",
    memo: null,
    phoneSettings: { phoneNumber: "(916) 555-0123", doNotText: false },
    preferences: null,
  });

  const preferences = {
    jobRemindersEnabled: true,
    marketingUpdatesEnabled: false,
    invoiceStatementNotification: true,
    invoiceNotification: false,
    statementNotification: true,
  };
  const changed = await call("PATCH", id, `/${body.id}`, { memo: "Daughter", preferences });
  expect(changed.body).toEqual({
    ...body,
    memo: "Daughter",
    preferences,
    modifiedOn: changed.body.modifiedOn,
  });

  const list = async () => (await call<Page>("GET", id, "?pageSize=100&includeTotal=true")).body;
  const before = await list();
  expect(before.data).toContainEqual(changed.body);
  expect((await call<undefined>("DELETE", id, `/${body.id}`)).status).toBe(200);
  expect((await list()).totalCount).toBe((before.totalCount ?? 0) - 1);
  expect((await call("DELETE", id, `/${body.id}`)).status).toBe(404);
});

test("a customer's list has its own contacts only", async () => {
  const { body } = await call<Page>("GET", other().id);
  const own = [...api.sandbox.state.contacts.values()].filter(({ ownerId }) => ownerId === other().id);
  expect(body.data.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
});

test("the contacts of several customers are listed with the customer of each", async () => {
  const listAll = (query: string) =>
    api.call<Page<{ id: number; customerId: number }>>("GET", "crm", `/customers/contacts?${query}`);
  const owners = [customer().id, other().id];
  const { body } = await listAll(`customerIds=${owners.join()}`);
  const own = [...api.sandbox.state.contacts.values()].filter(({ ownerId }) => owners.includes(ownerId));
  expect(body.data.map(({ id, customerId }) => [id, customerId])).toEqual(
    own.map(({ id, ownerId }) => [id, ownerId]),
  );
  expect((await listAll("modifiedOnOrAfter=2100-01-01T00:00:00Z")).body.data).toEqual([]);
  expect((await listAll("createdBefore=2100-01-01T00:00:00Z")).status).toBe(400);
});

test("a contact of another customer, or an unknown customer, is not found", async () => {
  const contact = first(api.sandbox.state.contacts, ({ ownerId }) => ownerId === other().id);
  for (const [method, body] of [["PATCH", { memo: "x" }], ["DELETE"]] as const)
    expect((await call(method, customer().id, `/${contact.id}`, body)).status).toBe(404);
  expect((await call("GET", 1)).status).toBe(404);
  expect((await call("POST", 1, "", { type: "Email", value: "a@example.com" })).status).toBe(404);
});

test("a type that does not exist and a blank value are refused by field", async () => {
  const { status, body } = await call<{ errors: object }>("POST", customer().id, "", {
    type: "Pigeon",
    value: " ",
    note: "x",
  });
  expect([status, Object.keys(body.errors).sort()]).toEqual([400, ["Note", "Type", "Value"]]);
});

test("the contacts of an inactive customer cannot be read or changed", async () => {
  const { customers } = api.sandbox.state;
  const { id } = customers.update(other(), { active: false });
  for (const [method, path, body] of [
    ["GET", ""],
    ["POST", "", { type: "Phone", value: "9165550142" }],
    ["PATCH", "/1", { memo: "x" }],
    ["DELETE", "/1"],
  ] as const) {
    const answer = await api.call(method, "crm", `/customers/${id}/contacts${path}`, body);
    expect([method, answer.status, answer.body.title]).toEqual([
      method,
      409,
      `Customer ${id} is not active.`,
    ]);
  }
});

test("an e-mail address leads to the customer that it was added to", async () => {
  const { id } = customer();
  await call("POST", id, "", { type: "Email", value: "jane@example.com" });
  const search = "/contacts/contact-methods?type=Email&value=jane@example.com";
  const { data } = (await api.call<Page<{ contactId: string }>>("GET", "crm", search)).body;
  expect(data).toHaveLength(1);
  const related = `/contacts/${data[0]?.contactId}/relationships`;
  const { body } = await api.call<Page>("GET", "crm", `${related}?typeSlug=customer`);
  expect(body.data).toMatchObject([{ relatedEntityId: id, typeName: "Customer" }]);
  expect((await api.call<Page>("GET", "crm", `${related}?typeSlug=booking`)).body.data).toEqual([]);
});

describe("persons", () => {
  interface Person {
    id: string;
    modifiedOn: string;
  }
  const person = <T = Person>(method: string, path: string, body?: object) =>
    api.call<T>(method, "crm", `/contacts${path}`, body);
  const create = async () => {
    const { body } = await person("POST", "", { name: "Ann Lee", title: "Owner", referenceId: "A-1" });
    const path = `/${body.id}/contact-methods`;
    const way = { type: "Email", value: "ann@mail.example", memo: "Work", referenceId: "M-1" };
    return { body, path, method: (await person("POST", path, way)).body };
  };

  test("are replaced: what is not given is gone", async () => {
    const { body } = await create();
    const changed = await person("PUT", `/${body.id}`, { name: "Ann Ray", isArchived: true });
    const expected = { ...body, name: "Ann Ray", title: null, referenceId: null, isArchived: true };
    expect(changed.body).toEqual({ ...expected, modifiedOn: expect.any(String) });
    expect(changed.body.modifiedOn > body.modifiedOn).toBe(true);
    expect((await person("GET", `/${body.id}`)).body).toEqual(changed.body);
    expect((await person("PUT", `/${body.id}`, { name: "Ann Ray" })).status).toBe(400);
  });

  test("have numbers and addresses that are replaced, and keep their IDs", async () => {
    const { path, method } = await create();
    const changed = await person("PUT", `${path}/${method.id}`, { type: "Phone", value: "9165550100" });
    const expected = { ...method, type: "Phone", value: "9165550100", memo: null, referenceId: null };
    expect(changed.body).toEqual({ ...expected, modifiedOn: expect.any(String) });
    expect((await person<Page>("GET", path)).body.data).toEqual([changed.body]);
  });

  test("that are deleted are gone, as are their numbers and addresses", async () => {
    const { body, method } = await create();
    expect(await person("DELETE", `/${body.id}`)).toEqual({ status: 200, body: undefined });
    for (const verb of ["GET", "DELETE"]) expect((await person(verb, `/${body.id}`)).status).toBe(404);
    const { body: methods } = await person<Page<Person>>("GET", "/contact-methods?pageSize=5000");
    expect(methods.data.map(({ id }) => id)).not.toContain(method.id);
  });
});
