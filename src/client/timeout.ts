import { type AxiosAdapter, AxiosError } from "axios";

/**
 * Makes an adapter give up where the whole answer is not there within the request's time-out: axios counts only
 * while nothing comes, so that an answer that drips in could take for ever.
 */
export const withTimeout =
  (send: AxiosAdapter): AxiosAdapter =>
  async (config) => {
    const { timeout, signal } = config;
    if (!timeout) return send(config);
    const stop = new AbortController();
    const abort = () => stop.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      abort();
    }, timeout);
    signal?.addEventListener?.("abort", abort);
    if (signal?.aborted) abort();
    config.signal = stop.signal;
    try {
      return await send(config);
    } catch (error) {
      throw late
        ? new AxiosError(`timeout of ${timeout}ms exceeded`, AxiosError.ECONNABORTED, config)
        : error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener?.("abort", abort);
      // A further try has a time-out of its own.
      config.signal = signal;
    }
  };
