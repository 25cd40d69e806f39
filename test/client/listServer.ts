import type { Connection } from "@prismatic-io/spectral";
import fastify from "fastify";
import { createClient } from "../../src/client";
import { logger } from "../logger";

interface Item {
  id?: number;
}

interface Request {
  page: number;
  pageSize: number;
  includeTotal: boolean;
  sort?: string;
}

/** A list as ServiceTitan serves it, which a test can change while it is read. */
export interface ServedList {
  items: Item[];
  /** What was asked, in the order of arrival. */
  requests: Request[];
  /** The most items of a page. */
  largest: number;
  knowsTotal: boolean;
  /** Called with the number of a page just before it is answered; gives a status to answer in its place. */
  before: (page: number) => number | undefined | Promise<undefined>;
  /** Called with the number of a page just after it was put together. */
  after: (page: number) => void;
}

/** IDs from one number to another, as items. */
export const items = (from: number, to: number): Item[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index }));

/** Gives the tests of a file a server with one list, which each test starts anew, and a client of it. */
export function useListServer() {
  const app = fastify({ forceCloseConnections: true });
  const list = {} as ServedList;
  /** Requests that were given up by the client before they were answered. */
  const broken: number[] = [];

  app.get("*", async (request, reply) => {
    const query = new URL(request.url, "http://local").searchParams;
    const page = Number(query.get("page"));
    const pageSize = Math.min(Number(query.get("pageSize")), list.largest);
    const includeTotal = query.get("includeTotal") === "true";
    list.requests.push({
      page,
      pageSize: Number(query.get("pageSize")),
      includeTotal,
      sort: query.get("sort") ?? undefined,
    });
    request.raw.once("close", () => {
      if (!reply.raw.writableFinished) broken.push(page);
    });
    const status = await list.before(page);
    if (status !== undefined) return reply.code(status).send({ title: "Refused.", status, errors: {} });
    const start = (page - 1) * pageSize;
    const answer = {
      page,
      pageSize,
      hasMore: list.items.length > start + pageSize,
      totalCount: includeTotal && list.knowsTotal ? list.items.length : null,
      data: list.items.slice(start, start + pageSize),
    };
    list.after(page);
    return answer;
  });

  let url: string;
  /** Each test has a tenant of its own, so that none waits for the rate limit of the one before. */
  let tenant = 1;
  beforeAll(async () => {
    url = await app.listen({ host: "127.0.0.1", port: 0 });
  });
  beforeEach(() => {
    tenant += 1;
    broken.length = 0;
    Object.assign(list, {
      items: [],
      requests: [],
      largest: 5_000,
      knowsTotal: true,
      before: () => undefined,
      after: () => undefined,
    } satisfies ServedList);
  });
  afterAll(() => app.close());

  const connection = (): Connection => ({
    key: "serviceTitanConnection",
    configVarKey: "Connection",
    fields: { environment: url, tenant: String(tenant), applicationKey: "ak1.listserver" },
    token: { access_token: "list-server-token" },
  });

  return {
    list,
    broken,
    connection,
    /** The list for `readAll` and `readStart`, in pages of 10. */
    asked: (pageSize = 10) => ({
      client: createClient(connection(), "jpm", { action: "List Things", logger, retry: { retries: 0 } }),
      path: "/things",
      query: new URLSearchParams("active=Any"),
      pageSize,
      logger,
    }),
  };
}
