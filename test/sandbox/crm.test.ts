import type { Customer } from "../../api/crm/customers";
import type { Location } from "../../api/crm/locations";
import type { Contact } from "../../sandbox/kept";
import { address, first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 30 });
const applicationGuid = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
const otherGuid = "11111111-9dc0-11d1-b245-5ffdce74fad2";

type CreatedLocation = Location & { contacts: Contact[] };
type CreatedCustomer = Customer & { contacts: Contact[]; locations: CreatedLocation[] };

describe("a new customer", () => {
  test("gets an ID, defaults, dates, its locations and contacts, and is there to read", async () => {
    const { status, body: created } = await api.call<CreatedCustomer>("POST", "crm", "/customers", {
      name: "Jane Doe",
      address,
      contacts: [{ type: "Email", value: "jane@example.com" }],
      locations: [
        { name: "Home", address, contacts: [{ type: "Phone", value: "916-555-0100", memo: "Evenings" }] },
      ],
    });
    expect(status).toBe(200);
    expect(created).toMatchObject({
      name: "Jane Doe",
      type: "Residential",
      active: true,
      balance: 0,
      address: { ...address, latitude: null, longitude: null },
      contacts: [{ type: "Email", value: "jane@example.com", memo: null }],
      locations: [
        { name: "Home", customerId: created.id, contacts: [{ value: "916-555-0100", memo: "Evenings" }] },
      ],
    });
    const { locations, contacts: _, ...customer } = created;
    const { contacts: __, ...home } = locations[0] as CreatedLocation;
    expect((await api.call("GET", "crm", `/customers/${created.id}`)).body).toEqual(customer);
    expect((await api.call("GET", "crm", `/locations/${home.id}`)).body).toEqual(home);
    const { body: page } = await api.call<Page>("GET", "crm", `/locations?customerId=${created.id}`);
    expect(page.data).toEqual([home]);
  });

  test("keeps 0, false, custom fields and tags as given", async () => {
    const { customFieldTypes, tagTypes } = api.sandbox.state;
    const type = first(customFieldTypes, ({ entity }) => entity === "Customer");
    const tag = first(tagTypes);
    const { body } = await api.call<Customer>("POST", "crm", "/customers", {
      name: "Acme",
      type: "Commercial",
      address,
      locations: [{ name: "Acme", address }],
      creditLimit: 0,
      doNotMail: false,
      tagTypeIds: [tag.id],
      customFields: [{ typeId: type.id, value: "Spanish" }],
    });
    expect(body).toMatchObject({
      type: "Commercial",
      creditLimit: 0,
      doNotMail: false,
      tagTypeIds: [tag.id],
      customFields: [{ typeId: type.id, name: type.name, value: "Spanish" }],
    });
  });
});

describe("an update", () => {
  test("changes what it gives, keeps the rest, and dates the change", async () => {
    const { id } = first(api.sandbox.state.customers);
    const { body: before } = await api.call<Customer>("GET", "crm", `/customers/${id}`);
    const { body: after } = await api.call<Customer>("PATCH", "crm", `/customers/${id}`, {
      name: "Renamed",
      doNotService: true,
      active: false,
    });
    const changed = { name: "Renamed", doNotService: true, active: false, modifiedOn: after.modifiedOn };
    expect(after).toEqual({ ...before, ...changed });
    expect(after.modifiedOn > before.modifiedOn).toBe(true);
    expect((await api.call("GET", "crm", `/customers/${id}`)).body).toEqual(after);
  });

  test("of a customer needs the whole address, but no coordinates", async () => {
    const { id } = first(api.sandbox.state.customers);
    const { body } = await api.call("PATCH", "crm", `/customers/${id}`, {
      address: { ...address, city: undefined },
    });
    expect(Object.keys(body.errors)).toEqual(["Address.City"]);
    const { body: without } = await api.call<Customer>("PATCH", "crm", `/customers/${id}`, { address });
    expect(without.address).toEqual({ ...address, latitude: null, longitude: null });
    const whole = { ...address, latitude: 38.58, longitude: -121.49 };
    const { body: after } = await api.call<Customer>("PATCH", "crm", `/customers/${id}`, { address: whole });
    expect(after.address).toEqual(whole);
  });

  test("moves a location to another customer", async () => {
    const [location, other] = [
      first(api.sandbox.state.locations),
      [...api.sandbox.state.customers.keys()].at(-1),
    ];
    const path = `/locations/${location.id}`;
    const { body } = await api.call<Location>("PATCH", "crm", path, { customerId: other, name: "Moved" });
    expect(body).toMatchObject({ customerId: other, name: "Moved" });
  });
});

test("a location's customer and tax zone that do not exist are a conflict", async () => {
  const location = { name: "Nowhere", address };
  const created = await api.call("POST", "crm", "/locations", { ...location, customerId: 5 });
  expect(created.body).toMatchObject({ status: 409, title: "Customer 5 was not found." });
  const path = `/locations/${first(api.sandbox.state.locations).id}`;
  expect((await api.call("PATCH", "crm", path, { customerId: 5 })).status).toBe(409);
  expect((await api.call("PATCH", "crm", path, { taxZoneId: 5 })).body.title).toBe(
    "Tax zone 5 was not found.",
  );
});

test("a location is added to an existing customer", async () => {
  const customer = first(api.sandbox.state.customers);
  const { status, body } = await api.call<CreatedLocation>("POST", "crm", "/locations", {
    customerId: customer.id,
    name: "Cabin",
    address,
    contacts: [{ type: "Fax", value: "916-555-0111" }],
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ customerId: customer.id, contacts: [{ type: "Fax" }], taxZoneId: null });
});

describe("external data", () => {
  const item = (key: string, value: string) => ({ key, value });
  const readData = async (id: number, guid: string) => {
    const query = `ids=${id}&externalDataApplicationGuid=${guid}`;
    const { body } = await api.call<Page<Customer>>("GET", "crm", `/customers?${query}`);
    return body.data[0]?.externalData;
  };
  const create = async (...externalData: { key: string; value: string }[]) => {
    const { body } = await api.call<Customer>("POST", "crm", "/customers", {
      name: "Data",
      address,
      locations: [{ name: "Data", address }],
      externalData: { applicationGuid, externalData },
    });
    return body;
  };

  test("belongs to an application, and is shown to it only", async () => {
    const { id, externalData } = await create(item("crmId", "A-1"));
    expect(externalData).toEqual([item("crmId", "A-1")]);
    expect(await readData(id, applicationGuid)).toEqual([item("crmId", "A-1")]);
    expect(await readData(id, otherGuid)).toEqual([]);
    expect((await api.call<Customer>("GET", "crm", `/customers/${id}`)).body.externalData).toEqual([]);
  });

  test("is replaced by default, merged on request, and a null value removes a key", async () => {
    const { id } = await create(item("x", "1"), item("y", "1"));
    const patch = (patchMode: string | undefined, ...externalData: { key: string; value: string | null }[]) =>
      api.call("PATCH", "crm", `/customers/${id}`, {
        externalData: { ...(patchMode ? { patchMode } : {}), applicationGuid, externalData },
      });
    await patch("Merge", item("x", "2"), item("z", "2"));
    expect(await readData(id, applicationGuid)).toEqual([item("y", "1"), item("x", "2"), item("z", "2")]);
    await patch("Merge", { key: "y", value: null });
    expect(await readData(id, applicationGuid)).toEqual([item("x", "2"), item("z", "2")]);
    await patch(undefined, item("x", "3"));
    expect(await readData(id, applicationGuid)).toEqual([item("x", "3")]);
  });

  test("finds records by key and values, which belong together", async () => {
    const { id } = await create(item("findMe", "B-7"));
    const find = (query: string) => api.call<Page>("GET", "crm", `/customers?${query}`);
    const { body } = await find("externalDataKey=findMe&externalDataValues=B-6,B-7");
    expect(body.data.map((record) => record.id)).toEqual([id]);
    expect((await find("externalDataKey=findMe&externalDataValues=B-8")).body.data).toEqual([]);
    expect((await find("externalDataKey=findMe")).status).toBe(400);
    expect((await find("externalDataValues=B-7")).status).toBe(400);
    expect((await find("externalDataApplicationGuid=me")).status).toBe(400);
  });
});
