import { type Connection, testing } from "@prismatic-io/spectral";
import type { Sandbox } from "../sandbox/server";
import { appKeys } from "../sandbox/server/apps";
import component from "../src";
import { loggerTo } from "./loggerTo";
import { bookedTwice, compete, type Outcome, type WayName, ways } from "./rivals";

export interface RivalTally {
  /** How often each way ended in each outcome. */
  outcomes: Map<string, number>;
  /** Rounds in which nobody kept the technician, and in which somebody did. */
  none: number;
  one: number;
  /** Who is on two appointments at once. */
  twice: string[];
  leaving: unknown[];
}

/** So many rounds run side by side. */
const atOnce = 5;

/** Lets three flows at a time book the same technician, half of the rounds all of them by assigning. */
export async function soakRivals(
  sandbox: Sandbox,
  connection: Connection,
  rounds: number,
): Promise<RivalTally> {
  const harness = testing.createHarness(component);
  const tally: RivalTally = { outcomes: new Map(), none: 0, one: 0, twice: [], leaving: [] };
  const logger = loggerTo((...line) => tally.leaving.push(line));
  let runs = 0;
  // The limit of requests a second is each app's own.
  const byNextApp = () => ({
    ...connection,
    fields: { ...connection.fields, applicationKey: appKeys[runs++ % appKeys.length] },
  });
  const run = async (key: string, inputs: object) => {
    try {
      return (await harness.action(key, { ...inputs, connection: byNextApp() }, { logger }))?.data;
    } catch (error) {
      tally.leaving.push(error);
      throw error;
    }
  };
  const names = Object.keys(ways) as WayName[];
  const pick = () => names[Math.floor(Math.random() * names.length)] as WayName;
  const waiting = Array.from({ length: rounds }, (_, n): WayName[] =>
    n % 2 === 0 ? ["assign", "assign", "assign"] : [pick(), pick(), pick()],
  );
  const worker = async () => {
    for (let three = waiting.pop(); three; three = waiting.pop())
      note(tally, three, await compete(sandbox.state, run, three));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  tally.twice = bookedTwice(sandbox.state);
  return tally;
}

function note(tally: RivalTally, names: WayName[], outcomes: Outcome[]): void {
  for (const [place, name] of names.entries()) {
    const what = `${name}: ${outcomes[place]}`;
    tally.outcomes.set(what, (tally.outcomes.get(what) ?? 0) + 1);
  }
  if (outcomes.includes("kept")) tally.one++;
  else tally.none++;
}
