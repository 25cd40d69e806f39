import type { Sandbox } from "../../sandbox/server";
import type { Fault } from "../../sandbox/server/faults";
import { connectionTo, run, startTestSandbox } from "../harness";

let sandbox: Sandbox;
let inputs: Parameters<typeof run>[1];

beforeAll(async () => {
  sandbox = await startTestSandbox();
  const { customers, locations, businessUnits, jobTypes, campaigns } = sandbox.state;
  const [location] = [...locations.values()].filter(({ customerId }) => customers.get(customerId)?.active);
  const firstId = (records: Map<number, unknown>) => [...records.keys()][0];
  inputs = {
    connection: await connectionTo(sandbox),
    customerId: location?.customerId,
    locationId: location?.id,
    businessUnitId: firstId(businessUnits),
    jobTypeId: firstId(jobTypes),
    campaignId: firstId(campaigns),
    priority: "Normal",
    appointments: [{ start: "2026-12-03T17:00:00Z", end: "2026-12-03T19:00:00Z" }],
  };
});

beforeEach(() => sandbox.faults.clear());

/** Books a job while something goes wrong once; gives how many jobs there are of it, and the message. */
async function book(fault: Fault) {
  const summary = `Booked under ${JSON.stringify(fault)}`;
  sandbox.faults.add({ ...fault, route: "POST /jobs", count: 1 });
  const message = await run("createJob", { ...inputs, summary }).then(
    () => undefined,
    ({ message }: Error) => message,
  );
  return { jobs: [...sandbox.state.jobs.values()].filter((job) => job.summary === summary).length, message };
}

test.each<Fault>([{ kind: "429", retryAfter: 1 }, { kind: "expired-token" }, { kind: "slow", delayMs: 50 }])(
  "a job is booked once under %j",
  async (fault) => {
    expect(await book(fault)).toEqual({ jobs: 1, message: undefined });
  },
);

test.each<[Fault, number]>([
  [{ kind: "5xx-before" }, 0],
  [{ kind: "5xx-after" }, 1],
  [{ kind: "drop-before" }, 0],
  [{ kind: "drop-after" }, 1],
  [{ kind: "garbage" }, 1],
])("under %j a job may have been booked, and the error says so", async (fault, jobs) => {
  expect(await book(fault)).toEqual({
    jobs,
    message: expect.stringMatching(
      /^Create Job failed.* It may have been carried out all the same: look for/,
    ),
  });
});
