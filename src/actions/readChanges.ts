import { z } from "zod";
import { exportedJob } from "../../api/jpm/jobs";
import type { JsonSchema } from "../../api/record";
import { choiceLabelOf, type Feed, readFeedPage } from "../changes/feed";
import { keepOnly } from "../client/keep";
import { composite } from "../declare/composite";
import { endpointOf } from "../declare/declaration";
import { refuseUnknownFields } from "../declare/fields";
import { feeds } from "../feeds";
import type { Input } from "../inputs/input";
import { choice, integer, text, toggle } from "../inputs/kinds";
import { keepFields } from "../inputs/list";
import { mapValues } from "../inputs/mapValues";
import { momentSchema } from "../inputs/moments";
import { refuse } from "../inputs/reading";

const required = {
  feed: choice({
    label: "Feed",
    comments: "The records whose changes to read, inactive and deleted ones too.",
    choices: mapValues(feeds, choiceLabelOf),
  }),
};

const defaultMost = 20_000;

const optional = {
  from: dateOrToken(
    text({
      label: "From",
      comments:
        "Where to start: continueFrom of this feed's last result, or a date (midnight UTC) or a date and time with a time zone, since when records changed. If left blank, all of history is read.",
      example: "2026-07-08T10:00:00-07:00",
    }),
  ),
  includeRecentChanges: toggle({
    label: "Include Recent Changes",
    comments:
      "Also reads what changed in the last 15 minutes. ServiceTitan gives these changes again until they are older, so handle the same change twice.",
  }),
  mostRecords: integer({
    label: "Most Records",
    comments: `How many records to read at most in one run; at least one page is read. If left blank, ${defaultMost}. Where more follow, hasMore is true: run it again from continueFrom.`,
    example: "20000",
    min: 1,
  }),
  keepFields,
};

/** A token of a feed as it is; what looks like a date is read as one. */
function dateOrToken(field: Input<string>): Input<string> {
  const looksLikeDate = (value: unknown) => value instanceof Date || /^\s*\d{1,4}[-/.]/.test(String(value));
  return {
    ...field,
    schema: () =>
      z.unknown().transform((value, context) => {
        const schema = looksLikeDate(value) ? momentSchema() : field.schema();
        const { success, data, error } = schema.safeParse(value);
        return success ? data : refuse(context, value, error.issues[0]?.message ?? "");
      }),
  };
}

const jsonSchema: JsonSchema = {
  type: "object",
  properties: {
    data: {
      type: "array",
      items: { type: "object" },
      description: "The records as they are now, in the order of their changes.",
    },
    continueFrom: { type: "string", description: "Where to go on: From of the next run." },
    hasMore: { type: "boolean", description: "Whether more changes follow right away." },
  },
  required: ["data", "continueFrom", "hasMore"],
};

export const readChanges = composite({
  label: "Read Changes",
  description:
    "Read what has changed in ServiceTitan since a date or since the last run, to load it elsewhere and keep it up to date.",
  scopes: [],
  required,
  optional,
  result: {
    example: { data: [exportedJob.example], continueFrom: "eyJwIjoiMjAyNi0wNy0wOCJ9", hasMore: false },
    jsonSchema,
  },
  together: ({ feed, keepFields }) => refuseUnknownFields(keepFields, feeds[feed]?.of?.jsonSchema),
  run: async (
    { feed: name, from, includeRecentChanges, mostRecords = defaultMost, keepFields },
    { client, logger },
  ) => {
    const feed = feeds[name] as Feed;
    const { api, version } = endpointOf(feed);
    const asked = {
      client: client(api, { version, scope: feed.scope }),
      label: "Read Changes",
      recent: includeRecentChanges ?? false,
      logger,
    };
    const keep = keepOnly(keepFields);
    const data: unknown[] = [];
    let page = await readFeedPage(feed, { ...asked, from });
    data.push(...page.data.map(keep));
    // A page is never cut, since its token is only good for all of it; the next one may be as long.
    while (page.hasMore && data.length + page.data.length <= mostRecords) {
      page = await readFeedPage(feed, { ...asked, from: page.continueFrom });
      data.push(...page.data.map(keep));
    }
    return { data: { data, continueFrom: page.continueFrom, hasMore: page.hasMore } };
  },
});
