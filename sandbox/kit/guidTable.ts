import type { Changes } from "./changes";

/** All records of one kind by their GUID. No feed tells of them, and they are changed in place: who does so says it before. */
export class GuidTable<R extends object> extends Map<string, R> {
  constructor(
    readonly label: string,
    private readonly changes: Changes,
  ) {
    super();
  }

  insert(id: string, record: R): R {
    this.set(id, record);
    this.changes.note("added", this, { id, record });
    return record;
  }

  /** Tells that a record is about to change. */
  changing(id: string): void {
    const record = this.get(id);
    if (record) this.changes.note("changed", this, { id, record });
  }

  remove(id: string): void {
    const record = this.get(id);
    if (record) this.changes.note("deleted", this, { id, record });
    this.delete(id);
  }
}
