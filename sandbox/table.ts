/** The records by the value of one of their fields. */
type Index<R> = Map<unknown, R[]>;

/**
 * All records of one kind by their ID, in the order of their creation (IDs only grow).
 * A table can be asked for the records that share a value of an indexed field, such as a job's appointments.
 */
export class Table<R extends { id: number }> extends Map<number, R> {
  private readonly indexes: Map<keyof R, Index<R>>;

  /**
   * @param label what one record is called in messages ("Customer 5 was not found.")
   * @param indexed the fields that `where` can look up
   */
  constructor(
    readonly label: string,
    indexed: (keyof R)[] = [],
  ) {
    super();
    this.indexes = new Map(indexed.map((field) => [field, new Map()]));
  }

  insert(record: R): R {
    this.set(record.id, record);
    for (const [field, index] of this.indexes) addTo(index, record[field], record);
    return record;
  }

  /** Inserts a record whose ID is lower than all others. */
  insertFirst(record: R): R {
    const others = [...this.values()];
    this.clear();
    this.insert(record);
    for (const other of others) this.set(other.id, other);
    return record;
  }

  /** Changes a record in place and, if it keeps one, its modification date. */
  update(record: R, changes: Partial<R>): R {
    for (const [field, index] of this.indexes) removeFrom(index, record[field], record);
    Object.assign(record, changes);
    if ("modifiedOn" in record) Object.assign(record, { modifiedOn: new Date().toISOString() });
    for (const [field, index] of this.indexes) addTo(index, record[field], record);
    return record;
  }

  override delete(id: number): boolean {
    const record = this.get(id);
    if (record === undefined) return false;
    for (const [field, index] of this.indexes) removeFrom(index, record[field], record);
    return super.delete(id);
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
