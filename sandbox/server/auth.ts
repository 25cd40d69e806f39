import { randomBytes } from "node:crypto";
import formbody from "@fastify/formbody";
import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { Bounded, type Counts } from "../kit/bounded";
import { ageMs, type Clock, dateOf, machineMs, startClock } from "../kit/clock";
import { ApiError } from "../kit/errors";
import type { App } from "./apps";
import { calledBy, scopes, tenantIn } from "./documented";
import type { Door } from "./door";
import type { Limits } from "./limits";
import type { Tenant, Tenants } from "./tenants";

export const tokenPath = "/connect/token";

declare module "fastify" {
  interface FastifyRequest {
    /** Whose records a call is about, once it is let in. */
    tenant?: Tenant;
  }
}

interface Token {
  app: App;
  /** By the machine's clock, in milliseconds since 1970. */
  issuedAt: number;
}

const mostTokens = { entries: 10_000, bytes: 10_000_000 };

/** The access tokens that were issued, ended ones too. */
export class Tokens {
  private readonly issued = new Bounded<string, Token>(mostTokens, () => 100);

  constructor(readonly lifetimeSeconds: number) {}

  issue(app: App): string {
    const token = randomBytes(32).toString("base64url");
    this.issued.set(token, { app, issuedAt: machineMs() });
    return token;
  }

  /** The app that a token was issued to, where it is valid by a clock. @throws ApiError 401 */
  appOf(text: string, clock: Clock): App {
    const token = this.issued.get(text);
    if (token === undefined) throw new ApiError(401, "The access token is missing or invalid.");
    if (ageMs(clock, token.issuedAt) >= this.lifetimeSeconds * 1000)
      throw new ApiError(401, "The access token has expired.");
    return token.app;
  }

  /** From now on the token is invalid. */
  end(token: string): void {
    this.issued.delete(token);
  }

  get counts(): Counts {
    return this.issued.counts;
  }
}

interface AuthOptions {
  apps: App[];
  tenants: Tenants;
  tokens: Tokens;
  door: Door;
  limits: Limits;
}

/** Issues tokens, and lets no call through to the API without one. */
export const auth = fp<AuthOptions>(async (app, options) => {
  app.register(formbody);

  app.addHook("onRequest", async (request, reply) => {
    if (calledBy(request)) authorize(request, reply, options);
  });

  app.post(
    tokenPath,
    // Before the body is read, as it may be of a type that cannot be. ServiceTitan's pages show a form and nothing else.
    { onRequest: async (request, reply) => (isForm(request) ? undefined : refuse(reply, notForm)) },
    (request, reply) => {
      const answer = answerTokenRequest((request.body ?? {}) as Record<string, unknown>, options);
      return "error" in answer ? refuse(reply, answer) : reply.send(answer);
    },
  );
});

export const isForm = ({ headers }: FastifyRequest): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "");

/** As OAuth 2.0 has it (RFC 6749, 5.2). */
interface TokenRefusal {
  error: string;
  error_description?: string;
}

const notForm: TokenRefusal = {
  error: "invalid_request",
  error_description:
    "Send grant_type, client_id and client_secret as a form, with Content-Type: application/x-www-form-urlencoded.",
};

const noClient: TokenRefusal = {
  error: "invalid_client",
  error_description: "Send client_id and client_secret in the form, not in the Authorization header.",
};

function refuse(reply: FastifyReply, refusal: TokenRefusal): FastifyReply {
  reply.request.refusal = [refusal.error, refusal.error_description].filter(Boolean).join(": ");
  return reply.status(400).send(refusal);
}

/**
 * Lets a call in, for its tenant.
 * @throws ApiError 401 without a valid token or app key, 403 without the scope or for an unknown tenant, 429
 */
function authorize(request: FastifyRequest, reply: FastifyReply, options: AuthOptions): void {
  const { tenants, tokens, door, limits } = options;
  const id = tenantIn(request) ?? "";
  const tenant = tenants.find(id);
  const app = tokens.appOf(door.tokenOf(request), tenant?.state.clock ?? startClock());
  const appKey = String(door.appKeyOf(request));
  if (!app.appKeys.includes(appKey)) throw new ApiError(401, "The ST-App-Key header is missing or invalid.");
  if (tenant === undefined) throw new ApiError(403, `The app has no access to tenant ${id}.`);
  // The server's answers tell the first tenant's time.
  if (tenant !== tenants.get()) reply.raw.setHeader("date", dateOf(tenant.state.clock));
  checkScope(app, request);
  limits.call(appKey, id);
  request.tenant = tenant;
}

/** @throws ApiError 403 where the app was not granted the scope. How ServiceTitan words it is not documented. */
function checkScope({ scopes: granted }: App, request: FastifyRequest): void {
  const scope = calledBy(request)?.scope ?? "";
  if (granted === undefined || scopes[scope] === undefined || granted.has(scope)) return;
  throw new ApiError(403, `The app was not granted the API scope ${scopes[scope]} (${scope}).`);
}

/** Answers a token request (OAuth 2.0, client credentials). @throws TooManyRequests */
function answerTokenRequest(
  form: Record<string, unknown>,
  { apps, tokens, limits }: AuthOptions,
): TokenRefusal | { access_token: string; expires_in: number; token_type: string; scope: string } {
  const { grant_type, client_id, client_secret } = form;
  if (typeof grant_type !== "string") return notForm;
  if (grant_type !== "client_credentials") return { error: "unsupported_grant_type" };
  if (client_id === undefined && client_secret === undefined) return noClient;
  const app = apps.find(
    ({ clientId, clientSecret }) => clientId === client_id && clientSecret === client_secret,
  );
  if (app === undefined) return { error: "invalid_client" };
  limits.token(app.clientId);

  return {
    access_token: tokens.issue(app),
    expires_in: tokens.lifetimeSeconds,
    token_type: "Bearer",
    scope: "",
  };
}
