import type { Call } from "./declaration";

/** What the result of a creation with Add Once has beside the record. */
export const alreadyThere = {
  alreadyThere: { type: "boolean", description: "True where Add Once found it, and nothing was added." },
};

/**
 * Of a creation that has Add Once: carries it out unless what it would make is there.
 * @param find gives what is there, as the creation would answer it; it throws where that cannot be told.
 */
export const unlessThere =
  <W extends object>(find: (wanted: W, call: Call) => Promise<{ id?: unknown } | undefined>) =>
  async <V extends W & { addOnce?: boolean }>(
    { addOnce, ...wanted }: V,
    call: Call,
    send: (values: V) => Promise<unknown>,
  ): Promise<unknown> => {
    const created = wanted as V;
    const there = addOnce ? await find(created, call) : undefined;
    if (there === undefined) return send(created);
    const which = there.id === undefined ? "" : ` with ID ${there.id}`;
    call.logger.info(`${call.label}: nothing was added, since it is there${which}.`);
    return { ...there, alreadyThere: true };
  };
