import axios, { AxiosError, type AxiosInstance } from "axios";
import axiosRetry, { exponentialDelay, retryAfter } from "axios-retry";
import type { ClientContext } from "./context";
import type { Credentials } from "./credentials";
import { toTokenError } from "./errors";
import { failureOf } from "./failure";
import { sendAgain } from "./retry";

/** The token that took the place of those the platform gave, for one client, tenant and environment. */
interface Renewal {
  token?: string;
  /** When it is no longer used, a little before it ends. */
  goodUntil: number;
  /** Tokens that ServiceTitan refused. */
  refused: Set<string>;
  /** The request for a new one that is under way: all who need one wait for the same. */
  pending?: Promise<void>;
}

const renewals = new Map<string, Renewal>();

function renewalOf({ environment, tenant, clientId, clientSecret }: Credentials): Renewal {
  const key = JSON.stringify([environment.token, tenant, clientId, clientSecret]);
  const renewal = renewals.get(key) ?? { goodUntil: 0, refused: new Set() };
  renewals.set(key, renewal);
  return renewal;
}

/** The connection's own token, or the one that took its place. */
export function currentToken(credentials: Credentials): string {
  const { token, goodUntil, refused } = renewalOf(credentials);
  const replaced = token && Date.now() < goodUntil && refused.has(credentials.accessToken);
  return replaced ? token : credentials.accessToken;
}

/**
 * Makes a client get a new token, once a request, where ServiceTitan refuses the one it has, and then send the
 * request again. ServiceTitan has not carried out what it answers with 401.
 */
export function renewTokens(client: AxiosInstance, credentials: Credentials, context: ClientContext): void {
  if (!credentials.clientId || !credentials.clientSecret) return;
  client.interceptors.response.use(undefined, async (error: AxiosError) => {
    const { config, response } = error;
    if (response?.status !== 401 || !config?.history || config.history.renewed) throw error;
    context.logger.info("ServiceTitan refused the access token (401): trying again with a new one.");
    try {
      config.history.renewed = await renew(
        credentials,
        String(config.headers.Authorization).replace("Bearer ", ""),
      );
    } catch (reason) {
      throw axios.isAxiosError(reason) ? toTokenError(reason, context) : reason;
    }
    return sendAgain(client, config);
  });
}

/**
 * Gets a token that is not the refused one, asking for it unless somebody did or does already.
 * @returns whether it is new from the endpoint; one that somebody else asked for may have ended since.
 */
async function renew(credentials: Credentials, refusedToken: string): Promise<boolean> {
  const renewal = renewalOf(credentials);
  renewal.refused.add(refusedToken);
  if (renewal.token && !renewal.refused.has(renewal.token) && Date.now() < renewal.goodUntil) return false;
  renewal.pending ??= requestToken(credentials, renewal).finally(() => {
    renewal.pending = undefined;
  });
  await renewal.pending;
  return true;
}

/** The longest wait that the token endpoint may ask for. */
const longestWaitMs = 60_000;

async function requestToken({ environment, clientId, clientSecret }: Credentials, renewal: Renewal) {
  const client = axios.create({ timeout: 30_000, maxRedirects: 0 });
  axiosRetry(client, {
    retries: 2,
    shouldResetTimeout: true,
    retryCondition: (error) => failureOf(error) !== "refused" && retryAfter(error) < longestWaitMs,
    retryDelay: exponentialDelay,
  });
  const { data } = await client.post<{ access_token?: string; expires_in?: number }>(
    environment.token,
    new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
  );
  if (!data.access_token) throw new AxiosError("The answer holds no token.", AxiosError.ERR_BAD_RESPONSE);
  renewal.token = data.access_token;
  renewal.goodUntil = Date.now() + (data.expires_in ?? 0) * 900;
}
