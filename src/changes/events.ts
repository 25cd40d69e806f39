import type { Changed, Telling } from "./changes";
import { ticksOf } from "./instant";
import { type Position, unsettledMs } from "./position";

/** What a record comes to be, told once: not at each later change. */
export interface Event {
  /** Whether a record is so now. */
  is: (record: Record<string, unknown>) => boolean;
  /** The field that says when it came to be so, if there is one. */
  at?: string;
}

/** By what a change to it is called: "completed". */
export type Events = Record<string, Event>;

/** Tells what a record has come to be since it was last told, after its change itself. */
export function tellEvents(events: Events, changed: Changed): Telling {
  const { kind, at, record, before } = changed;
  const all = Object.entries(events).map(([name, event], bit) => ({ name, event, mask: 1 << bit }));
  const current = all.filter(({ event }) => event.is(record));
  const begun = current.filter(({ event, mask }) =>
    before === undefined ? isNews(event, changed) : (before & mask) === 0,
  );
  const momentOf = ({ at: field }: Event) =>
    field && ticksOf(record[field]) !== undefined ? String(record[field]) : at;
  return {
    state: current.reduce((state, { mask }) => state | mask, 0),
    told: [
      { change: kind, at },
      ...begun.map(({ name, event }) => ({ change: name, at: momentOf(event), of: `:${name}` })),
    ],
  };
}

/**
 * Whether an event of a record of which nothing is remembered is to be told: not if it is older than the trigger, nor
 * if it was told and forgotten since. Where no field says when it was, it is told: twice is better than never.
 */
function isNews({ at: field = "" }: Event, { record, position }: Changed): boolean {
  const moment = ticksOf(record[field]);
  return moment === undefined || moment >= (ticksOf(rememberedSince(position)) ?? 0n);
}

function rememberedSince({ since, forgotten }: Position): string {
  if (forgotten === null) return since;
  const told = Date.parse(forgotten) - unsettledMs;
  return told > Date.parse(since) ? new Date(told).toISOString() : since;
}
