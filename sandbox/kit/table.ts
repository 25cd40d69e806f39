import { type ApiRecord, type Blank, fillBlanks, type RecordOf } from "../../api/record";
import { ChangeLog, type KeptLog } from "./changeLog";
import type { Changes } from "./changes";
import { type Clock, timestamp } from "./clock";

/** The records by the value of one of their fields. */
type Index<R> = Map<unknown, R[]>;

/** The fields that a new record may leave out, since what is filled in for them fits. */
type Blanks<A extends ApiRecord, R> = {
  [Key in keyof Blank<RecordOf<A>> & keyof R]: Blank<RecordOf<A>>[Key] extends R[Key] ? Key : never;
}[keyof Blank<RecordOf<A>> & keyof R];

type New<R, Optional extends keyof R> = Omit<R, Optional> & Partial<Pick<R, Optional>>;

/** Is told of a change once it is made: the record as it is, and as it was; undefined where it is not, or was not there. */
type Follower<R> = (record: R | undefined, former: R | undefined) => void;

interface TableOptions<R> {
  clock: Clock;
  changes: Changes;
  /** The fields that `where` can look up. */
  indexed: (keyof R)[];
  /** What is declared of its records, if what a new one leaves out is blank. */
  record?: ApiRecord;
}

/**
 * Makes tables that stamp changes by a clock, and tell of them where former states are kept.
 * @returns `table`, of records as `api` declares them, where what a new one leaves out is blank, and what it keeps may
 * be more or less than is answered (R); `plainTable`, of records that are not answered as they are. Both take what
 * one record is called in messages ("Customer 5 was not found.") and the fields that `where` can look up.
 */
export const tablesWith = (clock: Clock, changes: Changes) => ({
  table: <A extends ApiRecord, R extends { id: number } = RecordOf<A> & { id: number }>(
    record: A,
    label: string,
    indexed: (keyof NoInfer<R>)[] = [],
  ) => new Table<R, Blanks<A, R>>(label, { clock, changes, indexed, record }),
  plainTable: <R extends { id: number }>(label: string, indexed: (keyof R)[] = []) =>
    new Table<R>(label, { clock, changes, indexed }),
});

/**
 * All records of one kind by their ID, in the order of their creation (IDs only grow).
 * A table can be asked for the records that share a value of an indexed field, such as a job's appointments.
 */
export class Table<R extends { id: number }, Optional extends keyof R = never> extends Map<number, R> {
  private readonly indexes: Map<keyof R, Index<R>>;
  private readonly clock: Clock;
  private readonly changes: Changes;
  /** What happened to its records. */
  readonly log: ChangeLog<R>;
  /** What is declared of its records, where they are kept about as they are answered. */
  readonly record: ApiRecord | undefined;
  private follower: Follower<R> | undefined;

  constructor(
    readonly label: string,
    { clock, changes, indexed, record }: TableOptions<R>,
  ) {
    super();
    this.indexes = new Map(indexed.map((field) => [field, new Map()]));
    this.clock = clock;
    this.changes = changes;
    this.log = new ChangeLog<R>(clock, this);
    this.record = record;
  }

  /** Tells one follower of all changes. */
  follow(follower: Follower<R>): void {
    this.follower = follower;
  }

  /** Inserts what is given, filled up: the object itself is the record from now on. */
  insert(given: New<R, Optional>): R {
    if (this.record) fillBlanks(this.record, given);
    const record = given as unknown as R;
    this.set(record.id, record);
    this.changes.note("added", this, { id: record.id, record });
    for (const [field, index] of this.indexes) addTo(index, record[field], record);
    this.log.note(record);
    this.follower?.(record, undefined);
    return record;
  }

  /** Inserts a record whose ID is lower than all others. */
  insertFirst(given: New<R, Optional>): R {
    const others = [...this.values()];
    this.clear();
    const record = this.insert(given);
    for (const other of others) this.set(other.id, other);
    return record;
  }

  /** Changes a record in place and, if it keeps one, its modification date. */
  update(record: R, changes: Partial<R>): R {
    this.changes.note("changed", this, { id: record.id, record });
    const former = this.follower && { ...record };
    for (const [field, index] of this.indexes) removeFrom(index, record[field], record);
    Object.assign(record, changes);
    if ("modifiedOn" in record) Object.assign(record, { modifiedOn: timestamp(this.clock) });
    for (const [field, index] of this.indexes) addTo(index, record[field], record);
    this.log.note(record);
    this.follower?.(record, former);
    return record;
  }

  override delete(id: number): boolean {
    const record = this.get(id);
    if (record === undefined) return false;
    this.changes.note("deleted", this, { id: record.id, record });
    for (const [field, index] of this.indexes) removeFrom(index, record[field], record);
    this.log.noteDeletion(record);
    this.follower?.(undefined, record);
    return super.delete(id);
  }

  /** What there is to write down: the records in their order, and what happened to them. */
  keep(): { records: R[]; log?: KeptLog<R> } {
    return { records: [...this.values()], log: this.log.keep() };
  }

  /** In place of all that it has. */
  putBack({ records, log }: ReturnType<this["keep"]>): void {
    this.clear();
    for (const index of this.indexes.values()) index.clear();
    for (const record of records) {
      this.set(record.id, record);
      for (const [field, index] of this.indexes) addTo(index, record[field], record);
    }
    this.log.putBack(log);
  }

  /** Gives records blanks for what they do not have, as those of an earlier version. */
  fillUp(): void {
    if (this.record) for (const record of this.values()) fillBlanks(this.record, record);
  }

  /** The records whose indexed field has this value. */
  where<K extends keyof R>(field: K, value: R[K]): R[] {
    const index = this.indexes.get(field);
    if (index === undefined) throw new Error(`${this.label} has no index on ${String(field)}`);
    return [...(index.get(value) ?? [])];
  }
}

function addTo<R>(index: Index<R>, value: unknown, record: R): void {
  const records = index.get(value);
  if (records === undefined) index.set(value, [record]);
  else records.push(record);
}

function removeFrom<R>(index: Index<R>, value: unknown, record: R): void {
  const records = index.get(value) ?? [];
  const at = records.indexOf(record);
  if (at >= 0) records.splice(at, 1);
}
