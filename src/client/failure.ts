import type { AxiosError, AxiosRequestConfig } from "axios";

/**
 * What a failed request means for what it wanted to do:
 * - rateLimited: ServiceTitan had too many requests and did not look at it (429);
 * - neverSent: it did not leave this machine or found no server;
 * - refused: ServiceTitan said no, or it cannot work as it is;
 * - uncertain: it was sent, and nobody knows whether it was carried out (5xx, dropped, timed out, an answer
 *   that cannot be read).
 */
export type Failure = "rateLimited" | "neverSent" | "refused" | "uncertain";

/** Codes of a request that found no server. */
const noServer = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
/** Codes of a request that no further try can help: a certificate, a redirect loop, a malformed header. */
const hopeless = /CERT|ALTNAME|ERR_FR_|ERR_INVALID|ERR_BAD_(OPTION|REQUEST)|ERR_CANCELED/;

export function failureOf({ code = "", response, cause }: AxiosError): Failure {
  if (response?.status === 429) return "rateLimited";
  // A status of success comes with an error where the answer cannot be read.
  if (response) return response.status >= 500 || response.status < 300 ? "uncertain" : "refused";
  if (noServer.includes(code) || failedToConnect(cause)) return "neverSent";
  return hopeless.test(code) ? "refused" : "uncertain";
}

/** A time-out while connecting has the same code as one while waiting; only its system call differs. */
function failedToConnect(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.every(failedToConnect);
  return (cause as NodeJS.ErrnoException | undefined)?.syscall === "connect";
}

/** True where carrying a request out twice is not the same as once. */
export const isOnceOnly = ({ method }: AxiosRequestConfig) => /^(post|patch)$/i.test(method ?? "get");

/** True where a request changes something. */
export const isWrite = ({ method }: AxiosRequestConfig) => !/^(get|head|options)$/i.test(method ?? "get");

/** True where an answer took too long or was too large, so that a smaller one may come. */
export const isTooMuch = ({ code, response }: AxiosError) =>
  code === "ECONNABORTED" || response?.status === 504 || response?.status === 413;
