import axios, { AxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from "axios";
import { audit } from "./audit";
import type { ClientContext } from "./context";
import type { Credentials } from "./credentials";
import { toTokenError } from "./errors";
import { otherHost } from "./failure";
import { History } from "./history";
import { defaultPolicy, type RetryPolicy, retry, sendAgain } from "./retry";
import { withTimeout } from "./timeout";

/** The token that took the place of those the platform gave, for one client, tenant and environment. */
interface Renewal {
  token?: string;
  /** When it was asked for. */
  askedAt: number;
  /** When it is no longer used, a little before it ends. */
  goodUntil: number;
  /** Whether ServiceTitan has taken it for any request. */
  worked: boolean;
  /** Tokens that ServiceTitan refused. */
  refused: Set<string>;
  /** Requests that were refused with a new token too, and when. */
  denied: Map<string, number>;
  /** The request for a new one that is under way: all who need one wait for the same. */
  pending?: Promise<void>;
}

/**
 * For this time no other token is asked for where a new one did not help, so that a lasting refusal does not cost
 * a token a call; ServiceTitan throttles that.
 */
const pauseMs = 60_000;
/** A token lives so many seconds, where ServiceTitan does not say. */
const usualLife = 900;

const renewals = new Map<string, Renewal>();

function renewalOf({ environment, tenant, clientId, clientSecret }: Credentials): Renewal {
  const key = JSON.stringify([environment.token, tenant, clientId, clientSecret]);
  const renewal = renewals.get(key) ?? {
    askedAt: 0,
    goodUntil: 0,
    worked: false,
    refused: new Set(),
    denied: new Map(),
  };
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
 * request again. ServiceTitan has not carried out what it answers with 401. What another host answers after a
 * redirect says nothing about the token, and where a new one did not help, none is asked for again for a while.
 */
export function renewTokens(
  client: AxiosInstance,
  credentials: Credentials,
  policy: RetryPolicy,
  context: ClientContext,
): void {
  if (!credentials.clientId || !credentials.clientSecret) return;
  const renewal = renewalOf(credentials);
  const note = (config: InternalAxiosRequestConfig) => {
    if (tokenOf(config) === renewal.token) renewal.worked = true;
  };
  client.interceptors.response.use(
    (response) => {
      note(response.config);
      return response;
    },
    async (error: AxiosError) => {
      const { config, response } = error;
      const { history } = config ?? {};
      if (!config || !history || !response || otherHost(error)) throw error;
      if (response.status !== 401) {
        note(config);
        throw error;
      }
      if (!mayHelp(renewal, config, history)) throw error;
      context.logger.info("ServiceTitan refused the access token (401): trying again with a new one.");
      try {
        history.renewed = await renew(credentials, tokenOf(config), () =>
          requestToken(
            credentials,
            renewal,
            { ...defaultPolicy, ...tokenPolicy, patienceMs: policy.patienceMs },
            context,
            history,
          ),
        );
      } catch (reason) {
        audit(config, error, context);
        throw axios.isAxiosError(reason) ? toTokenError(reason, config, context) : reason;
      }
      return sendAgain(client, config);
    },
  );
}

const tokenOf = ({ headers }: InternalAxiosRequestConfig) =>
  String(headers.Authorization).replace("Bearer ", "");

/** Whether a new token may help a request that was refused; notes where one did not. */
function mayHelp(renewal: Renewal, config: InternalAxiosRequestConfig, history: History): boolean {
  const request = `${config.method} ${config.baseURL}${config.url?.split("?")[0]}`;
  const latest = Date.now() - pauseMs;
  for (const [each, at] of renewal.denied) if (at < latest) renewal.denied.delete(each);
  if (history.renewed) renewal.denied.set(request, Date.now());
  const isNew = tokenOf(config) === renewal.token;
  history.tokenTaken = isNew && renewal.worked;
  const neverWorked = isNew && !renewal.worked && renewal.askedAt > latest;
  return !history.renewed && !neverWorked && !renewal.denied.has(request);
}

/**
 * Gets a token that is not the refused one, asking for it unless somebody did or does already.
 * @returns whether it is new from the endpoint; one that somebody else asked for may have ended since.
 */
async function renew(
  credentials: Credentials,
  refusedToken: string,
  ask: () => Promise<void>,
): Promise<boolean> {
  const renewal = renewalOf(credentials);
  renewal.refused.add(refusedToken);
  if (renewal.token && !renewal.refused.has(renewal.token) && Date.now() < renewal.goodUntil) return false;
  renewal.pending ??= ask().finally(() => {
    renewal.pending = undefined;
  });
  await renewal.pending;
  return true;
}

/** To ask for a token twice does no harm. */
const tokenPolicy = { again: "unclear", retries: 2 } as const;

/** Asks for a token; its tries share the patience of the request that needs it. */
async function requestToken(
  { environment, clientId, clientSecret }: Credentials,
  renewal: Renewal,
  policy: RetryPolicy,
  context: ClientContext,
  { startedAt }: History,
): Promise<void> {
  const client = axios.create({
    timeout: 30_000,
    maxRedirects: 0,
    adapter: withTimeout(axios.getAdapter("http")),
  });
  retry(client, policy, context);
  const { data } = await client.post<{ access_token?: string; expires_in?: unknown }>(
    environment.token,
    new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
    { history: new History(startedAt) },
  );
  if (!data.access_token) throw new AxiosError("The answer holds no token.", AxiosError.ERR_BAD_RESPONSE);
  renewal.token = data.access_token;
  renewal.worked = false;
  renewal.askedAt = Date.now();
  renewal.goodUntil = Date.now() + (Number(data.expires_in) || usualLife) * 900;
}
