import { readdirSync, readFileSync } from "node:fs";
import { fullInputs } from "../cases";
import { connectionTo, run, startTestSandbox } from "../harness";

/** One clock makes every stamp: it is set ahead, and what is written afterwards has the time of then. */
const day = 24 * 60 * 60_000;

test("records that are made and changed have the clock's time", async () => {
  const sandbox = await startTestSandbox();
  const { state } = sandbox;
  state.clock.aheadMs += 400 * day;
  const connection = await connectionTo(sandbox);
  const world = {
    state,
    create: async (key: string, inputs: object) => (await run(key, { connection, ...inputs })) as never,
  };
  const expected = Date.now() + 400 * day;
  const isThen = (stamp: string) => Math.abs(Date.parse(stamp) - expected) < day;

  for (const key of [
    "createCustomer",
    "createJob",
    "createAppointment",
    "createJobNote",
    "createBookingByProvider",
    "updateJob",
  ]) {
    const answer = (await run(key, { connection, ...(await fullInputs(key, world)) })) as Record<
      string,
      string
    >;
    const stamps = [key === "updateJob" ? undefined : answer.createdOn, answer.modifiedOn].filter(
      (each) => each !== undefined,
    );
    expect([key, stamps.length, stamps.every(isThen)]).toEqual([key, key === "updateJob" ? 1 : 2, true]);
  }
  const last = [...state.jobHistory.values()].at(-1);
  expect(isThen(String(last?.date))).toBe(true);
});

test("nothing in the sandbox asks the machine for the time but the clock", () => {
  const root = `${__dirname}/../../sandbox`;
  const asking = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") && /Date\.now\(\)|new Date\(\)/.test(readFileSync(`${root}/${file}`, "utf8")),
  );
  expect(asking).toEqual(["kit/clock.ts"]);
});
