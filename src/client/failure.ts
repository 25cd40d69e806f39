import type { AxiosError, AxiosRequestConfig } from "axios";
import { explain } from "./reason";

/**
 * What a failed request means for what it wanted to do:
 * - notNow: ServiceTitan did not look at it, and may later: too many requests (429), or maintenance (a 409 whose
 *   reason says so; any other 409 is about the record);
 * - neverSent: it did not leave this machine or found no server;
 * - refused: ServiceTitan said no, or it cannot work as it is;
 * - uncertain: it was sent, and nobody knows whether it was carried out (5xx, dropped, timed out, an answer
 *   that cannot be read).
 */
export type Failure = "notNow" | "neverSent" | "refused" | "uncertain";

/** Where a reason is maintenance of ServiceTitan, not of a furnace, or asks to come back. */
const saysLater =
  /\b(under(going)?|down for|in|during|due to|for|system|server|database|tenant) maintenance\b|\bmaintenance (mode|window|period|(is )?(in progress|underway|ongoing))|^\W*maintenance\W*$|\b(try|retry)( again)?,? (later|shortly|soon|in a )/i;

/** Codes of a request that found no server. */
const noServer = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
/** Codes of a request that no further try can help: a certificate, a redirect loop, a malformed header. */
const hopeless = /CERT|ALTNAME|ERR_FR_|ERR_INVALID|ERR_BAD_(OPTION|REQUEST)|ERR_CANCELED/;

export function failureOf({ code = "", response, cause }: AxiosError): Failure {
  if (response?.status === 429) return "notNow";
  if (response?.status === 409 && saysLater.test(explain(response.data).reasons.join(" "))) return "notNow";
  if (response) return saysNo(response.status) ? "refused" : "uncertain";
  if (noServer.includes(code) || failedToConnect(cause)) return "neverSent";
  return hopeless.test(code) ? "refused" : "uncertain";
}

/** 501 is for what a server cannot do; a status of success comes with an error where the answer cannot be read. */
const saysNo = (status: number) => status === 501 || (status >= 300 && status < 500);

/** Whether a failed request surely did nothing, and a later one may succeed. */
export function nothingDone(error: AxiosError): boolean {
  const failure = failureOf(error);
  return failure === "notNow" || failure === "neverSent";
}

/** The host that answered in ServiceTitan's place after a redirect, a storage of files; undefined for its own. */
export function otherHost({ config, response }: AxiosError): string | undefined {
  const answeredFrom: unknown = response?.request?.res?.responseUrl;
  if (typeof answeredFrom !== "string" || !config?.baseURL) return undefined;
  const { host } = new URL(answeredFrom);
  return host === new URL(config.baseURL).host ? undefined : host;
}

/** A time-out while connecting has the same code as one while waiting; only its system call differs. */
function failedToConnect(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.every(failedToConnect);
  return (cause as NodeJS.ErrnoException | undefined)?.syscall === "connect";
}

/** True where carrying a request out twice is not the same as once. */
export const isOnceOnly = ({ method }: AxiosRequestConfig) => /^(post|patch)$/i.test(method ?? "get");

/** True where a request changes something. */
export const isWrite = ({ onlyReads }: AxiosRequestConfig) => onlyReads === false;

/** True where an answer took too long or was too large, so that a smaller one may come. */
export const isTooMuch = ({ code, response }: AxiosError) =>
  code === "ECONNABORTED" || response?.status === 504 || response?.status === 413;
