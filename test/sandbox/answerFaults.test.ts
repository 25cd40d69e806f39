import type { Fault } from "../../sandbox/server/faults";
import { first, type Page, useSandbox } from "./support";

/** Answers that are otherwise than ServiceTitan documents. */
const api = useSandbox({ customers: 10 }, [/./]);

const under = async <T>(kind: Fault["kind"], read: () => Promise<T>): Promise<T> => {
  api.sandbox.faults.add({ kind });
  return read().finally(() => api.sandbox.faults.clear());
};

/** Each value of an answer with its path, with `[]` for an item of a list. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, `${path}[]`));
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

const paths = [
  ["jpm", "/jobs"],
  ["accounting", "/invoices"],
  ["settings", "/technicians"],
  ["pricebook", "/categories"],
  ["forms", "/submissions"],
] as const;

test.each(paths)("null-lists: no list of %s %s is left but that of the records", async (module, path) => {
  const read = async () => (await api.call<Page>("GET", module, path)).body;
  const [before, { data, ...page }] = [await read(), await under("null-lists", read)];
  expect(data.map(({ id }) => id)).toEqual(before.data.map(({ id }) => id));
  expect(JSON.stringify(data).slice(1)).not.toContain("[");
  expect(JSON.stringify(page)).not.toContain("[");
  expect(leaves(before.data).some(([field]) => field.split("[]").length > 2)).toBe(true);
});

test("null-lists: a page of no records has null", async () => {
  const { body } = await under("null-lists", () => api.call<Page>("GET", "jpm", "/jobs?ids=5"));
  expect(body).toMatchObject({ data: null, hasMore: false });
});

test.each<[string, string, string[]]>([
  ["jpm", "/jobs", ["[].jobStatus"]],
  ["jpm", "/appointments", ["[].status"]],
  ["accounting", "/invoices", ["[].sentStatus", "[].reviewStatus", "[].items[].type"]],
  ["settings", "/technicians", ["[].positions[]", "[].licenseType", "[].jobFilter"]],
  ["crm", "/customers/contacts?modifiedOnOrAfter=2000-01-01", ["[].type"]],
])("unknown-enums: %s %s has values that are not documented", async (module, path, enumerations) => {
  const read = async () => leaves((await api.call<Page>("GET", module, path)).body.data);
  const [before, after] = [await read(), await under("unknown-enums", read)];
  expect(after.map(([field]) => field)).toEqual(before.map(([field]) => field));
  const changed = after.filter(([, value], i) => value !== before[i]?.[1]);
  expect(new Set(changed.map(([, value]) => value))).toEqual(new Set(["Undocumented"]));
  expect(changed.map(([field]) => field)).toEqual(expect.arrayContaining(enumerations));
});

test("text-numbers: each number is text, that of a bare answer too", async () => {
  const { body } = await under("text-numbers", () => api.call<Page>("GET", "jpm", "/jobs?includeTotal=true"));
  expect(leaves(body).filter(([, value]) => typeof value === "number")).toEqual([]);
  expect(body).toMatchObject({ page: "1", totalCount: String(api.sandbox.state.jobs.size) });
  const adjustmentToId = first(api.sandbox.state.invoices).id;
  const create = () => api.call("POST", "accounting", "/invoices", { adjustmentToId });
  expect((await under("text-numbers", create)).body).toMatch(/^\d+$/);
});
