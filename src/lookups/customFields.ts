import { isDeepStrictEqual } from "node:util";
import { SpectralError } from "@prismatic-io/spectral";
import { ServiceTitanError } from "../client/errors";
import type { Call } from "../declare/declaration";
import { NamedField } from "../inputs/customFields";
import { type TypeList, typeLists } from "../inputs/customFieldTypes";
import { type Inputs, labelAt } from "../inputs/input";
import { changeParts, type Path } from "../inputs/walk";
import { byTypeId, type KnownTypes, type SentField } from "./fieldTypes";
import { readSettings } from "./kept";

type Values = Call["values"];

/** A custom field as a record has it. */
interface AnsweredField {
  id?: unknown;
  typeId?: unknown;
  name?: string | null;
  value?: string | null;
}

interface Change {
  from: AnsweredField[];
  to: SentField[];
}

interface Sending {
  /** The action's inputs, for messages. */
  fields: Inputs;
  call: Call;
  /** Of an update: reads the record that it changes. */
  readRecord?: () => Promise<Values>;
}

/**
 * Sends values in which custom fields may be given by their names: by the IDs of their types. An update sends all custom
 * fields that its record has, since ServiceTitan takes away those that are not sent; it reads them before the names are
 * looked up and again right before it writes, and warns of those that changed meanwhile. Where no name is given, the
 * values are sent as they are, and nothing is read.
 * @param send is called once more where ServiceTitan refuses the values and the names mean something else by now.
 * @throws as `send` does; SpectralError: a sentence that names the input by its label, where there is no such name, or
 * its type does not take the value.
 */
export async function sendNamed<T>(
  sending: Sending,
  values: Values,
  send: (values: Values) => Promise<T>,
): Promise<T> {
  if (namedIn(values).length === 0) return send(values);
  const had = await sending.readRecord?.();
  const known = await withTypeIds(sending, values, had);
  try {
    return await send(await withKept(sending, values, known, had));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const again = await withTypeIds(sending, values, had, Date.now());
    if (isDeepStrictEqual(again, known)) throw error;
    return send(await withKept(sending, values, again, had));
  }
}

/**
 * Puts the IDs of types in the place of names of custom fields; nothing is read where there are none.
 * @param had the record that an update changes: the types of a person's fields are known by it alone.
 * @param since from when lists of types may be; where a name or value is not in what was kept, they are read anew.
 * @throws as `sendNamed` does.
 */
export async function withTypeIds(
  { fields, call }: Sending,
  values: Values,
  had?: Values,
  since?: number,
): Promise<Values> {
  const began = Date.now();
  const owners = [...new Set(namedIn(values).map(({ of }) => of))];
  const known = new Map<string, KnownTypes>();
  for (const owner of owners) known.set(owner, await typesOf(owner, call, had, since));
  const toIds = (list: unknown, path: Path) =>
    isNamedList(list) ? toSent(list, known, labelAt(fields, path)) : undefined;
  try {
    return changeParts(values, toIds) as Values;
  } catch (error) {
    if (since !== undefined) throw error;
    return withTypeIds({ fields, call }, values, had, began);
  }
}

type NamedList = (NamedField | SentField)[];

const isNamedList = (value: unknown): value is NamedList =>
  Array.isArray(value) && value.some((entry) => entry instanceof NamedField);

/** All custom fields that are given by their names, wherever they are. */
function namedIn(values: Values): NamedField[] {
  const found: NamedField[] = [];
  changeParts(values, (part) => {
    if (part instanceof NamedField) found.push(part);
  });
  return found;
}

/** Those values that have a custom field by its name in them. */
export const valuesWithNames = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => namedIn({ value }).length > 0));

async function typesOf(
  owner: NamedField["of"],
  call: Call,
  had: Values | undefined,
  since: number | undefined,
): Promise<KnownTypes> {
  return owner === "Technician" || owner === "Employee"
    ? ofPerson(owner, had)
    : typesInList(owner, call, since);
}

/**
 * The types of the custom fields that records of a kind have.
 * @param since from when they may be.
 */
export async function typesInList(owner: TypeList, call: Call, since?: number): Promise<KnownTypes> {
  const list = typeLists[owner];
  const records = (await readSettings(list, call, since)) as {
    id: unknown;
    name?: unknown;
    dataType?: string | null;
    dataTypeOptions?: string[] | null;
    active?: boolean;
  }[];
  const types = records.flatMap(({ id, name, dataType, dataTypeOptions, active }) =>
    typeof name === "string" && active !== false
      ? [{ id: asId(id), name, dataType, options: dataTypeOptions ?? [] }]
      : [],
  );
  return { types, one: list.what[0] };
}

/** ServiceTitan has no list of the types of people's fields: those of a person tell their names and IDs. */
function ofPerson(owner: "Technician" | "Employee", had: Values | undefined): KnownTypes {
  const person = owner.toLowerCase();
  const types = fieldsIn(had, "customFields").flatMap(({ typeId, name }) =>
    name && typeId != null ? [{ id: asId(typeId), name, options: [] }] : [],
  );
  return {
    types,
    one: had ? `custom field that this ${person} has` : `custom field that is known of a new ${person}`,
    advice: `ServiceTitan has no list of those of ${person}s: give another one by its ID as Field (typeId).`,
  };
}

/** @throws SpectralError where one is given twice */
function toSent(list: NamedList, known: Map<string, KnownTypes>, label: string): SentField[] {
  const sent = list.map((field) =>
    field instanceof NamedField ? byTypeId(field, known.get(field.of) as KnownTypes, label) : field,
  );
  for (const [place, field] of list.entries())
    if (field instanceof NamedField && sent.some((other, at) => at !== place && isSame(other, sent[place])))
      throw new SpectralError(`${label}: "${field.name}" is given twice.`);
  return sent;
}

/** For an update: what is sent, and the other custom fields that the record has by now. */
async function withKept(
  sending: Sending,
  values: Values,
  known: Values,
  had: Values | undefined,
): Promise<Values> {
  const has = await sending.readRecord?.();
  if (has === undefined) return known;
  const keys = Object.keys(values).filter((key) => isNamedList(values[key]));
  const merged = keys.map((key) => {
    const [sent, fields] = [known[key] as SentField[], fieldsIn(has, key)];
    warnOfChanges(sending.call, sent, fieldsIn(had, key), fields);
    return [key, keepingOthers(sent, fields)];
  });
  return { ...known, ...Object.fromEntries(merged) };
}

const fieldsIn = (record: Values | undefined, key: string) => (record?.[key] ?? []) as AnsweredField[];

function warnOfChanges(
  { label, logger }: Call,
  sent: SentField[],
  had: AnsweredField[],
  has: AnsweredField[],
) {
  const gone = had.filter((field) => !has.some((other) => isSame(field, other)));
  const changed = has.filter(
    (field) => (had.find((other) => isSame(field, other))?.value ?? null) !== (field.value ?? null),
  );
  for (const field of [...changed, ...gone]) {
    const isSent = sent.some((other) => isSame(field, other));
    logger.warn(
      `${label}: the custom field ${field.name ?? field.typeId} was changed by somebody else meanwhile; ${isSent ? "it is written over" : "it stays as it is now"}.`,
    );
  }
}

/** The fields that a record keeps, and those that are sent; a value that it has keeps its own ID. */
function keepingOthers(sent: SentField[], has: AnsweredField[]): SentField[] {
  const kept = has.filter(
    (field) => typeof field.value === "string" && !sent.some((other) => isSame(field, other)),
  );
  return [
    ...kept.map(({ id, typeId, value }) => ({ ...withId(id), typeId: asId(typeId), value: value as string })),
    ...sent.map((field) => ({ ...withId(has.find((other) => isSame(field, other))?.id), ...field })),
  ];
}

/** What sending fields changes of those that a record has, and of nothing else; undefined where all are so already. */
export function changeOf(sent: SentField[] = [], has: AnsweredField[] | null = []): Change | undefined {
  const from = has ?? [];
  const isThere = (field: SentField) =>
    from.some((other) => isSame(field, other) && other.value === field.value);
  return sent.every(isThere) ? undefined : { from, to: keepingOthers(sent, from) };
}

const withId = (id: unknown) => (id == null ? {} : { id: asId(id) });

/** Whether two custom fields are one: by the ID of the value, where both have one, or by that of the type. */
function isSame(one: SentField | AnsweredField | undefined, other: SentField | AnsweredField | undefined) {
  const both = (key: "id" | "typeId") => one?.[key] != null && other?.[key] != null;
  return (["id", "typeId"] as const).some((key) => both(key) && String(one?.[key]) === String(other?.[key]));
}

/** An ID as a number, which a body wants, where one can hold it. */
const asId = (id: unknown) => (Number.isSafeInteger(Number(id)) ? Number(id) : id);

/** Whether ServiceTitan refused what was sent, so that nothing was carried out. */
const isRefusal = (error: unknown) =>
  error instanceof ServiceTitanError && (error.status === 400 || error.status === 404);
