import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { checkBody, respelled, withoutUnknown } from "../kit/body";
import type { Query } from "../kit/filters";
import type { Operation } from "../kit/operation";
import { inAnyCase } from "../kit/spelling";
import { type Documented, withoutKeys } from "./documented";

/** How requests are read. */
export interface Door {
  /** The access token; an empty one where none can be read. */
  tokenOf(request: FastifyRequest): string;
  appKeyOf(request: FastifyRequest): unknown;
  /** The query of a request for an operation, as the documents spell it. */
  queryOf(query: Query, documented: Documented, operation: Operation): Query;
  /** @throws ApiError 400 where the body does not fit */
  bodyOf<B>(schema: z.ZodType<B>, body: unknown, documented: Documented): B;
}

/** Takes requests as the documents write them, and not otherwise. */
export const strictDoor: Door = {
  tokenOf: ({ headers }) => /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "",
  appKeyOf: ({ headers }) => headers["st-app-key"],
  queryOf: (query) => query,
  bodyOf: checkBody,
};

/** Takes what ServiceTitan takes from its clients besides. */
export const openDoor: Door = {
  tokenOf: ({ headers }) => /^(?:Bearer )?(\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "",
  appKeyOf: (request) => strictDoor.appKeyOf(request) ?? appKeyIn(request.query as Record<string, unknown>),
  queryOf(query, documented, { spellings }) {
    const read = new Map<string, string[]>();
    for (const [given, values] of Object.entries(query)) {
      const name = inAnyCase(documented.query)(withoutKeys(given));
      const spelling = spellings?.get(name) ?? ((value) => value);
      const own = name.replace("[]", () => /\[.*\]/.exec(given)?.[0] ?? "[]");
      read.set(own, [...(read.get(own) ?? []), ...values.map(spelling)]);
    }
    return Object.fromEntries(read);
  },
  bodyOf(schema, body, { api }) {
    // There alone ServiceTitan is known to drop what it does not know.
    const known = api === "pricebook" ? withoutUnknown(schema, body) : body;
    return checkBody(schema, respelled(schema, known));
  },
};

const appKeyIn = (query: Record<string, unknown>) =>
  Object.entries(query).find(([name]) => name.toLowerCase() === "servicetitanapplicationkey")?.[1];
