import { createContacts } from "../../sandbox/endpoints/crm/customerContacts";
import type { Sandbox } from "../../sandbox/server";
import { dateIn, run, startTestSandbox } from "../harness";
import { apps, connectionOf } from "./app";
import { flowOf, load } from "./definition";
import { play, runCode } from "./play";

/** The example whose flows an AI agent calls. */

const name = "servicetitan-for-agents";
const integration = load(name);
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, apps });
});

const first = (table: { values(): Iterable<{ id: number; active?: boolean }> }) =>
  String([...table.values()].find(({ active }) => active !== false)?.id);

/** Calls a flow as an agent does: with what its schema asks for. */
async function call(flow: string, data: object): Promise<Record<string, unknown>> {
  const { businessUnits, jobTypes, campaigns } = sandbox.state;
  const configVars = {
    ServiceTitan: await connectionOf(sandbox, name),
    "Business Unit": first(businessUnits),
    "Job Type": first(jobTypes),
    Campaign: first(campaigns),
  };
  const results = await play(
    integration,
    { body: { data } },
    {
      configVars,
      run: async (component, action, inputs, before) =>
        component === "code" ? runCode(String(inputs.code), before) : run(action, inputs as never),
    },
    { flow },
  );
  return (results.answer as { results: Record<string, unknown> }).results;
}

const missing = { $comment: "", properties: {}, required: [] };

test.each(integration.flows)("$name tells agents what it does and takes, and answers at once", (flow) => {
  expect(flow).toMatchObject({ isAgentFlow: true, isSynchronous: true });
  const { $comment, properties, required } = flow.schemas?.invoke ?? missing;
  expect($comment.length).toBeGreaterThan(40);
  for (const { description } of Object.values(properties)) expect(description.length).toBeGreaterThan(20);
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
  expect(JSON.stringify(flowOf(integration, flow.name).steps)).toContain(`body.data.${required[0]}`);
});

/** A customer with a phone number that nobody else has, or that another one has too. */
function withPhone(value: string, ...places: number[]) {
  const customers = [...sandbox.state.customers.values()].filter(({ active }) => active);
  return places.map((place) => {
    const customer = customers[place] as (typeof customers)[number];
    createContacts(sandbox.state, customer.id, [{ type: "MobilePhone", value }]);
    return customer;
  });
}

test("a customer is found by phone, with the locations to book at", async () => {
  const [customer] = withPhone("9165550188", 0);
  const locations = [...sandbox.state.locations.values()].filter(
    ({ customerId }) => customerId === customer?.id,
  );
  expect(await call("Find customer", { phone: "+1 (916) 555-0188" })).toEqual({
    customer: { customerId: customer?.id, name: customer?.name, active: true },
    locations: locations.map(({ id, name }) => ({ locationId: id, name, address: expect.any(String) })),
  });
});

test("a number of nobody, or of several, is answered with what to ask for", async () => {
  const several = withPhone("9165550189", 1, 2);
  expect(await call("Find customer", { phone: "9165550190" })).toEqual({
    message: "No customer has this phone number. Ask for another one.",
  });
  expect(await call("Find customer", { phone: "9165550189" })).toMatchObject({
    message: expect.stringContaining("Ask for the name"),
    customers: several.map(({ id, name }) => ({ customerId: id, name })),
  });
});

test("a customer's next appointments come with who comes, those of others do not", async () => {
  const { appointments, assignments, customers } = sandbox.state;
  const now = new Date().toISOString();
  const visit = [...appointments.values()].find(
    ({ id, start, status }) =>
      start > now && status === "Scheduled" && assignments.where("appointmentId", id).length > 0,
  );
  const answer = await call("Next appointments", { customerId: visit?.customerId });
  const told = answer.appointments as { appointmentId: number; technicians: object[] }[];
  expect(answer.customer).toBe(customers.get(visit?.customerId as number)?.name);
  expect(told.length).toBeLessThanOrEqual(5);
  for (const { appointmentId } of told)
    expect(appointments.get(appointmentId)?.customerId).toBe(visit?.customerId);
  const assigned = assignments.where("appointmentId", visit?.id as number)[0];
  expect(told.find(({ appointmentId }) => appointmentId === visit?.id)?.technicians).toContainEqual({
    technicianId: assigned?.technicianId,
    name: assigned?.technicianName,
  });
});

test("without a customer nobody's appointments and invoices are told", async () => {
  for (const flow of ["Next appointments", "Open invoices"])
    await expect(call(flow, { customerId: "" })).rejects.toThrow("Customer ID is required.");
});

test("what a customer owes is summed up", async () => {
  const { invoices } = sandbox.state;
  const owing = [...invoices.values()].find(({ balance }) => Number(balance) > 0);
  const customerId = owing?.customer?.id;
  const open = [...invoices.values()].filter(
    ({ customer, balance }) => customer?.id === customerId && Number(balance) > 0,
  );
  const sum = open.reduce((total, { balance }) => total + Number(balance), 0);
  expect(await call("Open invoices", { customerId })).toMatchObject({
    owed: sum.toFixed(2),
    count: open.length,
  });
});

test("a job is shown first, booked once it is confirmed, and not a second time", async () => {
  const { jobs, locations } = sandbox.state;
  const [location] = locations.values();
  const asked = {
    requestId: "agent-1",
    locationId: location?.id,
    start: `${dateIn(3)}T09:00:00-08:00`,
    end: `${dateIn(3)}T11:00:00-08:00`,
    problem: "No heat upstairs.",
  };
  const before = jobs.size;
  expect(await call("Book a job", asked)).toMatchObject({
    booked: false,
    visit: { problem: "No heat upstairs." },
    message: expect.stringContaining("Nothing is booked yet"),
  });
  expect(jobs.size).toBe(before);
  const booked = await call("Book a job", { ...asked, confirmed: true });
  expect(booked).toMatchObject({ booked: true, message: "The job is booked." });
  expect(jobs.get(booked.jobId as number)).toMatchObject({ summary: "No heat upstairs." });
  expect(await call("Book a job", { ...asked, confirmed: true })).toMatchObject({
    jobId: booked.jobId,
    message: "The job was booked before by this request.",
  });
  expect(jobs.size).toBe(before + 1);
});
