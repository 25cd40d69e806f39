import { randomBytes } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { ApiError } from "../errors";

/** What an app needs to call the API for one tenant. The same in every sandbox. */
export const credentials = {
  tenant: "985798691",
  appKey: "ak1.sandbox0000000000000000",
  clientId: "cid.sandbox0000000000000000",
  clientSecret: "cs1.sandbox00000000000000000000000000000000000000",
};

/** The keys of the apps that the tenant has connected: its own, and nine more, each with a rate limit of its own. */
export const appKeys = Array.from({ length: 10 }, (_, n) => credentials.appKey.replace(/.$/, String(n)));

/** The token endpoint and the check of each call, for one sandbox. */
export function createAuth(tokenLifetimeSeconds: number) {
  const expiryByToken = new Map<string, number>();

  /** Answers a token request (OAuth 2.0, client credentials): the status and the body. */
  function issueToken(form: Record<string, unknown>): { status: number; body: Record<string, unknown> } {
    const { grant_type, client_id, client_secret } = form;
    if (typeof grant_type !== "string") return { status: 400, body: { error: "invalid_request" } };
    if (grant_type !== "client_credentials")
      return { status: 400, body: { error: "unsupported_grant_type" } };
    if (client_id !== credentials.clientId || client_secret !== credentials.clientSecret)
      return { status: 400, body: { error: "invalid_client" } };

    const token = randomBytes(32).toString("base64url");
    expiryByToken.set(token, Date.now() + tokenLifetimeSeconds * 1000);
    return {
      status: 200,
      body: { access_token: token, expires_in: tokenLifetimeSeconds, token_type: "Bearer", scope: "" },
    };
  }

  /** @throws ApiError 401 without a valid token or app key, 403 for another tenant. */
  async function authorize(request: FastifyRequest): Promise<void> {
    const expiry = expiryByToken.get(tokenOf(request));
    if (expiry === undefined) throw new ApiError(401, "The access token is missing or invalid.");
    if (expiry <= Date.now()) throw new ApiError(401, "The access token has expired.");
    if (!appKeys.includes(String(request.headers["st-app-key"])))
      throw new ApiError(401, "The ST-App-Key header is missing or invalid.");

    const { tenant } = request.params as { tenant: string };
    if (tenant !== credentials.tenant) throw new ApiError(403, `The app has no access to tenant ${tenant}.`);
  }

  /** From now on the token of this request is invalid. */
  function endToken(request: FastifyRequest): void {
    expiryByToken.delete(tokenOf(request));
  }

  return { issueToken, authorize, endToken };
}

const tokenOf = ({ headers }: FastifyRequest) =>
  /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
