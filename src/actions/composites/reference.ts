import { SpectralError } from "@prismatic-io/spectral";
import { isPlainObject } from "../../inputs/blank";
import type { Input, Values } from "../../inputs/input";
import { guid, once, type Shown, text } from "../../inputs/kinds";
import { exampleAppGuid } from "../../inputs/recordIds";
import { textSchema } from "../../inputs/values";
import type { Reference } from "../../lookups/reference";

/** How an app names a record of its own. */

/** ServiceTitan documents no length; a filter is part of an address. */
const longest = 100;

/** An app's own name for a record, as an input of a name and a length of its own. */
export function referenceInput({ max = longest, ...guide }: Shown & { max?: number }): Input<string> {
  const schema = () =>
    textSchema({ max })
      .refine((given) => !given.includes(","), { error: "text without a comma" })
      .transform((given) => given.trim());
  return { ...text(guide), schema: once(schema) };
}

export const reference = referenceInput({
  label: "Reference",
  comments: `Your app's own ID for the record, by which it is found again: at most ${longest} characters, no comma.`,
  example: "C-20418",
});

export const applicationGuid = guid({
  label: "Application Guid",
  comments:
    "GUID of your app, under which ServiceTitan keeps the reference as external data. Choose one and keep it.",
  example: exampleAppGuid,
});

export const referenceKey = text({
  label: "Reference Key",
  comments: 'Under which key the reference is kept. If left blank, "reference".',
  example: "crmId",
});

export const referenceInputs = { reference, applicationGuid, referenceKey };

type Given = Partial<Values<typeof referenceInputs, Record<never, never>>>;

/**
 * The reference that was given; undefined where none was.
 * @param label the input that it was given in, for messages.
 */
export function referenceOf(
  { reference, applicationGuid, referenceKey = "reference" }: Given,
  label = "Reference",
): Reference | undefined {
  if (reference === undefined) return undefined;
  if (applicationGuid === undefined)
    throw new SpectralError(`Application Guid is required where ${label} is given.`);
  return { applicationGuid, key: referenceKey, value: reference };
}

/** What was given besides the reference. */
export function besidesReference(values: object): Record<string, unknown> {
  const given = Object.entries(values).filter(([key]) => !(key in referenceInputs));
  return Object.fromEntries(given);
}

/** External data of a new record, with the reference in it. */
export function withReference(externalData: unknown, { applicationGuid, key, value }: Reference): object {
  const own = isPlainObject(externalData) ? externalData : { applicationGuid, externalData: [] };
  if (String(own.applicationGuid).toLowerCase() !== applicationGuid.toLowerCase())
    throw new SpectralError(
      `External Data must have the applicationGuid of Application Guid, ${applicationGuid}, but ${own.applicationGuid} was given.`,
    );
  const others = (own.externalData as { key: string }[]).filter((entry) => entry.key !== key);
  return { applicationGuid, externalData: [...others, { key, value }] };
}
