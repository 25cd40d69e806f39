import { z } from "zod";
import { leftOver } from "./leftOver";

/** What the schemas of values are made with. */

/** What comes back where a value is refused: it completes "<label> must be …". */
export const mustBe = (expected: string) => ({ error: expected });

export const trimmed = (value: unknown) => (typeof value === "string" ? value.trim() : value);

/** Reads a converted value; where it is refused, the issue shows what came and not what was made of it. */
export const converted = <T>(convert: (value: unknown) => unknown, schema: z.ZodType<T>): z.ZodType<T> =>
  z.unknown().transform((value, context) => {
    const left = leftOver(value);
    if (left) return refuse(context, value, left);
    const result = schema.safeParse(convert(value));
    return result.success ? result.data : refuse(context, value, result.error.issues[0]?.message ?? "");
  });

/** Refuses what came, `input`, for what it must be; `path` leads to it where it is a part. */
export function refuse(
  context: z.core.$RefinementCtx,
  input: unknown,
  message: string,
  path: PropertyKey[] = [],
): never {
  context.issues.push({ code: "custom", input, message, path });
  return z.NEVER;
}
