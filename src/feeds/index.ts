import { choiceLabelOf, type Feed, nameOf } from "../changes/feed";
import * as all from "./all";

/** All feeds by module and name, "jpm/jobs", as data. */
export const feeds: Record<string, Feed> = Object.fromEntries(
  Object.values<Feed>(all)
    .sort((a, b) => choiceLabelOf(a).localeCompare(choiceLabelOf(b)))
    .map((feed) => [nameOf(feed), feed]),
);
