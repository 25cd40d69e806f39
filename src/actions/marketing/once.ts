import type { Call } from "../../declare/declaration";
import { addOnce } from "../../inputs/addOnce";

/** The switch of a creation that may look for itself first: `what` is in the way of another one. */
export const once = (what: string) => ({ addOnce: addOnce(what) });

/** What such a creation's result has beside the record. */
export const alreadyThere = {
  alreadyThere: { type: "boolean", description: "True where Add Once found it, and nothing was added." },
};

/**
 * Carries a creation out unless Add Once finds what it would make.
 * @param find gives what is there; throws as `readWhole` does.
 */
export const unlessThere =
  <W extends object>(find: (wanted: W, call: Call) => Promise<{ id: number } | undefined>) =>
  async <V extends W & { addOnce?: boolean }>(
    { addOnce, ...wanted }: V,
    call: Call,
    send: (values: V) => Promise<unknown>,
  ): Promise<unknown> => {
    const created = wanted as V;
    const there = addOnce ? await find(created, call) : undefined;
    if (there === undefined) return send(created);
    call.logger.info(`${call.label}: nothing was added, since it is there with ID ${there.id}.`);
    return { ...there, alreadyThere: true };
  };

/** A name as two of them are compared. */
export const foldedName = (name: string) => name.trim().toLowerCase();
