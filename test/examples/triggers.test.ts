import { problemsOf } from "../../integrations/check";
import type { Integration, Flow as IntegrationFlow } from "../../integrations/definition";
import { createContacts } from "../../sandbox/endpoints/crm/customerContacts";
import type { Appointment } from "../../sandbox/kept";
import { activeAssignments } from "../../sandbox/rules/appointments";
import {
  arriveAtAppointment,
  dispatchAppointment,
  finishAppointment,
} from "../../sandbox/rules/technicianDay";
import type { Sandbox } from "../../sandbox/server";
import { newId } from "../../sandbox/state";
import { run, startTestSandbox } from "../harness";
import { Flow } from "../triggers/platform";
import { apps, connectionOf } from "./app";
import { flowOf, load, step } from "./definition";
import { inputsOf, play, runCode } from "./play";

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

/** What executions are started with: a change, or a list of as many as a batch has. */
function executionsOf({ triggerResolver }: IntegrationFlow, changes: unknown[]): unknown[] {
  const { batchSize = 1 } = triggerResolver ?? {};
  if (batchSize === 1) return changes;
  const batches = Math.ceil(changes.length / batchSize);
  return Array.from({ length: batches }, (_, nth) => changes.slice(nth * batchSize, (nth + 1) * batchSize));
}

/** An execution with its retries, without the waits between them. */
async function tried({ retryConfig }: IntegrationFlow, execute: () => Promise<unknown>): Promise<void> {
  for (let left = retryConfig?.maxAttempts ?? 0; ; left -= 1)
    try {
      return void (await execute());
    } catch (error) {
      if (left === 0) throw error;
    }
}

describe("played against the sandbox,", () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startTestSandbox({ customers: 120, apps });
  });

  /**
   * Deploys an example; what is given polls once, plays its flow for each change or batch, and tells what was sent.
   * @param take how the outer system answers.
   */
  const deploy = async (
    name: string,
    own: Record<string, unknown>,
    take: (inputs: Record<string, unknown>, nth: number) => unknown = (_, nth) => ({ id: `A-${nth}` }),
  ) => {
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
      for (const data of executionsOf(flowOf(integration), changes))
        await tried(flowOf(integration), () =>
          play(
            integration,
            { body: { data } },
            {
              configVars,
              run: async (component, action, inputs, results) => {
                if (component === "servicetitan") return run(action, inputs as never);
                if (component === "code") return runCode(String(inputs.code), results);
                sent.push(inputs);
                return take(inputs, sent.length);
              },
            },
          ),
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

  test("changed customers are sent in batches, and a batch whose answer is lost comes again as the same", async () => {
    const { state } = sandbox;
    const taken = new Map<string, unknown[]>();
    const take = ({ data, headers }: Record<string, unknown>, nth: number) => {
      const [{ value }] = headers as [{ value: string }];
      if (nth === 1) throw new Error("The app is away.");
      if (!taken.has(value)) taken.set(value, data as unknown[]);
      if (nth === 3) throw new Error("The answer was lost.");
      return {};
    };
    const poll = await deploy("changed-customers-in-batches", { "App URL": "https://app.example.com" }, take);
    await poll();
    const customers = [...state.customers.values()].slice(0, 60);
    for (const customer of customers) state.customers.update(customer, { doNotMail: true });
    const { changes, sent } = await poll();
    expect(changes).toHaveLength(60);
    expect(sent.map(({ data }) => (data as unknown[]).length)).toEqual([50, 50, 10, 10]);
    expect([...taken.values()].flat()).toEqual(changes);
    expect(await poll()).toEqual({ changes: [], sent: [] });
  });

  test("a completed job's new equipment is filed with a rebate program, with the job's files", async () => {
    const { state } = sandbox;
    const tag = [...state.tagTypes.values()].find(({ name }) => name === "Rebate Eligible")?.id;
    const poll = await deploy("rebate-filing", {
      "Rebate Tag": String(tag),
      "Rebate Program URL": "https://rebates.example.com/filings",
      "Rebate Files URL": "https://rebates.example.com/files",
    });
    await poll();
    const complete = async (tagTypeIds: number[]) => {
      const visit = plannedVisit();
      const job = state.jobs.get(visit.jobId) as NonNullable<ReturnType<typeof state.jobs.get>>;
      state.jobs.update(job, { tagTypeIds });
      dispatchAppointment(state, visit);
      arriveAtAppointment(state, visit);
      finishAppointment(state, visit);
      return job;
    };
    await complete([]);
    expect((await poll()).sent).toEqual([]);
    const job = await complete([tag as number]);
    const [unit] = [...state.installedEquipment.values()];
    if (!unit) throw new Error("There is no equipment.");
    state.installedEquipment.update(unit, { locationId: job.locationId, installedOn: `${job.completedOn}` });
    const file = { name: "plate.jpg", contentType: "image/jpeg", bytes: Buffer.from("photo") };
    const attachment = { id: newId(state), jobId: job.id, fileName: file.name, createdOn: job.createdOn };
    state.jobAttachments.insert({ ...attachment, path: state.files.save("JobAttachments", file) });
    const { changes, sent } = await poll();
    expect(sent).toEqual([
      {
        url: "https://rebates.example.com/filings",
        data: expect.objectContaining({
          jobId: job.id,
          homeowner: state.customers.get(job.customerId)?.name,
          unit: expect.objectContaining({ id: unit.id, serialNumber: unit.serialNumber }),
        }),
        headers: [{ key: "Idempotency-Key", value: `${changes[0]?.key}/${unit.id}` }],
      },
      {
        url: "https://rebates.example.com/files",
        data: Buffer.from("photo"),
        queryParams: [
          { key: "filing", value: "A-1" },
          { key: "fileName", value: "plate.jpg" },
        ],
      },
    ]);
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
