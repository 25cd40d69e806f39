import { setTimeout as sleep } from "node:timers/promises";
import { ServiceTitanError } from "../../client/errors";
import type { Call } from "../../declare/declaration";

/** Writes whose answer is lost: they are looked for, and never sent twice. */

/** ServiceTitan may show what was written a minute late. */
const looksAfterMs = [0, 5_000, 15_000, 60_000];

/**
 * Carries out a write and, where its answer is lost, looks for what it made.
 * @param look gives that; undefined where it is not there.
 * @throws what the write failed with, where no look shows that it was carried out.
 */
export async function orLookedFor<T>(
  write: () => Promise<T>,
  look: () => Promise<T | undefined>,
  call: Call,
): Promise<{ made: T; isLost: boolean }> {
  try {
    return { made: await write(), isLost: false };
  } catch (error) {
    if (!(error instanceof ServiceTitanError) || !error.isUncertain) throw error;
    call.logger.warn(`${call.label}: ${error.message} Looking whether it was carried out.`);
    for (const ms of looksAfterMs) {
      await sleep(ms);
      const made = await lookedAt(look, call);
      if (made !== undefined) return { made, isLost: true };
    }
    throw error;
  }
}

/** What a look after a write shows. One that fails is told in the log: it does not undo what was written. */
export async function lookedAt<T>(look: () => Promise<T>, call: Call): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    call.logger.warn(`${call.label}: the look at what was written failed. ${why}`);
    return undefined;
  }
}
