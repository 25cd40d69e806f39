import { type Clock, nowMs, timestamp } from "./clock";
import { sortable } from "./moments";

/** A record at its latest change. */
export interface LoggedChange<R> {
  /** When it changed, in milliseconds since 1970. */
  at: number;
  /** As it is now; if it was deleted, as it was then, but inactive. */
  record: R;
  isDeleted: boolean;
}

/** What happened to a table's records, in the order in which it was done: each stands there once, at its latest change. */
export class ChangeLog<R extends { id: number }> {
  /** By place. There is none until it is asked for, so that nobody pays for what nobody reads. */
  private changes: (LoggedChange<R> | undefined)[] | undefined;
  private readonly places = new Map<number, number>();
  /** Those that went before that. */
  private readonly deletedBefore: LoggedChange<R>[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly records: { values(): Iterable<R> },
  ) {}

  /** All changes by their place, which they keep; it is empty once the record has changed again. */
  all(): readonly (LoggedChange<R> | undefined)[] {
    if (this.changes === undefined) {
      this.changes = [];
      for (const change of this.before()) this.append(change);
    }
    return this.changes;
  }

  note(record: R): void {
    if (this.changes) this.append({ at: nowMs(this.clock), record, isDeleted: false });
  }

  noteDeletion(record: R): void {
    const deleted = { ...record, active: false };
    if ("modifiedOn" in deleted) Object.assign(deleted, { modifiedOn: timestamp(this.clock) });
    const change = { at: nowMs(this.clock), record: deleted, isDeleted: true };
    if (this.changes) this.append(change);
    else this.deletedBefore.push(change);
  }

  private append(change: LoggedChange<R>): void {
    const changes = this.changes ?? [];
    const former = this.places.get(change.record.id);
    if (former !== undefined) changes[former] = undefined;
    this.places.set(change.record.id, changes.push(change) - 1);
  }

  /** What is known of the time before it was first asked for. */
  private before(): LoggedChange<R>[] {
    const now = nowMs(this.clock);
    const changes = [...this.records.values()].map((record) => {
      const at = Math.min(Date.parse(changedOn(record)), now);
      return { at, record, isDeleted: false };
    });
    return [...changes, ...this.deletedBefore]
      .map((change) => ({ change, key: sortable(changedOn(change.record)) }))
      .sort((a, b) => (a.key === b.key ? a.change.record.id - b.change.record.id : a.key < b.key ? -1 : 1))
      .map(({ change }) => change);
  }
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
