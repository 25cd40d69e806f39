import { z } from "zod";

/** The schema of a value that is there, and whether none need be. */
export function plainSchema(field: z.ZodType): { schema: z.ZodType; isNullable: boolean } {
  let [schema, isNullable] = [field, false];
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    [schema, isNullable] = [schema.unwrap() as z.ZodType, true];
  return { schema, isNullable };
}
