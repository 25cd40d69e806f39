import { problemsOf } from "../integrations/check";
import type { Integration } from "../integrations/definition";
import type { Sandbox } from "../sandbox/server";
import { apps, connectionOf } from "./examples/app";
import { flowOf, load, names, step } from "./examples/definition";
import { play, runCode } from "./examples/play";
import { dateIn, run, startTestSandbox } from "./harness";

test.each(names)("%s fits the component", (name) => {
  expect(problemsOf(load(name))).toEqual([]);
});

const changed = (change: (integration: Integration) => void) => {
  const integration = load("web-form-to-booked-job");
  change(integration);
  return problemsOf(integration);
};
const steps = (integration: Integration) => flowOf(integration).steps;

test.each<[string, (integration: Integration) => unknown, string]>([
  [
    "an action that is not there",
    (i) => {
      step(i, "Find Or Create Job").action.key = "bookJob";
    },
    "Find Or Create Job: there is no private servicetitan / bookJob.",
  ],
  [
    "the public component",
    (i) => {
      step(i, "Find Or Create Job").action.component.isPublic = true;
    },
    "Find Or Create Job: there is no public servicetitan / findOrCreateJob.",
  ],
  [
    "an input that is not there",
    (i) => {
      step(i, "Find Or Create Job").inputs.note = { type: "value", value: "x" };
    },
    "Find Or Create Job: it has no input note.",
  ],
  [
    "a required input left out",
    (i) => delete step(i, "Find Or Create Job").inputs.campaignId,
    "Find Or Create Job: campaignId is required.",
  ],
  [
    "a required input left blank",
    (i) => {
      step(i, "Find Or Create Job").inputs.campaignId = { type: "value", value: "" };
    },
    "Find Or Create Job: campaignId is required.",
  ],
  [
    "a choice that is none",
    (i) => {
      step(i, "Find Or Create Job").inputs.priority = { type: "value", value: "ASAP" };
    },
    'Find Or Create Job: Priority must be one of Low, Normal, High, Urgent, but "ASAP" was given.',
  ],
  [
    "a step that comes later",
    (i) => {
      step(i, "Find Or Create Customer").inputs.name = {
        type: "reference",
        value: "findOrCreateJob.results.record",
      };
    },
    "Find Or Create Customer: findOrCreateJob.results.record leads nowhere.",
  ],
  [
    "a result that the action does not have",
    (i) => {
      step(i, "Find Or Create Job").inputs.customerId = {
        type: "reference",
        value: "findOrCreateCustomer.results.customerId",
      };
    },
    "Find Or Create Job: findOrCreateCustomer.results.customerId leads nowhere.",
  ],
  [
    "a template with a reference to nothing",
    (i) => {
      step(i, "Find Or Create Job").inputs.summary = {
        type: "template",
        value: "{{$form.results.body.data.problem}}",
      };
    },
    "Find Or Create Job: form.results.body.data.problem leads nowhere.",
  ],
  [
    "a config variable that is not there",
    (i) => {
      step(i, "Find Or Create Job").inputs.campaignId = { type: "configVar", value: "Promotion" };
    },
    "Find Or Create Job: there is no config variable Promotion.",
  ],
  [
    "a connection that is none",
    (i) => {
      step(i, "Find Or Create Job").inputs.connection = { type: "configVar", value: "Technician" };
    },
    "Find Or Create Job: its connection is no connection.",
  ],
  ["a config variable on no page", (i) => i.configPages.pop(), "Technician: no page shows it."],
  [
    "a page with a variable that is not there",
    (i) => i.requiredConfigVars.pop(),
    "New jobs: it shows Technician, which is no config variable.",
  ],
  [
    "a picklist that is not there",
    (i) => {
      Object.assign(i.requiredConfigVars.at(-1) ?? {}, { dataSource: { key: "selectTech" } });
    },
    "Technician: there is no picklist selectTech.",
  ],
  [
    "a form that is asked for as a picklist",
    (i) => {
      Object.assign(i.requiredConfigVars.at(-2) ?? {}, { dataType: "picklist" });
    },
    "Booking Defaults: there is no picklist bookingDefaults.",
  ],
  [
    "a part that a form does not have",
    (i) => {
      step(i, "Find Or Create Job").inputs.projectId = { type: "configVar", value: "Booking Defaults" };
    },
    "Find Or Create Job: Booking Defaults has no projectId.",
  ],
  [
    "a form that is to be a list",
    (i) => {
      Object.assign(i.requiredConfigVars.at(-2) ?? {}, { collectionType: "valuelist" });
    },
    "Booking Defaults: a jsonForm cannot be a valuelist.",
  ],
  [
    "a list where one value is taken",
    (i) => {
      Object.assign(i.requiredConfigVars.at(-1) ?? {}, { collectionType: "valuelist" });
      step(i, "Find Or Create Job").inputs.soldById = { type: "configVar", value: "Technician" };
    },
    "Find Or Create Job: soldById takes no list, as Technician is.",
  ],
  [
    "an input of a data source left out",
    (i) => {
      Object.assign(i.requiredConfigVars.at(-2) ?? {}, { dataSource: { key: "mapJobCustomFields" } });
    },
    "Booking Defaults: sourceFields is required.",
  ],
  [
    "a connection that nobody can fill in",
    (i) => delete i.requiredConfigVars[0]?.inputs?.tenant,
    "ServiceTitan: nobody can fill in tenant.",
  ],
  [
    "a flow without a trigger",
    (i) => steps(i).shift(),
    "Book a job: it does not start with its only trigger.",
  ],
])("notices %s", (_case, change, problem) => {
  expect(changed(change)).toContain(problem);
});

test("notices a field that a loop's items do not have, and a step outside that reads one inside", () => {
  const integration = load("job-completed-to-invoice");
  const send = step(integration, "Send Invoice");
  const again = structuredClone({ ...send, name: "Send Again" });
  again.inputs.data = { type: "reference", value: "sendInvoice.results.id" };
  steps(integration).push(again);
  send.inputs.data = { type: "reference", value: "loopOverInvoices.currentItem.amount" };
  expect(problemsOf(integration)).toEqual([
    "Send Invoice: loopOverInvoices.currentItem.amount leads nowhere.",
    "Send Again: sendInvoice.results.id leads nowhere.",
  ]);
});

test("notices a schedule left out", () => {
  const integration = load("nightly-customer-sync");
  delete step(integration, "Every Night").schedule;
  expect(problemsOf(integration)).toEqual(["Every Night: it has no schedule."]);
});

describe("played against the sandbox,", () => {
  let sandbox: Sandbox;
  const sent: { url: unknown; data: unknown }[] = [];
  /** The methods of what was asked of ServiceTitan. */
  const asked: string[] = [];
  /** What flows keep, and whether the builder's own app is away. */
  const kept: Record<string, object> = {};
  let isAway = false;

  beforeAll(async () => {
    const onExchange = ({ method }: { method: string }) => asked.push(method);
    sandbox = await startTestSandbox({ customers: 60, apps, onExchange });
  });

  const idsOf = (records: unknown) => (records as { id: number }[]).map(({ id }) => id).sort();

  const playHere = async (name: string, trigger: unknown, configVars: Record<string, unknown>) => {
    sent.length = 0;
    await play(load(name), trigger, {
      configVars: { ServiceTitan: await connectionOf(sandbox, name), ...configVars },
      run: async (component, action, inputs, results) => {
        if (component === "servicetitan") return run(action, inputs as never);
        if (component === "code") {
          kept[name] ??= {};
          return runCode(String(inputs.code), results, kept[name]);
        }
        if (isAway) throw new Error("The app is away.");
        // The builder's own app: takes what it is sent and answers with an ID.
        sent.push(inputs as never);
        return { id: `A-${sent.length}` };
      },
    });
  };

  test("nightly customer sync sends all active customers", async () => {
    await playHere("nightly-customer-sync", {}, { "App URL": "https://app.example.com/customers" });
    const active = [...sandbox.state.customers.values()].filter((customer) => customer.active);
    expect(sent).toEqual([{ url: "https://app.example.com/customers", data: expect.any(Array) }]);
    expect(idsOf(sent[0]?.data)).toEqual(idsOf(active));
  });

  test("a web form becomes one booked job with a technician, however often it is delivered", async () => {
    const { businessUnits, jobTypes, campaigns, technicians, assignments, jobs, customers } = sandbox.state;
    const first = (table: { values(): Iterable<{ id: number; active?: boolean }> }) =>
      String([...table.values()].find(({ active }) => active !== false)?.id);
    const technician = first(technicians);
    const form = {
      id: "form-20418",
      name: "Jane Doe",
      phone: "(916) 555-0142",
      email: "jane@example.com",
      street: "2140 Capitol Avenue",
      unit: "",
      city: "Sacramento",
      state: "CA",
      zip: "95816",
      problem: 'The display says "E4".',
      start: `${dateIn(3)}T09:00:00-08:00`,
      end: `${dateIn(3)}T11:00:00-08:00`,
    };
    const deliver = (again: object = {}) =>
      playHere(
        "web-form-to-booked-job",
        { body: { data: { ...form, ...again } } },
        {
          "Booking Defaults": {
            businessUnitId: first(businessUnits),
            jobTypeId: first(jobTypes),
            campaignId: first(campaigns),
            priority: "High",
          },
          Technician: technician,
        },
      );
    const counts = () => [customers, jobs, assignments].map((table) => [...table.values()].length);
    await deliver();
    const job = [...jobs.values()].at(-1);
    expect(job).toMatchObject({ summary: 'From the web: The display says "E4".', priority: "High" });
    expect(customers.get(job?.customerId as number)).toMatchObject({ name: "Jane Doe" });
    expect([...assignments.values()].at(-1)).toMatchObject({
      appointmentId: job?.firstAppointmentId,
      technicianId: Number(technician),
    });
    const [people = 0, work = 0, sent = 0] = counts();
    await deliver();
    expect(counts()).toEqual([people, work, sent]);
    await deliver({
      id: "form-20419",
      phone: "+1 916 555 0142",
      email: "",
      start: `${dateIn(4)}T09:00:00-08:00`,
      end: `${dateIn(4)}T11:00:00-08:00`,
    });
    expect(counts()).toEqual([people, work + 1, sent + 1]);
  });

  test("invoices of completed jobs of the chosen business units are sent and marked once", async () => {
    const { invoices, jobs } = sandbox.state;
    const since = `${dateIn(-20)}T00:00:00Z`;
    const completed = [...jobs.values()].filter(({ jobStatus }) => jobStatus === "Completed");
    const units = [...new Set(completed.map(({ businessUnitId }) => businessUnitId))].slice(1);
    const waiting = [...invoices.values()].filter(({ job, reviewStatus, syncStatus }) => {
      const { jobStatus, completedOn, businessUnitId } = jobs.get(job?.id as number) ?? {};
      return (
        units.includes(businessUnitId as number) &&
        reviewStatus === "NeedsReview" &&
        syncStatus === "Pending" &&
        jobStatus === "Completed" &&
        (completedOn ?? "") >= since
      );
    });
    expect(waiting.length).toBeGreaterThan(0);
    const configVars = {
      "Business Units": units.map(String),
      "Accounting URL": "https://books.example.com",
      "Completed On Or After": since,
    };
    asked.length = 0;
    await playHere("completed-jobs-to-invoices", {}, configVars);
    expect(idsOf(sent.map(({ data }) => data))).toEqual(idsOf(waiting));
    // A page of each list, and its total alone where that takes long; not one of each job.
    expect(asked.filter((method) => method === "GET").length).toBeLessThanOrEqual(2 * (1 + units.length));
    expect(completed.length).toBeGreaterThan(2 * (1 + units.length));
    const [first] = waiting;
    expect(invoices.get(first?.id as number)).toMatchObject({
      exportId: expect.stringMatching(/^A-\d+$/),
      reviewStatus: "Invoiced",
    });
    await playHere("completed-jobs-to-invoices", {}, configVars);
    expect(sent).toEqual([]);
  });

  /** After so many milliseconds ServiceTitan's feeds give a change by themselves. */
  const settled = 20 * 60_000;

  test("a warehouse is loaded with what changed since the last load that arrived", async () => {
    const { jobs } = sandbox.state;
    const configVars = { "Warehouse URL": "https://warehouse.example.com/jobs" };
    const load = () => playHere("warehouse-load", {}, configVars);
    const loaded = () => idsOf(sent.flatMap(({ data }) => data as object[]));
    sandbox.advance(settled);
    isAway = true;
    await expect(load()).rejects.toThrow("away");
    isAway = false;
    await load();
    expect(loaded()).toEqual(idsOf([...jobs.values()]));
    const changed = [...jobs.values()].slice(0, 2);
    for (const job of changed) jobs.update(job, { summary: "Changed" });
    sandbox.advance(settled);
    await load();
    expect(loaded()).toEqual(idsOf(changed));
    await load();
    expect(sent).toEqual([]);
  });
});
