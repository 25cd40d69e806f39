import type { z } from "zod";
import { ApiError } from "./errors";

/** What a text is as JSON; an empty one is an empty object. @throws ApiError 400 with one sentence */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch (error) {
    throw new ApiError(400, `The body is no JSON: ${(error as Error).message}`);
  }
}

/** What is given, as a schema reads it. @throws ApiError 400 with one sentence on the first mistake */
export function read<T>(schema: z.ZodType<T>, given: unknown): T {
  const { data, error } = schema.safeParse(given);
  if (error === undefined) return data as T;
  const [{ path, message } = { path: [], message: "" }] = error.issues;
  throw new ApiError(400, path.length > 0 ? `${path.join(".")}: ${message}.` : `${message}.`);
}
