import { notFound } from "../kit/errors";
import { collectionOf, recordIn } from "./collections";
import { type Link, linksOf } from "./referredTo";
import type { Tenant } from "./tenants";
import { sinceStart, type TenantVersions, type Version } from "./versions";

export interface OneRecord {
  table: string;
  label: string;
  record: object;
  /** Whether it is shown as it was when it was deleted. */
  isDeleted?: true;
  /** Only to records that are there. */
  links: Link[];
  /** The newest first, which is the record as it is. */
  versions: Version[];
}

interface Wanted {
  tenant: Tenant;
  table: string;
  id: string;
  /** Its former versions, where they are kept. */
  kept: TenantVersions | undefined;
}

/** One record of any kind, with what it refers to and how it was before. @throws ApiError 404 */
export function oneRecord({ tenant: { state }, table, id, kept }: Wanted): OneRecord {
  const collection = collectionOf(state, table);
  const { label } = collection;
  const current = recordIn(collection, id);
  const only = current ? [{ ...sinceStart(current, state), record: current }] : [];
  const versions: Version[] = kept?.of(table, id, current) ?? only;
  const [newest] = versions;
  if (newest === undefined) throw notFound(label, id);
  const { record } = newest;
  const isItself = (link: Link) => link.table === table && String(link.id) === id;
  const links = linksOf(state)(record).filter((link) => !isItself(link));
  return { table, label, record, ...(current === undefined && { isDeleted: true }), links, versions };
}
