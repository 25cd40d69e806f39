import { type Clock, nowMs } from "./clock";

interface Change {
  /** In milliseconds since 1970. */
  at: number;
  /** What a record of this kind is called. */
  label: string;
  /** The record as it is now, or was when it was deleted. */
  record: { id: number };
  /** Its fields before the change; undefined if it was not there. */
  former: object | undefined;
}

/** What records were before they changed, by their ID; kept only from `start` to `stop`. */
export class Changes {
  private kept: Map<number, Change[]> | undefined;

  constructor(private readonly clock: Clock) {}

  start(): void {
    this.kept ??= new Map();
  }

  stop(): void {
    this.kept = undefined;
  }

  /** @param former the record just before it changes or goes, from which its fields are copied */
  note(label: string, record: { id: number }, former?: object): void {
    if (this.kept === undefined) return;
    const change = { at: nowMs(this.clock), label, record, former: former && { ...former } };
    this.kept.set(record.id, [...(this.kept.get(record.id) ?? []), change]);
  }

  /** The first change to a record after a moment (in milliseconds since 1970), if there was one. */
  firstSince(id: number, moment: number): Change | undefined {
    return this.kept?.get(id)?.find(({ at }) => at > moment);
  }
}
