import type { z } from "zod";
import { type File, fileSchema } from "./files";
import type { Input } from "./input";
import { dateSchema, dateTimeSchema, durationSchema, momentSchema } from "./moments";
import { type RecordId, type RecordKind, recordIds, whereFrom } from "./recordIds";
import {
  choiceSchema,
  emailSchema,
  flagSchema,
  guidSchema,
  idListSchema,
  idSchema,
  integerSchema,
  listSchema,
  nameListSchema,
  numberSchema,
  phoneSchema,
  textSchema,
} from "./values";

/** What every kind of field is told: its name and guidance for the builder. */
export interface Guide {
  label: string;
  /** What value is expected, with its unit or format. */
  comments: string;
  /** A valid value, shown as a hint; never sent by itself. */
  example?: string;
}

interface Choosable extends Guide {
  /** Key of the data source that lists what can be chosen. */
  dataSource?: string;
}

/** Of kinds whose values all look alike, where each input needs an example of its own. */
export interface Shown extends Guide {
  example: string;
}

export interface IdGuide extends Omit<Guide, "example"> {
  /** The record whose ID it is. */
  of: RecordKind;
}

/** An ID as the designer shows it: the second sentence of its comment says where to get it. */
export function shownId(
  { of, comments, ...guide }: IdGuide,
  it: "it" | "them",
  record: RecordId = recordIds[of],
) {
  const { example, picklist: [dataSource] = [] } = record;
  return {
    type: "string" as const,
    example: String(example),
    comments: comments.replace(/\.(?= |$)/, (end) => end + whereFrom(record, it)),
    ...(dataSource && { dataSource }),
    ...guide,
  };
}

/** Makes a schema once, on first use. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const anId = once(() => idSchema());
const ids = once(() => idListSchema());
const aText = once(textSchema);
const aFlag = once(flagSchema);
const aDateTime = once(dateTimeSchema);
const aMoment = once(momentSchema);
const aPhone = once(phoneSchema);
const aDay = once(dateSchema);

export function id(guide: IdGuide): Input<number> {
  const { named }: RecordId = recordIds[guide.of];
  return { input: shownId(guide, "it"), schema: named ? once(() => idSchema(named)) : anId, named };
}

/** The ID of a record that ServiceTitan knows by a GUID. */
export const recordGuid = (guide: IdGuide): Input<string> => ({
  input: shownId(guide, "it"),
  schema: once(guidSchema),
});

export function idList(guide: IdGuide): Input<number[]> {
  const { named }: RecordId = recordIds[guide.of];
  return {
    input: { ...shownId(guide, "them"), collection: "valuelist" },
    schema: named ? once(() => idListSchema(named)) : ids,
    named,
  };
}

export const textList = (guide: Shown): Input<string[]> => ({
  input: { type: "string", collection: "valuelist", ...guide },
  schema: once(() => listSchema(textSchema(), { separator: "," })),
});

/** Names, such as those of fields: spaces around them do not count. */
export const nameList = (guide: Shown): Input<string[]> => ({
  input: { type: "string", collection: "valuelist", ...guide },
  schema: once(nameListSchema),
});

interface Limited {
  /** The most characters that it takes; any number where it is not said. */
  max?: number;
}

const textOf = (max: number | undefined) => (max === undefined ? aText : once(() => textSchema({ max })));

export const text = ({ max, ...guide }: Choosable & Limited): Input<string> => ({
  input: { type: "string", ...guide },
  schema: textOf(max),
});

export const longText = ({ max, ...guide }: Shown & Limited): Input<string> => ({
  input: { type: "text", ...guide },
  schema: textOf(max),
});

/** A secret text: hidden in the designer and in messages. */
export const secret = (guide: Guide): Input<string> => ({
  input: { type: "password", ...guide },
  schema: aText,
});

export const email = (guide: Shown): Input<string> => ({
  input: { type: "string", ...guide },
  schema: once(emailSchema),
});

/** A phone number to look for. */
export const phone = (guide: Shown): Input<string> => ({
  input: { type: "string", ...guide },
  schema: aPhone,
});

export const guid = (guide: Shown): Input<string> => ({
  input: { type: "string", ...guide },
  schema: once(guidSchema),
});

interface Bounded extends Shown {
  min?: number;
  max?: number;
}

/** A number, with or without decimals: money, quantities, coordinates. */
export const number = ({ min, max, ...guide }: Bounded): Input<number> => ({
  input: { type: "string", ...guide },
  schema: once(() => numberSchema({ min, max })),
});

export const integer = ({ min, max, ...guide }: Bounded): Input<number> => ({
  input: { type: "string", ...guide },
  schema: once(() => integerSchema({ min, max })),
});

/** The moment that a visit starts or ends, sent as ISO 8601 in UTC. */
export const dateTime = (guide: Shown): Input<string> => ({
  input: { type: "string", ...guide },
  schema: aDateTime,
});

/** A day or a moment, sent as ISO 8601 in UTC; `what` is the sentence that says which one it is. */
export const moment = (label: string, what: string, example: string): Input<string> => ({
  input: {
    type: "string",
    label,
    comments: `${what} A date (midnight UTC), or a date and time with a time zone.`,
    example,
  },
  schema: aMoment,
});

/** How long something lasts, sent as hh:mm:ss. */
export const duration = (guide: Shown): Input<string> => ({
  input: { type: "string", ...guide },
  schema: once(durationSchema),
});

/** A day without a time. */
export const date = (guide: Shown): Input<string> => ({
  input: { type: "string", ...guide },
  schema: aDay,
});

/**
 * Yes or no, in three states: blank is "not given". A spectral `boolean` input has only two, so that a
 * builder could not leave a setting as it is.
 */
export const flag = (guide: Guide): Input<boolean> => ({
  input: {
    type: "string",
    ...guide,
    model: [
      { label: "Yes", value: "true" },
      { label: "No", value: "false" },
    ],
  },
  schema: aFlag,
});

/** A switch of the action itself, off by default, such as Fetch All. */
export const toggle = (guide: Guide & { default?: "true" }): Input<boolean> => ({
  input: { type: "boolean", default: "false", ...guide },
  schema: aFlag,
});

/** One of a fixed set: the values as ServiceTitan spells them, or values with labels. */
export const choice = <T extends string>({
  choices,
  ...guide
}: Guide & { choices: readonly T[] | Record<T, string>; default?: T }): Input<T> => {
  const labels = Array.isArray(choices)
    ? choices.map((value: T) => [value, inWords(value)] as const)
    : (Object.entries(choices) as [T, string][]);
  return {
    input: { type: "string", ...guide, model: labels.map(([value, label]) => ({ label, value })) },
    schema: once(() =>
      choiceSchema(
        labels.map(([value]) => value),
        labels.map(([, label]) => label),
      ),
    ),
  };
};

export const choiceList = <T extends string>({
  choices,
  ...guide
}: Guide & { choices: readonly T[] }): Input<T[]> => ({
  input: {
    type: "string",
    collection: "valuelist",
    ...guide,
    model: choices.map((value) => ({ label: inWords(value), value })),
  },
  schema: once(() => listSchema(choiceSchema(choices), { separator: "," })),
});

/** An input whose comment says more. */
export const commented = <T>({ input, ...read }: Input<T>, more: string): Input<T> => ({
  ...read,
  input: { ...input, comments: `${input.comments} ${more}` },
});

/** A list that a change replaces: the comment says how to clear it. */
export const clearable = <T>(list: Input<T>): Input<T> =>
  commented(list, "[] clears the list; leave blank to keep it.");

/** "MobilePhone" as "Mobile Phone". */
export const inWords = (value: string) => value.replace(/([a-z])([A-Z])/g, "$1 $2");

/** JSON: text as typed into a code input, or an object or list of an earlier step. */
export const json = <T>({
  value,
  ...guide
}: Guide & { example: string; value: () => z.ZodType<T> }): Input<T> => ({
  input: { type: "code", language: "json", ...guide },
  schema: once(value),
});

/** A file of an earlier step, or text to make one of. */
export const file = (guide: Guide): Input<File> => ({
  input: { type: "data", ...guide },
  schema: once(fileSchema),
});
