import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { startIn, tokenOf } from "../kit/feed";
import { readDateTime } from "../kit/filters";
import { withZone } from "../kit/spelling";
import { calledBy } from "./documented";

/** What can go wrong with a feed, by the fault's kind: takes a page as it would be answered and gives another. */
export const feedFaults: Record<string, ((page: string, request: FastifyRequest) => string) | undefined> = {
  "same-token": (page, request) => {
    const { continueFrom, ...rest } = JSON.parse(page) as FeedPage;
    return JSON.stringify({ ...rest, hasMore: true, continueFrom: fromOf(request) ?? continueFrom });
  },
  "empty-page": (_page, request) => {
    const from = fromOf(request);
    const start = from === undefined ? { place: 0 } : (startIn(from) ?? startAt(from));
    const path = calledBy(request)?.path ?? "";
    // It leads to the same place, and yet is another.
    const continueFrom = tokenOf(path, { ...start, nonce: randomUUID() });
    return JSON.stringify({ hasMore: true, continueFrom, data: [] } satisfies FeedPage);
  },
};

interface FeedPage {
  hasMore: boolean;
  continueFrom: string;
  data: unknown[];
}

const startAt = (date: string) => ({ place: 0, since: readDateTime(withZone(date)) });

export const readsFeed = (request: FastifyRequest): boolean =>
  calledBy(request)?.query.includes("includeRecentChanges") ?? false;

/** Whether a feed is to go on from a token. */
export const sendsToken = (request: FastifyRequest): boolean =>
  readsFeed(request) && startIn(fromOf(request) ?? "") !== undefined;

/** However the parameter is spelled. */
function fromOf({ query }: FastifyRequest): string | undefined {
  const given = Object.entries(query as Record<string, string>).find(
    ([name, value]) => name.toLowerCase() === "from" && value !== "",
  );
  return given?.[1];
}
