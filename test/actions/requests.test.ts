import { catalogue } from "../../src/actions";
import { logged, run } from "../harness";
import { connectionToStub, startStub, tenantPath } from "./stub";

/** Where an action sends something else than its inputs under their own keys. */

interface Sent {
  method: string;
  url: string;
  body?: unknown;
}

let sent: Sent[] = [];
let status = 200;
let errors: Record<string, string[]> | undefined;
let connection: ReturnType<typeof connectionToStub>;

beforeAll(async () => {
  const url = await startStub((server) =>
    server.all("/*", ({ method, url, body }, reply) => {
      sent.push({ method, url, body });
      return reply.code(status).send({
        title: "Not found",
        status,
        errors,
        hasMore: false,
        page: 1,
        pageSize: 50,
        totalCount: 0,
        data: [],
      });
    }),
  );
  connection = connectionToStub(url);
});

beforeEach(() => {
  sent = [];
  status = 200;
  errors = undefined;
});

const call = (key: string, inputs: object) => run(key, { connection, ...inputs });

test("jobsIds of a project goes out as jobIds", async () => {
  await call("updateProject", { projectId: "1501", jobsIds: ["1001", "1002"], name: "Overhaul" });
  expect(sent).toEqual([
    {
      method: "PATCH",
      url: `${tenantPath("jpm")}/projects/1501`,
      body: { jobIds: [1001, 1002], name: "Overhaul" },
    },
  ]);
});

test.each([
  [{ technicianId: 41 }, [41]],
  [{ technicianIds: "[42, 43]" }, [42, 43]],
  [{ technicianId: "41", technicianIds: ["42", "41"] }, [41, 42]],
])("the technicians of a new appointment, given as %j, go out as one list", async (given, technicianIds) => {
  const visit = { jobId: 1001, start: "2026-12-03T17:00:00.000Z", end: "2026-12-03T19:00:00.000Z" };
  await call("createAppointment", { ...visit, ...given });
  expect(sent[0]?.body).toEqual({ ...visit, technicianIds });
});

test("the item of an invoice goes out without the invoice's ID, which is in the path", async () => {
  await call("updateInvoiceItems", {
    invoiceId: "1301",
    description: "Flame sensor",
    quantity: "0",
    cost: 0,
  });
  expect(sent).toEqual([
    {
      method: "PATCH",
      url: `${tenantPath("accounting")}/invoices/1301/items`,
      body: { description: "Flame sensor", quantity: 0, cost: 0 },
    },
  ]);
});

test("a customer's new address goes out without coordinates; where they are wanted, ServiceTitan says so", async () => {
  const address = { street: "1 Elm St", unit: "", city: "Reno", state: "NV", zip: "89501", country: "USA" };
  const update = () => call("updateCustomer", { customerId: 2, address });
  await update();
  expect(sent).toEqual([
    { method: "PATCH", url: `${tenantPath("crm")}/customers/2`, body: { address: { ...address } } },
  ]);
  status = 400;
  errors = { "Address.Latitude": ["The Latitude field is required."] };
  await expect(update()).rejects.toThrow(
    "Update Customer failed (400): Address.Latitude: The Latitude field is required.",
  );
});

describe("the contacts of a customer", () => {
  test("are asked for at the customer", async () => {
    await call("listCustomersContact", { customerId: "2", pageSize: "20" });
    expect(sent.map(({ url }) => url)).toEqual([
      `${tenantPath("crm")}/customers/2/contacts?pageSize=20&includeTotal=false`,
    ]);
  });

  test.each([true, false])("and of nobody else where a filter is given, Fetch All %p", async (fetchAll) => {
    await call("listCustomersContact", { customerId: 2, modifiedOnOrAfter: "2026-07-01", fetchAll });
    // Where a list takes long, its total is asked for alone.
    const asked = sent.map(({ url }) => url).filter((url) => !url.includes("pageSize=1&"));
    expect(asked).toEqual([
      `${tenantPath("crm")}/customers/2/contacts?page=1&pageSize=5000&includeTotal=true`,
    ]);
  });
});

describe("a new item of an invoice", () => {
  const line = { description: "Flame sensor", quantity: 1 };
  const noSku = 'the new item "Flame sensor" has neither SKU ID nor SKU Name.';
  const noPrice = 'the new item "Flame sensor" has no Unit Price, and may be billed at 0.00.';

  test.each([
    ["updateInvoiceItems", { invoiceId: 1301, ...line }, [noSku, noPrice]],
    ["updateInvoiceItems", { invoiceId: 1301, ...line, skuName: "FS", unitPrice: "0" }, []],
    ["updateInvoiceItems", { invoiceId: 1301, ...line, id: 1311 }, []],
    ["updateInvoice", { invoiceId: 1301, items: [{ ...line, skuId: 2001 }] }, [noPrice]],
    ["createInvoices", { adjustmentToId: 1301, items: JSON.stringify([{ ...line, unitPrice: 9 }]) }, [noSku]],
  ])("%s %j is sent with a warning of what it lacks", async (key, inputs, warnings) => {
    await call(key, inputs);
    expect(sent).toHaveLength(1);
    const label = catalogue[key]?.label;
    expect(logged).toEqual(warnings.map((warning) => `warn: ${label}: ${warning}`));
  });
});

test.each(["listInvoices", "listPayments"])("%s takes any field to sort by", async (key) => {
  await call(key, { sort: "InvoiceDate" });
  expect(sent.map(({ url }) => decodeURIComponent(url))).toEqual([
    expect.stringMatching(/&sort=\+InvoiceDate$/),
  ]);
});

describe("an address of an earlier step", () => {
  const street = {
    street: "1 K St",
    unit: "4",
    city: "Sacramento",
    state: "CA",
    zip: "95814",
    country: "USA",
  };
  const coordinates = { latitude: 38.5, longitude: -121.4 };
  const required = {
    summary: "No heat",
    isFirstTimeClient: false,
    externalId: "W-7",
    source: "Web",
    name: "Jo",
  };

  test.each([
    ["an object", { ...street, ...coordinates }],
    ["JSON text", JSON.stringify({ ...street, ...coordinates })],
  ])("is sent without its coordinates for a booking, given as %s", async (_, address) => {
    await call("createBookingByProvider", { bookingProvider: "82", ...required, address });
    expect(sent[0]?.body).toEqual({ ...required, address: street });
  });

  test("clears the unit of a booking where it has none", async () => {
    const { unit: _, ...house } = street;
    await call("updateBooking", {
      bookingProvider: "82",
      bookingId: "81",
      address: { ...house, ...coordinates },
    });
    expect(sent[0]?.body).toEqual({ address: { ...house, unit: "" } });
  });

  test("is sent without the street address spelt out for a technician", async () => {
    const home = { ...street, ...coordinates, streetAddress: "1 K St, Unit 4" };
    await call("updateTechnician", { technicianId: "41", home });
    expect(sent[0]?.body).toEqual({ home: { ...street, ...coordinates } });
  });

  test("is refused with a part that nobody knows", async () => {
    await expect(
      call("updateTechnician", { technicianId: "41", home: { ...street, town: "Sacramento" } }),
    ).rejects.toThrow(
      /^Address must be an object of street, .* only \(the nearest to "town" is .+\), but "town" was given\.$/,
    );
    expect(sent).toEqual([]);
  });
});

test("form submissions are asked for by owner, and at most 500 at a time", async () => {
  const owners = [
    { type: "Job", id: "1001" },
    { type: "location", id: 21 },
  ];
  await call("listFormSubmissions", { fetchAll: "true", filters: { owners: JSON.stringify(owners) } });
  const { searchParams } = new URL(sent[0]?.url ?? "", "http://stub");
  expect(Object.fromEntries(searchParams)).toMatchObject({
    "owners[0].type": "Job",
    "owners[0].id": "1001",
    "owners[1].type": "Location",
    "owners[1].id": "21",
    pageSize: "500",
  });
  await expect(call("listFormSubmissions", { pageSize: 501 })).rejects.toThrow(
    "Page Size must be a whole number from 1 to 500, but 501 was given.",
  );
});

test("tags are taken off by a deletion that says which, and from whom", async () => {
  await call("removeTags", { customerIds: "2, 3", tagTypeIds: ["913"] });
  expect(sent).toEqual([
    {
      method: "DELETE",
      url: `${tenantPath("crm")}/tags`,
      body: { customerIds: [2, 3], tagTypeIds: [913] },
    },
  ]);
});

test("other deletions have no body", async () => {
  await call("deleteAppointment", { appointmentId: 1101 });
  expect(sent).toEqual([{ method: "DELETE", url: `${tenantPath("jpm")}/appointments/1101` }]);
});
