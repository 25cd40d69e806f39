import type { Connection } from "@prismatic-io/spectral";
import { bookedTwice, compete, type WayName } from "../../bench/rivals";
import type { Sandbox } from "../../sandbox/server";
import { connectionTo, run, startTestSandbox } from "../harness";

/** Several flows that book the same technician at the same moment, each request of them after a delay of its own. */

let sandbox: Sandbox;
let connection: Connection;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
  for (const delayMs of [3, 7, 12]) sandbox.faults.add({ kind: "slow", delayMs, rate: 0.2 });
});

/** Runs rounds side by side; gives how many rivals kept the technician in each. Nobody may be booked twice. */
async function rounds(count: number, ways: WayName[]): Promise<number[]> {
  const round = () => compete(sandbox.state, (key, inputs) => run(key, { connection, ...inputs }), ways);
  const outcomes = await Promise.all(Array.from({ length: count }, round));
  expect(bookedTwice(sandbox.state)).toEqual([]);
  expect(outcomes.flat().filter((each) => !/^(kept|gave way|refused)$/.test(each))).toEqual([]);
  return outcomes.map((round) => round.filter((each) => each === "kept").length);
}

test.each([
  [["assign", "assign", "assign"], 20],
  [["add", "create", "dispatch"], 6],
] satisfies [WayName[], number][])(
  "of those who %j, one is kept",
  async (ways, count) => {
    expect(await rounds(count, ways)).toEqual(Array(count).fill(1));
  },
  30_000,
);

test("of two who move and one who assigns, one is kept at most, since those who move give way to all", async () => {
  expect(Math.max(...(await rounds(6, ["move", "assign", "move"])))).toBeLessThanOrEqual(1);
}, 30_000);
