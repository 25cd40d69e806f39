import { useListServer } from "../client/listServer";
import { logged, pick } from "../harness";

const { list, broken, connection } = useListServer();

const jobs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    id: from + index,
    jobNumber: String(from + index),
  }));
const people = (...names: (string | null)[]) => names.map((name, index) => ({ id: index + 1, name }));

const labels = async (key: string, inputs: Record<string, unknown> = {}) => {
  const items = (await pick(key, { connection: connection(), ...inputs })) as {
    key: string;
    label: string;
  }[];
  return items.map(({ label }) => label);
};

/** The pages read; a request of fewer looks at the border between two pages. */
const whole = () => list.requests.filter(({ pageSize }) => pageSize >= 500);

test("10,000 items take two requests, on their way at the same time, without a total, and a small one", async () => {
  list.items = jobs(1, 10_000);
  const waiting: (() => void)[] = [];
  list.before = (_page, pageSize) => {
    if (pageSize < 500) return undefined;
    return new Promise((resolve) => {
      waiting.push(() => resolve(undefined));
      if (waiting.length === 2) for (const answer of waiting) answer();
    });
  };
  expect(await labels("selectJob")).toHaveLength(10_000);
  expect(list.requests).toHaveLength(3);
  expect(whole()).toEqual(
    expect.arrayContaining([
      { page: 1, pageSize: 5_000, includeTotal: false, sort: "-CreatedOn" },
      { page: 2, pageSize: 5_000, includeTotal: false, sort: "-CreatedOn" },
    ]),
  );
  expect(logged).toEqual([]);
});

const pagesAsked = () =>
  whole()
    .map(({ page }) => page)
    .sort((a, b) => a - b);

test("more than 10,000 are cut there, with one warning", async () => {
  list.items = jobs(1, 10_001);
  const shown = await labels("selectJob");
  expect(shown).toHaveLength(10_000);
  expect(shown[9_999]).toBe("#10000");
  expect(whole()).toHaveLength(2);
  expect(logged).toEqual(["warn: Select Job shows 10000 items; the tenant has more. Narrow it with Search."]);
});

test.each([0, 1, 4_999, 5_000, 5_001, 9_999])("%i items are all shown", async (count) => {
  list.items = jobs(1, count);
  expect(await labels("selectJob")).toHaveLength(count);
  expect(whole()).toHaveLength(2);
  expect(logged).toEqual([]);
});

test("smaller pages than asked for are read to the end, or to 10,000 items", async () => {
  list.items = jobs(1, 1_300);
  list.largest = 500;
  expect(await labels("selectJob")).toEqual(list.items.map(({ id }) => `#${id}`));
  expect(pagesAsked()).toEqual([1, 2, 2, 3]);

  list.items = jobs(1, 10_700);
  list.largest = 1_000;
  list.requests.length = 0;
  expect(await labels("selectJob")).toHaveLength(10_000);
  expect(Math.max(...pagesAsked())).toBe(10);
  expect(logged).toHaveLength(1);
});

test("an item that moves to the second page meanwhile is shown once", async () => {
  list.items = jobs(1, 6_000);
  list.after = () => void list.items.unshift({ id: 6_000 + list.requests.length });
  const shown = await labels("selectJob");
  expect(new Set(shown).size).toBe(shown.length);
});

test("an item that another one pushes from the second page onto the first is shown", async () => {
  list.items = jobs(1, 6_000).reverse();
  list.after = (page) => {
    if (page === 2) list.items.unshift({ id: 6_001 });
  };
  list.before = (page) =>
    page === 1 ? new Promise((resolve) => setTimeout(resolve, 50, undefined)) : undefined;
  const shown = await labels("selectJob");
  expect(jobs(1, 6_000).filter(({ id }) => !shown.includes(`#${id}`))).toEqual([]);
});

test("the newest come first as ServiceTitan answers them", async () => {
  list.items = jobs(1, 3).reverse();
  expect(await labels("selectJob")).toEqual(["#3", "#2", "#1"]);
});

test("names come in the order a person expects: case and accents do not matter, 9 comes before 10", async () => {
  list.items = people("Unit 10", "émile", "Zoe", "Unit 9", "Emil", "anna", "Österberg", "Oskar");
  expect((await labels("selectCustomers")).map((label) => label.split(" (")[0])).toEqual([
    "anna",
    "Emil",
    "émile",
    "Oskar",
    "Österberg",
    "Unit 9",
    "Unit 10",
    "Zoe",
  ]);
});

test("an error stops both pages and names the one that failed", async () => {
  list.items = jobs(1, 10_000);
  list.before = (page) => (page === 2 ? 400 : new Promise(() => undefined));
  await expect(labels("selectJob")).rejects.toThrow(/^Page 2: Select Job failed \(400\)/);
  while (broken.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(broken).toEqual([1]);
});
