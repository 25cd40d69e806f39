import { Bounded, type Counts } from "../kit/bounded";
import { changedOn } from "../kit/changeLog";
import type { Changing, Happening } from "../kit/changes";
import { nowMs } from "../kit/clock";
import type { State } from "../state";
import { type Cause, currentAct } from "./acts";
import { tableNames } from "./collections";
import type { Tenant, Tenants } from "./tenants";

/** A record as it was from a moment on. */
export interface Version {
  at: string;
  /** What made it so, where that is known. */
  by?: Cause;
  record: object;
}

interface FormerVersion extends Omit<Version, "record"> {
  /** The record as JSON: a deep copy that takes little room. */
  text: string;
}

/** What happened to a record. */
interface Past {
  /** When and by what it came to be as it is, or to be deleted. */
  latest: Omit<Version, "record">;
  /** The oldest first. */
  former: FormerVersion[];
}

/** Of one record, with the one that it is. */
const mostVersions = 20;

/** Of the records of a tenant that have changed. */
const most = { entries: 10_000, bytes: 50_000_000 };

/** Since when a record is as it is, where no change is known. */
export const sinceStart = (record: object, { clock }: State): { at: string } => ({
  at: changedOn(record) || new Date(clock.startedAt).toISOString(),
});

/** The latest versions of a tenant's records. */
export class TenantVersions {
  private readonly pasts = new Bounded<string, Past>(most, ({ former }) =>
    former.reduce((sum, { text }) => sum + 100 + text.length, 100),
  );

  constructor(private readonly state: State) {
    const names = tableNames(state);
    state.changes.listen((what, table, changing) => {
      const name = names.get(table);
      if (name !== undefined) this.note(what, name, changing);
    });
  }

  private note(what: Happening, table: string, { id, record }: Changing): void {
    const act = currentAct();
    const key = `${table}/${id}`;
    const known = this.pasts.get(key);
    // What one act does to a record in several steps makes one version.
    if (what === "changed" && act !== undefined && known?.latest.by === act.by) return;
    const past = known ?? { latest: sinceStart(record, this.state), former: [] };
    const text = what === "added" ? undefined : JSON.stringify(record);
    act?.note(what, table, { id, record }, text);
    const former = text === undefined ? past.former : [...past.former, { ...past.latest, text }];
    const at = new Date(nowMs(this.state.clock)).toISOString();
    this.pasts.set(key, {
      latest: { at, ...(act && { by: act.by }) },
      former: former.slice(-mostVersions),
    });
  }

  /**
   * The versions of a record, the newest first: as it is, or was when it was deleted.
   * @returns none where it is not there, and not known to have been
   */
  of(table: string, id: string, record: object | undefined): Version[] {
    const { latest, former = [] } = this.pasts.get(`${table}/${id}`) ?? {};
    const before = former.map(({ text, ...stamp }) => ({ ...stamp, record: JSON.parse(text) })).reverse();
    const now = record ? [{ ...(latest ?? sinceStart(record, this.state)), record }] : [];
    return [...now, ...before].slice(0, mostVersions);
  }

  forget(): void {
    this.pasts.clear();
  }

  get counts(): Counts {
    return this.pasts.counts;
  }
}

/** The latest versions of all tenants' records. */
export class Versions {
  private readonly byTenant = new Map<string, TenantVersions>();

  constructor(tenants: Tenants) {
    tenants.listen(({ id, state }: Tenant, isThere) => {
      if (isThere) this.byTenant.set(id, new TenantVersions(state));
      else this.byTenant.delete(id);
    });
  }

  ofTenant(id: string): TenantVersions | undefined {
    return this.byTenant.get(id);
  }
}
