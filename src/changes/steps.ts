import type { Changed, Telling } from "./changes";

/** The steps that a record takes one after the other, where each is news: assigned, en route, arrived. */
export interface Steps {
  /** In the order in which they are taken; the last one may be taken at any time. */
  order: readonly string[];
  /** The step that a record is at; undefined where ServiceTitan says something new. */
  of: (record: Record<string, unknown>) => string | undefined;
  /** What an item also says of the record. */
  about: (record: Record<string, unknown>) => Record<string, unknown>;
}

/** Tells which step a record has taken, which one it was at before, and which were skipped between two runs. */
export function tellStep({ order, of, about }: Steps, { kind, at, record, before }: Changed): Telling {
  const step = of(record);
  // 0 stands for none.
  const now = step === undefined ? 0 : order.indexOf(step) + 1;
  if (step === undefined || now === before) return { state: before ?? 0, told: [] };
  const first = kind === "created" ? 0 : before;
  const skipped = first === undefined || now === order.length ? [] : order.slice(first, now - 1);
  const more = { ...about(record), before: order[(before ?? 0) - 1] ?? null, skipped };
  return { state: now, told: [{ change: step, at, of: `:${step}`, more }] };
}
