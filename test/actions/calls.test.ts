import type { Connection } from "@prismatic-io/spectral";
import { soundOf } from "../../sandbox/rules/calls";
import type { Sandbox } from "../../sandbox/server";
import { first, type Inputs } from "../cases/world";
import { connectionTo, run, startTestSandbox } from "../harness";

/** Calls, and what was recorded of them. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
});

const calls = () => [...sandbox.state.calls.values()];
const found = async (filters: Inputs) => {
  const page = await run("listCallsV3", { connection, fetchAll: true, filters });
  return (page as { data: { id: number }[] }).data.map(({ id }) => id).sort();
};

const changesSince = async (from?: string) => {
  const inputs = { connection, feed: "telecom/calls", includeRecentChanges: true, from };
  const { data, continueFrom } = (await run("readChanges", inputs)) as {
    data: object[];
    continueFrom: string;
  };
  return { changes: data, token: continueFrom };
};

test("calls are found by who called, and how long it took", async () => {
  const { from } = first(calls(), ({ active }) => active);
  const same = calls().filter((call) => call.active && call.from === from);
  expect(await found({ callerPhoneNumber: from })).toEqual(same.map(({ id }) => id).sort());
  const long = calls().filter(({ duration }) => duration >= "00:05:00");
  expect(await found({ minDuration: 300, active: "Any" })).toEqual(long.map(({ id }) => id).sort());
  expect(long.length).toBeLessThan(calls().length);
});

test.each([
  ["downloadCallRecording", "recording"],
  ["downloadCallVoicemail", "voicemail"],
] as const)("what was recorded is downloaded, and what was not is missing: %s", async (key, what) => {
  const { id, [what]: heard } = first(calls(), (call) => call[what] !== null);
  expect(await run(key, { connection, callId: id })).toEqual(soundOf(heard ?? ""));
  const { id: none } = first(calls(), (call) => call[what] === null);
  await expect(run(key, { connection, callId: none })).rejects.toThrow(`Call ${none} has no ${what}.`);
});

test("a call that is changed tells what it came to, in both lists and the feed of changes", async () => {
  const call = first(calls(), ({ callType, active }) => callType === "Unbooked" && active);
  const job = first(sandbox.state.jobs.values(), ({ customerId }) => customerId !== call.customerId);
  const { name } = first(sandbox.state.tagTypes.values());
  const { token } = await changesSince();
  const changed = await run("updateCall", {
    connection,
    callId: call.id,
    callType: "Booked",
    jobId: job.id,
    tag: name,
  });
  expect(changed).toMatchObject({ id: call.id, callType: "Booked", tags: [{ typeName: name }] });
  const [listed] = (
    (await run("listCalls", { connection, filters: { ids: [call.id] } })) as { data: object[] }
  ).data;
  expect(listed).toMatchObject({
    jobNumber: job.jobNumber,
    businessUnit: { id: job.businessUnitId, officialName: expect.any(String) },
    leadCall: { customer: { id: call.customerId, contacts: expect.any(Array) }, callType: "Booked" },
  });
  expect((await changesSince(token)).changes).toMatchObject([
    { id: call.id, type: "Booked", job: { id: job.id }, tag: name },
  ]);
});

test("more calls than fit into a request are asked for by their IDs, fifty at a time", async () => {
  const wanted = [...calls().map(({ id }) => id), ...Array.from({ length: 60 }, (_, i) => i + 1)];
  const { data } = (await run("listCalls", { connection, filters: { ids: wanted } })) as { data: object[] };
  expect(data).toHaveLength(calls().length);
});
