import { SpectralError } from "@prismatic-io/spectral";
import type { NamedField } from "../inputs/customFields";
import { whatThereIs } from "../inputs/nearest";
import { choiceSchema, numberSchema } from "../inputs/values";

/** A type of custom fields, as a list or a record tells it. */
export interface FieldType {
  id: unknown;
  name: string;
  dataType?: string | null;
  options: string[];
}

/** The types that a custom field may be of, and how to speak of them. */
export interface KnownTypes {
  types: FieldType[];
  /** One of them: "custom field of a job". */
  one: string;
  /** What to say beside the names that there are. */
  advice?: string;
}

/** A custom field as it is sent. */
export interface SentField {
  typeId?: unknown;
  id?: unknown;
  value?: string;
}

/**
 * Finds the type of a custom field that was given by its name, of which only letters and digits count, and makes sure
 * that the type takes its value.
 * @param label the input, for messages: "Custom Fields".
 * @throws SpectralError: a sentence that says which names or values there are.
 */
export function byTypeId(field: NamedField, known: KnownTypes, label: string): SentField {
  const type = findType(field.name, known, label);
  return {
    typeId: type.id,
    ...(field.value !== undefined && { value: valueOfType(field.value, type, label) }),
  };
}

function findType(name: string, { types, one, advice }: KnownTypes, label: string): FieldType {
  const [type, ...others] = types.filter((each) => fold(each.name) === fold(name));
  if (type === undefined) {
    const names = types.map((each) => each.name);
    const sentences = [`${label}: "${name}" is no ${one}.`, whatThereIs(name, names), advice];
    throw new SpectralError(sentences.filter(Boolean).join(" "));
  }
  if (others.length > 0) {
    const alike = [type, ...others].map((each) => `${each.name} (ID ${each.id})`).join(" or ");
    throw new SpectralError(`${label}: "${name}" may be ${alike}: give the ID of one as its Field (typeId).`);
  }
  return type;
}

/** A name's letters and digits, in any case; a name that has none counts as it is. */
function fold(name: string): string {
  const lower = name.normalize("NFC").toLowerCase();
  return lower.replace(/[^\p{L}\p{M}\p{N}]/gu, "") || lower.trim();
}

/** A value as its type spells it. @throws SpectralError where the type does not take it */
export function valueOfType(value: string, { name, dataType, options }: FieldType, label: string): string {
  if (options.includes(value)) return value;
  const isNumeric = /^numeric$/i.test(dataType ?? "");
  const hasOptions = options.length > 0 && !isNumeric && !/^text$/i.test(dataType ?? "");
  if (!hasOptions && !isNumeric) return value;
  const { data, error } = (hasOptions ? choiceSchema(options) : numberSchema()).safeParse(value);
  if (error)
    throw new SpectralError(
      `${label}, ${name} must be ${error.issues[0]?.message}, but ${JSON.stringify(value)} was given.`,
    );
  return hasOptions ? String(data) : value.trim();
}
