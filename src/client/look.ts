import { setTimeout as sleep } from "node:timers/promises";
import axios, { type AxiosError, type AxiosInstance, type AxiosResponse } from "axios";
import type { ClientContext } from "./context";
import { failureOf, isOnceOnly } from "./failure";
import type { History } from "./history";
import { delayBefore, inTime, type RetryPolicy, sendAgain, whatHappened } from "./retry";

/** What a look at the record says of a write; undefined where it cannot tell. */
export type Seen = { carriedOut: boolean; result?: unknown } | undefined;

declare module "axios" {
  interface AxiosRequestConfig {
    /** Reads the record that a write is about, to see whether it was carried out. */
    look?: (history: History) => Promise<Seen>;
  }
}

/**
 * Makes a client look at the record after a write whose answer does not tell whether it was carried out, where
 * the request says how. If it was, that is its answer. If it was not, a PUT or DELETE is sent again, as often as
 * the policy allows; should ServiceTitan refuse that, one more look shows whether the earlier try was carried out
 * after all. A POST or PATCH is never sent again.
 *
 * What remains: a look can come before the write, which may still be on its way, or before ServiceTitan shows
 * its effect, which can take a minute. A PUT or DELETE sent again then sets the same state twice or is refused;
 * and where no look shows the effect, the error says that it may have been carried out all the same. Nor can a
 * look tell whose change it sees: what is found as it was wanted counts as carried out.
 */
export function lookAfterwards(
  client: AxiosInstance,
  policy: RetryPolicy,
  { action, logger, redactor }: ClientContext,
): void {
  client.interceptors.response.use(undefined, async (error: AxiosError) => {
    if (!axios.isAxiosError(error)) throw error;
    const { config } = error;
    if (!config?.look || !config.history?.uncertain) throw error;
    const { history } = config;
    const say = (what: string) =>
      logger.warn(redactor.about(config).text(`${action}: ${whatHappened(error)}; ${what}`));
    const patient = inTime(error, policy);
    await sleep(delayBefore(history.counted, error, policy));
    const seen = await config.look(history).catch((failure: Error) => {
      say(`nobody knows whether it was carried out. ${failure.message}`);
      return undefined;
    });
    if (seen?.carriedOut) {
      say("the record shows that it was carried out.");
      history.shown = true;
      return { ...error.response, config, data: seen.result ?? "" } as AxiosResponse;
    }
    history.unseen = seen !== undefined;
    const mayRepeat = failureOf(error) === "uncertain" && !isOnceOnly(config) && history.unseen;
    if (!mayRepeat || !patient || history.counted > policy.retries) throw error;
    say(
      `the record shows that it was not carried out; try ${history.counted + 1} of ${policy.retries + 1} follows.`,
    );
    return sendAgain(client, config);
  });
}
