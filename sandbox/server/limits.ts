import { TooManyRequests } from "../kit/errors";

/** As many requests as ServiceTitan takes of one app for one tenant. */
const callsPerSecond = 60;

/** ServiceTitan tells no number for token requests, and throttles clients that ask for a token with each call. */
const tokensPerMinute = 60;

/** Counts what is asked for in a sliding window of time, by who asks. */
class Window {
  private readonly latest = new Map<string, number[]>();

  constructor(
    private readonly most: number,
    private readonly lengthMs: number,
  ) {}

  /** @throws TooManyRequests where it is one too many; that one does not count */
  take(by: string): void {
    const now = performance.now();
    const times = this.latest.get(by) ?? [];
    this.latest.set(by, times);
    while (times[0] !== undefined && times[0] <= now - this.lengthMs) times.shift();
    if (times.length < this.most) return void times.push(now);
    const seconds = Math.max(1, Math.ceil(((times[0] ?? now) + this.lengthMs - now) / 1000));
    throw new TooManyRequests(`Rate limit is exceeded. Try again in ${seconds} seconds.`, seconds);
  }
}

/** What is asked of a sandbox at most. */
export interface Limits {
  /** @throws TooManyRequests at more than 60 calls of an app for a tenant within a second */
  call(appKey: string, tenant: string): void;
  /** @throws TooManyRequests at more than 60 token requests of a client within a minute */
  token(clientId: string): void;
}

export const noLimits: Limits = { call() {}, token() {} };

export function startLimits(): Limits {
  const calls = new Window(callsPerSecond, 1_000);
  const tokens = new Window(tokensPerMinute, 60_000);
  return {
    call: (appKey, tenant) => calls.take(`${appKey} ${tenant}`),
    token: (clientId) => tokens.take(clientId),
  };
}
