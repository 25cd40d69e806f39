import { type ActionLogger, type Connection, SpectralError } from "@prismatic-io/spectral";
import axios, { AxiosError, type AxiosInstance, type AxiosResponse } from "axios";
import { agentsOf } from "./agents";
import { audit } from "./audit";
import { sendBody, transformAnswer, transformBody } from "./body";
import type { ClientContext } from "./context";
import { readCredentials } from "./credentials";
import { logAnswers, logRequest } from "./debugLog";
import { toUserError } from "./errors";
import { isWrite } from "./failure";
import { isFraming } from "./headers";
import { History } from "./history";
import { lookAfterwards } from "./look";
import type { Api } from "./modules";
import { staysBelow } from "./path";
import { type PlannedWrite, showInstead } from "./preview";
import { throttled } from "./rateLimit";
import { requestOnlyReads } from "./reads";
import { Redactor } from "./redaction";
import { redirects } from "./redirect";
import { defaultPolicy, type RetryPolicy, retry } from "./retry";
import { withTimeout } from "./timeout";
import { currentToken, renewTokens } from "./token";

export interface ClientOptions {
  /** Label of the action or data source, for messages. */
  action: string;
  /** The API scope that the app needs for it, for messages. */
  scope?: string;
  logger: ActionLogger;
  /** Logs each request and response, without secrets. */
  debug?: boolean;
  /** Version of the API module: "v2" unless told otherwise. */
  version?: string;
  /** How long each answer may take as a whole, in milliseconds. */
  timeoutMs?: number;
  /** What differs from the usual policy. */
  retry?: Partial<RetryPolicy>;
  /** Is shown each write, which is then not sent. */
  preview?: (write: PlannedWrite) => void;
}

/** ServiceTitan gives up on a request after this time itself. */
export const defaultTimeoutMs = 100_000;

/**
 * Makes the client that all requests go through.
 * @returns an axios instance for one module of one tenant: paths are relative to
 * `https://<host>/<api>/<version>/tenant/<tenant>`. It keeps ServiceTitan's rate limit, tries again where that
 * is safe, renews the access token, and rejects with errors that a user can act on.
 * @throws ConnectionError, before any request, where the connection cannot work.
 */
export function createClient(
  connection: Connection,
  api: Api,
  {
    action,
    scope,
    logger,
    debug = false,
    version = "v2",
    timeoutMs = defaultTimeoutMs,
    retry: policy,
    preview,
  }: ClientOptions,
): AxiosInstance {
  const redactor = Redactor.of(connection);
  const context: ClientContext = { action, scope, connection, logger, redactor };
  const credentials = readCredentials(connection);
  const { environment, tenant, appKey } = credentials;
  const lane = JSON.stringify([environment.api, tenant, appKey]);
  const client = axios.create({
    baseURL: `${environment.api}/${api}/${version}/tenant/${tenant}`,
    allowAbsoluteUrls: false,
    timeout: timeoutMs,
    responseType: "json",
    transformRequest: transformBody,
    transformResponse: transformAnswer,
    // Text where JSON is expected is an error, never data.
    transitional: { silentJSONParsing: false },
    maxContentLength: Number.POSITIVE_INFINITY,
    maxBodyLength: Number.POSITIVE_INFINITY,
    // A key that is given several times is sent several times, as ServiceTitan reads it.
    paramsSerializer: { indexes: null },
    // What stands in for ServiceTitan on this machine is not behind a proxy.
    ...(environment.api.startsWith("http:") && { proxy: false as const }),
    ...agentsOf(lane),
  });
  const send = withTimeout(axios.getAdapter("http"));
  client.defaults.adapter = (config) =>
    throttled(lane, () => {
      // Last of all: no header of a request can stand in their place, and the token may have changed in the queue.
      const token = currentToken(credentials);
      redactor.hold(token);
      config.headers.normalize(false);
      for (const name of Object.keys(config.headers)) if (isFraming(name)) config.headers.delete(name);
      config.headers.set({ Authorization: `Bearer ${token}`, "ST-App-Key": appKey });
      if (config.history) config.history.tries++;
      if (debug) logRequest(config, client.getUri(config), context);
      return sendBody(config, send);
    });

  client.interceptors.request.use((config) => {
    if (!staysBelow(config.url ?? ""))
      throw new SpectralError(
        redactor.about(config).text(`${action} failed: "${config.url}" is no path below the tenant.`),
      );
    config.onlyReads = requestOnlyReads(api, config);
    config.history ??= new History();
    if (preview && isWrite(config)) {
      config.history.audited = true;
      showInstead(config, preview);
    }
    return Object.assign(config, redirects(config));
  });
  // The way of a request and of its answer; the order is the design:
  //   request   staysBelow, redirects → throttled waits → token, headers, log → withTimeout sends
  //   answer    log → refuseEmpty, takeText: what is no answer is an error, and the other way round
  //   error     renewTokens and tries once more → retry → lookAfterwards: was the write carried out?
  //   end       audit writes its line; toUserError makes of the last error what a user can act on
  if (debug) logAnswers(client, context);
  client.interceptors.response.use(refuseEmpty, takeText);
  const fullPolicy = { ...defaultPolicy, ...policy };
  renewTokens(client, credentials, fullPolicy, context);
  retry(client, fullPolicy, context);
  lookAfterwards(client, fullPolicy, context);
  client.interceptors.response.use(
    (response) => {
      audit(response.config, response, context);
      return response;
    },
    (error: unknown) => {
      if (!axios.isAxiosError(error)) throw error;
      if (error.config) audit(error.config, error, context);
      throw toUserError(error, context);
    },
  );
  return client;
}

/** An answer to a read that holds nothing was cut off on the way. */
function refuseEmpty(response: AxiosResponse): AxiosResponse {
  const { config, data, status, request } = response;
  if (
    !isWrite(config) &&
    /^(get|post)$/.test(config.method ?? "") &&
    config.responseType === "json" &&
    status === 200 &&
    data === ""
  )
    throw new AxiosError("The answer is empty.", AxiosError.ERR_BAD_RESPONSE, config, request, response);
  return response;
}

/** What a write is answered in plain words, whatever its type says, is its result; a page or half of JSON is not. */
function takeText(error: AxiosError): AxiosResponse {
  const { config, response } = error;
  const text = response && response.status < 300 && isWrite(config ?? {}) ? response.data : undefined;
  if (response && typeof text === "string" && /^\s*[^\s<{[]/.test(text)) return response;
  throw error;
}
