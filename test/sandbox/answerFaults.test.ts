import type { Appointment, Job } from "../../sandbox/kept";
import type { Fault } from "../../sandbox/server/faults";
import { type ErrorBody, first, type Page, useSandbox, validBooking, visit } from "./support";

/** Answers that are otherwise than ServiceTitan documents. */
const api = useSandbox({ customers: 10 }, [/./]);

const under = async <T>(kind: Fault["kind"], read: () => Promise<T>, delayMs?: number): Promise<T> => {
  api.sandbox.faults.add({ kind, delayMs });
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

describe("lagging-read", () => {
  const read = async <T>(path: string) => api.call<T>("GET", "jpm", path);
  const job = () => first(api.sandbox.state.jobs, ({ jobStatus }) => jobStatus === "Scheduled");

  /** Makes a change, then reads, while reads lag behind. */
  const readAfter = (change: () => Promise<unknown>, path: string, delayMs = 60_000) =>
    under("lagging-read", () => change().then(() => read<Job | ErrorBody>(path)), delayMs);

  test("shows a record as it was before it changed, however often", async () => {
    const { id, summary } = job();
    const path = `/jobs/${id}`;
    const change = async () => {
      for (const text of ["one", "two"]) await api.call("PATCH", "jpm", path, { summary: text });
    };
    const before = (await read<Job>(path)).body;
    expect((await readAfter(change, path)).body).toEqual(before);
    expect((await read(path)).body).toEqual({ ...before, summary: "two", modifiedOn: expect.any(String) });
    expect(before.summary).toBe(summary);
  });

  test("shows what changed longer ago", async () => {
    const path = `/jobs/${job().id}`;
    const { clock } = api.sandbox.state;
    const change = async () => {
      await api.call("PATCH", "jpm", path, { summary: "three" });
      clock.aheadMs += 3_000;
      await api.call("PATCH", "jpm", path, { summary: "four" });
    };
    expect((await readAfter(change, path, 2_000)).body).toMatchObject({ summary: "three" });
  });

  test("does not show what was created", async () => {
    let made: Job | undefined;
    const create = async () => {
      made = (await api.call<Job>("POST", "jpm", "/jobs", validBooking(api.sandbox))).body;
      // What belongs to it is none of this fault's matter.
      expect((await read(`/jobs/${made.id}/notes`)).status).toBe(200);
      return (await read<ErrorBody>(`/jobs/${made.id}`)).body;
    };
    const { title, status } = await under("lagging-read", create);
    expect([status, title]).toEqual([404, `Job ${made?.id} was not found.`]);
    expect((await read(`/jobs/${made?.id}`)).status).toBe(200);
  });

  test("still shows what was deleted", async () => {
    const { id: jobId } = job();
    const { body } = await api.call<Appointment>("POST", "jpm", "/appointments", { jobId, ...visit });
    const path = `/appointments/${body.id}`;
    expect((await readAfter(() => api.call("DELETE", "jpm", path), path)).body).toEqual(body);
    expect((await read(path)).status).toBe(404);
  });

  test("shows no record in place of one of another kind", async () => {
    const { id } = first(api.sandbox.state.customers);
    const path = `/customers/${id}`;
    const change = () => api.call("PATCH", "crm", path, { name: "Changed" });
    const { body } = await readAfter(change, `/jobs/${id}`);
    expect(body).toMatchObject({ status: 404, title: `Job ${id} was not found.` });
  });
});
