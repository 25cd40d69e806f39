import { z } from "zod";
import { isBlank, isPlainObject } from "./blank";
import { type File, fileSchema } from "./files";
import type { Input } from "./input";
import { readJson } from "./jsonText";
import { textSchema } from "./values";

/** Keys with values; a key may come several times. */
export type Pairs<T = string> = [key: string, value: T][];

interface Guide {
  label: string;
  comments: string;
  example?: string;
}

/** A list of keys with texts as values. Pairs whose value is blank are left out. */
export const keyValueList = (guide: Guide): Input<Pairs> => pairsOf(guide, textSchema);

/** A list of parameters that filter. A blank value is refused: without it, the whole tenant would be listed. */
export const parameterList = (guide: Guide): Input<Pairs> => pairsOf(guide, textSchema, true);

/** A list of keys with files of earlier steps. */
export const keyFileList = (guide: Guide): Input<Pairs<File>> => pairsOf(guide, fileSchema);

const pairsOf = <T>(guide: Guide, value: () => z.ZodType<T>, needsValue = false): Input<Pairs<T>> => ({
  input: { type: "string", collection: "keyvaluelist", ...guide },
  schema: () => {
    const pair = z.object({ key: z.string(keyExpected).min(1, keyExpected), value: value() }, keyExpected);
    const pairs = z.array(
      pair.transform(({ key, value }) => [key, value]),
      { error: "a list of keys and values" },
    );
    return z.preprocess(
      (given, context) => toPairs(given, needsValue, context),
      pairs,
    ) as unknown as z.ZodType<Pairs<T>>;
  },
});

const keyExpected = { error: "a key with a value" };

/** Takes [{ key, value }], { key: value } and JSON text of either; a list as value repeats the key. */
function toPairs(value: unknown, needsValue: boolean, context: z.core.$RefinementCtx): unknown {
  const known = readJson(value, context);
  const pairs = isPlainObject(known) ? Object.entries(known).map(([key, value]) => ({ key, value })) : known;
  if (!Array.isArray(pairs)) return pairs;
  return pairs.flatMap((pair) => {
    if (!isPlainObject(pair)) return [pair];
    const values = [pair.value].flat().filter((each) => !isBlank(each));
    if (needsValue && values.length === 0 && !isBlank(pair.key)) return [{ key: pair.key, value: undefined }];
    return values.map((each) => ({ key: pair.key, value: each }));
  });
}
