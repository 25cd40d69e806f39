import type { ServiceTitanError } from "../client/errors";
import type { Call } from "../declare/declaration";
import { isPlainObject } from "../inputs/blank";
import { type Found, type LookedAt, readForIds, readWhole } from "./read";
import { eachOnce, follow } from "./reference";

/** Looks for customers by how they are reached. */

export const customerList = {
  calls: "GET crm /customers",
  scope: "CRM → Customers (Read)",
  what: ["customer", "customers"],
  hasInactive: true,
} satisfies LookedAt & { hasInactive: true };

const contactList: LookedAt = {
  calls: "GET crm /customers/contacts",
  scope: "CRM → Customers (Read)",
  what: ["contact", "contacts of customers"],
};

const methodList: LookedAt = {
  calls: "GET crm /contacts/contact-methods",
  scope: "CRM → Contacts (Read)",
  what: ["contact method", "contact methods"],
};

/** What looking for customers needs; the second for e-mail addresses alone. */
export const customerScopes = [customerList.scope, methodList.scope];

/** A number with fewer digits is part of one, and matches nothing. */
const fewestDigits = 7;

interface Contact {
  customerId: unknown;
  type: string;
  value: unknown;
}

export interface Reach {
  phone?: string;
  email?: string;
}

/** What a look found, and what a builder has to know of it. */
export interface Looked {
  records: Found[];
  notes: string[];
  /** Whether anything could be looked for at all. */
  isLooked: boolean;
}

/**
 * Finds the customers who have a phone number or an e-mail address, inactive ones too, the lowest ID first. Spelling
 * does not count. A customer counts only if a contact of theirs is that number or address.
 */
export async function findByReach({ phone, email }: Reach, call: Call): Promise<Looked> {
  const notes: string[] = [];
  const hasPhone = phone !== undefined && digitsOf(phone).length >= fewestDigits;
  if (phone !== undefined && !hasPhone)
    notes.push(`Phone ${phone} is too short for a phone number: nothing was looked for by it.`);
  const byNumber = hasPhone ? await byPhone(phone, call) : undefined;
  const byAddress = email === undefined ? undefined : await byEmail(email, call, { mayBeRefused: hasPhone });
  if (email !== undefined && !byAddress)
    notes.push(`Nothing was looked for by e-mail, since the app lacks the API scope ${methodList.scope}.`);
  for (const note of notes) call.logger.warn(`${call.label}: ${note}`);
  const records = eachOnce([...(byNumber ?? []), ...(byAddress ?? [])]);
  return { records, notes, isLooked: byNumber !== undefined || byAddress !== undefined };
}

async function byPhone(phone: string, call: Call): Promise<Found[]> {
  const candidates = await readWhole(customerList, { active: "Any", phone: digitsOf(phone) }, call);
  return withContact(
    candidates,
    call,
    ({ type, value }) => type !== "Email" && digitsOf(value) === digitsOf(phone),
  );
}

/**
 * @param mayBeRefused whether something else was looked by: a look that was refused is no absence.
 * @returns undefined where the app may not look for contact methods.
 */
async function byEmail(
  email: string,
  call: Call,
  { mayBeRefused }: { mayBeRefused: boolean },
): Promise<Found[] | undefined> {
  const isIt = ({ type, value }: Omit<Contact, "customerId">) =>
    type === "Email" && fold(value) === fold(email);
  const ids = await ownersOf(email, isIt, call).catch((error: unknown) => {
    if (mayBeRefused && (error as ServiceTitanError).status === 403) return undefined;
    throw error;
  });
  return ids && withContact(await readByIds(ids, call), call, isIt);
}

/** The IDs of customers who may have an e-mail address. */
async function ownersOf(email: string, isIt: (method: MethodOf) => boolean, call: Call): Promise<unknown[]> {
  const spellings = [...new Set([email.trim(), fold(email)])];
  const methods = await Promise.all(
    spellings.map((value) => readWhole<MethodOf>(methodList, { type: "Email", value }, call)),
  );
  const persons = [
    ...new Set(
      methods
        .flat()
        .filter(isIt)
        .map(({ contactId }) => contactId),
    ),
  ];
  const ids = await Promise.all(persons.map((person) => customersOf(person, call)));
  return [...new Set(ids.flat())];
}

type MethodOf = Omit<Contact, "customerId"> & { contactId: string };

async function customersOf(contactId: string, call: Call): Promise<unknown[]> {
  const related = await readWhole<{ relatedEntityId: unknown; typeSlug: unknown }>(
    {
      calls: `GET crm /contacts/${encodeURIComponent(contactId)}/relationships`,
      scope: methodList.scope,
      what: ["relationship", "relationships of a contact"],
    },
    {},
    call,
  );
  return related
    .filter(({ typeSlug }) => fold(typeSlug) === "customer")
    .map(({ relatedEntityId }) => relatedEntityId);
}

const readByIds = (ids: unknown[], call: Call) =>
  readForIds(customerList, "ids", ids, { active: "Any" }, call);

/** Each customer as the one that they were merged into. */
const followed = (customers: Found[], call: Call) =>
  Promise.all(customers.map((each) => follow(each, async (id) => (await readByIds([id], call))[0])));

/** The customers one of whose contacts is what was looked for, each as the one that they were merged into. */
async function withContact(
  candidates: Found[],
  call: Call,
  isIt: (contact: Contact) => boolean,
): Promise<Found[]> {
  const ids = candidates.map(({ id }) => id);
  const contacts = await readForIds<Contact>(contactList, "customerIds", ids, {}, call);
  const owners = new Set(contacts.filter(isIt).map(({ customerId }) => String(customerId)));
  const found = candidates.filter(({ id }) => owners.has(String(id)));
  return followed(found, call);
}

/** Customers by their name: one that has exactly it, in any case and spelling. */
export async function findByName(name: string, call: Call): Promise<Found[]> {
  const [longest = name] = wordsOf(name)
    .split(" ")
    .sort((one, other) => other.length - one.length);
  const candidates = await readWhole(customerList, { active: "Any", name: longest }, call);
  const found = candidates.filter((record) => sameWords(record.name, name));
  return eachOnce(await followed(found, call));
}

/** Of several customers or locations those that a name and, if it does not decide, an address are meant for. */
export function narrowed(records: Found[], { name, address }: { name?: string; address?: unknown }): Found[] {
  const byName = records.filter((record) => name !== undefined && sameWords(record.name, name));
  const among = byName.length > 0 ? byName : records;
  const byAddress = among.filter((record) => sameAddress(record.address, address));
  return byAddress.length > 0 ? byAddress : among;
}

/** Whether two addresses are of one place: street, unit and ZIP code in any spelling. */
export function sameAddress(one: unknown, other: unknown): boolean {
  if (!isPlainObject(one) || !isPlainObject(other)) return false;
  const sameZip = fold(one.zip).slice(0, 5) === fold(other.zip).slice(0, 5);
  return sameZip && sameWords(one.street, other.street) && sameWords(one.unit ?? "", other.unit ?? "");
}

/** Whether two texts have the same words, in any order, case and punctuation: "Doe, Jane" is "Jane Doe". */
const sameWords = (one: unknown, other: unknown) => wordsOf(one) === wordsOf(other);

const wordsOf = (text: unknown) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");

const fold = (text: unknown) =>
  String(text ?? "")
    .trim()
    .toLowerCase();

/** The digits of a phone number, without the country code of North America and an extension. */
export function digitsOf(phone: unknown): string {
  const [number = ""] = String(phone ?? "").split(/\s*(?:x|ext\.?|extension|#)\s*(?=\d)/i);
  return number.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");
}
