import { setTimeout as sleep } from "node:timers/promises";

/** ServiceTitan's limit for each app and tenant: requests in any second. */
const mostRequests = 60;
const secondMs = 1_000;

interface Lane {
  /** How many requests are under way. */
  open: number;
  /** When those of the last second were answered, the oldest first. */
  answered: number[];
  /** Those that wait for their turn, one after the other. */
  queue: Promise<void>;
  /** Tells that a request was answered. */
  wake: () => void;
}

const lanes = new Map<string, Lane>();

/**
 * Sends a request as soon as ServiceTitan's limit allows, in the order of asking. Kept for the process, so that
 * all flows together stay below the limit. When a request arrives is not known, only that it was before its
 * answer; so each counts from when it leaves until a second after its answer.
 * @param name names app and tenant.
 */
export async function throttled<T>(name: string, send: () => Promise<T>): Promise<T> {
  const lane = lanes.get(name) ?? { open: 0, answered: [], queue: Promise.resolve(), wake: () => undefined };
  lanes.set(name, lane);
  lane.queue = lane.queue.then(() => takePlace(lane));
  await lane.queue;
  try {
    return await send();
  } finally {
    lane.open--;
    lane.answered.push(performance.now());
    lane.wake();
  }
}

async function takePlace(lane: Lane): Promise<void> {
  for (;;) {
    const now = performance.now();
    lane.answered = lane.answered.filter((at) => at > now - secondMs);
    if (lane.open + lane.answered.length < mostRequests) break;
    const [oldest] = lane.answered;
    if (oldest !== undefined) await sleep(oldest + secondMs - now);
    else
      await new Promise<void>((resolve) => {
        lane.wake = resolve;
      });
  }
  lane.open++;
}
