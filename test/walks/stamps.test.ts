import { nowMs } from "../../sandbox/kit/clock";
import { Table } from "../../sandbox/kit/table";
import type { State } from "../../sandbox/state";
import { catalogue } from "../../src/actions";
import { fullInputs } from "../cases";
import { connectionTo, run, startTestSandbox } from "../harness";

const day = 24 * 60 * 60_000;

type Stamps = Partial<Record<"createdOn" | "modifiedOn" | "assignedOn" | "date", string>>;

const writes = Object.keys(catalogue).filter((key) => /^(?!GET)/.test(catalogue[key]?.calls ?? "GET"));

test("all that is written is stamped with the sandbox's time, whatever the machine's clock says", async () => {
  const today = new Date(Date.now() + 400 * day);
  const sandbox = await startTestSandbox({ today });
  const connection = await connectionTo(sandbox);
  const { state } = sandbox;
  const world = {
    state,
    create: async (key: string, inputs: object) => (await run(key, { connection, ...inputs })) as never,
  };
  const before = stampsOf(state);
  for (const key of writes) await run(key, { connection, ...(await fullInputs(key, world)) });

  let written = 0;
  for (const [record, stamps] of stampsOf(state)) {
    const earlier = before.get(record);
    for (const [field, stamp] of Object.entries(stamps)) {
      if (earlier?.[field as keyof Stamps] === stamp) continue;
      written++;
      const hours = Math.abs(Date.parse(stamp) - nowMs(state.clock)) / (day / 24);
      expect([record, field, hours < 1]).toEqual([record, field, true]);
    }
  }
  expect(written).toBeGreaterThan(200);
});

/** The stamps of all records, by table and ID. */
function stampsOf(state: State): Map<string, Stamps> {
  const tables = Object.values(state).filter((table) => table instanceof Table) as Table<{ id: number }>[];
  // Their dates are days that somebody chose.
  return new Map(
    tables.flatMap((table) =>
      [...table.values()].map((record) => {
        const { createdOn, modifiedOn, assignedOn, date } = record as Stamps;
        // Where there is a stamp of its making, the date is what somebody chose.
        const stamps = Object.entries({ createdOn, modifiedOn, assignedOn, ...(!createdOn && { date }) });
        return [`${table.label} ${record.id}`, Object.fromEntries(stamps.filter(([, stamp]) => stamp))];
      }),
    ),
  );
}
