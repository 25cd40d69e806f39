import type { Connection } from "@prismatic-io/spectral";
import { cancelJob } from "../../sandbox/rules/jobStatus";
import { postInvoice } from "../../sandbox/rules/office";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";
import { Flow } from "./platform";

/** What a record comes to be is told once, not at each later change of it. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, settlingSeconds: 900 });
  connection = await connectionTo(sandbox);
});

const flowOn = async (key: string, params: object) => {
  const flow = new Flow(key, connection, { params: { ...params } });
  await flow.deploy();
  await flow.poll();
  return flow;
};

const told = async (flow: Flow) =>
  (await flow.poll()).map(({ change, record }) => [change, record.id] as const);

const jobsThatAre = (status: string) =>
  [...sandbox.state.jobs.values()].filter(({ jobStatus }) => jobStatus === status);
const edit = (job: { id: number }) =>
  sandbox.state.jobs.update(job as never, { summary: `${Math.random()}` });

test("a completed job is told once, whatever is corrected afterwards", async () => {
  const flow = await flowOn("jobChanged", { events: ["completed"] });
  const [job] = jobsThatAre("InProgress");
  const completedOn = new Date().toISOString();
  sandbox.state.jobs.update(job as never, { jobStatus: "Completed", completedOn });
  const [item] = await flow.poll();
  expect(item).toMatchObject({ change: "completed", at: completedOn, record: { id: job?.id } });
  expect(item?.key).toMatch(/^jpm\/jobs:\d+:completed@\d+$/);
  for (let n = 0; n < 3; n++) {
    edit(job as never);
    expect(await told(flow)).toEqual([]);
  }
  // Days later, too.
  sandbox.advance(5 * 24 * 60 * 60_000);
  edit(job as never);
  expect(await told(flow)).toEqual([]);
});

test("what comes to be so again is told again", async () => {
  const flow = await flowOn("jobChanged", { events: "onHold" });
  const [job] = jobsThatAre("Scheduled");
  const set = (jobStatus: string) => sandbox.state.jobs.update(job as never, { jobStatus } as never);
  set("Hold");
  expect(await told(flow)).toEqual([["onHold", job?.id]]);
  edit(job as never);
  expect(await told(flow)).toEqual([]);
  set("Scheduled");
  expect(await told(flow)).toEqual([]);
  set("Hold");
  expect(await told(flow)).toEqual([["onHold", job?.id]]);
});

test("what was so before the deployment is not told when the record is changed", async () => {
  const [old] = jobsThatAre("Completed");
  const flow = await flowOn("jobChanged", { events: ["completed", "booked"] });
  edit(old as never);
  expect(await told(flow)).toEqual([]);
});

test("events and changes can be asked for together, and each alone", async () => {
  const both = await flowOn("jobChanged", { events: ["canceled"], changes: ["updated"] });
  const changes = await flowOn("jobChanged", {});
  const [job] = jobsThatAre("Scheduled");
  const [reason] = sandbox.state.cancelReasons.keys();
  cancelJob(sandbox.state, job as never, { reasonId: reason ?? 0, memo: "Sold" });
  expect(await told(both)).toEqual([
    ["updated", job?.id],
    ["canceled", job?.id],
  ]);
  expect(await told(changes)).toEqual([["updated", job?.id]]);
});

test("a job that is booked is told by the time of its creation", async () => {
  const flow = await flowOn("jobChanged", { events: ["booked"] });
  const [source] = sandbox.state.jobs.values();
  sandbox.advance(1_000);
  sandbox.state.ids.highest += 1;
  const moment = new Date(Date.now() + sandbox.state.clock.aheadMs).toISOString();
  const job = sandbox.state.jobs.insert({
    ...(source as NonNullable<typeof source>),
    id: sandbox.state.ids.highest,
    createdOn: moment,
    modifiedOn: moment,
  });
  expect(await flow.poll()).toMatchObject([{ change: "booked", at: moment, record: { id: job.id } }]);
  edit(job);
  expect(await told(flow)).toEqual([]);
});

test("an invoice is told when it is posted, and when it is paid", async () => {
  const flow = await flowOn("invoiceChanged", { events: ["posted", "paid"] });
  const open = [...sandbox.state.invoices.values()].find(
    ({ syncStatus, items, paidOn, active }) =>
      active && syncStatus === "Pending" && items.length > 0 && !paidOn,
  );
  postInvoice(sandbox.state, open as never);
  expect(await told(flow)).toEqual([["posted", open?.id]]);
  sandbox.state.invoices.update(open as never, { summary: "Thank you" });
  expect(await told(flow)).toEqual([]);
  const [type] = [...sandbox.state.paymentTypes.values()].filter(({ active }) => active);
  await run("createPayment", {
    connection,
    typeId: type?.id,
    splits: [{ invoiceId: open?.id, amount: Number(open?.balance) }],
    paidOn: new Date(Date.now() + sandbox.state.clock.aheadMs).toISOString(),
  });
  expect(await told(flow)).toEqual([["paid", open?.id]]);
});

test("an estimate is told when it is sold, and when it is dismissed", async () => {
  const { estimates } = sandbox.state;
  const [one, two] = estimates.values();
  for (const each of [one, two]) estimates.update(each as never, { status: { value: 0, name: "Open" } });
  const flow = await flowOn("estimateChanged", { events: "sold,dismissed" });
  const moment = new Date(Date.now() + sandbox.state.clock.aheadMs).toISOString();
  estimates.update(one as never, { status: { value: 1, name: "Sold" }, soldOn: moment });
  estimates.update(two as never, { status: { value: 2, name: "Dismissed" } });
  expect(await told(flow)).toEqual([
    ["sold", one?.id],
    ["dismissed", two?.id],
  ]);
  sandbox.state.estimates.update(one as never, { summary: "Signed" });
  expect(await told(flow)).toEqual([]);
});

test("a booking is told when it is booked, and when it is dismissed", async () => {
  const flow = await flowOn("bookingChanged", { events: ["booked", "dismissed"] });
  const [one, two] = [...sandbox.state.bookings.values()].filter(({ status }) => status === "New");
  sandbox.state.bookings.update(one as never, { status: "Converted" } as never);
  sandbox.state.bookings.update(two as never, { status: "Dismissed" } as never);
  expect(await told(flow)).toEqual([
    ["booked", one?.id],
    ["dismissed", two?.id],
  ]);
  sandbox.state.bookings.update(one as never, { summary: "x" } as never);
  expect(await told(flow)).toEqual([]);
});

test("an event that is not one of the trigger's is refused by its label", async () => {
  const flow = new Flow("jobChanged", connection, { params: { events: ["sold"] } });
  await expect(flow.poll()).rejects.toThrow(
    /^Events, item 1 must be one of booked, onHold, completed, canceled, but "sold" was given/,
  );
});
