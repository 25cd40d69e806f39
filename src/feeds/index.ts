import { type Feed, nameOf } from "../changes/feed";
import * as all from "./all";

/** All feeds by module and name, "jpm/jobs", as data. */
export const feeds: Record<string, Feed> = Object.fromEntries(
  Object.values(all).map((feed: Feed) => [nameOf(feed), feed]),
);
