import type { Connection } from "@prismatic-io/spectral";
import fastify from "fastify";
import { createClient } from "../../src/client";
import type { List, Page } from "../../src/client/page";
import { logger } from "../logger";

interface Item {
  id?: number;
  modifiedOn?: string;
  createdOn?: string;
}

interface Request {
  page: number;
  pageSize: number;
  includeTotal: boolean;
  sort?: string;
  ids?: string;
}

/** A list as ServiceTitan serves it, which a test can change while it is read. */
export interface ServedList {
  items: Item[];
  /** What was asked, in the order of arrival; requests for the total alone, where the first page took long, apart. */
  requests: Request[];
  counts: Request[];
  /** Path and query of each request. */
  urls: string[];
  /** The most items of a page. */
  largest: number;
  knowsTotal: boolean;
  /** Called with the number and size of a page just before it is answered; gives a status to answer in its place. */
  before: (page: number, pageSize: number) => number | undefined | Promise<undefined>;
  /** Called with the number and size of a page just after it was put together. */
  after: (page: number, pageSize: number) => void;
  /** Gives messages by field, for a request that is refused (400). */
  refuse: (request: Request) => Record<string, string[]> | undefined;
  /** Makes of a page what is answered. */
  answer: (page: Page) => unknown;
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
    reply.type("application/json");
    const query = new URL(request.url, "http://local").searchParams;
    const page = Number(query.get("page") ?? 1);
    const pageSize = Math.min(Number(query.get("pageSize") ?? 50), list.largest);
    const includeTotal = query.get("includeTotal") === "true";
    const ids = query.get("ids") ?? undefined;
    const asked: Request = {
      page,
      pageSize: Number(query.get("pageSize")),
      includeTotal,
      sort: query.get("sort") ?? undefined,
      ...(ids && { ids }),
    };
    list.urls.push(request.url);
    (page === 1 && asked.pageSize === 1 ? list.counts : list.requests).push(asked);
    const wanted = new Set(ids?.split(",").map(Number));
    const items = () => (ids ? list.items.filter(({ id = 0 }) => wanted.has(id)) : list.items);
    request.raw.once("close", () => {
      if (!reply.raw.writableFinished) broken.push(page);
    });
    const errors = list.refuse(asked);
    if (errors) return reply.code(400).send({ title: "Refused.", status: 400, errors });
    const status = await list.before(page, pageSize);
    if (status === 204) return reply.code(204).send();
    if (status !== undefined) return reply.code(status).send({ title: "Refused.", status, errors: {} });
    const start = (page - 1) * pageSize;
    const answer = {
      page,
      pageSize,
      hasMore: items().length > start + pageSize,
      totalCount: includeTotal && list.knowsTotal ? items().length : null,
      data: items().slice(start, start + pageSize),
    };
    list.after(page, pageSize);
    return reply.send(JSON.stringify(list.answer(answer)));
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
      counts: [],
      urls: [],
      largest: 5_000,
      knowsTotal: true,
      before: () => undefined,
      after: () => undefined,
      refuse: () => undefined,
      answer: (page) => page,
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
    asked: (pageSize = 10, differing: Partial<List> = {}): List => ({
      client: createClient(connection(), "jpm", { action: "List Things", logger, retry: { retries: 0 } }),
      label: "List Things",
      path: "/things",
      query: new URLSearchParams("active=Any"),
      pageSize,
      growsAtEnd: true,
      // A busy machine is no slow ServiceTitan.
      firstPageMs: 60_000,
      logger,
      ...differing,
    }),
  };
}
