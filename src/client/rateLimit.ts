import { setTimeout as sleep } from "node:timers/promises";

/** ServiceTitan's limit for each app and tenant. */
const mostRequests = 60;
/** A second, and a margin: requests that leave one after the other may arrive closer together. */
const windowMs = 1_100;

/** For each app and tenant: when its last requests left, and the queue of those that wait. */
const lanes = new Map<string, { sent: number[]; queue: Promise<void> }>();

/**
 * Waits until one more request may leave, in the order of asking; does not wait at all while there are fewer
 * than 60 in any second. Kept for the process, so that all flows together stay below the limit.
 * @param lane names app and tenant.
 */
export function turn(lane: string): Promise<void> {
  const known = lanes.get(lane) ?? { sent: [], queue: Promise.resolve() };
  lanes.set(lane, known);
  known.queue = known.queue.then(async () => {
    const oldest = known.sent.length < mostRequests ? undefined : known.sent.shift();
    const waitMs = oldest === undefined ? 0 : oldest + windowMs - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    known.sent.push(performance.now());
  });
  return known.queue;
}
