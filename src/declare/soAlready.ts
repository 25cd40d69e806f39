import { ServiceTitanError } from "../client/errors";
import { type PlainAction, runAction } from "./action";
import type { Call } from "./declaration";

/**
 * Of a write that ServiceTitan refuses where it was done before: carries it out, and takes a refusal as done where the
 * record itself shows that.
 * @param read the action that reads the record, with inputs that the write has too.
 * @param refusal the status that such a refusal has.
 * @param isSo whether a record is as it is wanted; undefined where that cannot be told.
 * @returns the write's answer, or the record. It throws the refusal where the record does not explain it.
 */
export const soAlready =
  <R>(read: PlainAction, refusal: number, isSo: (record: R, values: Call["values"]) => boolean | undefined) =>
  async <V extends Call["values"]>(values: V, call: Call, send: (values: V) => Promise<unknown>) => {
    try {
      return await send(values);
    } catch (error) {
      if (!(error instanceof ServiceTitanError) || error.status !== refusal) throw error;
      const of = Object.fromEntries(Object.keys(read.required).map((key) => [key, values[key]]));
      const record = await runAction(read, { ...call, values: of }).then(
        ({ data }) => data as R,
        () => undefined,
      );
      if (record === undefined || !isSo(record, values)) throw error;
      return record;
    }
  };
