import { Bounded, type Counts } from "./bounded";
import { type Clock, nowMs, timestamp } from "./clock";
import { sortable } from "./moments";

/** A record at its latest change. */
export interface LoggedChange<R> {
  /** Places only grow; those of former changes are left out. */
  place: number;
  /** When it changed, in milliseconds since 1970. */
  at: number;
  /** As it is now; if it was deleted, as it was then, but inactive. */
  record: R;
  isDeleted: boolean;
  /** Whether the record has changed again, or is forgotten. */
  isOver?: boolean;
}

/** A log as it can be written down: of a record that is there still, its ID stands for it. */
export interface KeptLog<R> {
  next: number;
  changes: [place: number, at: number, id: number, deleted?: R][];
}

/** Of what was deleted, the log remembers the latest. */
const mostDeleted = { entries: 10_000, bytes: 20_000_000 };

/** What happened to a table's records, in the order in which it was done: each stands there once, at its latest change. */
export class ChangeLog<R extends { id: number }> {
  /** In the order of places. There is none until it is asked for, so that nobody pays for what nobody reads. */
  private changes: LoggedChange<R>[] | undefined;
  private readonly latest = new Map<number, LoggedChange<R>>();
  private next = 0;
  private readonly deleted = new Bounded<number, LoggedChange<R>>(
    mostDeleted,
    ({ record }) => JSON.stringify(record).length,
  );

  constructor(
    private readonly clock: Clock,
    private readonly records: { values(): Iterable<R> },
  ) {}

  /** The changes from a place on. */
  *from(place: number): Generator<LoggedChange<R>> {
    const changes = this.all();
    for (let i = indexOf(place, changes); i < changes.length; i++) {
      const change = changes[i];
      if (change && !change.isOver) yield change;
    }
  }

  /** The place of the next change. */
  get end(): number {
    this.all();
    return this.next;
  }

  /** The place of the first change after a moment, in milliseconds since 1970; the end if there is none. */
  placeAfter(moment: number): number {
    const changes = this.all();
    let place = this.next;
    for (let i = changes.length - 1; i >= 0; i--) {
      const change = changes[i];
      if (!change || change.isOver) continue;
      if (change.at <= moment) break;
      place = change.place;
    }
    return place;
  }

  note(record: R): void {
    if (this.changes) this.append({ at: nowMs(this.clock), record, isDeleted: false });
  }

  noteDeletion(record: R): void {
    const deleted = { ...record, active: false };
    if ("modifiedOn" in deleted) Object.assign(deleted, { modifiedOn: timestamp(this.clock) });
    const change = this.append({ at: nowMs(this.clock), record: deleted, isDeleted: true });
    for (const gone of this.deleted.set(record.id, change)) this.forget(gone);
  }

  private forget(change: LoggedChange<R>): void {
    change.isOver = true;
    if (this.latest.get(change.record.id) === change) this.latest.delete(change.record.id);
  }

  /** What is remembered of deleted records. */
  get counts(): Counts {
    return this.deleted.counts;
  }

  /** What there is to write down; undefined while it was not asked for. */
  keep(): KeptLog<R> | undefined {
    if (this.changes === undefined) return undefined;
    const changes = [...this.from(0)].map(
      ({ place, at, record, isDeleted }): KeptLog<R>["changes"][number] =>
        isDeleted ? [place, at, record.id, record] : [place, at, record.id],
    );
    return { next: this.next, changes };
  }

  /** Puts a log back, once the records are there again. */
  putBack(kept: KeptLog<R> | undefined): void {
    this.changes = kept && [];
    this.latest.clear();
    this.deleted.clear();
    this.next = 0;
    const byId = new Map(kept && [...this.records.values()].map((record) => [record.id, record]));
    for (const [place, at, id, deleted] of kept?.changes ?? []) {
      const record = deleted ?? byId.get(id);
      if (record === undefined) continue;
      this.next = place;
      const change = this.append({ at, record, isDeleted: deleted !== undefined });
      if (deleted) this.deleted.set(id, change);
    }
    if (kept) this.next = kept.next;
  }

  private all(): LoggedChange<R>[] {
    if (this.changes === undefined) {
      this.changes = [];
      for (const change of this.before()) this.append(change);
    }
    return this.changes;
  }

  private append(given: Omit<LoggedChange<R>, "place">): LoggedChange<R> {
    const change = { ...given, place: this.next };
    if (this.changes === undefined) return change;
    this.next++;
    const former = this.latest.get(change.record.id);
    if (former) former.isOver = true;
    this.latest.set(change.record.id, change);
    this.changes.push(change);
    if (this.changes.length > 1_000 && this.changes.length > 2 * this.latest.size)
      this.changes = this.changes.filter(({ isOver }) => !isOver);
    return change;
  }

  /** What is known of the time before it was first asked for. */
  private before(): Omit<LoggedChange<R>, "place">[] {
    const now = nowMs(this.clock);
    const changes = [...this.records.values()].map((record) => {
      const at = Math.min(Date.parse(changedOn(record)), now);
      return { at, record, isDeleted: false };
    });
    return [...changes, ...this.deleted.values()]
      .map((change) => ({ change, key: sortable(changedOn(change.record)) }))
      .sort((a, b) => (a.key === b.key ? a.change.record.id - b.change.record.id : a.key < b.key ? -1 : 1))
      .map(({ change }) => change);
  }
}

/** Where the first change of this place, or a later one, stands. */
function indexOf(place: number, changes: readonly { place: number }[]): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Stamps {
  modifiedOn?: string | null;
  createdOn?: string;
  /** Of what happens once and never changes. */
  date?: string;
}

/** When a record says that it last changed. */
export function changedOn(record: object): string {
  const { modifiedOn, createdOn, date } = record as Stamps;
  return modifiedOn ?? createdOn ?? date ?? "";
}
