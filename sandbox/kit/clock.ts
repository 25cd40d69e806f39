/** What time it is in a sandbox: the machine's, or so much ahead of it. */
export interface Clock {
  aheadMs: number;
}

/** In milliseconds since 1970. */
export const nowMs = ({ aheadMs }: Clock): number => Date.now() + aheadMs;

/** As records have it: ISO 8601 in UTC. */
export const timestamp = (clock: Clock): string => new Date(nowMs(clock)).toISOString();
