import { problemsOf } from "../../integrations/check";
import type { Integration } from "../../integrations/definition";
import { createContacts } from "../../sandbox/endpoints/crm/customerContacts";
import type { Appointment } from "../../sandbox/kept";
import { activeAssignments } from "../../sandbox/rules/appointments";
import {
  arriveAtAppointment,
  dispatchAppointment,
  finishAppointment,
} from "../../sandbox/rules/technicianDay";
import type { Sandbox } from "../../sandbox/server";
import { run, startTestSandbox } from "../harness";
import { Flow } from "../triggers/platform";
import { apps, connectionOf } from "./app";
import { flowOf, load, step } from "./definition";
import { inputsOf, play } from "./play";

/** Examples whose flow starts with a trigger of the component. */

const reference = (value: string) => ({ type: "reference" as const, value });

test.each<[string, (integration: Integration) => unknown, string[]]>([
  [
    "a trigger that is not there",
    (i) => {
      step(i, "Job Completed").action.key = "jobDone";
    },
    ["Job Completed: there is no private servicetitan / jobDone."],
  ],
  [
    "an action in place of a trigger",
    (i) => {
      step(i, "Job Completed").action.key = "listJobs";
    },
    ["Job Completed: there is no private servicetitan / listJobs."],
  ],
  [
    "a trigger in place of an action",
    (i) => {
      step(i, "List Invoices").action.key = "jobChanged";
    },
    ["List Invoices: there is no private servicetitan / jobChanged."],
  ],
  [
    "an input that is not there",
    (i) => {
      step(i, "Job Completed").inputs.status = { type: "value", value: "Completed" };
    },
    ["Job Completed: it has no input status."],
  ],
  [
    "an event that is none",
    (i) => {
      step(i, "Job Completed").inputs.events = { type: "complex", value: [{ type: "value", value: "done" }] };
    },
    [
      'Job Completed: Events, item 1 must be one of booked, onHold, completed, canceled, but "done" was given.',
    ],
  ],
  [
    "a connection left out",
    (i) => delete step(i, "Job Completed").inputs.connection,
    ["Job Completed: connection is required."],
  ],
  [
    "a schedule left out",
    (i) => delete step(i, "Job Completed").schedule,
    ["Job Completed: it has no schedule."],
  ],
  [
    "a flow without a resolver",
    (i) => delete flowOf(i).triggerResolver,
    ["Job Completed: its flow has no triggerResolver with a batch size."],
  ],
  [
    "a resolver that is off",
    (i) => Object.assign(flowOf(i).triggerResolver ?? {}, { enabled: false }),
    ["Job Completed: its flow has no triggerResolver with a batch size."],
  ],
  [
    "a field that the item does not have",
    (i) => {
      step(i, "Send Invoice").inputs.data = reference("jobCompleted.results.body.data.id");
    },
    ["Send Invoice: jobCompleted.results.body.data.id leads nowhere."],
  ],
  [
    "a field that the record does not have",
    (i) => {
      step(i, "Send Invoice").inputs.data = reference("jobCompleted.results.body.data.record.status");
    },
    ["Send Invoice: jobCompleted.results.body.data.record.status leads nowhere."],
  ],
])("notices %s", (_case, change, problems) => {
  const integration = load("job-completed-to-invoice");
  change(integration);
  expect(problemsOf(integration)).toEqual(expect.arrayContaining(problems));
});

test("knows that several changes at once are a list", () => {
  const integration = load("job-completed-to-invoice");
  Object.assign(flowOf(integration).triggerResolver ?? {}, { batchSize: 50 });
  expect(problemsOf(integration)).toContain(
    "List Invoices: jobCompleted.results.body.data.record.id leads nowhere.",
  );
});

test("notices a branch without a condition, a condition without a branch, and a wrong step inside", () => {
  const integration = load("technician-on-the-way");
  const [branch] = step(integration, "Branch On Contact").branches ?? [];
  Object.assign(branch ?? {}, { name: "Has A Phone" });
  step(integration, "Send Text").inputs.url = { type: "configVar", value: "Gateway" };
  expect(problemsOf(integration)).toEqual([
    "Branch On Contact: Has A Phone has no condition.",
    "Branch On Contact: Takes Texts is no branch.",
    "Send Text: there is no config variable Gateway.",
  ]);
});

describe("played against the sandbox,", () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startTestSandbox({ customers: 60, apps });
  });

  /** Deploys an example; what is given polls once, plays its flow for each change, and tells what was sent. */
  const deploy = async (name: string, own: Record<string, unknown>) => {
    const integration = load(name);
    const [trigger] = flowOf(integration).steps;
    const configVars = { ServiceTitan: await connectionOf(sandbox, name), ...own };
    if (!trigger) throw new Error(`${name} has no trigger.`);
    const params = inputsOf(trigger, {}, { configVars });
    const flow = new Flow(trigger.action.key, configVars.ServiceTitan, { params });
    await flow.deploy();
    return async () => {
      const sent: Record<string, unknown>[] = [];
      const changes = await flow.poll();
      for (const data of changes)
        await play(
          integration,
          { body: { data } },
          {
            configVars,
            run: async (component, action, inputs) =>
              component === "servicetitan" ? run(action, inputs as never) : sent.push(inputs),
          },
        );
      return { changes, sent };
    };
  };

  /** A visit that a technician is assigned to, and the only one of its job. */
  const plannedVisit = () => {
    const { state } = sandbox;
    return [...state.appointments.values()].find(
      (visit) =>
        visit.status === "Scheduled" &&
        activeAssignments(state, visit).length === 1 &&
        state.appointments.where("jobId", visit.jobId).length === 1,
    ) as Appointment;
  };

  test("the invoices of a job are sent once it is completed", async () => {
    const { state } = sandbox;
    const poll = await deploy("job-completed-to-invoice", { "Accounting URL": "https://books.example.com" });
    await poll();
    const visit = plannedVisit();
    const invoices = [...state.invoices.values()].filter(({ job }) => job?.id === visit.jobId);
    expect(invoices.length).toBeGreaterThan(0);
    dispatchAppointment(state, visit);
    arriveAtAppointment(state, visit);
    expect(await poll()).toEqual({ changes: [], sent: [] });
    finishAppointment(state, visit);
    const { changes, sent } = await poll();
    expect(changes).toMatchObject([{ change: "completed", record: { id: visit.jobId } }]);
    expect(sent).toEqual(
      invoices.map(({ id }) => ({
        url: "https://books.example.com",
        data: expect.objectContaining({ id }),
        headers: [{ key: "Idempotency-Key", value: `${changes[0]?.key}/${id}` }],
      })),
    );
    expect(await poll()).toEqual({ changes: [], sent: [] });
  });

  test("the customer's mobile phones get a text message when a technician sets out", async () => {
    const { state } = sandbox;
    const poll = await deploy("technician-on-the-way", { "Text Message URL": "https://texts.example.com" });
    await poll();
    const visit = plannedVisit();
    const [assignment] = activeAssignments(state, visit);
    const [mobile] = createContacts(state, visit.customerId, [
      { type: "MobilePhone", value: "9165550142" },
      { type: "Phone", value: "9165550143" },
    ]);
    dispatchAppointment(state, visit);
    const { changes, sent } = await poll();
    expect(changes).toMatchObject([{ change: "enRoute", appointmentId: visit.id }]);
    expect(sent).toContainEqual({
      url: "https://texts.example.com",
      queryParams: [{ key: "to", value: "9165550142" }],
      data: `${assignment?.technicianName} is on the way to you.`,
      headers: [
        { key: "Content-Type", value: "text/plain" },
        { key: "Idempotency-Key", value: `${changes[0]?.key}/${mobile?.id}` },
      ],
    });
    expect(JSON.stringify(sent)).not.toContain("9165550143");
    arriveAtAppointment(state, visit);
    expect(await poll()).toEqual({ changes: [], sent: [] });
  });
});

test("a phone that takes no text messages gets none", async () => {
  const contact = (id: number, doNotText: boolean) => ({
    id,
    type: "MobilePhone",
    phoneSettings: { doNotText },
  });
  const answers: Record<string, unknown> = {
    getAppointment: { customerId: 2 },
    listCustomersContact: { data: [contact(1, true), contact(2, false)] },
  };
  const sent: unknown[] = [];
  await play(
    load("technician-on-the-way"),
    { body: { data: { key: "k" } } },
    { configVars: {}, run: async (_, action, inputs) => answers[action] ?? sent.push(inputs.headers) },
  );
  expect(sent).toEqual([expect.arrayContaining([{ key: "Idempotency-Key", value: "k/2" }])]);
});
