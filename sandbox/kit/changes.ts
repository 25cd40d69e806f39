import { Bounded, type Counts } from "./bounded";
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

const most = { entries: 10_000, bytes: 20_000_000 };

/** What records were before they changed, the latest changes of all tables; kept only from `start` to `stop`. */
export class Changes {
  private isKept = false;
  private changesMade = 0;
  private readonly kept = new Bounded<number, Change>(
    most,
    ({ former = {} }) => JSON.stringify(former).length,
  );

  constructor(private readonly clock: Clock) {}

  start(): void {
    this.isKept = true;
  }

  stop(): void {
    this.isKept = false;
    this.kept.clear();
  }

  /** @param former the record just before it changes or goes, from which its fields are copied */
  note(label: string, record: { id: number }, former?: object): void {
    if (!this.isKept) return;
    const change = { at: nowMs(this.clock), label, record, former: former && { ...former } };
    this.kept.set(this.changesMade++, change);
  }

  /** The first change to a record after a moment (in milliseconds since 1970), if there was one. */
  firstSince(id: number, moment: number): Change | undefined {
    for (const change of this.kept.values()) if (change.record.id === id && change.at > moment) return change;
    return undefined;
  }

  /** It is not written down: what is put back has no former states. */
  keep(): null {
    return null;
  }

  putBack(): void {
    this.kept.clear();
  }

  get counts(): Counts {
    return this.kept.counts;
  }
}
