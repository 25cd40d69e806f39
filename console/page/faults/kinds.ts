import type { Fault } from "../../../sandbox/published";
import { useAnswer } from "../answers";

export type { ActiveFault, Fault } from "../../../sandbox/published";

/** What can go wrong, with the sentence that explains it. */
export interface FaultKind {
  kind: string;
  text: string;
  settings: string[];
}

/** All kinds, where they are wanted. */
export const useKinds = (areWanted = true): FaultKind[] =>
  useAnswer<FaultKind[]>(areWanted ? "/_sandbox/fault-kinds" : undefined).data ?? [];

/** "Answer 429 with Retry-After; nothing is done." */
export const sentenceOf = ({ text }: { text: string }): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** How often a fault strikes, in words. */
export function oftenInWords({ count, rate }: Fault): string {
  const share =
    rate === undefined || rate === 1 ? undefined : `${Math.round(rate * 1000) / 10} % of requests`;
  if (count === 0) return "used up";
  if (count === undefined) return share ?? "each time";
  const next = count === 1 ? "the next time" : `the next ${count} times`;
  return share ? `${next}, ${share}` : next;
}

/** What else is said of a fault: "status 500, 2000 ms". */
export const settingsInWords = ({ status, retryAfter, delayMs }: Fault): string =>
  [
    status === undefined ? "" : `status ${status}`,
    retryAfter === undefined ? "" : `Retry-After ${retryAfter} s`,
    delayMs === undefined ? "" : `${delayMs} ms`,
  ]
    .filter(Boolean)
    .join(", ");
