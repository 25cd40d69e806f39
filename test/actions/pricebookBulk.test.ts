import type { Connection } from "@prismatic-io/spectral";
import type { BulkUpdate } from "../../api/pricebook/bulk";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { connectionTo, logged, run, startTestSandbox } from "../harness";
import { cutWaits } from "../waits";

/** Many items of the pricebook are written at once, of which ServiceTitan refuses some. */

let sandbox: Sandbox;
let connection: Connection;
const exchanges: Exchange[] = [];
let ids: number[] = [];
let price = 1;
let afterExchange = () => {};

beforeAll(async () => {
  sandbox = await startTestSandbox({
    onExchange: (exchange) => {
      exchanges.push(exchange);
      afterExchange();
    },
  });
  connection = await connectionTo(sandbox);
  const [like] = sandbox.state.skus.where("code", "IGNITER");
  ids = Array.from({ length: 500 }, (_, n) => {
    const id = 77_000_000 + n;
    sandbox.state.skus.insert({ ...(like as NonNullable<typeof like>), id, code: `BULK-${n}`, price: 1 });
    return id;
  });
});
beforeEach(() => {
  exchanges.length = 0;
  logged.length = 0;
  price += 1;
});
afterEach(() => {
  afterExchange = () => {};
  sandbox.faults.clear();
});
cutWaits();

type Item = { id: number; price?: number | string; account?: string };

const update = (materials: Item[], others: object = {}) =>
  run("updatePricebookBulk", { connection, materials, ...others }) as Promise<BulkUpdate>;
/** A price that nothing has had yet. */
const priced = (all = ids): Item[] => all.map((id) => ({ id, price }));
const priceOf = (id: number) => sandbox.state.skus.get(id)?.price;
const refusedOf = ({ items }: BulkUpdate) => items.filter(({ updated }) => !updated);
/** The IDs that each request had. */
const sent = () =>
  exchanges
    .filter(({ method }) => method === "PATCH")
    .map(({ requestBody }) => (requestBody as { materials: Item[] }).materials.map(({ id }) => id));

test("five hundred prices are changed in five requests", async () => {
  const told = await update(priced());
  expect(told).toMatchObject({ updated: 500, refused: 0 });
  expect(told.items).toEqual(ids.map((id) => ({ kind: "materials", id, updated: true, reason: null })));
  expect(sent().map(({ length }) => length)).toEqual(Array(5).fill(100));
  expect(ids.map(priceOf)).toEqual(Array(500).fill(price));
});

test("three of five hundred that are not there are told, and the others are changed", async () => {
  const items = priced();
  for (const [n, place] of [7, 208, 499].entries()) items[place] = { id: n + 1, price };
  const told = await update(items);
  expect(told).toMatchObject({ updated: 497, refused: 3 });
  expect(refusedOf(told).map(({ id, reason }) => [id, reason])).toEqual([
    [1, expect.stringContaining("1 was not found")],
    [2, expect.stringContaining("2 was not found")],
    [3, expect.stringContaining("3 was not found")],
  ]);
  expect(told.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  const changed = ids.filter((id) => priceOf(id) === price);
  expect(changed).toHaveLength(497);
  expect(logged.join()).toContain("ServiceTitan refused 3 of 500 items: materials 1 (");
  // Each is looked for by halves.
  expect(sent().length).toBeLessThan(5 + 3 * 2 * 7 + 1);
});

test("those that ServiceTitan's reasons name are sent apart at once", async () => {
  const items = priced(ids.slice(0, 100));
  for (const place of [3, 50, 51]) items[place] = { ...(items[place] as Item), account: "Nowhere" };
  const [first, second, third] = [3, 50, 51].map((place) => items[place]?.id);
  const told = await update(items);
  expect(refusedOf(told)).toEqual(
    [first, second, third].map((id) => ({
      ...{ kind: "materials", id, updated: false },
      reason: "Account: There is no account 'Nowhere'.",
    })),
  );
  expect(told.updated).toBe(97);
  expect(sent().length).toBeLessThan(12);
});

test("what was carried out, or may have been, is never sent twice", async () => {
  const items = priced();
  items[250] = { id: 1, price };
  await update(items);
  const carriedOut = exchanges
    .filter(({ method, status }) => method === "PATCH" && status === 200)
    .flatMap(({ requestBody }) => (requestBody as { materials: Item[] }).materials.map(({ id }) => id));
  expect(new Set(carriedOut).size).toBe(carriedOut.length);
});

describe.each(["5xx-before", "drop-before"] as const)("under %s", (kind) => {
  test("a request without a clear answer ends the run, and nothing of it is sent again", async () => {
    afterExchange = () => {
      if (sent().length === 2) sandbox.faults.add({ kind, route: "PATCH", count: 1 });
    };
    await expect(update(priced())).rejects.toThrow(
      /does not show it, but it may have been carried out.* Of 500 items 200 were written before, and 0 refused/,
    );
    expect(sent().flat()).toEqual(ids.slice(0, 300));
    afterExchange = () => {};
    // Another run sets the same values.
    expect(await update(priced())).toMatchObject({ updated: 500, refused: 0 });
  });
});

test.each(["5xx-after", "drop-after", "garbage"] as const)(
  "a request that was carried out under %s is seen in the records, and the others follow",
  async (kind) => {
    sandbox.faults.add({ kind, route: "PATCH", count: 1 });
    const items = priced();
    items[120] = { id: 1, price };
    expect(await update(items)).toMatchObject({ updated: 499, refused: 1 });
    const twice = sent().filter((some) => some.includes(ids[0] as number));
    expect(twice).toHaveLength(1);
  },
);

test("a run that is cut off names what was refused before", async () => {
  const items = priced();
  items[5] = { ...(items[5] as Item), account: "Nowhere" };
  afterExchange = () => {
    if (sent().length === 3) sandbox.faults.add({ kind: "5xx-before", route: "PATCH", count: 1 });
  };
  await expect(update(items)).rejects.toThrow(
    `and 1 refused: materials ${ids[5]} (Account: There is no account 'Nowhere'.).`,
  );
});

test.each([
  ["a scope that is missing", { kind: "5xx-before", status: 403 }],
  ["too many requests", { kind: "429", retryAfter: 3600 }],
] as const)("%s is no refusal of items: nothing is split", async (_, fault) => {
  sandbox.faults.add({ ...fault, route: "PATCH" });
  await expect(update(priced())).rejects.toThrow("Of 500 items 0 were written before");
  expect(new Set(sent().map((some) => some.join())).size).toBe(1);
  expect(ids.filter((id) => priceOf(id) === price)).toEqual([]);
});

test("a run of nothing but wrong items fails, without asking for each of them", async () => {
  const wrong = Array.from({ length: 300 }, (_, n) => ({ id: n + 1, price }));
  await expect(update(wrong)).rejects.toThrow(/Of 300 items 0 were written before, and 50 refused/);
  await expect(update(wrong.slice(0, 2))).rejects.toThrow(
    /failed: ServiceTitan refused 2 of 2 items: materials 1 \(.*not found.*\), materials 2 \(/,
  );
});

test("what cannot be right is refused before any request", async () => {
  await expect(run("updatePricebookBulk", { connection })).rejects.toThrow("At least one of Services");
  await expect(update([{ id: 5, price: "cheap" }])).rejects.toThrow(
    "Materials, item 1, Price must be a number",
  );
  await expect(update([{ id: 5, budgetCostCode: "10" } as Item])).rejects.toThrow("Budget Cost Type");
  expect(exchanges).toEqual([]);
});

test("the records of a list fit as they are", async () => {
  const { data } = (await run("listPricebookMaterials", { connection, filters: { ids: [ids[0]] } })) as {
    data: object[];
  };
  const raised = data.map((each) => ({ ...each, price: 9 }));
  expect(await update(raised as Item[])).toMatchObject({ updated: 1, refused: 0 });
  expect(priceOf(ids[0] as number)).toBe(9);
});
