import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { ApiError } from "../kit/errors";
import { read } from "../kit/read";

// What a request to the admin API asks for.

/** The tenant that an act is confined to. @throws ApiError 404 where there is none of this ID */
export const tenantOf = ({ query }: FastifyRequest): string | undefined =>
  (query as { tenant?: string }).tenant;

/** @throws ApiError 400 with one sentence */
export function bodyOf<T>(request: FastifyRequest, schema: z.ZodType<T>): T {
  const text = String(request.body ?? "");
  try {
    return read(schema, JSON.parse(text === "" ? "{}" : text));
  } catch (error) {
    throw error instanceof SyntaxError ? new ApiError(400, `The body is no JSON: ${error.message}`) : error;
  }
}

export const queryOf = <T>({ query }: FastifyRequest, schema: z.ZodType<T>): T => read(schema, query);
