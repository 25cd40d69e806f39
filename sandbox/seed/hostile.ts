import { z } from "zod";
import { contactMethod, crmContact } from "../../api/crm/contacts";
import type { ApiRecord } from "../../api/record";
import { generalLedgerAccount } from "../../api/shared";
import { Table } from "../kit/table";
import type { State } from "../state";
import * as odd from "./oddValues";
import { plainSchema } from "./plainSchema";

/**
 * Replaces what a tenant's records say by the longest, oddest and most international values that their shapes
 * allow, and by null where they allow it; the same each time. Texts that are equal stay so: a customer is called on
 * an invoice as everywhere else.
 */
export function makeHostile(state: State): void {
  const dealer = new Dealer();
  for (const [path, { shape, example }, records] of kinds(state))
    for (const record of records) Object.assign(record, oddObject(shape, record, { path, example, dealer }));
}

type Kind = [path: string, of: Pick<ApiRecord, "shape" | "example">, records: Iterable<object>];

const kinds = (state: State): Kind[] => [
  ...Object.entries(state).flatMap(([name, table]): Kind[] =>
    table instanceof Table ? [[name, table.record ?? unanswered, table.values()]] : [],
  ),
  ["crmContacts", crmContact, state.crmContacts.values()],
  ["contactMethods", contactMethod, [...state.crmContacts.values()].flatMap(({ methods }) => methods)],
];

/** What is replaced in records that are not answered as they are kept: those of these fields that they have. */
const unanswered = {
  shape: z.object({
    name: z.string(),
    description: z.string(),
    value: z.string(),
    memo: z.string().nullish(),
    fileName: z.string(),
    manufacturer: z.string().nullish(),
    model: z.string().nullish(),
    account: generalLedgerAccount,
    customFields: z.array(z.object({ name: z.string(), value: z.string() })),
    dataTypeOptions: z.array(z.string()).nullable(),
    authCode: z.string().nullish(),
    checkNumber: z.string().nullish(),
  }),
  example: {},
};

/** Names of fields, alone or with the one that they are in. */
const fields = (...texts: string[]) => new Set(texts.flatMap((text) => text.split(" ")));

/** They stay as they are, as IDs do, and so does what is in them. */
const kept = fields(
  // Looked up.
  "code skuName loginName",
  // Of a few values, though the documents allow any text.
  "jobStatus syncStatus sentStatus reviewStatus status.name units.type items.type sku.type eventType taxBaseType",
  "depositStatus billType source bills.status",
  "jobs.priority jobTypes.priority currency options values nonJobAppointments.duration",
  // Amounts that add up, and counts.
  "subTotal amount appliedAmount creditMemoItems.total",
  "balance total totalCost qty unitRate unitCost subtotal tax taxRate status.value appointmentCount order position",
  "recurrenceInterval durationLength",
  // Moments before or after others, of the same record or of another one.
  "createdOn modifiedOn date start end arrivalWindowStart arrivalWindowEnd startDate endDate from to",
  "assignedOn submittedOn completedOn actualCompletionDate cancellationDate nextScheduledBillDate",
  "soldOn invoiceDate dueDate paidOn appliedOn depositedOn billDate depositDate",
);

/** What rules and other records count on: never null. */
const needed = fields(
  "status subStatus items description displayName customFields externalData appointmentSummaries",
  "customer location job batch businessUnit salesTaxCode owners units permissions skills positions",
  "dataTypeOptions trade division category campaignPhoneNumbers tags attachments",
  "membershipTypes.recurringServices",
  "appointmentNumber jobNumber referenceNumber quantity price cost subTotal salesTax",
  "businessUnits.address jobCancellations.memo jobHistory.memo estimates.name",
  // Which of these a form's question has depends on its type.
  "units.comment units.options units.value units.values",
);

/** Where a value is, as `invoices.items.price`, and what could be there. */
interface Place {
  path: string;
  example: unknown;
  dealer: Dealer;
}

function isIn(names: ReadonlySet<string>, path: string): boolean {
  const [name = "", before] = path.split(".").reverse();
  return names.has(name) || names.has(`${before}.${name}`);
}

const isPart = (path: string) => path.split(".").length > "table.field".split(".").length;
const isKept = (path: string) => /(\.id|Ids?|By)$/.test(path) || isIn(kept, path);

function oddValue(field: z.ZodType, value: unknown, place: Place): unknown {
  const { path, example, dealer } = place;
  if (isKept(path)) return value;
  const { schema, isNullable } = plainSchema(field);
  // What a record does not tell of another one stays untold: it would not be what that one says.
  if (value === null && isPart(path)) return null;
  // Of eight at a place one is null, where no other counts on it.
  if (isNullable && !isIn(needed, path) && dealer.turnAt(path) % 8 === 1) return null;
  if (schema instanceof z.ZodArray) {
    const inside = { ...place, example: (example as unknown[] | null)?.[0] };
    const element = schema.element as z.ZodType;
    return value && (value as unknown[]).map((each) => oddValue(element, each, inside));
  }
  if (schema instanceof z.ZodObject) return value && oddObject(schema, value, place);
  if (schema instanceof z.ZodString || (schema instanceof z.ZodUnion && typeof value === "string"))
    return oddText(value as string | null | undefined, place);
  if (schema instanceof z.ZodISODateTime) return dealer.next(odd.moments);
  if (schema instanceof z.ZodISODate) return dealer.next(odd.days);
  if (schema instanceof z.ZodNumberFormat) return dealer.next(odd.integers);
  return schema instanceof z.ZodNumber ? dealer.next(odd.numbers) : value;
}

/** The fields that a record has, changed. */
function oddObject(shape: z.ZodType, value: object, { path, example, dealer }: Place): object {
  const declared: Record<string, z.ZodType | undefined> = (shape as z.ZodObject).shape;
  const examples = example as Record<string, unknown> | null | undefined;
  const [, street] = Object.entries(value).find(([key]) => partOf(key) === "street") ?? [];
  const address: Record<string, unknown> = street ? dealer.inPlaceOf(`at ${street}`, odd.addresses) : {};
  const changed = Object.entries(value).map(([key, part]) => {
    const field = declared[key];
    const place = { path: `${path}.${key}`, example: examples?.[key], dealer };
    const given = field ? oddValue(field, part, place) : part;
    return [key, given === null ? null : (address[partOf(key)] ?? given)];
  });
  return Object.fromEntries(changed);
}

/** Which part of an address a field is, so that addresses are replaced as a whole: `leadCity` is a city. */
const partOf = (key: string) => key.replace(/^lead|Address$/g, "").toLowerCase();

function oddText(value: string | null | undefined, { path, example, dealer }: Place): string {
  const text = value ?? String(example ?? "");
  if (isToken(text)) return text;
  const values = valuesLike(text, path);
  return value ? dealer.inPlaceOf(value, values) : dealer.next(values);
}

/** Numbers, dates and times of day as text, and colors, stay what they are. */
const isToken = (text: string) => /^[\d.,:-]+$|^#[\da-f]{6}$/i.test(text);

/** The odd values of the kind that a text is of, by itself or its field's name. */
function valuesLike(text: string, path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf(".") + 1);
  if (text.includes("@")) return name === "value" ? odd.mailboxes : odd.emails;
  if (/^\(\d{3}\) [\d-]+$/.test(text) || /phone/i.test(name)) return odd.phones;
  if (/^https?:/.test(text) || /url$/i.test(name)) return odd.urls;
  if (/email$/i.test(name)) return odd.emails;
  return isFreeText.test(name) ? odd.texts : odd.names;
}

const isFreeText = /summary|description|memo|text|instructions|message|paragraph|header|bio|comment|notes/i;

/** Deals values out in turn. */
class Dealer {
  private readonly turns = new Map<unknown, number>();
  private readonly dealt = new Map<string, unknown>();

  /** How many times a path, or a list of values, has had its turn before. */
  turnAt(place: unknown): number {
    const turn = this.turns.get(place) ?? 0;
    this.turns.set(place, turn + 1);
    return turn;
  }

  next<T>(values: readonly T[]): T {
    return values[this.turnAt(values) % values.length] as T;
  }

  /** The same value for the same text each time. */
  inPlaceOf<T>(text: string, values: readonly T[]): T {
    if (!this.dealt.has(text)) this.dealt.set(text, this.next(values));
    return this.dealt.get(text) as T;
  }
}
