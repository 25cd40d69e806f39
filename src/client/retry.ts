import type { AxiosError, AxiosInstance, InternalAxiosRequestConfig } from "axios";
import axiosRetry, { exponentialDelay, retryAfter } from "axios-retry";
import type { ClientContext } from "./context";
import { failureOf, isTooMuch, isWrite } from "./failure";

/** When a failed request is tried again. */
export interface RetryPolicy {
  /** How many further tries there are at most. */
  retries: number;
  /** The first wait. */
  delayMs: number;
  /** Each wait is twice the one before, and up to a fifth longer, so that flows do not come back together. */
  exponential: boolean;
  /** Also what would not help or might be carried out twice. */
  allErrors: boolean;
}

export const defaultPolicy: RetryPolicy = { retries: 4, delayMs: 500, exponential: true, allErrors: false };

/** No further try starts later than this after the first; an execution has 15 minutes for everything. */
const patienceMs = 5 * 60_000;

/**
 * Makes a client try again where that is safe and may help: after a 429 and where nothing was sent, always;
 * where nobody knows whether it was carried out, only reads. `Retry-After` is kept.
 */
export function retry(
  client: AxiosInstance,
  policy: RetryPolicy,
  { action, logger, redactor }: ClientContext,
): void {
  client.interceptors.response.use(undefined, (error: AxiosError) => {
    if (error.config?.history && failureOf(error) === "uncertain") error.config.history.uncertain++;
    throw error;
  });
  axiosRetry(client, {
    retries: policy.retries,
    shouldResetTimeout: true,
    retryCondition: (error) => mayHelp(error, policy) && inTime(error),
    retryDelay: (count, error) => {
      const waitMs = delayBefore(count, error, policy);
      logger.warn(
        redactor
          .about(error.config)
          .text(
            `${action}: ${whatHappened(error)}; try ${count + 1} of ${policy.retries + 1} follows in ${(waitMs / 1000).toFixed(1)} s.`,
          ),
      );
      return waitMs;
    },
  });
}

/** How long to wait before the n-th further try, in milliseconds. */
export const delayBefore = (
  n: number,
  error: AxiosError | undefined,
  { exponential, delayMs }: RetryPolicy,
) => (exponential ? exponentialDelay(n, error, delayMs / 2) : Math.max(delayMs, retryAfter(error)));

/** Sends the request of a failed try again, by the same client. */
export function sendAgain(client: AxiosInstance, config: InternalAxiosRequestConfig) {
  // The body is in its final form already.
  config.transformRequest = [(data) => data];
  return client.request(config);
}

function mayHelp(error: AxiosError, { allErrors }: RetryPolicy): boolean {
  const failure = failureOf(error);
  // Smaller answers are asked for instead.
  if (error.config?.divisible && isTooMuch(error)) return false;
  if (allErrors || failure === "rateLimited" || failure === "neverSent") return true;
  return failure === "uncertain" && !isWrite(error.config ?? {});
}

/** Whether a further try, with the wait that ServiceTitan asks for, can start while there is patience. */
export function inTime(error: AxiosError): boolean {
  const startedAt = error.config?.history?.startedAt ?? Date.now();
  return Date.now() + retryAfter(error) < startedAt + patienceMs;
}

/** How a try failed: "PUT /jobs/1 was answered 503". */
export function whatHappened({ config, response, code }: AxiosError): string {
  const request = `${config?.method?.toUpperCase()} ${config?.url?.split("?")[0]}`;
  if (!response) return `${request} got no answer (${code ?? "no code"})`;
  return response.status < 300
    ? `${request} got an answer that cannot be read`
    : `${request} was answered ${response.status}`;
}
