import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { Bounded, type Counts } from "../kit/bounded";
import { nowMs } from "../kit/clock";
import { Listeners } from "../kit/listeners";
import type { Carried, LoggedRequest, RequestFilter } from "../published";
import { Act } from "./acts";
import { calledBy, pathOf, routeOf, tenantIn } from "./documented";
import type { Tenants } from "./tenants";

export type { Carried, LoggedRequest, RequestFilter };

const most = { entries: 10_000, bytes: 10_000_000 };
const mostCarried = { entries: 1_000, bytes: 50_000_000 };
/** Of one body. */
const longestBody = 1_000_000;
const longestSender = 100;

interface Waiter {
  filter: RequestFilter;
  end: (request?: LoggedRequest) => void;
}

/** The latest requests to the API. */
export class RequestLog {
  private count = 0;
  private readonly requests = new Bounded<number, LoggedRequest>(most, ({ path }) => 200 + path.length);
  private readonly carried = new Bounded<number, Carried & { bytes: number }>(
    mostCarried,
    ({ bytes }) => bytes,
  );
  private readonly waiters = new Set<Waiter>();
  private readonly listeners = new Listeners<[LoggedRequest]>();

  /** Notes a request that arrived. */
  arrive(request: Omit<LoggedRequest, "id">): LoggedRequest {
    const entry = { id: ++this.count, ...request };
    this.requests.set(entry.id, entry);
    this.tell(entry);
    return entry;
  }

  /** Notes how a request was answered. */
  answer(entry: LoggedRequest, answered: Partial<LoggedRequest>, carried: Carried & { bytes: number }): void {
    Object.assign(entry, answered);
    if (this.requests.get(entry.id)) this.carried.set(entry.id, carried);
    this.tell(entry);
  }

  /** Tells a listener of each request when it arrives, and once more when it is answered. */
  listen(listener: (request: LoggedRequest) => void): () => void {
    return this.listeners.listen(listener);
  }

  /** The requests that are meant, the latest last. */
  find(filter: RequestFilter = {}): LoggedRequest[] {
    return [...this.requests.values()].filter((entry) => fits(entry, filter));
  }

  /** One with what it carried, where that is still kept. */
  get(id: number): (LoggedRequest & Partial<Carried>) | undefined {
    const entry = this.requests.get(id);
    if (entry === undefined) return undefined;
    const { bytes: _, ...carried } = this.carried.get(id) ?? { bytes: 0 };
    return { ...entry, ...carried };
  }

  /**
   * Waits for a request that is meant: one that is in the log already, or the first that arrives, or is answered as the
   * filter asks.
   * @returns undefined where none came in time, or the sandbox closes
   */
  wait(filter: RequestFilter, timeoutMs: number): Promise<LoggedRequest | undefined> {
    const [already] = this.find(filter);
    if (already) return Promise.resolve(already);
    return new Promise((resolve) => {
      const end = (request?: LoggedRequest) => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve(request);
      };
      const waiter: Waiter = { filter, end };
      const timer = setTimeout(end, timeoutMs);
      this.waiters.add(waiter);
    });
  }

  /** Ends all waiting. */
  close(): void {
    for (const { end } of this.waiters) end();
  }

  /** Forgets the requests of a tenant, or all. */
  clear(tenant?: string): void {
    for (const { id } of this.find({ tenant })) {
      this.requests.delete(id);
      this.carried.delete(id);
    }
  }

  /** How many requests there were since the start, and what is kept of them. */
  get counts(): { total: number; requests: Counts; bodies: Counts } {
    return { total: this.count, requests: this.requests.counts, bodies: this.carried.counts };
  }

  private tell(entry: LoggedRequest): void {
    for (const { filter, end } of this.waiters) if (fits(entry, filter)) end(entry);
    this.listeners.tell(entry);
  }
}

function fits(entry: LoggedRequest, filter: RequestFilter): boolean {
  const { tenant, method, path, status, userAgent, sender, after = 0 } = filter;
  return (
    entry.id > after &&
    (tenant === undefined || entry.tenant === tenant) &&
    (method === undefined || entry.method === method.toUpperCase()) &&
    (path === undefined || entry.path.includes(path) || entry.route === `/tenant/{tenant}${path}`) &&
    (status === undefined || entry.status === status) &&
    (userAgent === undefined || (entry.userAgent ?? "").includes(userAgent)) &&
    (sender === undefined || (entry.sender ?? "").includes(sender))
  );
}

declare module "fastify" {
  interface FastifyRequest {
    logged?: LoggedRequest;
    /** What it changes, where that is kept. */
    act?: Act;
    /** Why it was refused. */
    refusal?: string;
  }
}

interface LogOptions {
  log: RequestLog;
  tenants: Tenants;
  /** Whether it is kept what requests change. */
  withChanges: boolean;
}

/** Notes each request when it arrives, and once more when it is answered. */
export const logRequests = fp<LogOptions>(async (app, { log, tenants, withChanges }) => {
  app.addHook("onRequest", (request, _reply, done) => {
    request.logged = log.arrive(arrived(request, tenants));
    if (withChanges) request.act = new Act({ request: request.logged.id });
    done();
  });
  app.addHook("onSend", (request, reply, payload, done) => {
    if (request.logged === undefined) return done();
    const milliseconds = Math.round((performance.now() - request.startedAt) * 10) / 10;
    const { fault, warnings = [], refusal: reason } = request;
    const answered = {
      status: reply.statusCode,
      milliseconds,
      ...(reason && { reason }),
      ...(fault && { fault: fault.kind }),
      ...(warnings.length > 0 && { warnings }),
    };
    log.answer(request.logged, answered, carriedBy(request, reply, payload));
    done();
  });
});

function arrived(request: FastifyRequest, tenants: Tenants): Omit<LoggedRequest, "id"> {
  const operation = calledBy(request);
  const tenant = tenantIn(request);
  const { clock } = (tenants.find(tenant) ?? tenants.get()).state;
  const { "user-agent": userAgent, "x-sandbox-sender": sender } = request.headers;
  return {
    at: new Date(nowMs(clock)).toISOString(),
    ...(tenant && { tenant }),
    method: request.method,
    path: pathOf(request),
    ...(operation && { route: routeOf(operation) }),
    query: masked(request.query as Record<string, unknown>),
    ...(userAgent && { userAgent }),
    ...(sender && { sender: String(sender).slice(0, longestSender) }),
  };
}

/** What is seldom looked at is made when it is. */
function carriedBy({ headers, body, act }: FastifyRequest, reply: FastifyReply, payload: unknown) {
  const type = String(reply.getHeader("content-type") ?? "");
  const sent = typeof payload === "string" ? payload : payload instanceof Buffer ? payload : "";
  const text = typeof sent === "string" && sent.length <= longestBody ? sent : undefined;
  const received = Number(headers["content-length"] ?? 0);
  const isForm = String(headers["content-type"]).startsWith("multipart/");
  const kept = isForm || received > longestBody ? `${received} bytes` : body;
  const changed = act && JSON.stringify(act.changed);
  return {
    bytes: 500 + (text ?? "").length + (changed ?? "").length + (received <= longestBody ? received : 0),
    get changed() {
      return changed && JSON.parse(changed);
    },
    get requestHeaders() {
      return masked(headers);
    },
    get requestBody() {
      return maskedBody(kept);
    },
    get responseBody() {
      if (text === undefined) return `${sent.length} bytes`;
      return type.includes("json") && text !== "" ? maskedBody(JSON.parse(text)) : text;
    },
  };
}

const secrets = new Set(
  [
    "authorization st-app-key cookie x-sandbox-key".split(" "),
    "servicetitanapplicationkey client_secret access_token".split(" "),
  ].flat(),
);

const maskedBody = (body: unknown): unknown =>
  typeof body === "object" && body !== null && !Array.isArray(body) ? masked({ ...body }) : body;

/** With stars in place of what is a secret by its name. */
const masked = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, secrets.has(name.toLowerCase()) ? "***" : value]),
  );
