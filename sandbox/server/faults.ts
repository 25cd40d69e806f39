import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { ApiError, errorBody } from "../kit/errors";
import { Listeners } from "../kit/listeners";
import type { ActiveFault, Fault } from "../published";
import { during } from "./acts";
import { answerFaults } from "./answerFaults";
import type { Tokens } from "./auth";
import type { Door } from "./door";
import { feedFaults, readsFeed, sendsToken } from "./feedFaults";
import { laggingRead } from "./laggingRead";
import { pause } from "./latency";
import { listFaults } from "./listFaults";
import type { Tenants } from "./tenants";
import { checkWhere, concerns, splitWhere } from "./where";

/** What can be made to go wrong, as the command line's help tells it. */
export const faultKinds = {
  "429": "answer 429 with Retry-After (retry-after N seconds, 1 by default); nothing is done",
  "5xx-before": "answer an error (status N, 503 by default); nothing is done",
  "5xx-after": "answer an error (status N, 503 by default) after the work was done",
  "drop-before": "drop the connection; nothing is done",
  "drop-after": "drop the connection after the work was done",
  slow: "wait before the work is done (delay N milliseconds, 1000 by default)",
  garbage: "answer an HTML page in place of JSON after the work was done",
  "expired-token": "end the access token and answer 401; nothing is done",
  "shrinking-list": "answer a page, then remove its first record",
  "growing-list": "answer a page, then add a copy of its first record",
  "entering-record": "answer a page, then add a copy of its first record before all others",
  "wrong-has-more": "answer a page whose hasMore is turned round",
  "same-page": "answer the first page, whatever page is asked for",
  "lagging-list": "leave out of a page what changed within the last delay N milliseconds (60000 by default)",
  "lagging-read":
    "answer a record as it was delay N milliseconds ago (60000 by default): not at all if it is newer",
  "null-lists": "answer null for each list but the records of a page, and for these where there are none",
  "unknown-enums": "answer values that the documents do not have for enumerations",
  "text-numbers": "answer numbers as text",
  undocumented: "answer lists, enumerations and numbers as the last three do, all at once",
  "refused-token": "refuse the token that a feed is to go on from (status N, 400 by default)",
  "same-token": "answer a page of a feed with the token that was sent, and hasMore",
  "empty-page": "answer an empty page of a feed, with hasMore and a token that leads on",
} satisfies Record<Fault["kind"], string>;

export type { Fault };

declare module "fastify" {
  interface FastifyRequest {
    /** What goes wrong with this request. */
    fault?: Fault;
  }
}

export class Faults {
  private active: ActiveFault[] = [];
  private added = 0;
  private readonly listeners = new Listeners<[]>();

  /** @param tenants what their records were before is kept while reads lag behind */
  constructor(private readonly tenants: Tenants) {}

  /**
   * Switches a fault on, until its count is used up or it is removed; returns its ID. Earlier ones win.
   * @throws with one sentence where it is not clear, or can never strike
   */
  add(given: string | Fault): number {
    const fault = readFault(given);
    this.active.push({ ...fault, id: ++this.added, struck: 0 });
    this.follow();
    return this.added;
  }

  /** Tells a listener whenever one is switched on or off, or strikes. */
  listen(listener: () => void): () => void {
    return this.listeners.listen(listener);
  }

  list(): ActiveFault[] {
    return this.active.map((fault) => ({ ...fault }));
  }

  /** Whether there was one of this ID. */
  remove(id: number): boolean {
    const before = this.active.length;
    this.active = this.active.filter((fault) => fault.id !== id);
    this.follow();
    return this.active.length < before;
  }

  /** Switches off the faults of a tenant, or all. */
  clear(tenant?: string): void {
    this.active = this.active.filter((fault) => tenant !== undefined && fault.tenant !== tenant);
    this.follow();
  }

  private follow(): void {
    this.keepFormer();
    this.listeners.tell();
  }

  /** Lets the tenants keep former states as long as somebody needs them; for one that is new, too. */
  keepFormer(): void {
    const lagging = this.active.filter(({ kind }) => kind === "lagging-read");
    for (const { id, state } of this.tenants.all())
      if (lagging.some(({ tenant = id }) => tenant === id)) state.changes.start();
      else state.changes.stop();
  }

  /** The fault that strikes a request, if one does; it counts as used. */
  strike(request: FastifyRequest): Fault | undefined {
    const own = request.headers["x-sandbox-fault"];
    if (own !== undefined) return faultOf(request, String(own));
    const fault = this.active.find(
      (each) =>
        (each.count ?? 1) > 0 &&
        concerns(each, request) &&
        (only[each.kind]?.(request) ?? true) &&
        Math.random() < (each.rate ?? 1),
    );
    if (fault === undefined) return undefined;
    fault.struck++;
    if (fault.count !== undefined) fault.count--;
    this.listeners.tell();
    return fault;
  }
}

/** What a request asks for itself. @throws ApiError 400 where that is no fault */
function faultOf(request: FastifyRequest, text: string): Fault | undefined {
  try {
    const fault = readFault(text);
    return concerns(fault, request) ? fault : undefined;
  } catch (error) {
    throw new ApiError(400, `X-Sandbox-Fault: ${(error as Error).message}`);
  }
}

/** What requests a fault strikes, by its kind, where not all. */
const only: Partial<Record<Fault["kind"], (request: FastifyRequest) => boolean>> = {
  "refused-token": sendsToken,
  "same-token": readsFeed,
  "empty-page": readsFeed,
};

interface FaultOptions {
  faults: Faults;
  tokens: Tokens;
  door: Door;
  /** Ends slow answers, as the sandbox closes. */
  closing: AbortSignal;
}

/** Lets the faults strike: some before a request is carried out, some in place of its answer. */
export const applyFaults = fp<FaultOptions>(async (app, { faults, tokens, door, closing }) => {
  app.addHook("preHandler", async (request, reply) => {
    const fault = faults.strike(request);
    request.fault = fault;
    if (fault?.kind === "slow") await pause(fault.delayMs ?? 1000, closing);
    if (fault?.kind === "429") {
      const { retryAfter = 1 } = fault;
      reply.header("retry-after", retryAfter);
      throw new ApiError(429, `Rate limit is exceeded. Try again in ${retryAfter} seconds.`);
    }
    if (fault?.kind === "5xx-before") throw new ApiError(fault.status ?? 503, "Service is unavailable.");
    if (fault?.kind === "expired-token") {
      tokens.end(door.tokenOf(request));
      throw new ApiError(401, "The access token has expired.");
    }
    if (fault?.kind === "refused-token")
      throw new ApiError(fault.status ?? 400, "The continuation token is not valid.", {
        From: ["The continuation token is not valid."],
      });
    if (fault?.kind === "drop-before") return reply.status(444).send();
    if (fault?.kind === "same-page") askForFirstPage(request.query as Record<string, string>);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const { fault, tenant } = request;
    if (fault?.kind.startsWith("drop-")) request.raw.socket.destroy();
    if (fault === undefined) return payload;
    const isJson = String(reply.getHeader("content-type")).includes("json");
    if (fault.kind === "lagging-read")
      return isJson && tenant ? laggingRead(request, reply, String(payload), tenant.state) : payload;
    if (reply.statusCode >= 400) return payload;
    if (fault.kind === "5xx-after")
      return fail(reply, errorBody(fault.status ?? 503, "Service is unavailable."));
    if (fault.kind === "garbage") {
      // One that has no body could bring no page.
      if (reply.statusCode === 204) reply.code(200);
      reply.type("text/html");
      return "<html><body>Bad gateway</body></html>";
    }
    const change = listFaults[fault.kind];
    if (change && tenant)
      return during(request.act, () => change(String(payload), tenant.state, fault.delayMs));
    const feedChange = feedFaults[fault.kind];
    if (feedChange) return feedChange(String(payload), request);
    const revive = answerFaults[fault.kind];
    return revive && isJson ? JSON.stringify(JSON.parse(String(payload), revive)) : payload;
  });
});

/** However the parameter is spelled. */
function askForFirstPage(query: Record<string, string>): void {
  for (const name of Object.keys(query)) if (name.toLowerCase() === "page") query[name] = "1";
}

function fail(reply: FastifyReply, body: { status: number }): string {
  reply.status(body.status).type("application/problem+json");
  return JSON.stringify(body);
}

/**
 * A fault as it is, or as the command line takes it.
 * @throws an error with one sentence where it is not clear, or can never strike
 */
export function readFault(given: string | Fault): Fault {
  const fault = typeof given === "string" ? parseFault(given) : given;
  const { kind, rate = 1, count = 1, status = 500 } = fault;
  const says = typeof given === "string" ? `'${given}': ` : "";
  if (!Object.hasOwn(faultKinds, kind))
    throw new Error(`${says}'${kind}' is no fault; there are ${Object.keys(faultKinds).join(", ")}.`);
  if (rate < 0 || rate > 1)
    throw new Error(`${says}the rate is a share of requests from 0 to 1, not ${rate}.`);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${says}the count is a whole number from 1 on, not ${count}.`);
  if (!Number.isInteger(status) || status < 400 || status > 599)
    throw new Error(`${says}the status is one of an error, from 400 to 599, not ${status}.`);
  checkWhere(fault, typeof given === "string" ? given : undefined);
  return fault;
}

/**
 * Reads a fault as the command line takes it: "POST /jobs: drop-after, rate 0.1, count 3".
 * @throws an error that says what was expected
 */
function parseFault(text: string): Fault {
  const { what, ...where } = splitWhere(text);
  const [kind = "", ...settings] = what.split(",").map((part) => part.trim());
  const fault: Fault = { kind: kind as Fault["kind"], ...where };
  for (const setting of settings) {
    const [, name = "", value] = /^([a-z-]+) (\d+(?:\.\d+)?)$/.exec(setting) ?? [];
    if (!Object.hasOwn(settingKeys, name))
      throw new Error(
        `'${text}': '${setting}' is no setting; ${Object.keys(settingKeys).join(", ")} take a number.`,
      );
    fault[settingKeys[name as keyof typeof settingKeys]] = Number(value);
  }
  return fault;
}

/** What can be set of a fault, by what the command line calls it. */
const settingKeys = {
  count: "count",
  rate: "rate",
  "retry-after": "retryAfter",
  status: "status",
  delay: "delayMs",
} as const;

type Setting = (typeof settingKeys)[keyof typeof settingKeys];

export interface FaultKind {
  kind: Fault["kind"];
  text: string;
  /** What can be set of it: how often of each, and what its text names. */
  settings: Setting[];
}

/** All kinds of faults, as a form offers them. */
export const toldKinds = (): FaultKind[] =>
  Object.entries(faultKinds).map(([kind, text]) => ({
    kind: kind as Fault["kind"],
    text,
    settings: Object.entries(settingKeys).flatMap(([name, key]) =>
      key === "count" || key === "rate" || text.includes(`${name} N`) ? [key] : [],
    ),
  }));
