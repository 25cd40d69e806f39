import { catalogue } from "../../src/actions";
import { connectionToStub, startStub, tenantPath } from "../actions/stub";
import { pick } from "../harness";
import { picklists } from "../picklists";

/** What each picklist asks ServiceTitan for, and how it names what comes. */

type Named = { id: number } & Record<string, unknown>;

interface Case {
  /** Inputs that the picklist needs. */
  inputs?: Record<string, string>;
  asks: string;
  newestFirst?: true;
  /** The query parameter that Search goes into. */
  search?: string;
  records: Named[];
  labels: string[];
}

const people = [
  { id: 1, name: "john Doe" },
  { id: 2, name: "Jane Doe" },
];
const peopleByName = ["Jane Doe (ID: 2)", "john Doe (ID: 1)"];

const ofTasks = { asks: `${tenantPath("taskmanagement")}/data`, records: people, labels: peopleByName };

const ofCustomFields = (path: string) => ({ asks: path, records: people, labels: peopleByName });
const ofAccounting = (list: string) => ofCustomFields(`${tenantPath("accounting")}/${list}/custom-fields`);

const cases: Record<string, Case> = {
  selectApBillCustomField: ofAccounting("ap-bills"),
  selectApCreditCustomField: ofAccounting("ap-credits"),
  selectApPaymentCustomField: ofAccounting("ap-payments"),
  selectCreditMemoCustomField: ofAccounting("credit-memos"),
  selectInventoryBillCustomField: ofAccounting("inventory-bills"),
  selectInvoiceCustomField: ofAccounting("invoices"),
  selectPaymentCustomField: ofAccounting("payments"),
  selectCustomerCustomField: ofCustomFields(`${tenantPath("crm")}/customers/custom-fields`),
  selectLocationCustomField: ofCustomFields(`${tenantPath("crm")}/locations/custom-fields`),
  selectJobCustomField: ofCustomFields(`${tenantPath("jpm")}/jobs/custom-fields`),
  selectProjectCustomField: ofCustomFields(`${tenantPath("jpm")}/projects/custom-fields`),
  selectMembershipCustomField: ofCustomFields(`${tenantPath("memberships")}/memberships/custom-fields`),
  selectVendorCustomField: ofCustomFields(`${tenantPath("inventory")}/vendors/custom-fields`),
  selectInstalledEquipmentCustomField: ofCustomFields(
    `${tenantPath("equipmentsystems")}/installed-equipment/custom-field-types`,
  ),
  selectActivityCode: {
    asks: `${tenantPath("payroll")}/activity-codes`,
    records: people,
    labels: peopleByName,
  },
  selectAppointment: {
    asks: `${tenantPath("jpm")}/appointments`,
    newestFirst: true,
    search: "number",
    records: [
      { id: 9, appointmentNumber: "1001-2" },
      { id: 8, appointmentNumber: "1001-1" },
    ],
    labels: ["#1001-2 (ID: 9)", "#1001-1 (ID: 8)"],
  },
  selectBooking: {
    asks: `${tenantPath("crm")}/bookings`,
    newestFirst: true,
    search: "externalId",
    records: [
      { id: 9, name: "Jane Doe", externalId: "WEB-7" },
      { id: 8, name: "", externalId: "WEB-6" },
    ],
    labels: ["Jane Doe (ID: 9)", "WEB-6 (ID: 8)"],
  },
  selectBookingProviderTag: {
    asks: `${tenantPath("crm")}/booking-provider-tags`,
    records: [
      { id: 1, tagName: "Website" },
      { id: 2, tagName: "Call Center" },
    ],
    labels: ["Call Center (ID: 2)", "Website (ID: 1)"],
  },
  selectBusinessUnit: {
    asks: `${tenantPath("settings")}/business-units`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectCampaign: {
    asks: `${tenantPath("marketing")}/campaigns`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectCampaignCategory: {
    asks: `${tenantPath("marketing")}/categories`,
    records: people,
    labels: peopleByName,
  },
  selectCancelReason: {
    asks: `${tenantPath("jpm")}/job-cancel-reasons`,
    records: people,
    labels: peopleByName,
  },
  selectCustomField: {
    inputs: { recordType: "Job" },
    asks: `${tenantPath("jpm")}/jobs/custom-fields`,
    records: people,
    labels: peopleByName,
  },
  selectCallReason: {
    asks: `${tenantPath("jbce")}/call-reasons`,
    records: people,
    labels: peopleByName,
  },
  selectLocationContact: {
    inputs: { locationId: "21" },
    asks: `${tenantPath("crm")}/locations/21/contacts`,
    records: [{ id: 23, type: "Phone", value: "9165550142" }],
    labels: ["9165550142, Phone (ID: 23)"],
  },
  selectCustomerContact: {
    inputs: { customerId: "2" },
    asks: `${tenantPath("crm")}/customers/2/contacts`,
    records: [
      { id: 22, type: "MobilePhone", value: "9165550117" },
      { id: 23, type: "Email", value: "jane.doe@example.com" },
    ],
    labels: ["9165550117, Mobile Phone (ID: 22)", "jane.doe@example.com, Email (ID: 23)"],
  },
  selectCustomers: {
    asks: `${tenantPath("crm")}/customers`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectEmployee: {
    asks: `${tenantPath("settings")}/employees`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectEquipmentType: {
    asks: `${tenantPath("equipmentsystems")}/equipment-types`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectForm: {
    asks: `${tenantPath("forms")}/forms`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectHoldReason: {
    asks: `${tenantPath("jpm")}/job-hold-reasons`,
    records: people,
    labels: peopleByName,
  },
  selectInventoryTemplate: {
    asks: `${tenantPath("inventory")}/inventory-templates`,
    records: people,
    labels: peopleByName,
  },
  selectInstalledEquipment: {
    asks: `${tenantPath("equipmentsystems")}/installed-equipment`,
    records: [
      { id: 1, name: "Unit 10" },
      { id: 2, name: "Unit 9" },
      { id: 3, name: "" },
    ],
    labels: ["(ID: 3)", "Unit 9 (ID: 2)", "Unit 10 (ID: 1)"],
  },
  selectInvoice: {
    asks: `${tenantPath("accounting")}/invoices`,
    newestFirst: true,
    search: "number",
    records: [
      { id: 9, referenceNumber: "1234" },
      { id: 8, referenceNumber: null },
    ],
    labels: ["#1234", "(ID: 8)"],
  },
  selectJob: {
    asks: `${tenantPath("jpm")}/jobs`,
    newestFirst: true,
    search: "number",
    records: [{ id: 9, jobNumber: "1234" }],
    labels: ["#1234"],
  },
  selectJobCancelReason: {
    asks: `${tenantPath("jpm")}/job-cancel-reasons`,
    records: people,
    labels: peopleByName,
  },
  selectJobType: {
    asks: `${tenantPath("jpm")}/job-types`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectLocation: {
    asks: `${tenantPath("crm")}/locations`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectPayment: {
    asks: `${tenantPath("accounting")}/payments`,
    newestFirst: true,
    records: [
      { id: 9, customer: { id: 2, name: "Jane Doe" }, type: "Check", total: "200.00" },
      { id: 8, customer: null, type: null, total: "15.00" },
    ],
    labels: ["Jane Doe, Check, 200.00 (ID: 9)", "15.00 (ID: 8)"],
  },
  selectPaymentTerm: {
    asks: `${tenantPath("accounting")}/payment-terms`,
    records: people,
    labels: peopleByName,
  },
  selectGlAccount: {
    asks: `${tenantPath("accounting")}/gl-accounts`,
    records: [
      { id: 1, number: "4100", name: "Material Sales" },
      { id: 2, number: "4000", name: "Service Income" },
      { id: 3, number: null, name: "Suspense" },
    ],
    labels: ["4000, Service Income (ID: 2)", "4100, Material Sales (ID: 1)", "Suspense (ID: 3)"],
  },
  selectPaymentType: {
    asks: `${tenantPath("accounting")}/payment-types`,
    records: people,
    labels: peopleByName,
  },
  selectDurationBilling: {
    inputs: { membershipTypeId: "5" },
    asks: `${tenantPath("memberships")}/membership-types/5/duration-billing-items`,
    records: [
      { id: 2, duration: 12, billingFrequency: "EveryOtherMonth", salePrice: 19 },
      { id: 1, duration: null, billingFrequency: "Annual", salePrice: 0 },
    ],
    labels: ["Annual, without end, sold for 0 (ID: 1)", "Every Other Month, 12 months, sold for 19 (ID: 2)"],
  },
  selectMembershipType: {
    asks: `${tenantPath("memberships")}/membership-types`,
    records: people,
    labels: peopleByName,
  },
  selectRecurringServiceType: {
    asks: `${tenantPath("memberships")}/recurring-service-types`,
    records: people,
    labels: peopleByName,
  },
  selectProject: {
    asks: `${tenantPath("jpm")}/projects`,
    records: [
      { id: 1, name: "Overhaul", number: "1501" },
      { id: 2, name: null, number: "1502" },
    ],
    labels: ["1502 (ID: 2)", "Overhaul (ID: 1)"],
  },
  selectProjectStatus: {
    asks: `${tenantPath("jpm")}/project-statuses`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectProjectType: {
    asks: `${tenantPath("jpm")}/project-types`,
    records: people,
    labels: peopleByName,
  },
  selectReport: {
    inputs: { reportCategory: "accounting" },
    asks: `${tenantPath("reporting")}/report-category/accounting/reports`,
    records: people,
    labels: peopleByName,
  },
  selectReportCategory: {
    asks: `${tenantPath("reporting")}/report-categories`,
    records: people,
    labels: peopleByName,
  },
  selectReportParameter: {
    inputs: { reportCategory: "accounting", reportId: "2901" },
    asks: `${tenantPath("reporting")}/report-category/accounting/reports/2901`,
    records: people,
    labels: peopleByName,
  },
  selectTagType: {
    asks: `${tenantPath("settings")}/tag-types`,
    records: people,
    labels: peopleByName,
  },
  selectTaskEmployee: ofTasks,
  selectTaskResolution: ofTasks,
  selectTaskSource: ofTasks,
  selectTaskType: ofTasks,
  selectTeam: { asks: `${tenantPath("dispatch")}/teams`, records: people, labels: peopleByName },
  selectTechnician: {
    asks: `${tenantPath("settings")}/technicians`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
  selectTimesheetCode: {
    asks: `${tenantPath("payroll")}/timesheet-codes`,
    records: [
      { id: 1, code: "TRAINING", description: "Training and certification" },
      { id: 2, code: "MEETING", description: null },
    ],
    labels: ["MEETING (ID: 2)", "TRAINING, Training and certification (ID: 1)"],
  },
  selectZone: { asks: `${tenantPath("dispatch")}/zones`, records: people, labels: peopleByName },
  selectTruck: { asks: `${tenantPath("inventory")}/trucks`, records: people, labels: peopleByName },
  selectPurchaseOrderType: {
    asks: `${tenantPath("inventory")}/purchase-order-types`,
    records: people,
    labels: peopleByName,
  },
  selectReturnType: {
    asks: `${tenantPath("inventory")}/return-types`,
    records: people,
    labels: peopleByName,
  },
  selectVendor: { asks: `${tenantPath("inventory")}/vendors`, records: people, labels: peopleByName },
  selectWarehouse: { asks: `${tenantPath("inventory")}/warehouses`, records: people, labels: peopleByName },
  selectUserRole: {
    asks: `${tenantPath("settings")}/user-roles`,
    search: "name",
    records: people,
    labels: peopleByName,
  },
};

let records: Named[] = [];
const asked: URL[] = [];
let url: string;
let connection: ReturnType<typeof connectionToStub>;

beforeAll(async () => {
  url = await startStub((server) =>
    server.get("/*", ({ url }) => {
      asked.push(new URL(url, "http://stub"));
      const parameters = records.map((each) => each && { name: each.id, label: each.name });
      const tasks = {
        taskTypes: records,
        taskSources: records,
        taskResolutions: records,
        employees: records,
      };
      return {
        page: 1,
        pageSize: 5_000,
        hasMore: false,
        totalCount: null,
        data: records,
        parameters,
        ...tasks,
      };
    }),
  );
});

beforeEach(() => {
  connection = connectionToStub(url);
});

test("every picklist that an input names is there", () => {
  for (const [key, { required, optional }] of Object.entries(catalogue))
    for (const [name, { input }] of Object.entries({ ...required, ...optional })) {
      const parts = input.type === "structuredObject" ? Object.values(input.inputs) : [];
      const named = [input, ...parts].flatMap((each) => ("dataSource" in each && each.dataSource) || []);
      const missing = named.filter((dataSource) => !(dataSource in picklists));
      expect({ key, name, missing }).toEqual({ key, name, missing: [] });
    }
});

test.each(["selectCancelReason", "selectJobCancelReason", "selectHoldReason"])(
  "%s leaves out what is no longer in use",
  async (key) => {
    asked.length = 0;
    await pick(key, { connection });
    for (const { searchParams } of asked) expect(searchParams.get("active")).toBe("True");
    expect(asked.length).toBeGreaterThan(0);
  },
);

test("picklists of tasks leave out what is no longer in use", async () => {
  records = [...people, { id: 3, name: "Fax", active: false }];
  expect(await pick("selectTaskSource", { connection })).toHaveLength(people.length);
});

test("every picklist has a case", () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(picklists).sort());
});

describe.each(Object.entries(cases))("%s", (key, { asks, inputs, newestFirst, search, labels, ...rest }) => {
  beforeEach(() => {
    asked.length = 0;
    records = rest.records;
  });

  test(newestFirst ? "names its items, the newest first" : "names its items, by name", async () => {
    const items = (await pick(key, { connection, ...inputs })) as { key: string; label: string }[];
    expect(items.map(({ label }) => label)).toEqual(labels);
    expect(items.map((item) => Number(item.key)).sort()).toEqual(records.map(({ id }) => id).sort());
    expect(asked.map(({ pathname }) => pathname)).toContain(asks);
    for (const { searchParams } of asked)
      expect(searchParams.get("sort")).toBe(newestFirst ? "-CreatedOn" : null);
  });

  test.each([null, undefined, "", 5])("shows a record that has %p for all but its ID", async (odd) => {
    const oddOne = Object.fromEntries(Object.keys(rest.records[0] as Named).map((name) => [name, odd]));
    records = [...rest.records, { ...oddOne, id: 77 }, null as never, { name: "No ID" } as never];
    const items = (await pick(key, { connection, ...inputs })) as { key: string; label: string }[];
    expect(items).toHaveLength(rest.records.length + 1);
    expect(items.find((item) => item.key === "77")?.label).toMatch(odd === 5 ? /5/ : /^\(ID: 77\)$/);
  });

  test("keeps a long or odd text on a short line, which says the ID", async () => {
    const odd = `\u202E<b>One</b>\r\n\ttwo\u2028 \u0007${"👩‍🚒 ".repeat(1_000)}`;
    records = [Object.fromEntries(Object.keys(rest.records[0] as Named).map((name) => [name, odd])) as Named];
    records = records.map((record) => ({ ...record, id: 77 }));
    const [item] = (await pick(key, { connection, ...inputs })) as { label: string }[];
    expect(item?.label).toMatch(/^#?<b>One<\/b> two 👩‍🚒 .*…/u);
    expect(item?.label).not.toMatch(/[\p{Cc}\u2028\u202E]/u);
    expect([...(item?.label ?? "")].length).toBeLessThan(350);
  });

  if (search)
    test(`passes Search on as ${search}`, async () => {
      await pick(key, { connection, ...inputs, search: "Doe & Söhne" });
      for (const { searchParams } of asked) expect(searchParams.get(search)).toBe("Doe & Söhne");
    });
});
