import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ApiError } from "../kit/errors";
import { type SeedName, seeds } from "../seed/seed";
import { serveFaults } from "./adminFaults";
import type { App } from "./apps";
import { bodyOf, queryOf, tenantOf } from "./asked";
import type { Tokens } from "./auth";
import { boardOf } from "./board";
import { collectionOf, collectionsOf } from "./collections";
import type { Controls } from "./controls";
import { month } from "./documented";
import { type FieldEvent, fieldEvents } from "./fieldEvents";
import { checkAccess, type Guard } from "./guard";
import { tablesOf } from "./load";
import { oneRecord } from "./oneRecord";
import { listRecords } from "./recordList";
import type { LoggedRequest } from "./requestLog";
import type { Stream } from "./stream";
import type { Versions } from "./versions";

interface AdminOptions {
  controls: Controls;
  stream: Stream;
  /** Former ones of records, where they are kept. */
  versions: Versions | undefined;
  /** What is told of the console, where there is one. */
  console?: { tryAt?: string };
  apps: App[];
  tokens: Tokens;
  version: string;
  /** Known once the sandbox listens. */
  guard: () => Guard;
}

const root = "/_sandbox";

/** A snapshot of a large tenant is as large. */
const bodyLimit = 512 * 1024 * 1024;

/** Serves what can be done to the sandbox, under `/_sandbox`, beside ServiceTitan's API. Errors are `{ "error": "…" }`. */
export async function admin(app: FastifyInstance, options: AdminOptions): Promise<void> {
  readBodiesAsText(app);
  app.setErrorHandler(
    (error: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply) => {
      const status = error instanceof ApiError ? error.status : (error.statusCode ?? 400);
      return reply.status(status).send({ error: error.message });
    },
  );
  app.get(`${root}/health`, () => healthOf(options));
  app.register(async (guarded) => {
    guarded.addHook("onRequest", async (request) => checkAccess(request, options.guard()));
    serveRecords(guarded, options);
    serveTables(guarded, options);
    serveFaults(guarded, root, options.controls);
    serveRequests(guarded, options);
    serveTenants(guarded, options);
    serveEvents(guarded, options);
    guarded.all(`${root}/*`, ({ method, url }) => {
      throw new ApiError(404, `The admin API has no ${method} ${url.split("?")[0]}.`);
    });
  });
}

/** A snapshot goes on as the text that it is. */
function readBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/json\b/,
    { parseAs: "string", bodyLimit },
    async (_request: FastifyRequest, text: string) => text,
  );
}

/** Says that all is loaded, what of, and how full is what grows with use. */
function healthOf({ controls, console, versions, tokens, version }: AdminOptions) {
  const { tenants, requests } = controls;
  return {
    status: "ok",
    version,
    documents: month,
    console,
    tokens: tokens.counts,
    ...requests.counts,
    tenants: tenants.all().map(({ id, size, state }) => ({
      id,
      ...size,
      now: controls.now(id),
      files: state.files.counts,
      formerStates: state.changes.counts,
      versions: versions?.ofTenant(id)?.counts,
      deleted: [...tablesOf(state).values()].reduce((sum, { log }) => sum + log.counts.entries, 0),
      forgotten: [...tablesOf(state).values()].reduce((sum, { log }) => sum + log.counts.dropped, 0),
    })),
  };
}

function serveRecords(app: FastifyInstance, { controls }: AdminOptions): void {
  app.post(`${root}/reset`, (request) => {
    controls.reset(tenantOf(request));
    return {};
  });
  app.get(`${root}/snapshot`, (request, reply) =>
    reply.type("application/json").send(controls.snapshot(tenantOf(request))),
  );
  app.put(`${root}/snapshot`, (request) => {
    controls.restore(String(request.body ?? ""));
    return {};
  });
  app.get(`${root}/records`, (request) =>
    Object.fromEntries(
      [...collectionsOf(controls.tenants.get(tenantOf(request)).state)].map(([name, { records }]) => [
        name,
        records.size,
      ]),
    ),
  );
  app.post(`${root}/records`, (request) =>
    controls.load(bodyOf(request, z.record(z.string(), z.array(z.looseObject({})))), tenantOf(request)),
  );
  for (const event of Object.keys(fieldEvents) as FieldEvent[]) {
    const [table, act] = event.split("/");
    app.post<{ Params: { id: string } }>(`${root}/${table}/:id/${act}`, (request) =>
      controls.play(event, request.params.id, tenantOf(request)),
    );
  }
}

const recordQuery = z.strictObject({
  tenant: z.string().optional(),
  search: z.string().default(""),
  where: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat()),
  sort: z.string().default("-id"),
  page: z.coerce.number().int().positive().default(1),
  pageSize: z.coerce.number().int().positive().max(500).default(50),
});

const boardQuery = z.strictObject({
  tenant: z.string().optional(),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
});

/** Serves records as they are kept, of any kind, and as dispatchers see them. */
function serveTables(app: FastifyInstance, { controls, versions }: AdminOptions): void {
  const { tenants } = controls;
  app.get<{ Params: { table: string } }>(`${root}/records/:table`, (request) => {
    const { tenant, ...query } = queryOf(request, recordQuery);
    return listRecords(collectionOf(tenants.get(tenant).state, request.params.table), query);
  });
  app.get<{ Params: { table: string; id: string } }>(`${root}/records/:table/:id`, (request) => {
    const { table, id } = request.params;
    const tenant = tenants.get(tenantOf(request));
    return oneRecord({ tenant, table, id, kept: versions?.ofTenant(tenant.id) });
  });
  app.get(`${root}/board`, (request) => {
    const { tenant, from, to } = queryOf(request, boardQuery);
    return boardOf(tenants.get(tenant).state, from, to);
  });
}

/** Which requests are meant, as a query says it. */
const filter = z.strictObject({
  tenant: z.string().optional(),
  method: z.string().optional(),
  path: z.string().optional(),
  status: z.coerce.number().optional(),
  userAgent: z.string().optional(),
  sender: z.string().optional(),
  after: z.coerce.number().optional(),
});

function serveRequests(app: FastifyInstance, { controls, stream }: AdminOptions): void {
  const { requests } = controls;
  app.get(`${root}/requests`, (request): { count: number; requests: LoggedRequest[] } => {
    const { limit, ...wanted } = queryOf(
      request,
      filter.extend({ limit: z.coerce.number().int().positive().default(100) }),
    );
    const found = requests.find(wanted);
    return { count: found.length, requests: found.slice(-limit) };
  });
  app.get(`${root}/requests/wait`, async (request) => {
    const { timeout, ...wanted } = queryOf(
      request,
      filter.extend({ timeout: z.coerce.number().positive().max(600).default(10) }),
    );
    const found = await requests.wait(wanted, timeout * 1000);
    if (found) return found;
    throw new ApiError(408, `No such request came within ${timeout} seconds.`);
  });
  app.get<{ Params: { id: string } }>(`${root}/requests/:id`, ({ params: { id } }) => {
    const found = requests.get(Number(id));
    if (found) return found;
    throw new ApiError(
      404,
      `Request ${id} is not in the log: it never was, or has had to go for later ones.`,
    );
  });
  app.delete(`${root}/requests`, (request) => {
    const tenant = tenantOf(request);
    requests.clear(tenant);
    stream.tell("cleared", { tenant });
    return {};
  });
}

const clockBody = z.union([
  z.strictObject({ seconds: z.number() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);

const tenantBody = z.strictObject({
  id: z.string(),
  customers: z.int().min(0).max(100_000).optional(),
  jobs: z.int().min(0).max(100_000).optional(),
  seed: z.enum(Object.keys(seeds) as SeedName[]).optional(),
});

function serveTenants(app: FastifyInstance, { controls, apps }: AdminOptions): void {
  const { tenants } = controls;
  app.get(`${root}/clock`, (request) => ({ now: controls.now(tenantOf(request)) }));
  app.post(`${root}/clock`, (request) => {
    const tenant = tenantOf(request);
    const body = bodyOf(request, clockBody);
    const byMs = "to" in body ? Date.parse(body.to) - controls.now(tenant).getTime() : body.seconds * 1000;
    controls.advance(byMs, tenant);
    return { now: controls.now(tenant) };
  });
  app.get(`${root}/tenants`, () => tenants.all().map(({ id, size }) => ({ id, ...size })));
  app.post(`${root}/tenants`, (request) => {
    const { id, ...options } = bodyOf(request, tenantBody);
    controls.addTenant(id, options);
    return { tenant: id, apps: apps.map(({ clientId, appKeys: [appKey] }) => ({ clientId, appKey })) };
  });
  app.delete<{ Params: { id: string } }>(`${root}/tenants/:id`, ({ params: { id } }) => {
    tenants.remove(id);
    return {};
  });
}

function serveEvents(app: FastifyInstance, { controls, stream, version }: AdminOptions): void {
  app.get(`${root}/events`, (_request, reply) => {
    reply.hijack();
    const tenants = controls.tenants.all().map(({ id }) => ({ id, now: controls.now(id) }));
    stream.open(reply.raw, { version, tenants });
  });
}
