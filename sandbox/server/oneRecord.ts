import { changedOn } from "../kit/changeLog";
import { notFound } from "../kit/errors";
import { collectionOf, recordIn } from "./collections";
import { type Link, linksOf } from "./referredTo";
import type { Tenant } from "./tenants";

/** A record as it was from a moment on. */
export interface Version {
  at: string;
  record: object;
}

export interface OneRecord {
  table: string;
  label: string;
  record: object;
  /** Only to records that are there. */
  links: Link[];
  /** The newest first, which is the record as it is. */
  versions: Version[];
}

/** One record of any kind, with what it refers to. @throws ApiError 404 */
export function oneRecord({ state }: Tenant, table: string, id: string): OneRecord {
  const collection = collectionOf(state, table);
  const { label } = collection;
  const record = recordIn(collection, id);
  if (record === undefined) throw notFound(label, id);
  const at = changedOn(record) || new Date(state.clock.startedAt).toISOString();
  const isItself = (link: Link) => link.table === table && String(link.id) === id;
  const links = linksOf(state)(record).filter((link) => !isItself(link));
  return { table, label, record, links, versions: [{ at, record }] };
}
