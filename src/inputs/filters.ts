import { z } from "zod";
import { isBlank, isEmptyList, isPlainObject } from "./blank";
import { group } from "./groups";
import type { Input, Inputs } from "./input";
import { fromJson } from "./jsonText";
import { choice, guid, type IdGuide, moment, number, type Shown, shownId, text } from "./kinds";
import { JoinedIds, Named } from "./named";
import { exampleAppGuid, type RecordId, type RecordKind, recordIds } from "./recordIds";
import { guidSchema, idSchema, listSchema, textSchema } from "./values";

/** Filters that several lists have, under the names of ServiceTitan's query parameters. */

/** The filters of a list as one input; they are parts of a group so that the list's own inputs stay in sight. */
export function filterGroup(filters: Inputs): Input<Record<string, unknown>> {
  const field = group({
    label: "Filters",
    comments:
      "Only records that match all of these are listed. A list that comes empty from an earlier step matches nothing; one left untouched is ignored.",
    required: {},
    optional: filters,
  });
  return { ...field, schema: () => z.preprocess((given) => withEmptied(filters, given), field.schema()) };
}

/** The filters, with each list in which an earlier step found nothing as an empty one. */
function withEmptied(filters: Inputs, given: unknown): unknown {
  const parts = fromJson(given);
  if (!isPlainObject(parts)) return given;
  const isMeant = typeof given === "string";
  const entries = Object.entries(parts).map(([key, part]) => {
    const field = filters[key];
    return [key, field && isList(field) && isEmptied(part, isMeant) ? "[]" : part];
  });
  return Object.fromEntries(entries);
}

const isList = ({ input }: Input) =>
  input.type === "code" || ("collection" in input && input.collection === "valuelist");

/** Whether a list was given and holds nothing. A real [] is one that nobody filled, but in JSON it is meant. */
function isEmptied(part: unknown, isMeant: boolean): boolean {
  if (isEmptyList(part)) return isMeant;
  if (isBlank(part)) return Array.isArray(part);
  return isEmptyList(anyList().safeParse(part).data);
}

const anyList = () => listSchema(z.unknown(), { separator: ",", onlyBlanks: "empty" });

/** Whether a filter is an empty list, which no record fits: asked for, ServiceTitan would list all. */
export const findsNothing = (filters: Inputs = {}, values: Record<string, unknown> = {}) =>
  Object.entries(filters).some(([key, field]) => isList(field) && isEmptyList(values[key]));

/** A filter by the start of a time range; `what` begins "Only jobs completed". */
export const onOrAfter = (label: string, what: string, example: string) =>
  moment(`${label} On Or After`, `${what} at or after this moment.`, example);

/** A filter by the end of a time range that it is part of. */
export const onOrBefore = (label: string, what: string, example: string) =>
  moment(`${label} On Or Before`, `${what} at or before this moment.`, example);

/** A filter by the end of a time range. */
export const before = (label: string, what: string, example: string) =>
  moment(`${label} Before`, `${what} before this moment.`, example);

export const created = {
  createdOnOrAfter: onOrAfter("Created", "Only records created", "2026-07-01T00:00:00-07:00"),
  createdBefore: before("Created", "Only records created", "2026-08-01"),
};

export const modified = {
  modifiedOnOrAfter: onOrAfter("Modified", "Only records last changed", "2026-07-08T10:00:00-07:00"),
  modifiedBefore: before("Modified", "Only records last changed", "2026-07-09"),
};

export const dates = { ...created, ...modified };

/** Of a list that ServiceTitan limits to active records unless told otherwise. */
export const active = choice({
  label: "Active",
  comments:
    "Which records to list: active ones (Yes), inactive ones (No), or both (Any). If left blank, active ones only.",
  choices: { True: "Yes", False: "No", Any: "Any" },
});

/** Of a list that holds active and inactive records unless told otherwise. */
export const activeOrAny = choice({
  label: "Active",
  comments:
    "Which records to list: active ones (Yes), inactive ones (No), or both (Any). If left blank, both.",
  choices: { True: "Yes", False: "No", Any: "Any" },
});

/** A list of IDs for a query parameter that takes them separated by commas. */
export const idsInText = (
  { max, ...guide }: IdGuide & { /** How many entries ServiceTitan takes. */ max?: number },
  record: RecordId = recordIds[guide.of],
): Input<JoinedList> => ({
  input: { ...shownId(guide, "them", record), collection: "valuelist" },
  schema: () => joined(idSchema(record.named), max),
  named: record.named,
});

/** The same of records that ServiceTitan knows by GUIDs. */
export const guidsInText = (guide: IdGuide, record: RecordId = recordIds[guide.of]): Input<JoinedList> => ({
  input: { ...shownId(guide, "them", record), collection: "valuelist" },
  schema: () => joined(guidSchema()),
});

/** A list of texts for a query parameter that takes them separated by commas. */
export const textsInText = (guide: Shown): Input<JoinedList> => ({
  input: { type: "string", collection: "valuelist", ...guide },
  schema: () => joined(textWithoutComma()),
});

/** A comma within a text would make two of it. */
const textWithoutComma = () =>
  textSchema().refine((text) => !text.includes(","), { error: "text without a comma" });

/** Entries separated by commas, or an empty list. */
type JoinedList = string | [] | undefined;

const joined = (item: z.ZodType, max = Number.POSITIVE_INFINITY): z.ZodType<JoinedList> =>
  listSchema(item, { separator: "," })
    .refine((list) => !list || list.length <= max, { error: `a list of at most ${max} entries` })
    .transform(join);

function join(list?: unknown[]): JoinedList {
  if (isEmptyList(list)) return [];
  const hasNames = list?.some((entry) => entry instanceof Named);
  return hasNames ? (new JoinedIds(list as unknown[]) as never) : list?.join(",");
}

/** The same list for a query parameter that takes its entries separated by commas. */
export const inText = <T>(field: Input<T[]>): Input<JoinedList> => ({
  ...field,
  schema: () => field.schema().transform(join),
});

const ownIds = (of: RecordKind): [IdGuide, RecordId] => [
  {
    label: "IDs",
    comments: "Only records with these IDs, one per line. More than 50 come as one page, in order of ID.",
    of,
  },
  { ...recordIds[of], from: undefined },
];

/** The records themselves. Where their IDs come from is left to the picklist: it is this list that has them. */
export const ids = (of: RecordKind) => idsInText(...ownIds(of));

/** The same of records that ServiceTitan knows by GUIDs. */
export const guids = (of: RecordKind) => guidsInText(...ownIds(of));

/** By name; `example` is part of the name of such a record. */
export const name = (example: string) =>
  text({ label: "Name", comments: "Only records whose name contains this text.", example });

/** Parts of an address, each a filter of its own. */
export const addressFilters = {
  street: text({
    label: "Street",
    comments: "Only records on this street.",
    example: "2140 Capitol Avenue",
  }),
  unit: text({ label: "Unit", comments: "Only records with this apartment or suite.", example: "Apt 4" }),
  city: text({ label: "City", comments: "Only records in this city.", example: "Sacramento" }),
  state: text({ label: "State", comments: "Only records in this state.", example: "CA" }),
  zip: text({ label: "Zip", comments: "Only records with this ZIP code.", example: "95816" }),
  country: text({ label: "Country", comments: "Only records in this country.", example: "USA" }),
  latitude: number({
    label: "Latitude",
    comments: "Only records at this latitude, in degrees.",
    example: "38.5733",
    min: -90,
    max: 90,
  }),
  longitude: number({
    label: "Longitude",
    comments: "Only records at this longitude, in degrees.",
    example: "-121.4789",
    min: -180,
    max: 180,
  }),
};

export const externalDataGuid = guid({
  label: "External Data Application Guid",
  comments: "GUID of the app whose external data to return with the records.",
  example: exampleAppGuid,
});

/** Lookup by an app's own data. */
export const externalDataFilters = {
  externalDataApplicationGuid: externalDataGuid,
  externalDataKey: text({
    label: "External Data Key",
    comments: "Only records with external data under this key. Needs External Data Values too.",
    example: "crmId",
  }),
  externalDataValues: textsInText({
    label: "External Data Values",
    comments: "Only records whose external data has one of these values, one per line.",
    example: "C-20418",
  }),
};
