import { randomBytes } from "node:crypto";
import formbody from "@fastify/formbody";
import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { type Clock, nowMs } from "../kit/clock";
import { ApiError } from "../kit/errors";
import { calledBy } from "./documented";
import type { Door } from "./door";

export const tokenPath = "/connect/token";

/** What an app needs to call the API for one tenant. The same in every sandbox. */
export const credentials = {
  tenant: "985798691",
  appKey: "ak1.sandbox0000000000000000",
  clientId: "cid.sandbox0000000000000000",
  clientSecret: "cs1.sandbox00000000000000000000000000000000000000",
};

/** The keys of the apps that the tenant has connected: its own, and nine more, each with a rate limit of its own. */
export const appKeys = Array.from({ length: 10 }, (_, n) => credentials.appKey.replace(/.$/, String(n)));

/** The access tokens that were issued. */
export class Tokens {
  private readonly expiries = new Map<string, number>();

  constructor(
    readonly lifetimeSeconds: number,
    private readonly clock: Clock,
  ) {}

  issue(): string {
    const token = randomBytes(32).toString("base64url");
    this.expiries.set(token, nowMs(this.clock) + this.lifetimeSeconds * 1000);
    return token;
  }

  /** @throws ApiError 401 unless it is a valid token */
  check(token: string): void {
    const expiry = this.expiries.get(token);
    if (expiry === undefined) throw new ApiError(401, "The access token is missing or invalid.");
    if (expiry <= nowMs(this.clock)) throw new ApiError(401, "The access token has expired.");
  }

  /** From now on the token is invalid. */
  end(token: string): void {
    this.expiries.delete(token);
  }
}

/** Issues tokens, and lets no call through to the API without one. */
export const auth = fp<{ tokens: Tokens; door: Door }>(async (app, { tokens, door }) => {
  app.register(formbody);

  app.addHook("onRequest", async (request) => {
    if (calledBy(request)) authorize(request, tokens, door);
  });

  app.post(tokenPath, (request, reply) => {
    const { status, body } = answerTokenRequest((request.body ?? {}) as Record<string, unknown>, tokens);
    return reply.status(status).send(body);
  });
});

/** @throws ApiError 401 without a valid token or app key, 403 for another tenant. */
function authorize(request: FastifyRequest, tokens: Tokens, door: Door): void {
  tokens.check(door.tokenOf(request));
  if (!appKeys.includes(String(door.appKeyOf(request))))
    throw new ApiError(401, "The ST-App-Key header is missing or invalid.");

  const tenant = /\/tenant\/([^/?]+)/.exec(request.url)?.[1];
  if (tenant !== credentials.tenant) throw new ApiError(403, `The app has no access to tenant ${tenant}.`);
}

/** Answers a token request (OAuth 2.0, client credentials): the status and the body. */
function answerTokenRequest(form: Record<string, unknown>, tokens: Tokens) {
  const { grant_type, client_id, client_secret } = form;
  if (typeof grant_type !== "string") return { status: 400, body: { error: "invalid_request" } };
  if (grant_type !== "client_credentials") return { status: 400, body: { error: "unsupported_grant_type" } };
  if (client_id !== credentials.clientId || client_secret !== credentials.clientSecret)
    return { status: 400, body: { error: "invalid_client" } };

  const body = {
    access_token: tokens.issue(),
    expires_in: tokens.lifetimeSeconds,
    token_type: "Bearer",
    scope: "",
  };
  return { status: 200, body };
}
