/** How much is kept of something, and how much had to go. */
export interface Counts {
  entries: number;
  bytes: number;
  /** How many were let go because there were more than are kept. */
  dropped: number;
  most: { entries: number; bytes: number };
}

/**
 * The latest of what grows with use, by key: the oldest goes where there are more entries or bytes than are kept. One
 * that is set again counts as new.
 */
export class Bounded<K, V> {
  private readonly kept = new Map<K, V>();
  private bytes = 0;
  private dropped = 0;

  /** @param sizeOf bytes of a value; must stay the same while it is kept */
  constructor(
    private readonly most: Counts["most"],
    private readonly sizeOf: (value: V) => number,
  ) {}

  /** @returns what had to go for it */
  set(key: K, value: V): V[] {
    this.delete(key);
    this.kept.set(key, value);
    this.bytes += this.sizeOf(value);
    const gone: V[] = [];
    if (this.isWithin()) return gone;
    for (const [oldest, former] of this.kept) {
      if (this.isWithin() || oldest === key) break;
      this.delete(oldest);
      gone.push(former);
    }
    this.dropped += gone.length;
    return gone;
  }

  private isWithin(): boolean {
    return this.kept.size <= this.most.entries && this.bytes <= this.most.bytes;
  }

  get(key: K): V | undefined {
    return this.kept.get(key);
  }

  delete(key: K): void {
    const value = this.kept.get(key);
    if (value === undefined) return;
    this.kept.delete(key);
    this.bytes -= this.sizeOf(value);
  }

  /** From the oldest on. */
  entries(): IterableIterator<[K, V]> {
    return this.kept.entries();
  }

  values(): IterableIterator<V> {
    return this.kept.values();
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
    this.dropped = 0;
  }

  get counts(): Counts {
    return { entries: this.kept.size, bytes: this.bytes, dropped: this.dropped, most: this.most };
  }
}
