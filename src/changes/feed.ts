import { type ActionLogger, SpectralError } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";
import type { RecordData } from "../../api/record";
import { modules } from "../client/modules";
import { type Calling, endpointOf } from "../declare/declaration";
import { isPlainObject } from "../inputs/blank";

/**
 * One of ServiceTitan's feeds of changes as data: an export endpoint, which gives what changed since a token or date,
 * inactive and deleted records too.
 */
export interface Feed extends Omit<Calling, "withdrawn"> {
  kind: "feed";
  /** What changes, as a builder reads it: "Jobs". */
  label: string;
  /** Query parameters that it always takes. */
  query?: Record<string, string>;
  /** The fields that tell one record from others, where that is not `id`. */
  key?: string[];
  /** What it answers, where that is known. */
  of?: RecordData;
}

export const feed = (definition: Omit<Feed, "kind">): Feed => ({ kind: "feed", ...definition });

/** Its module and what its path is about: "GET jpm /export/jobs" is "jpm/jobs". */
export function nameOf({ calls }: Feed): string {
  const [, module = "", path = ""] = calls.split(" ");
  return `${module.replace(/\/v\d+$/, "")}${path.replace("/export", "")}`;
}

/** What a builder chooses it by, since modules have names in common: "Pricebook: Services". */
export const choiceLabelOf = (feed: Feed) => `${modules[endpointOf(feed).api]}: ${feed.label}`;

/** How to ask for a page of a feed. */
export interface Asked {
  client: AxiosInstance;
  /** Label of the action or trigger, for messages. */
  label: string;
  /** The token of the last answer, or a moment; all of history where there is neither. */
  from: string | undefined;
  /** Whether changes of the last quarter of an hour come too, which are repeated until they are older. */
  recent: boolean;
  logger: ActionLogger;
}

/** One page of a feed. */
export interface FeedPage {
  data: unknown[];
  /** Where to read on: the token of this answer. */
  continueFrom: string;
  hasMore: boolean;
  /** The server's time, in milliseconds since 1970. */
  now: number;
}

/**
 * Reads one page of a feed.
 * @throws SpectralError where the answer does not say how to go on: reading on by guess would lose changes.
 */
export async function readFeedPage(feed: Feed, { client, label, from, recent }: Asked): Promise<FeedPage> {
  const params = { ...feed.query, from, includeRecentChanges: recent };
  const { data: answer, headers } = await client.get<unknown>(endpointOf(feed).path, { params });
  const { data, continueFrom, hasMore } = isPlainObject(answer) ? answer : {};
  if (!Array.isArray(data ?? []) || typeof hasMore !== "boolean" || !isToken(continueFrom))
    throw new SpectralError(
      `${label} failed: ServiceTitan's answer does not say where to go on reading. Nothing is lost: run it again later.`,
    );
  if (hasMore && continueFrom === from)
    throw new SpectralError(
      `${label} failed: ServiceTitan answers the same page again and again. Nothing is lost: run it again later.`,
    );
  return {
    data: (data ?? []) as unknown[],
    continueFrom,
    hasMore,
    now: Date.parse(String(headers.date)) || Date.now(),
  };
}

const isToken = (value: unknown): value is string => typeof value === "string" && value !== "";
