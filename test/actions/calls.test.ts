import type { Connection } from "@prismatic-io/spectral";
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

test("calls are found by who called, and how long it took", async () => {
  const { leadCall } = first(sandbox.state.calls.values(), ({ leadCall }) => leadCall.active);
  const same = calls().filter((call) => call.leadCall.active && call.leadCall.from === leadCall.from);
  expect(await found({ callerPhoneNumber: leadCall.from })).toEqual(same.map(({ id }) => id).sort());
  const long = calls().filter((call) => call.leadCall.duration >= "00:05:00");
  expect(await found({ minDuration: 300, active: "Any" })).toEqual(long.map(({ id }) => id).sort());
  expect(long.length).toBeLessThan(calls().length);
});

test.each([
  ["downloadCallRecording", "recording"],
  ["downloadCallVoicemail", "voicemail"],
] as const)("what was recorded is downloaded, and what was not is missing: %s", async (key, what) => {
  const { id, [what]: bytes } = first(calls(), (call) => call[what] !== null);
  expect(await run(key, { connection, callId: id })).toEqual(bytes);
  const { id: none } = first(calls(), (call) => call[what] === null);
  await expect(run(key, { connection, callId: none })).rejects.toThrow(`Call ${none} has no ${what}.`);
});
