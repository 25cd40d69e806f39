import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { first } from "../cases/world";
import { connectionTo, run, startTestSandbox } from "../harness";

/** Get Job Details and Get Customer Details: a record and what belongs to it, in one step. */

let sandbox: Sandbox;
let connection: Connection;
const requests: string[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 40 });
  connection = await connectionTo(sandbox);
  sandbox.onExchange(({ path }) => requests.push(path.replace(/^.*\/tenant\/\d+/, "")));
});
beforeEach(() => {
  requests.length = 0;
});
afterEach(() => sandbox.faults.clear());

interface Answer {
  [part: string]: unknown;
  cut: string[];
  missing: { part: string; why: string }[];
}

const ask = async (key: string, inputs: object) =>
  (await run(key, { connection, ...inputs })) as unknown as Answer;

const ids = (records: unknown) => (records as { id: number }[]).map(({ id }) => id).sort();

/** The IDs of records of a table, by one of their fields. */
const idsWhere = (table: { values(): Iterable<unknown> }, field: string, value: number) =>
  ids([...table.values()].filter((each) => (each as Record<string, unknown>)[field] === value));

describe("Get Job Details", () => {
  let jobId: number;

  beforeAll(async () => {
    const { estimates, assignments } = sandbox.state;
    jobId = first(
      estimates.values(),
      (estimate) =>
        estimate.jobId != null &&
        first(assignments.values(), (each) => each.jobId === estimate.jobId) !== null,
    ).jobId as number;
    await run("createJobNote", { connection, jobId, text: "Ring twice." });
    requests.length = 0;
  });

  test("answers a job and all that belongs to it", async () => {
    const answer = await ask("getJobDetails", { jobId });
    const { jobs, appointments, assignments, estimates, invoices } = sandbox.state;
    const job = jobs.get(jobId) as never as { customerId: number; locationId: number };
    expect(answer).toMatchObject({
      job: { id: jobId },
      customer: { id: job.customerId },
      location: { id: job.locationId },
      notes: expect.arrayContaining([expect.objectContaining({ text: "Ring twice." })]),
      cut: [],
      missing: [],
    });
    expect(ids(answer.appointments)).toEqual(idsWhere(appointments, "jobId", jobId));
    expect(ids(answer.crew)).toEqual(idsWhere(assignments, "jobId", jobId));
    expect(ids(answer.estimates)).toEqual(idsWhere(estimates, "jobId", jobId));
    expect(ids(answer.invoices)).toEqual(
      ids([...invoices.values()].filter((each) => (each.job as { id?: number } | null)?.id === jobId)),
    );
    for (const part of ["appointments", "crew", "estimates", "invoices"])
      expect(answer[part]).not.toEqual([]);
  });

  test("asks for the parts that are wanted, and no others", async () => {
    const answer = await ask("getJobDetails", { jobId, include: ["Notes", "Crew"] });
    expect(Object.keys(answer)).toEqual(["job", "crew", "notes", "cut", "missing"]);
    expect(requests.sort()).toEqual(["/appointment-assignments", `/jobs/${jobId}`, `/jobs/${jobId}/notes`]);
  });

  test("tells which part the app may not read, and answers the others", async () => {
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /estimates" });
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /customers/{id}" });
    const answer = await ask("getJobDetails", { jobId });
    expect(answer).toMatchObject({ job: { id: jobId }, customer: null, estimates: null });
    expect(answer.invoices).not.toEqual([]);
    expect(answer.missing).toEqual([
      { part: "customer", why: expect.stringContaining("CRM → Customers (Read)") },
      { part: "estimates", why: expect.stringContaining("Estimates → Estimates (Read)") },
    ]);
  });

  test.each(["GET /jobs/{id}", "GET /estimates", "GET /customers/{id}"])(
    "fails where %s is not answered, and takes that for no absence",
    async (route) => {
      sandbox.faults.add({ kind: "5xx-before", status: 400, route });
      await expect(ask("getJobDetails", { jobId })).rejects.toThrow("(400)");
    },
  );

  test("says which part has more records than it reads", async () => {
    for (let note = 0; note < 200; note++)
      sandbox.state.notes.insert({
        ...first(sandbox.state.notes.values(), ({ ownerId }) => ownerId === jobId),
        id: 880_000 + note,
      });
    const answer = await ask("getJobDetails", { jobId, include: "Notes" });
    expect(answer.notes).toHaveLength(200);
    expect(answer.cut).toEqual(["notes"]);
  });
});

describe("Get Customer Details", () => {
  const jobsOf = (id: number) =>
    [...sandbox.state.jobs.values()].filter(({ customerId }) => customerId === id);

  test("answers a customer with places, contacts, memberships and the jobs that are open", async () => {
    const { memberships, jobs, locations, contacts } = sandbox.state;
    const { customerId } = first(memberships.values(), (each) => jobsOf(each.customerId).length > 1);
    const [one, ...others] = jobsOf(customerId);
    jobs.update(one as never, { jobStatus: "Hold" });
    for (const job of others) jobs.update(job as never, { jobStatus: "Completed" });
    const answer = await ask("getCustomerDetails", { customerId });
    expect(answer).toMatchObject({ customer: { id: customerId }, cut: [], missing: [] });
    expect(ids(answer.openJobs)).toEqual([one?.id]);
    expect(ids(answer.memberships)).toContain(
      first(memberships.values(), (each) => each.customerId === customerId).id,
    );
    expect(ids(answer.locations)).toEqual(idsWhere(locations, "customerId", customerId));
    expect(ids(answer.contacts)).toEqual(ids(contacts.where("ownerId", customerId)));
  });
});
