import timers from "node:timers/promises";

/** Waits between two tries of a request take from half a second; a server's own time-outs ten seconds and more. */
const cut = (ms = 0) => (ms >= 400 && ms < 10_000 ? 1 : ms);

/**
 * Cuts the component's waits between tries to next to nothing during each test of a file. It does so at Node's
 * timers, since the built component shows nothing of its own.
 */
export function cutWaits(): void {
  const { setTimeout } = globalThis;
  const { setTimeout: sleep } = timers;
  beforeEach(() => {
    globalThis.setTimeout = new Proxy(setTimeout, {
      apply: (target, self, [run, ms, ...rest]) => Reflect.apply(target, self, [run, cut(ms), ...rest]),
    });
    timers.setTimeout = (ms, ...rest) => sleep(cut(ms), ...rest);
  });
  afterEach(() => {
    globalThis.setTimeout = setTimeout;
    timers.setTimeout = sleep;
  });
}
