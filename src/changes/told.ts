import { createHash } from "node:crypto";

/** What was told of records at one time: of each twelve characters, of its key, its version and its state. */
export interface ToldAt {
  /** In milliseconds since 1970. */
  at: number;
  /** Whether the feed may still repeat these changes. */
  mayRecur: boolean;
  records: string;
}

/** More records are not remembered, so that what the platform keeps of a trigger stays below 256 KB. */
export const mostTold = 21_000;

const [keyLength, versionLength, entryLength] = [7, 4, 12];
const states = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

interface Entry {
  version: string;
  state: number;
  at: number;
  mayRecur: boolean;
}

/** What is kept of it, and what there was no room for. */
export interface Remembered {
  tellings: ToldAt[];
  /** How many changes that the feed may repeat are not remembered any more. */
  lost: number;
  /** When the last record was told that is not remembered any more, in milliseconds since 1970. */
  forgotten: number | undefined;
}

/**
 * Which version of which record was told last, and in what state it was then (a number below 64). Of a key it keeps
 * 42 bits, of a version 24: one of 10^12 records of 20,000 is taken for another one.
 */
export class Told {
  /** By the digest of the key, the one that was told last at the end. */
  private readonly entries = new Map<string, Entry>();

  constructor(tellings: ToldAt[]) {
    for (const { records, at, mayRecur } of tellings)
      for (let i = 0; i < records.length; i += entryLength) {
        const state = states.indexOf(records[i + entryLength - 1] ?? "");
        const version = records.slice(i + keyLength, i + keyLength + versionLength);
        this.entries.set(records.slice(i, i + keyLength), { version, state, at, mayRecur });
      }
  }

  /** What was told of a record last, and whether it was this version; undefined if nothing is known of it. */
  last(key: string, version: string): { state: number; isSame: boolean } | undefined {
    const entry = this.entries.get(digestOf(key, keyLength));
    return entry && { state: entry.state, isSame: entry.version === digestOf(version, versionLength) };
  }

  add(key: string, version: string, telling: Omit<Entry, "version">): void {
    const digest = digestOf(key, keyLength);
    this.entries.delete(digest);
    this.entries.set(digest, { ...telling, version: digestOf(version, versionLength) });
  }

  /** What to keep: what was told at or after a moment, as far as there is room; what may recur before other changes. */
  since(moment: number): Remembered {
    const all = [...this.entries];
    const recurring = all.filter(([, { mayRecur }]) => mayRecur).slice(-mostTold);
    const others = all.filter(([, { at, mayRecur }]) => !mayRecur && at >= moment);
    const room = mostTold - recurring.length;
    const kept = new Set([...recurring, ...others.slice(Math.max(0, others.length - room))]);
    const gone = all.filter((entry) => !kept.has(entry));
    return {
      tellings: toTellings(all.filter((entry) => kept.has(entry))),
      lost: gone.filter(([, { mayRecur }]) => mayRecur).length,
      forgotten: gone.reduce<number | undefined>((last, [, { at }]) => Math.max(at, last ?? at), undefined),
    };
  }
}

function toTellings(entries: [string, Entry][]): ToldAt[] {
  const tellings: ToldAt[] = [];
  for (const [key, { version, state, at, mayRecur }] of entries) {
    const record = `${key}${version}${states[state] ?? states[0]}`;
    const last = tellings.at(-1);
    if (last?.at === at && last.mayRecur === mayRecur) last.records += record;
    else tellings.push({ at, mayRecur, records: record });
  }
  return tellings;
}

const digestOf = (text: string, length: number) =>
  createHash("sha256").update(text).digest("base64").slice(0, length);
