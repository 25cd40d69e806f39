import { Bounded, type Counts } from "./bounded";
import { type Clock, nowMs } from "./clock";
import { Listeners } from "./listeners";

export type Happening = "added" | "changed" | "deleted";

/** A table, by which listeners tell those of one name apart. */
export interface Labelled {
  /** What a record of this kind is called. */
  readonly label: string;
}

/** Which record changes: as it is now, or was when it was deleted. */
export interface Changing {
  id: number | string;
  record: object;
}

interface Change extends Changing {
  /** In milliseconds since 1970. */
  at: number;
  /** What a record of this kind is called. */
  label: string;
  /** Its fields before the change; undefined if it was not there. */
  former: object | undefined;
}

const most = { entries: 10_000, bytes: 20_000_000 };

/**
 * Tells listeners of each change, and keeps what records were before, the latest changes of all tables; that only from
 * `start` to `stop`.
 */
export class Changes {
  private readonly listeners = new Listeners<[Happening, Labelled, Changing]>();
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

  /** Tells of each change as `note` does, until the returned function is called. */
  listen(listener: (what: Happening, table: Labelled, changing: Changing) => void): () => void {
    return this.listeners.listen(listener);
  }

  /** @param changing a record just after it was added, or just before it changes or goes */
  note(what: Happening, table: Labelled, changing: Changing): void {
    this.listeners.tell(what, table, changing);
    if (!this.isKept) return;
    const former = what === "added" ? undefined : { ...changing.record };
    this.kept.set(this.changesMade++, { at: nowMs(this.clock), label: table.label, ...changing, former });
  }

  /** The first change to a record after a moment (in milliseconds since 1970), if there was one. */
  firstSince(id: number, moment: number): Change | undefined {
    for (const change of this.kept.values()) if (change.id === id && change.at > moment) return change;
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
