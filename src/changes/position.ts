import type { ToldAt } from "./told";

/** Where a trigger stands in a feed: what the platform keeps of it between runs, as JSON. Moments are ISO 8601. */
export interface Position {
  version: 1;
  /** What it belongs to: feed, tenant and environment. */
  of: string;
  /** Where to read on: the token of the last answer, or a moment. */
  from: string;
  /** When it began: what came to be so before was never to be told. */
  since: string;
  /** All that changed before this moment was told: where to go on should the token be refused. */
  settled: string;
  /** What is created from this moment on is new to whoever is told; it stays until the feed is read to its end. */
  newFrom: string;
  /** What was told until this moment may not be remembered any more. */
  forgotten: string | null;
  told: ToldAt[];
}

/** Twice as long as ServiceTitan may take until a change is in its feed for good. */
export const unsettledMs = 30 * 60_000;

/** A position from which nothing was told yet. */
export const startAt = (of: string, from: string): Position => ({
  version: 1,
  of,
  from,
  since: from,
  settled: from,
  newFrom: from,
  forgotten: null,
  told: [],
});

/**
 * A position as the platform kept it.
 * @returns nothing where there is none; `why` it is put aside where it is not of this version or of what is read now
 */
export function restore(kept: unknown, of: string): { position?: Position; why?: string } {
  const given = (kept ?? {}) as Partial<Position>;
  if (given.version === undefined) return {};
  const moments = [given.since, given.settled, given.newFrom];
  const isWhole =
    given.version === 1 &&
    typeof given.from === "string" &&
    Array.isArray(given.told) &&
    moments.every(isTime);
  if (!isWhole) return { why: "it was kept by another version" };
  if (given.of !== of) return { why: `it belongs to ${given.of}` };
  return { position: given as Position };
}

const isTime = (value: unknown) => typeof value === "string" && !Number.isNaN(Date.parse(value));
