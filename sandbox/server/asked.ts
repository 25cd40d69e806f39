import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { read, readJson } from "../kit/read";

// What a request to the admin API asks for.

/** The tenant that an act is confined to. @throws ApiError 404 where there is none of this ID */
export const tenantOf = ({ query }: FastifyRequest): string | undefined =>
  (query as { tenant?: string }).tenant;

/** @throws ApiError 400 with one sentence */
export const bodyOf = <T>({ body }: FastifyRequest, schema: z.ZodType<T>): T =>
  read(schema, readJson(String(body ?? "")));

export const queryOf = <T>({ query }: FastifyRequest, schema: z.ZodType<T>): T => read(schema, query);
