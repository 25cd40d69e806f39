import { AsyncLocalStorage } from "node:async_hooks";
import type { Changing, Happening } from "../kit/changes";
import type { ChangedRecord } from "../published";

/** What changes records: a request by its ID in the log, or what was done to the sandbox itself. */
export type Cause = { request: number } | { event: string };

type Fields = Record<string, unknown>;

interface Touched extends Pick<ChangedRecord, "table" | "id" | "what"> {
  /** As JSON; undefined where it was not there. */
  former: string | undefined;
  record: object;
}

/** Of one act: whatever it changes beyond is not told. */
const mostTouched = 100;

/** One thing that changes records, and what it has changed. */
export class Act {
  private readonly touched = new Map<string, Touched>();

  constructor(readonly by: Cause) {}

  /** @param former its fields as JSON, just before it changes or goes */
  note(what: Happening, table: string, { id, record }: Changing, former?: string): void {
    const key = `${table}/${id}`;
    const known = this.touched.get(key);
    if (known === undefined) {
      if (this.touched.size < mostTouched) this.touched.set(key, { table, id, what, former, record });
    } else if (what === "deleted" && known.former === undefined) this.touched.delete(key);
    else if (what !== "changed")
      this.touched.set(key, { ...known, what: what === "added" ? "changed" : what, record });
  }

  /** What is other than before, as it is now. */
  get changed(): ChangedRecord[] {
    return [...this.touched.values()].flatMap(({ former, record, ...told }): ChangedRecord[] => {
      if (told.what !== "changed") return [told];
      const fields = differences(JSON.parse(former ?? "{}"), record as Fields);
      return Object.keys(fields).length > 0 ? [{ ...told, fields }] : [];
    });
  }
}

function differences(former: Fields, now: Fields): NonNullable<ChangedRecord["fields"]> {
  const names = new Set([...Object.keys(former), ...Object.keys(now)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const [from, to] = [JSON.stringify(former[name]), JSON.stringify(now[name])];
      return from === to ? [] : [[name, { from: former[name], to: to && JSON.parse(to) }]];
    }),
  );
}

const current = new AsyncLocalStorage<Act>();

/** Does what an act is of: what changes until it is done, the act has changed. */
export const during = <T>(act: Act | undefined, carryOut: () => T): T =>
  act === undefined ? carryOut() : current.run(act, carryOut);

/** The act that something is done for. */
export const currentAct = (): Act | undefined => current.getStore();
