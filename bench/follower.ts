import type { PlatformFlow } from "../platform/flow";
import type { Change } from "../src/changes/changes";

/** So many runs one after the other do not all fail by the faults. */
const mostRuns = 100;

/** A record as the books have it; undefined where it was deleted. */
export type InBooks = { modifiedOn: string; active?: boolean } | undefined;

/** A flow that is started by a trigger, and what it was told. */
export class Follower {
  runs = 0;
  /** What ended runs. */
  readonly errors: unknown[] = [];
  /** How much was told again under the same key, since its run had failed before that was stored. */
  repeated = 0;
  /** How much was told again though it was stored that it was told, or under another key. */
  doubled = 0;
  /** The keys of which it is stored that they were told. */
  private readonly stored = new Set<string>();
  /** By what was told, under which key. */
  private readonly keys = new Map<string, string>();
  /** By record, what was told of it last. */
  private readonly last = new Map<unknown, Change>();

  /** @param storesPages whether the platform stores after each page what the trigger keeps, or only at a run's end */
  constructor(
    readonly flow: PlatformFlow<Change>,
    private readonly storesPages: boolean,
  ) {}

  /** Runs the flow once; gives whether that ended well. */
  async run(): Promise<boolean> {
    const before = this.flow.started.length;
    this.runs++;
    const endedWell = await this.flow.poll().then(
      () => true,
      (error: unknown) => {
        this.errors.push(error);
        return false;
      },
    );
    this.note(this.flow.started.slice(before), endedWell);
    return endedWell;
  }

  async runUntilOneEndsWell(): Promise<void> {
    for (let run = 0; run < mostRuns; run++) if (await this.run()) return;
    throw new Error(`${this.flow.key} failed ${mostRuns} times in a row.`, { cause: this.errors.at(-1) });
  }

  /** Whether the last that was told of a record is how it is in the books. */
  knows(id: number, inBooks: InBooks): boolean {
    const { change, record } = this.last.get(id) ?? {};
    if (inBooks === undefined) return change === "deactivated";
    return record?.modifiedOn === inBooks.modifiedOn && record.active === (inBooks.active ?? true);
  }

  private note(told: Change[], endedWell: boolean): void {
    const inRun = new Set<string>();
    for (const item of told) {
      const { change, key, record } = item;
      const what = JSON.stringify([change, record.id, record.modifiedOn]);
      const known = this.keys.get(what);
      if (this.stored.has(key) || inRun.has(key) || (known ?? key) !== key) this.doubled++;
      else if (known) this.repeated++;
      this.keys.set(what, key);
      inRun.add(key);
      this.last.set(record.id, item);
    }
    if (endedWell || this.storesPages) for (const key of inRun) this.stored.add(key);
  }
}
