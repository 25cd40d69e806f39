import type { AxiosError, AxiosInstance } from "axios";
import axiosRetry, { exponentialDelay, retryAfter } from "axios-retry";
import type { ClientContext } from "./context";
import { failureOf, isOnceOnly, isTooMuch } from "./failure";

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

/** What is known of a request over all its tries. */
interface History {
  startedAt: number;
  /** An earlier try may have been carried out. */
  uncertain: boolean;
  /** The access token was renewed for it. */
  renewed: boolean;
}

declare module "axios" {
  interface AxiosRequestConfig {
    history?: History;
  }
}

/** The history of a request that starts now. */
export const newHistory = (): History => ({ startedAt: Date.now(), uncertain: false, renewed: false });

/**
 * Makes a client try again where that is safe and may help: after a 429 and where nothing was sent, always;
 * where nobody knows whether it was carried out, unless doing it twice would matter. `Retry-After` is kept.
 */
export function retry(
  client: AxiosInstance,
  policy: RetryPolicy,
  { action, logger, redactor }: ClientContext,
): void {
  const delay = (count: number, error: AxiosError) =>
    policy.exponential
      ? exponentialDelay(count, error, policy.delayMs / 2)
      : Math.max(policy.delayMs, retryAfter(error));
  axiosRetry(client, {
    retries: policy.retries,
    shouldResetTimeout: true,
    retryCondition: (error) => noteUncertain(error) && mayHelp(error, policy) && inTime(error),
    retryDelay: (count, error) => {
      const waitMs = delay(count, error);
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

function noteUncertain(error: AxiosError): true {
  if (error.config?.history && failureOf(error) === "uncertain") error.config.history.uncertain = true;
  return true;
}

function mayHelp(error: AxiosError, { allErrors }: RetryPolicy): boolean {
  const failure = failureOf(error);
  // Smaller answers are asked for instead.
  if (error.config?.divisible && isTooMuch(error)) return false;
  if (allErrors || failure === "rateLimited" || failure === "neverSent") return true;
  return failure === "uncertain" && !isOnceOnly(error.config ?? {});
}

function inTime(error: AxiosError): boolean {
  const startedAt = error.config?.history?.startedAt ?? Date.now();
  return Date.now() + retryAfter(error) < startedAt + patienceMs;
}

function whatHappened({ config, response, code }: AxiosError): string {
  const request = `${config?.method?.toUpperCase()} ${config?.url?.split("?")[0]}`;
  if (!response) return `${request} got no answer (${code ?? "no code"})`;
  return response.status < 300
    ? `${request} got an answer that cannot be read`
    : `${request} was answered ${response.status}`;
}
