import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { needsOf } from "../../integrations/needs";
import { parseIntegration, readIntegration } from "../../integrations/read";
import { reportOf } from "../../integrations/report";
import { load, names } from "../examples/definition";

/** What is told of the API scopes that an integration needs. */

const ours = "component: { key: servicetitan, isPublic: false, version: LATEST }";
const given = (inputs: Record<string, string>) =>
  `inputs: { ${Object.entries(inputs)
    .map(
      ([key, value]) =>
        `${key}: { ${value.startsWith("type: ") ? value : `type: value, value: "${value}"`} }`,
    )
    .join(", ")} }`;
const step = (key: string, inputs: Record<string, string> = {}, more = "") =>
  `{ name: ${key}, action: { key: ${key}, ${ours} }, ${given(inputs)}${more} }`;
const trigger = (key: string, inputs: Record<string, string> = {}) => step(key, inputs, ", isTrigger: true");

/** An integration of one flow with these steps, and these config variables. */
const integration = (steps: string[], variables: string[] = []) =>
  parseIntegration(
    `{ name: Mine, requiredConfigVars: [${variables.join(", ")}], flows: [{ name: Flow, steps: [${steps.join(", ")}] }] }`,
    "mine.yml",
  );
const needs = (steps: string[], variables?: string[]) => needsOf(integration(steps, variables));
const sure = (steps: string[], variables?: string[]) =>
  needs(steps, variables)
    .needs.filter(({ onlyIf }) => onlyIf === undefined)
    .map(({ scope, by }) => `${by}: ${scope}`);
const perhaps = (steps: string[], variables?: string[]) =>
  needs(steps, variables).needs.flatMap(({ scope, onlyIf }) => (onlyIf ? `${scope}, if ${onlyIf}` : []));

const chosen = `{ key: Technician, dataType: picklist, dataSource: { key: selectTechnician, ${ours} } }`;

test.each<[string, string[], string[]]>([
  ["an action", [step("listJobs")], ["listJobs: Job Planning and Management → Jobs (Read)"]],
  [
    "an action of several requests",
    [step("findOrCreateJob")],
    [
      "findOrCreateJob: Job Planning and Management → Jobs (Read)",
      "findOrCreateJob: Job Planning and Management → Jobs (Write)",
    ],
  ],
  ["a trigger", [trigger("estimateChanged")], ["estimateChanged: Sales & Estimates → Estimates (Read)"]],
  [
    "a trigger of a type that is chosen",
    [trigger("pollChangesTrigger", { resourceType: "invoices" })],
    ["pollChangesTrigger: Accounting → Invoices (Read)"],
  ],
  ["a trigger of ServiceTitan's webhooks", [trigger("serviceTitanEvent")], []],
  ["a feed", [step("readChanges", { feed: "crm/customers" })], ["readChanges: CRM → Customers (Read)"]],
  [
    "parts of a record that are chosen",
    [step("getCustomerDetails", { include: "type: complex, value: [{ type: value, value: Locations }]" })],
    ["getCustomerDetails: CRM → Customers (Read)", "getCustomerDetails: CRM → Locations (Read)"],
  ],
  ["a check of the connection", [step("checkConnection")], []],
  [
    "a name in place of an ID",
    [step("listJobs", { filters: '{"technicianId": "Maria Lopez"}'.replace(/"/g, '\\"') })],
    ["listJobs: Job Planning and Management → Jobs (Read)", "listJobs: Settings → Technicians (Read)"],
  ],
  [
    "a custom field by its name, of a record that is changed",
    [step("updateCustomer", { customFields: '[{"name": "Gate Code", "value": "1"}]'.replace(/"/g, '\\"') })],
    [
      "updateCustomer: CRM → Customers (Write)",
      "updateCustomer: CRM → Customers (Read)",
      "updateCustomer: CRM → Customers (Read)",
    ],
  ],
  [
    "Add Once",
    [step("createTruck", { addOnce: "true" }), step("createCampaign", { addOnce: "false" })],
    [
      "createTruck: Inventory → Trucks (Write)",
      "createTruck: Inventory → Trucks (Read)",
      "createCampaign: Marketing → Campaigns (Write)",
    ],
  ],
  [
    "steps within loops and branches",
    [
      `{ name: Loop, action: { key: loopOverItems, component: { key: loop } }, steps: [{ name: Branch, action: { key: b, component: { key: branch } }, branches: [{ name: Else, steps: [${step("getCall")}] }] }] }`,
    ],
    ["getCall: Telecom → Calls (Read)"],
  ],
  [
    "the published connector",
    [step("listJobs").replace("isPublic: false", "isPublic: true")],
    ["listJobs: Job Planning and Management → Jobs (Read)"],
  ],
  ["another component", [step("listJobs").replace("key: servicetitan", "key: slack")], []],
])("%s needs its scopes", (_, steps, scopes) => {
  expect(sure(steps)).toEqual(scopes);
});

test.each<[string, string[], string[]]>([
  [
    "a switch that a customer may turn on",
    [step("assignTechnicians", { refuseIfBooked: "type: configVar, value: Careful" })],
    [
      ...["Appointments (Read)"].map((each) => `Job Planning and Management → ${each}`),
      ...["Appointment Assignments (Read)", "Non-Job Appointments (Read)", "Technician Shifts (Read)"].map(
        (each) => `Dispatch → ${each}`,
      ),
    ].map((scope) => `${scope}, if Refuse If Booked is on`),
  ],
  [
    "a value of an earlier step that may be a name",
    [step("listTechnicianShifts", { filters: "type: reference, value: form.results" })],
    ["Settings → Technicians (Read), if Filters has a name in place of an ID"],
  ],
  [
    "a write that is looked after elsewhere",
    [step("attachJob")],
    ["Job Planning and Management → Jobs (Read), if its answer is lost: to look whether it was carried out"],
  ],
])("%s may need more", (_, steps, scopes) => {
  expect(perhaps(steps)).toEqual(expect.arrayContaining(scopes));
});

test("what is chosen from a picklist is an ID, and its picklist is read", () => {
  const assign = step("assignTechnicians", {
    technicianIds: "type: complex, value: [{ type: configVar, value: Technician }]",
  });
  expect(sure([assign], [chosen])).toContain("Config variable Technician: Settings → Technicians (Read)");
  expect(perhaps([assign], [chosen]).join()).not.toContain("a name in place");
  expect(perhaps([assign]).join()).toContain("a name in place");
});

test("the list of a picklist of custom fields is that of the kind of record", () => {
  const fields = (type: string) =>
    `{ key: Field, dataType: picklist, dataSource: { key: selectCustomField, ${ours} }, ${given({ recordType: type })} }`;
  expect(sure([], [fields("Project")])).toEqual([
    "Config variable Field: Job Planning and Management → Projects (Read)",
  ]);
  expect(needs([], [fields("type: configVar, value: Kind")]).untold).toEqual([
    expect.stringContaining("Config variable Field: what it reads is decided by its Record Type"),
  ]);
});

const raw = (url: string, method = "GET", urlType = "schedulingpro") =>
  needs([step("rawRequest", { urlType, method, url })]);

test("a raw request needs the scope of its address, with what a run puts into it", () => {
  const scopes = (...asked: Parameters<typeof raw>) => raw(...asked).needs.map(({ scope }) => scope);
  expect(scopes("/schedulers?page=1")).toEqual(["Scheduling Pro → Schedulers (Read)"]);
  expect(scopes("type: template, value: '/jobs/{{$form.results.id}}/cancel'", "PUT", "jpm")).toEqual([
    "Job Planning and Management → Jobs (Write)",
  ]);
});

test.each<[string, string[]]>([
  ["/teapots", ["rawRequest: it calls GET schedulingpro/v2 /teapots, and ServiceTitan's documents"]],
  ["type: configVar, value: Path", ["rawRequest: its address or method is decided by a run."]],
])("of a raw request to %s it says that its scope cannot be told, and what to do", (url, starts) => {
  const { needs, untold } = raw(url);
  expect(needs).toEqual([]);
  expect(untold).toEqual(starts.map((start) => expect.stringContaining(start)));
  expect(untold[0]).toContain("API reference");
});

test("a feed or a type that a customer chooses cannot be told", () => {
  const { untold } = needs([
    trigger("pollChangesTrigger", { resourceType: "type: configVar, value: Type" }),
    step("readChanges", { feed: "type: configVar, value: Feed" }),
  ]);
  expect(untold.join()).toMatch(/decided by its Resource Type.*decided by its Feed/);
});

test("what the component does not have is named, with the nearest that it has", () => {
  expect(
    needs(
      [trigger("jobChange"), step("bookJobs")],
      [`{ key: Who, dataType: picklist, dataSource: { key: selectTech, ${ours} } }`],
    ).unknown,
  ).toEqual([
    "jobChange uses the trigger jobChange, which this version of the component does not have; the nearest is Job Changed (jobChanged).",
    expect.stringMatching(/^bookJobs uses the action bookJobs, which .+; the nearest is .+ \(\w+\)\.$/),
    expect.stringMatching(/^Config variable Who uses the data source selectTech, /),
  ]);
});

test("the report tells each scope once, by module, with all that want it", () => {
  const report = reportOf(["Mine"], needs([step("listJobs"), step("getJob"), step("cancelJob")]));
  expect(report).toBe(
    [
      '"Mine": grant the app in ServiceTitan\'s developer portal these API scopes.',
      "",
      "Job Planning and Management",
      "  Jobs (Read)   listJobs; getJob",
      "  Jobs (Write)  cancelJob",
    ].join("\n"),
  );
});

test.each<[string, string, string]>([
  ["a file that is no YAML", "a: [", "mine.yml is not YAML: Flow sequence"],
  ["text", "just text", "mine.yml is no low-code integration: its content is missing"],
  ["another YAML file", "{ name: x, services: [] }", "mine.yml is no low-code integration: flows is missing"],
  [
    "a step without an action",
    "{ name: x, flows: [{ name: y, steps: [{ name: z }] }] }",
    "mine.yml is no low-code integration: flows.0.steps.0.action is missing",
  ],
])("%s is refused in a sentence", (_, text, sentence) => {
  expect(() => parseIntegration(text, "mine.yml")).toThrow(sentence);
});

test("a file that is not there, and a folder, are refused in a sentence", () => {
  expect(() => readIntegration("nowhere.yml")).toThrow("nowhere.yml cannot be read: there is no such file.");
  expect(() => readIntegration(__dirname)).toThrow("cannot be read: it is a folder.");
});

const root = join(__dirname, "../..");
const command = (...files: string[]) =>
  promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "integrations/scopes.ts", ...files.map((name) => `examples/${name}/integration.yml`)],
    { cwd: root },
  );

test("the command tells of several integrations of one app, and fails where it cannot", async () => {
  const { stdout } = await command("nightly-customer-sync", "job-completed-to-invoice");
  expect(stdout).toContain("Customers (Read)  Nightly customer sync: List Customers");
  await expect(command("none")).rejects.toMatchObject({
    code: 1,
    stderr: "examples/none/integration.yml cannot be read: there is no such file.\n",
  });
}, 60_000);

describe.each(names)("the README of %s", (name) => {
  const file = `examples/${name}/integration.yml`;
  const readme = readFileSync(join(root, "examples", name, "README.md"), "utf8");

  test("names the commands that check the example and tell its scopes", () => {
    expect(readme).toContain(`npx prism integrations:validate-yaml ${file}`);
    expect(readme).toContain(`npm run scopes -- ${file}`);
  });

  test("shows the scopes that the command tells", () => {
    const integration = load(name);
    const shown = /```text\n([\s\S]+?)\n```/.exec(readme)?.[1];
    expect(shown).toBe(reportOf([integration.name], needsOf(integration)));
  });
});
