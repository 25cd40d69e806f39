import type { Connection } from "@prismatic-io/spectral";
import { z } from "zod";
import type { ApiRecord } from "../../api/record";
import * as odd from "../../sandbox/seed/oddValues";
import type { Sandbox } from "../../sandbox/server";
import { catalogue } from "../../src/actions";
import type { Action } from "../../src/declare/perform";
import { typeLists } from "../../src/inputs/customFieldTypes";
import { fullInputs } from "../cases";
import { address, first, newJob, type World } from "../cases/world";
import { connectionTo, pick, run, startTestSandbox } from "../harness";
import { picklists } from "../picklists";

// The component on a tenant whose records are hard to take; each answer is checked against ServiceTitan's documents.

interface Page {
  totalCount: number | null;
  data: ({ id?: unknown } & Record<string, unknown>)[];
}

let sandbox: Sandbox;
let connection: Connection;
let world: World;

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, seed: "hostile" });
  connection = await connectionTo(sandbox);
  world = { state: sandbox.state, create: (key, inputs) => call(key, inputs) as never };
});

const call = (key: string, inputs: object): Promise<unknown> => run(key, { ...inputs, connection });
const listed = (key: string, inputs: object) => call(key, inputs) as Promise<Page>;

type List = Action & { kind: "list" };
const lists = Object.entries(catalogue).filter((entry): entry is [string, List] => entry[1].kind === "list");
const gets = Object.entries(catalogue).filter(
  ([, { kind, calls }]) => kind === "action" && calls?.startsWith("GET"),
);

async function requiredInputs(key: string, { required }: Pick<Action, "required">): Promise<object> {
  const inputs = Object.entries(await fullInputs(key, world));
  return Object.fromEntries(inputs.filter(([input]) => input in required));
}

/** What lists answered, by what they call. */
const answered = new Map<string, Page["data"]>();

test.each(lists)("%s gives every record", async (key, list) => {
  const inputs = {
    ...(await requiredInputs(key, list)),
    ...(list.filters && "active" in list.filters && { filters: { active: "Any" } }),
  };
  const { data } = await listed(key, { ...inputs, fetchAll: true });
  const { totalCount } = await listed(key, { ...inputs, pageSize: 1, includeTotal: true });
  // Lines of a journal have no ID, and tasks a GUID of another name.
  expect([data.length, new Set(data.map((record) => record.id ?? record)).size]).toEqual([
    totalCount,
    totalCount,
  ]);
  expect(data.length).toBeGreaterThan(0);
  answered.set(list.calls, data);
});

test.each(gets)("%s gives records as they are listed", async (key, get) => {
  const [input = "", ...others] = Object.keys(get.required);
  const records = answered.get(String(get.calls).replace(/\/\{\w+\}$/, "")) ?? [];
  if (records.length === 0 || others.length > 0) {
    expect(await call(key, await requiredInputs(key, get))).toBeTruthy();
    return;
  }
  for (const record of records.slice(0, 3)) {
    const given = (await call(key, { [input]: record.id })) as Record<string, unknown>;
    const both = Object.keys(record).filter((field) => field in given);
    // A list may tell more, also of what is in a record.
    expect(record).toMatchObject(Object.fromEntries(both.map((field) => [field, given[field]])));
  }
});

test.each(Object.entries(picklists))("%s shows every record on a line of its own", async (key, picklist) => {
  const [listKey = "listCustomFieldTypes", list] =
    [...lists, ...gets].find(([, { calls }]) => calls === picklist.calls) ?? [];
  const [recordType = "Job"] =
    Object.entries(typeLists).find(([, { calls }]) => calls === picklist.calls) ?? [];
  const required = list ? await requiredInputs(listKey, list) : { recordType };
  // What the list has to be told is an input of its action, and no filter.
  const isInput = ([name]: [string, unknown]) => list !== undefined && name in list.required;
  const [inputs, filters] = [isInput, (each: [string, unknown]) => !isInput(each)].map((fits) =>
    Object.fromEntries(Object.entries(picklist.query ?? {}).filter(fits)),
  );
  const asked = picklist.hasNoPages || picklist.itemsOf ? {} : { ...inputs, filters, fetchAll: true };
  const all = await listed(listKey, { ...required, ...asked });
  const whole = picklist.itemsOf?.(all as never) ?? (picklist.hasNoPages ? all : all.data);
  const data = whole as Page["data"];
  const items = (await pick(key, { connection, ...required })) as { key: string; label: string }[];
  expect(items.map((item) => item.key).sort()).toEqual(data.map(({ id }) => String(id)).sort());
  for (const { label } of items)
    expect(label).toMatch(/^[^\p{Cc}\u2028\u2029\u202E]*[^\s\p{C}][^\p{Cc}\u2028\u2029\u202E]*$/u);
  expect(Math.max(...items.map(({ label }) => label.length))).toBeLessThan(250);
});

const all = () => [...answered.values()].flat();

/** All values of records, without the lists and objects that they are in. */
const valuesIn = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(valuesIn) : [value];

describe("of each kind of odd value there are some:", () => {
  const values = new Set<unknown>();
  beforeAll(() => {
    for (const value of valuesIn(all())) values.add(value);
  });

  test.each(Object.entries(odd))("all %s", (_what, known) => {
    expect(valuesIn(known).filter((value) => !values.has(value))).toEqual([]);
  });

  test.each<[string, RegExp | ((value: unknown) => boolean)]>([
    ["texts of 255 characters", (value) => typeof value === "string" && value.length === 255],
    ["texts of thousands of characters", (value) => typeof value === "string" && value.length >= 2000],
    ["empty texts", /^$/],
    ["blanks at the ends", /^\s+\S.*\s$/s],
    ["quotes and apostrophes", /".*'|'.*"/],
    ["commas and semicolons", /,.*;|;.*,/],
    ["tabs", /\t/],
    ["line breaks of each kind", /\r\n.*[^\r]\n/s],
    ["tags and entities", /<\w+>.*&\w+;/s],
    ["backslashes", /\\/],
    ["templates", /\{\{.*\}\}/],
    ["formulas", /^=.*\(/],
    ["texts that begin as formulas", /^[+@-]\D*\d/],
    ["values as text", /^(null|true|0|NaN)$/],
    ["emoji of several", /\p{Emoji}\u200D\p{Emoji}/u],
    ["flags", /\p{RI}\p{RI}/u],
    ["combining accents", /e\u0301/],
    ["texts from right to left, with Latin", /[\u0590-\u06FF].*[A-Za-z]/s],
    ["Chinese, Japanese and Korean", /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/],
    ["Thai", /[\u0E00-\u0E7F]/],
    ["dotless i", /ı/],
    ["ß", /ß/],
    ["blanks that do not break, and of no width", /\u00A0|\u200B/],
    ["0", (value) => value === 0],
    ["negative numbers", (value) => Number(value) < -1_000],
    ["very large numbers", (value) => typeof value === "number" && value > 1e14],
    ["many decimals", (value) => /\.\d{15}/.test(String(value))],
    ["IDs of 11 digits", (value) => typeof value === "number" && /^\d{11}$/.test(String(value))],
    ["IDs of 12 digits", (value) => typeof value === "number" && /^\d{12}$/.test(String(value))],
    ["leap days", /-02-29T/],
    ["ends of a day and a year", /-12-31T23:59:59\.9999999Z/],
    ["far past and future", /^(0001|9999)-/],
    ["ZIPs with letters", /^[A-Z]\d[A-Z] \d[A-Z]\d$/],
    ["phones with an extension", /^[+(\d].*\bext?\b|;ext=/],
    ["international phones", /^\+\d/],
    ["odd e-mails", /^[^@]*[+'!][^@]*@/],
    ["URLs with a query and other letters", /^https:.*[^ -~].*\?/],
  ])("%s", (_what, kind) => {
    const fits = typeof kind === "function" ? kind : (value: unknown) => kind.test(String(value));
    expect([...values].filter(fits).length).toBeGreaterThan(0);
  });
});

test("lists are empty, of one, and very long", () => {
  const of = (calls: string) => answered.get(calls) ?? [];
  const most = (records: Page["data"], field: string) => {
    const counts = new Map<unknown, number>();
    for (const { [field]: value } of records) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Math.max(...counts.values());
  };
  const lengths = (records: Page["data"], field: string) =>
    records.map((record) => (record[field] as unknown[]).length);
  expect(most(of("GET crm /locations"), "customerId")).toBeGreaterThanOrEqual(200);
  expect(of("GET crm /customers/{customerId}/contacts").length).toBeGreaterThanOrEqual(300);
  expect(most(of("GET jpm /appointments"), "jobId")).toBe(60);
  expect(Math.max(...lengths(of("GET accounting /invoices"), "items"))).toBeGreaterThanOrEqual(500);
  const tags = lengths(of("GET crm /customers"), "tagTypeIds");
  expect([Math.max(...tags), tags.includes(1), tags.includes(0)]).toEqual([100, true, true]);
});

test("what may be null is null somewhere, but what others count on", () => {
  const fields = new Map<string, boolean>();
  for (const [, { calls, of }] of lists)
    noteNulls((of as ApiRecord).shape, answered.get(calls), calls, fields);
  expect([...fields.values()].filter(Boolean).length / fields.size).toBeGreaterThan(2 / 3);
});

/** Notes of each field that may be null whether it is in some record. */
function noteNulls(
  field: z.ZodType,
  values: unknown[] = [],
  path: string,
  fields: Map<string, boolean>,
): void {
  const inside = values.filter((value) => value != null);
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) {
    if (values.length > 0) fields.set(path, fields.get(path) || inside.length < values.length);
    noteNulls(field.unwrap() as z.ZodType, inside, path, fields);
  }
  if (field instanceof z.ZodArray) noteNulls(field.element as z.ZodType, inside.flat(), path, fields);
  if (field instanceof z.ZodObject)
    for (const [key, part] of Object.entries<z.ZodType>(field.shape))
      noteNulls(
        part,
        inside.map((value) => (value as Record<string, unknown>)[key]),
        `${path}.${key}`,
        fields,
      );
}

const writes = Object.keys(catalogue).filter((key) => /^(?!GET)/.test(catalogue[key]?.calls ?? "GET"));

// It throws where it does not.
test.each(writes)("%s works on it", async (key) => {
  await call(key, await fullInputs(key, world));
});

/** Blank texts are taken for none by the component. */
const isBlank = (value: unknown) => String(value).trim() === "";

describe("what is written is read back as it was", () => {
  test("as a name, by which it is found", async () => {
    for (const name of odd.names.filter((name) => !isBlank(name))) {
      const inputs = { name, type: "Residential", address, locations: [{ name, address }] };
      const { id } = (await call("createCustomer", inputs)) as { id: number };
      expect(await call("getCustomer", { customerId: id })).toMatchObject({ name });
      const { data } = await listed("listCustomers", { filters: { name }, pageSize: 500 });
      expect([name, data.some((customer) => customer.id === id)]).toEqual([name, true]);
    }
  });

  test("as a note", async () => {
    const { id: jobId } = await newJob(world);
    const texts = odd.texts.filter((text) => !isBlank(text));
    for (const text of texts) await call("createJobNote", { jobId, text });
    const { data } = await listed("listJobNotes", { jobId, fetchAll: true });
    expect(data.map(({ text }) => text).sort()).toEqual(texts.sort());
  });

  test("as an address", async () => {
    const { id: customerId } = first(world.state.customers.values(), ({ active }) => active);
    const addresses = odd.addresses.filter((address) => !Object.values(address).some(isBlank));
    for (const address of addresses) {
      const { id } = (await call("createLocation", { customerId, name: "x", address })) as { id: number };
      expect(await call("getLocation", { locationId: id })).toMatchObject({ address });
    }
    expect(addresses.length).toBeGreaterThan(4);
  });
});
