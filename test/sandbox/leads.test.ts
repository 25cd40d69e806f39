import type { Lead } from "../../api/crm/leads";
import { address, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 10 });

const submit = <T = { leadId: number }>(form: object, query = "") =>
  api.call<T>("POST", "crm", `/leads/form${query}`, form);

describe("a web form", () => {
  test("becomes an open lead of nobody known, which lists and feed have", async () => {
    const form = {
      name: "Ann Lee",
      email: "ann@mail.example",
      phoneNumber: "9165550100",
      summary: "No heat",
    };
    const { status, body } = await submit({ ...form, address: { ...address, latitude: null } });
    expect(status).toBe(200);
    const { body: lead } = await api.call<Lead>("GET", "crm", `/leads/${body.leadId}`);
    expect(lead).toMatchObject({
      status: "Open",
      captureSource: "Form",
      customerId: null,
      summary: "No heat",
    });
    expect(lead).toMatchObject({
      leadCustomerName: "Ann Lee",
      leadPhone: "9165550100",
      leadZip: address.zip,
    });
    for (const path of ["/leads?isCaptureSourceForm=true&leadPhone=5550100", "/export/leads"])
      expect((await api.call<Page>("GET", "crm", path)).body.data.at(-1)).toMatchObject(lead);
  });

  test("needs no more than a name", async () => {
    const { body } = await submit({ name: "Bo", address: null }, "?id=5");
    const { body: lead } = await api.call<Lead>("GET", "crm", `/leads/${body.leadId}`);
    expect(lead).toMatchObject({ leadCustomerName: "Bo", leadStreet: null, leadEmail: null });
    const refused = await submit<{ errors: object }>({ address: { street: "K Street" }, phone: "1" });
    expect(Object.keys(refused.body.errors)).toEqual(
      expect.arrayContaining(["Name", "Address.City", "Address.Zip", "Phone"]),
    );
    expect((await submit({ name: "Bo" }, "?id=x")).status).toBe(400);
  });
});
