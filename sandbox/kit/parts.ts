import { ChangeLog, type KeptLog } from "./changeLog";
import type { Clock } from "./clock";
import type { Table } from "./table";

interface Parts<R extends { id: number }> {
  log: ChangeLog<R>;
  keep(): KeptLog<R> | null;
  putBack(kept: KeptLog<R> | null): void;
}

/**
 * What a table's records have in a list, such as the items of invoices: parts come, go and are replaced by others of
 * their ID as the whole is changed.
 * @param listOf the parts of a record; none is ever changed in place
 * @param withWhole a part as the log has it
 */
export function partsOf<W extends { id: number }, P extends { id: number }, R extends { id: number }>(
  clock: Clock,
  wholes: Table<W>,
  listOf: (whole: W) => P[],
  withWhole: (part: P, whole: W) => R,
): Parts<R> {
  const recordsOf = (whole: W) => listOf(whole).map((part) => withWhole(part, whole));
  const log = new ChangeLog<R>(clock, { values: () => [...wholes.values()].flatMap(recordsOf) });
  wholes.follow((whole, former) => {
    const [before, after] = [former ? listOf(former) : [], whole ? listOf(whole) : []];
    if (before === after) return;
    const [known, left] = [new Set(before), new Set(after.map(({ id }) => id))];
    for (const part of after) if (whole && !known.has(part)) log.note(withWhole(part, whole));
    for (const part of before) if (former && !left.has(part.id)) log.noteDeletion(withWhole(part, former));
  });
  return { log, keep: () => log.keep() ?? null, putBack: (kept) => log.putBack(kept ?? undefined) };
}
