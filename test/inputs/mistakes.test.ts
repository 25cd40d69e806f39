import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";

/** What builders typically type or hand on, and what comes of it: what is sent, or the sentence that they read. */

let sandbox: Sandbox;
let connection: Connection;
let bases: Record<string, Record<string, unknown>>;

beforeAll(async () => {
  sandbox = await startTestSandbox({ strict: false });
  connection = await connectionTo(sandbox);
  const { jobs, invoices, businessUnits } = sandbox.state;
  const [job] = [...jobs.values()];
  const [unit, other] = [...businessUnits.values()];
  businessUnits.update(unit as never, { name: "Twin" } as never);
  businessUnits.update(other as never, { name: "Twin" } as never);
  const [retired] = [...businessUnits.values()].slice(-1);
  businessUnits.update(retired as never, { name: "Retired Unit", active: false } as never);
  bases = {
    getJob: {},
    createJob: {
      customerId: job?.customerId,
      locationId: job?.locationId,
      businessUnitId: job?.businessUnitId,
      jobTypeId: job?.jobTypeId,
      campaignId: job?.campaignId,
      priority: "Normal",
      appointments: [{ start, end }],
    },
    updateInvoiceItems: {
      invoiceId: [...invoices.values()][0]?.id,
      description: "Igniter",
      quantity: "1",
      skuName: "IGNITER",
      unitPrice: "1",
    },
    listJobs: {},
    listCustomers: {},
    findCustomer: {},
    updateJob: { jobId: job?.id },
    createCustomer: { name: "Jane Doe", address, locations: [{ name: "Home", address }] },
    createJobAttachment: { jobId: job?.id, fileName: "note.txt" },
    createInstalledEquipment: { locationId: job?.locationId },
    createNonJobAppointment: {
      technicianId: job && [...sandbox.state.technicians.values()][0]?.id,
      start,
      name: "Lunch",
      duration: "1:00",
    },
  };
});

const start = "2027-07-14T09:00:00-07:00";
const end = "2027-07-14T11:00:00-07:00";
const address = { street: "1 Oak St", city: "Fresno", state: "CA", zip: "93704", country: "USA" };

/** Runs an action with one input as a builder gave it; gives all that it sent, and the sentence that it failed with. */
async function outcomeOf(key: string, input: string, given: unknown) {
  sandbox.requests.clear();
  const error = await run(key, { connection, ...bases[key], [input]: given }).then(
    () => "",
    ({ message }: Error) => message,
  );
  const requests = sandbox.requests.find().map(({ id }) => sandbox.requests.get(id));
  const sent = requests.map((request) => [request?.path, request?.query, request?.requestBody]);
  return { error, requests, sent: JSON.stringify(sent) };
}

type Row = [key: string, input: string, given: unknown, outcome: string];

const filtered = (given: unknown) => ({ completedOnOrAfter: given });
const when = (given: unknown) => [{ start: given, end }];
const date =
  "must be a date such as 2026-07-08, or a date and time with its zone such as 2026-07-08T10:00:00-07:00";
const time = "must be a date and time with its zone such as 2026-07-08T10:00:00-07:00";
const anId = "must be an ID, a whole number above 0 such as 10978752986";
const reference =
  "must be a value, not the text of a reference: make the input a reference, and choose the step's field";
const nothing =
  "must be a value, but the step that it comes from gave none: choose another field, or leave the input blank";
const asText = "must be one value, not a whole record that became text: choose one field of it";

/** The whole sentence follows from its start: each ends with what was given. */
const refused: Row[] = [
  ["listJobs", "filters", filtered("07/14/2026"), `Filters, Completed On Or After ${date} (type 2026-07-14)`],
  ["listJobs", "filters", filtered("14.07.2026"), `Filters, Completed On Or After ${date} (type 2026-07-14)`],
  [
    "listJobs",
    "filters",
    filtered("07/08/2026"),
    `Filters, Completed On Or After ${date} (type 2026-07-08 or 2026-08-07)`,
  ],
  ["listJobs", "filters", filtered("tomorrow"), `Filters, Completed On Or After ${date}`],
  ["listJobs", "filters", filtered("26-07-14"), `Filters, Completed On Or After ${date}`],
  ["listJobs", "filters", filtered("2026-W28"), `Filters, Completed On Or After ${date}`],
  [
    "listJobs",
    "filters",
    filtered("2026-02-30"),
    `Filters, Completed On Or After ${date}; there is no such day`,
  ],
  [
    "listJobs",
    "filters",
    filtered("1783504800"),
    `Filters, Completed On Or After ${date} (type 2026-07-08T10:00:00.000Z)`,
  ],
  [
    "listJobs",
    "filters",
    filtered(1783504800000),
    `Filters, Completed On Or After ${date} (type 2026-07-08T10:00:00.000Z)`,
  ],
  [
    "createJob",
    "appointments",
    when("2027-07-14T09:00"),
    `Appointments, item 1, Start ${time}; without a zone nobody can tell which moment it means`,
  ],
  [
    "createJob",
    "appointments",
    when("2027-07-14"),
    `Appointments, item 1, Start ${time}; a date alone would be midnight UTC, the day before in America`,
  ],
  ["createJob", "appointments", when("9 am"), `Appointments, item 1, Start ${time}`],
  ["createJob", "appointments", when("{{start}}"), `Appointments, item 1, Start ${reference}`],
  ["createJob", "appointments", "next Tuesday", "Appointments, item 1 must be an object of"],
  [
    "createJob",
    "appointments",
    `[{"start": "${start}", "end": "${end}"},]`,
    "Appointments must be valid JSON, which it is not at line 1, column 77 (a comma too many)",
  ],
  [
    "createJob",
    "appointments",
    `[{'start': '${start}'}]`,
    'Appointments must be valid JSON, which it is not at line 1, column 3 (write straight double quotes, ")',
  ],
  [
    "createJob",
    "appointments",
    `[{“start”: “${start}”}]`,
    'Appointments must be valid JSON, which it is not at line 1, column 3 (write straight double quotes, ")',
  ],
  [
    "createJob",
    "appointments",
    `[{start: "${start}"}]`,
    'Appointments must be valid JSON, which it is not at line 1, column 3 (put the name into double quotes, ")',
  ],
  [
    "createJob",
    "appointments",
    `[{"start": "${start}"`,
    "Appointments must be valid JSON, which it is not at line 1, column 39 (it ends too early)",
  ],
  [
    "createJob",
    "appointments",
    `[{"start": "${start}" "end": "${end}"}]`,
    "Appointments must be valid JSON, which it is not at line 1, column 40 (a comma is missing before it)",
  ],
  [
    "createJob",
    "appointments",
    [{ strat: start, end }],
    'Appointments, item 1 must be an object of start, end, arrivalWindowStart, arrivalWindowEnd, technicianIds only (the nearest to "strat" is Start, start)',
  ],
  ["createJob", "appointments", { data: [{ start, end }] }, "Appointments, item 1 must be an object of"],
  ["createJob", "appointments", "[object Object]", `Appointments ${asText}`],
  ["getJob", "jobId", "#10978752986", `Job ID ${anId} (type 10978752986)`],
  ["getJob", "jobId", "Job 12 (ID: 10978752986)", `Job ID ${anId} (type 10978752986)`],
  ["getJob", "jobId", "１２３", `Job ID ${anId} (type 123)`],
  ["getJob", "jobId", { id: 5, name: "Jane" }, "Job ID must be an ID, not a whole record: choose its id"],
  [
    "getJob",
    "jobId",
    { data: { id: 5 } },
    "Job ID must be an ID, not a step's whole result: choose what is below its data",
  ],
  ["getJob", "jobId", [5], "Job ID must be an ID, not a list: choose one entry of it"],
  ["getJob", "jobId", "[object Object]", `Job ID ${asText}`],
  ["getJob", "jobId", "undefined", `Job ID ${nothing}`],
  ["getJob", "jobId", "{{jobId}}", `Job ID ${reference}`],
  ["getJob", "jobId", "$createJob.results.data.id", `Job ID ${reference}`],
  ["createJob", "businessUnitId", "null", `Business Unit ID ${nothing}`],
  ["createJob", "jobTypeId", "step.results", `Job Type ID ${reference}`],
  ["updateJob", "summary", "[object Object],[object Object]", `Summary ${asText}`],
  ["updateJob", "summary", "{{ summary }}", `Summary ${reference}`],
  ["updateJob", "summary", { text: "No heat" }, "Summary must be text"],
  [
    "listJobs",
    "filters",
    { tagTypeIds: [{ id: 5 }] },
    "Filters, Tag Type IDs, item 1 must be an ID, not a whole record: choose its id",
  ],
  [
    "updateInvoiceItems",
    "unitPrice",
    "$1,200.50",
    "Unit Price must be a number, such as 129.95 (type 1200.50)",
  ],
  [
    "updateInvoiceItems",
    "unitPrice",
    "1.200,50",
    "Unit Price must be a number, such as 129.95 (type 1200.50)",
  ],
  [
    "updateInvoiceItems",
    "unitPrice",
    "1,200",
    "Unit Price must be a number, such as 129.95 (type 1200 or 1.2)",
  ],
  [
    "updateInvoiceItems",
    "unitPrice",
    "1\u00a0200.50",
    "Unit Price must be a number, such as 129.95 (type 1200.50)",
  ],
  ["updateInvoiceItems", "unitPrice", "12%", "Unit Price must be a number, such as 129.95 (type 12 or 0.12)"],
  ["updateInvoiceItems", "unitPrice", "(50)", "Unit Price must be a number, such as 129.95 (type -50)"],
  ["updateInvoiceItems", "unitPrice", true, "Unit Price must be a number, such as 129.95"],
  ["updateInvoiceItems", "quantity", "two", "Quantity must be a number, such as 129.95"],
  [
    "findCustomer",
    "email",
    "mailto:jane@example.com",
    "Email must be an e-mail address such as jane@example.com (type jane@example.com)",
  ],
  ["findCustomer", "email", "jane @example.com", "Email must be an e-mail address such as jane@example.com"],
  ["createCustomer", "doNotMail", "checked", "Do Not Mail must be true or false"],
  [
    "createCustomer",
    "type",
    "Residental",
    "Customer Type must be one of Residential, Commercial (type Residential)",
  ],
  ["createCustomer", "type", "Office", "Customer Type must be one of Residential, Commercial"],
  [
    "createNonJobAppointment",
    "duration",
    "90 minutes",
    "Duration must be a duration such as 01:30:00 (hours, minutes, seconds)",
  ],
  ["createJobAttachment", "file", "[object Object]", `Attachment File ${asText}`],
  [
    "createJobAttachment",
    "file",
    { id: 5 },
    "Attachment File must be a file from an earlier step, or text, that is not empty",
  ],
];

test.each(refused)("%s: %s of %j is refused before anything is sent", async (key, input, given, sentence) => {
  const { error, requests } = await outcomeOf(key, input, given);
  expect(error).toMatch(/^\S.* was given\.$/);
  expect(error.slice(0, sentence.length)).toBe(sentence);
  expect(requests).toEqual([]);
});

const sent: Row[] = [
  ["listJobs", "filters", filtered("2026-07-14"), '"completedOnOrAfter":"2026-07-14T00:00:00.000Z"'],
  [
    "listJobs",
    "filters",
    filtered(" 2026-07-14T09:00:00-07:00 "),
    '"completedOnOrAfter":"2026-07-14T16:00:00.000Z"',
  ],
  ["listJobs", "filters", { tagTypeIds: "1088, 1089" }, '"tagTypeIds":"1088,1089"'],
  ["getJob", "jobId", " 007\u00a0", "/jobs/7"],
  ["createJob", "appointments", { start, end }, '"appointments":[{"start":"2027-07-14T16:00:00.000Z"'],
  [
    "createJob",
    "appointments",
    JSON.stringify(JSON.stringify([{ start, end }])),
    '"appointments":[{"start":"2027-07-14T16:00:00.000Z"',
  ],
  ["createCustomer", "doNotMail", "yes", '"doNotMail":true'],
  ["createCustomer", "doNotMail", "on", '"doNotMail":true'],
  ["createCustomer", "doNotMail", "TRUE", '"doNotMail":true'],
  ["createCustomer", "doNotMail", "no", '"doNotMail":false'],
  ["createCustomer", "doNotMail", 0, '"doNotMail":false'],
  ["createCustomer", "type", "residential", '"type":"Residential"'],
  ["createCustomer", "contacts", [{ type: "mobile phone", value: "916 555 0142" }], '"type":"MobilePhone"'],
  ["createNonJobAppointment", "duration", "1:30", '"duration":"01:30:00"'],
  ["updateInvoiceItems", "unitPrice", " 0012.50 ", '"unitPrice":12.5'],
  ["updateInvoiceItems", "unitPrice", "1.200", '"unitPrice":1.2'],
  ["updateJob", "summary", "Null's furnace, 50% {{sic}}", "Null's furnace, 50% {{sic}}"],
];

test.each(sent)("%s: %s of %j is sent as it is meant", async (key, input, given, part) => {
  const { sent } = await outcomeOf(key, input, given);
  expect(sent).toContain(part);
});

test.each([null, "", "  ", []])("%j is not given, and not sent", async (given) => {
  const { sent, error } = await outcomeOf("createCustomer", "doNotMail", given);
  expect(error).toBe("");
  expect(sent).not.toContain("doNotMail");
});

test.each([
  ["No Heet", /^Job Type ID: no active job type is named "No Heet"\. There are No Heat, /],
  [
    "Twin",
    /^Business Unit ID: 2 business units are named "Twin", with the IDs \d+, \d+: give the ID of one\.$/,
  ],
  ["Retired Unit", /^Business Unit ID: no active business unit is named "Retired Unit"\. There are /],
])("a name that is not one record's, %j, is told with the names that there are", async (name, sentence) => {
  const input = name === "No Heet" ? "jobTypeId" : "businessUnitId";
  const { error, requests } = await outcomeOf("createJob", input, name);
  expect(error).toMatch(sentence);
  expect(requests.filter((request) => request?.method !== "GET")).toEqual([]);
});

test.each(["No Heat", " no  heat "])("a name, %j, is sent as the ID of its record", async (name) => {
  const type = [...sandbox.state.jobTypes.values()].find((each) => each.name === "No Heat");
  const { error, sent } = await outcomeOf("createJob", "jobTypeId", name);
  expect(error).toBe("");
  expect(sent).toContain(`"jobTypeId":${type?.id}`);
});

test("a list of IDs does not break up one with a thousands separator", async () => {
  const { error } = await outcomeOf("updateJob", "tagTypeIds", "1,088");
  expect(error).toMatch(
    /^Tag Type IDs must be IDs separated by commas.* \(type 1088, 1089\), but "1,088" was given\.$/,
  );
});

test("a phone number is looked for by its digits, however it is written", async () => {
  for (const phone of ["(916) 555-0142", "+1 916 555 0142", "９１６.555.0142"])
    expect((await outcomeOf("findCustomer", "phone", phone)).error).toBe("");
});
