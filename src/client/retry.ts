import type { AxiosError, AxiosInstance, InternalAxiosRequestConfig } from "axios";
import axiosRetry, { retryAfter } from "axios-retry";
import type { ClientContext } from "./context";
import { failureOf, isTooMuch, isWrite, nothingDone } from "./failure";

/**
 * When a failed request is tried again. What was surely not carried out is: too many requests, maintenance, no
 * server. `again` says what else is.
 */
export interface RetryPolicy {
  /** What else: reads whose outcome is unclear; all requests whose outcome is unclear; whatever went wrong. */
  again: "reads" | "unclear" | "all";
  /** How many further tries there are at most. */
  retries: number;
  /** Whether `retries` also counts what was surely not carried out; if not, only time ends that. */
  countsAll: boolean;
  /** The first wait. */
  delayMs: number;
  /** Each wait is twice the one before, and up to a fifth longer, so that flows do not come back together. */
  exponential: boolean;
  /** No wait is longer, unless ServiceTitan asks for it. */
  longestDelayMs: number;
  /** No further try starts later than this after the first; an execution has 15 minutes for everything. */
  patienceMs: number;
}

export const defaultPolicy: RetryPolicy = {
  again: "reads",
  retries: 4,
  countsAll: false,
  delayMs: 500,
  exponential: true,
  longestDelayMs: 30_000,
  patienceMs: 5 * 60_000,
};

/**
 * Makes a client try again what a policy says. What may have been carried out is sent again only where the policy
 * says so, or after a look (see look.ts). `Retry-After` is kept.
 */
export function retry(
  client: AxiosInstance,
  policy: RetryPolicy,
  { action, logger, redactor }: ClientContext,
): void {
  client.interceptors.response.use(undefined, (error: AxiosError) => {
    const { history } = error.config ?? {};
    if (history) {
      if (counts(error, policy)) history.counted++;
      if (failureOf(error) === "uncertain") history.uncertain = true;
    }
    throw error;
  });
  axiosRetry(client, {
    retries: Number.POSITIVE_INFINITY,
    shouldResetTimeout: true,
    retryCondition: (error) => mayHelp(error, policy) && inTime(error, policy),
    retryDelay: (count, error) => {
      const waitMs = delayBefore(count, error, policy);
      const of = counts(error, policy) ? ` of ${policy.retries + 1}` : "";
      const what = `${whatHappened(error)}; try ${count + 1}${of} follows in ${(waitMs / 1000).toFixed(1)} s.`;
      logger.warn(redactor.about(error.config).text(`${action}: ${what}`));
      return waitMs;
    },
  });
}

/** Whether a failure is one of those that `retries` counts. */
const counts = (error: AxiosError, { countsAll }: RetryPolicy) => countsAll || !nothingDone(error);

function mayHelp(error: AxiosError, policy: RetryPolicy): boolean {
  const { again, retries } = policy;
  // Smaller answers are asked for instead.
  if (error.config?.divisible && isTooMuch(error)) return false;
  if (counts(error, policy) && (error.config?.history?.counted ?? 0) > retries) return false;
  if (again === "all" || nothingDone(error)) return true;
  return failureOf(error) === "uncertain" && (again === "unclear" || !isWrite(error.config ?? {}));
}

/** How long to wait before the n-th further try, in milliseconds: as ServiceTitan asks, or until patience ends. */
export function delayBefore(n: number, error: AxiosError, policy: RetryPolicy): number {
  const { exponential, delayMs, longestDelayMs } = policy;
  const grown = exponential ? Math.min(delayMs * 2 ** (n - 1), longestDelayMs) : delayMs;
  const own = Math.min(grown, Math.max(0, timeLeft(error, policy)));
  const asked = inTime(error, policy) ? retryAfter(error) : 0;
  return Math.max(own, asked) * (exponential ? 1 + Math.random() / 5 : 1);
}

/** Sends the request of a failed try again, by the same client. */
export function sendAgain(client: AxiosInstance, config: InternalAxiosRequestConfig) {
  // The body is in its final form already.
  config.transformRequest = [(data) => data];
  return client.request(config);
}

/** Whether a further try, with the wait that ServiceTitan asks for, can start while there is patience. */
export const inTime = (error: AxiosError, policy: RetryPolicy) => retryAfter(error) < timeLeft(error, policy);

const timeLeft = ({ config }: AxiosError, { patienceMs }: RetryPolicy) =>
  (config?.history?.startedAt ?? Date.now()) + patienceMs - Date.now();

/** How a try failed: "PUT /jobs/1 was answered 503". */
export function whatHappened({ config, response, code }: AxiosError): string {
  const request = `${config?.method?.toUpperCase()} ${config?.url?.split("?")[0]}`;
  if (!response) return `${request} got no answer (${code ?? "no code"})`;
  return response.status < 300
    ? `${request} got an answer that cannot be read`
    : `${request} was answered ${response.status}`;
}
