import type { Call } from "../declare/declaration";
import { isPlainObject } from "../inputs/blank";
import { type Found, type LookedAt, readWhole } from "./read";

/** An app's own name for a record, kept with it as external data. */
export interface Reference {
  applicationGuid: string;
  key: string;
  value: string;
}

/** A list whose records carry external data. */
export interface Referenced extends LookedAt {
  /** Whether it has inactive records, which it lists only if asked to. */
  hasInactive?: boolean;
}

/**
 * Finds the records that an app's reference is kept with, inactive ones too, the lowest ID first. A record counts only
 * if it carries the reference itself; one that was merged into another leads to that one.
 */
export async function findByReference(list: Referenced, reference: Reference, call: Call): Promise<Found[]> {
  const { applicationGuid, key, value } = reference;
  const asked = { externalDataKey: key, externalDataValues: value };
  const all = await readWhole(list, { ...shownWith(list, applicationGuid), ...asked }, call);
  const found = all.filter((record) => carries(record, reference));
  const followed = await Promise.all(
    found.map((record) => follow(record, (id) => byId(list, applicationGuid, id, call))),
  );
  return eachOnce(followed);
}

const shownWith = ({ hasInactive }: Referenced, externalDataApplicationGuid: string) => ({
  ...(hasInactive && { active: "Any" }),
  externalDataApplicationGuid,
});

/** Whether a record that was read with the reference's application carries it. */
export const carries = ({ externalData }: Pick<Found, string>, { key, value }: Reference) =>
  Array.isArray(externalData) &&
  externalData.some((each) => isPlainObject(each) && each.key === key && each.value === value);

async function byId(list: Referenced, applicationGuid: string, id: unknown, call: Call) {
  const all = await readWhole(list, { ...shownWith(list, applicationGuid), ids: String(id) }, call);
  return all.find((record) => String(record.id) === String(id));
}

/** The record that another one was merged into in the end; itself where it was not, or that one is gone. */
export async function follow(
  record: Found,
  read: (id: unknown) => Promise<Found | undefined>,
): Promise<Found> {
  const seen = new Set<unknown>([record.id]);
  let last = record;
  while (last.mergedToId != null && !seen.has(last.mergedToId)) {
    seen.add(last.mergedToId);
    const next = await read(last.mergedToId);
    if (!next) break;
    last = next;
  }
  return last;
}

/** Each record once, as it comes first, the lowest ID first. */
export function eachOnce(records: Found[]): Found[] {
  const once = new Map<string, Found>();
  for (const record of records) if (!once.has(String(record.id))) once.set(String(record.id), record);
  return [...once.values()].sort((one, other) => Number(BigInt(one.id) - BigInt(other.id)));
}
