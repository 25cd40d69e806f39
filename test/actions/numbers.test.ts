import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";
import { startServer } from "../server";

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
});

/** What an action fails with. */
const failure = (key: string, inputs: object) =>
  run(key, { connection, ...inputs }).then(
    () => "",
    ({ message }: Error) => message,
  );

test.each(["getJob", "removeCancellation", "listJobCancellations", "getJobHistory"])(
  "%s says that a job's number is no ID, and which ID it is",
  async (key) => {
    const [job] = [...sandbox.state.jobs.values()];
    sandbox.state.jobs.update(job as never, { jobNumber: "60412" } as never);
    expect(await failure(key, { jobId: 60412 })).toMatch(
      new RegExp(`\\(404\\): .* 60412 is the number of a job; its ID is ${job?.id}\\.$`),
    );
  },
);

test("an invoice's number is told too", async () => {
  const [invoice] = [...sandbox.state.invoices.values()];
  sandbox.state.invoices.update(invoice as never, { referenceNumber: "60413" } as never);
  expect(await failure("updateInvoice", { invoiceId: 60413, summary: "x" })).toMatch(
    `60413 is the number of an invoice; its ID is ${invoice?.id}.`,
  );
});

test("what is neither ID nor number is no number", async () => {
  expect(await failure("getJob", { jobId: 999999 })).not.toMatch("number");
});

test("a project, which no list finds by its number, has a hint", async () => {
  expect(await failure("getProject", { projectId: 999999 })).toMatch(
    / The ID of a project is not the number that ServiceTitan shows for it: List Projects gives both\.$/,
  );
});

test("where the look by number fails, the error is the one of before, with the hint, at once", async () => {
  const server = await startServer(({ url }) => ({ status: url.includes("/jobs/") ? 404 : 503 }));
  const message = await failure("getJob", { connection: server.connection, jobId: 60412 });
  expect(message).toMatch(/^Get Job failed \(404\): .* List Jobs gives both\.$/);
  expect(server.requests).toHaveLength(2);
});

test("another error is not looked into", async () => {
  const server = await startServer(() => ({ status: 400 }));
  await failure("getJob", { connection: server.connection, jobId: 60412 });
  expect(server.requests).toHaveLength(1);
});
