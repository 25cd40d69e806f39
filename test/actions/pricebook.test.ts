import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { connectionTo, run, startTestSandbox } from "../harness";

/** What is sold is written to the pricebook. */

let sandbox: Sandbox;
let connection: Connection;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
});
beforeEach(() => {
  exchanges.length = 0;
});
afterEach(() => sandbox.faults.clear());

interface Saved {
  id: number;
  code: string;
  price: number;
  memberPrice: number;
  cost: number;
  active: boolean;
  alreadyThere?: boolean;
}

interface Changes {
  data: Saved[];
  continueFrom: string;
}

const act = <T = Saved>(key: string, inputs: object) => run(key, { connection, ...inputs }) as Promise<T>;
const withCode = (code: string) => sandbox.state.skus.where("code", code);
const skuOf = (code: string) => withCode(code)[0]?.id;
const described = (code: string) => ({ code, description: "<p>Replaced at once</p>" });
const writes = () => exchanges.filter(({ method }) => method !== "GET");

describe.each([
  ["Service", "services", "serviceId"],
  ["Material", "materials", "materialId"],
  ["Equipment", "equipment", "equipmentId"],
])("of %s", (kind, path, id) => {
  const create = (code: string, inputs: object = {}) =>
    act(`createPricebook${kind}`, { ...described(code), addOnce: true, ...inputs });

  test("a code is added once, and its record answered the next time", async () => {
    const made = await create(`ONCE-${kind}`);
    // What begins alike is another one.
    await create(`ONCE-${kind}-2`);
    expect(await create(` once-${kind} `)).toMatchObject({ id: made.id, alreadyThere: true });
    expect(withCode(`ONCE-${kind}`)).toHaveLength(1);
  });

  test("a code is added once where the answer was lost, and where it was deleted since", async () => {
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(create(`LOST-${kind}`)).rejects.toThrow("may have been carried out");
    const found = await create(`LOST-${kind}`);
    await act(`deletePricebook${kind}`, { [id]: found.id });
    expect(await create(`LOST-${kind}`)).toMatchObject({ id: found.id, active: false, alreadyThere: true });
    expect(withCode(`LOST-${kind}`)).toHaveLength(1);
  });

  test("nothing is added where the look fails", async () => {
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: `GET /${path}` });
    await expect(create(`DENIED-${kind}`)).rejects.toThrow(/Pricebook → \w+ \(Read\)/);
    expect(withCode(`DENIED-${kind}`)).toEqual([]);
  });

  test("a change leaves all else as it is, and comes in the feed, as a deletion does", async () => {
    const made = await create(`FEED-${kind}`, { price: "100", memberPrice: "80" });
    const { continueFrom: from } = await act<Changes>("readChanges", { feed: `pricebook/${path}` });
    const changed = await act(`updatePricebook${kind}`, { [id]: made.id, price: "0", displayName: "" });
    expect(changed).toEqual({ ...made, price: 0, modifiedOn: expect.anything() });
    const next = () => act<Changes>("readChanges", { feed: `pricebook/${path}`, from });
    expect((await next()).data).toMatchObject([{ id: made.id, price: 0, active: true }]);
    await act(`deletePricebook${kind}`, { [id]: made.id });
    expect((await next()).data).toMatchObject([{ id: made.id, price: 0, active: false }]);
  });

  test("half of a budget's code is refused before any request", async () => {
    await expect(create(`HALF-${kind}`, { budgetCostCode: "10" })).rejects.toThrow("Budget Cost Type");
    expect(exchanges).toEqual([]);
  });
});

test("a service costs what comes with it, until that is taken away", async () => {
  const made = await act("createPricebookService", {
    ...described("WITH-PARTS"),
    serviceMaterials: [{ skuId: skuOf("IGNITER"), quantity: "2" }],
    serviceEquipment: [{ skuId: skuOf("WH-50"), quantity: "1" }],
  });
  expect(made.cost).toBe(2 * 31.2 + 640);
  const { id: serviceId } = made;
  expect((await act("updatePricebookService", { serviceId, serviceEquipment: "[]" })).cost).toBe(62.4);
  expect((await act("updatePricebookService", { serviceId, serviceMaterials: [] })).cost).toBe(62.4);
  expect((await act("updatePricebookService", { serviceId, serviceMaterials: "[]" })).cost).toBe(0);
});

test("what does not exist in the pricebook is refused, and nothing is added", async () => {
  const wrong = { categories: [1], upgrades: [2], account: "Nowhere" };
  for (const [input, value] of Object.entries(wrong))
    await expect(act("createPricebookService", { ...described("WRONG"), [input]: value })).rejects.toThrow(
      /does not exist|no account 'Nowhere'/,
    );
  await expect(
    act("createPricebookService", {
      ...described("WRONG"),
      serviceMaterials: [{ skuId: skuOf("WH-50"), quantity: 1 }],
    }),
  ).rejects.toThrow("is not a material");
  expect(withCode("WRONG")).toEqual([]);
  expect(writes()).toHaveLength(4);
});

describe("a category", () => {
  const create = (inputs: object) =>
    act("createPricebookCategory", { categoryType: "Materials", addOnce: "true", ...inputs });
  const named = (name: string) => [...sandbox.state.categories.values()].filter((each) => each.name === name);

  test("is added once at its place, also where the answer was lost", async () => {
    const { id: parentId } = await create({ name: "Filters" });
    sandbox.faults.add({ kind: "5xx-after", route: "POST", count: 1 });
    await expect(create({ name: "Washable", parentId })).rejects.toThrow("may have been carried out");
    expect(await create({ name: "washable", parentId })).toMatchObject({ parentId, alreadyThere: true });
    await create({ name: "Washable" });
    expect(named("Washable").map((each) => each.parentId)).toEqual([parentId, null]);
  });

  test("is not put below itself, nor below one of another type", async () => {
    const { id: parentId } = await create({ name: "Above" });
    const { id: below } = await create({ name: "Below", parentId });
    const move = (categoryId: number, inputs: object) =>
      act("updatePricebookCategory", { categoryId, ...inputs });
    await expect(move(parentId, { parentId: below })).rejects.toThrow("is below this one");
    await expect(move(below, { categoryType: "Services" })).rejects.toThrow("is of another type");
  });

  test("shows its changes in the feed, a deletion too", async () => {
    const { id: categoryId } = await create({ name: "Short-lived" });
    const { continueFrom: from } = await act<Changes>("readChanges", { feed: "pricebook/categories" });
    await act("deletePricebookCategory", { categoryId });
    const { data } = await act<Changes>("readChanges", { feed: "pricebook/categories", from });
    expect(data).toMatchObject([{ id: categoryId, active: false }]);
  });
});

test("a discount is added once, limited to its amount, and changed in what was given", async () => {
  const rebate = { ...described("WINTER-50"), type: "Discount", amountType: "Fixed", amount: "50" };
  const made = await act("createDiscountOrFee", { ...rebate, addOnce: true });
  expect(made).toMatchObject({ amount: 50, limit: 50 });
  expect(await act("createDiscountOrFee", { ...rebate, addOnce: true })).toMatchObject({
    id: made.id,
    alreadyThere: true,
  });
  const changed = await act("updateDiscountOrFee", { discountOrFeeId: made.id, amount: "0", limit: "" });
  expect(changed).toEqual({ ...made, amount: 0, modifiedOn: expect.anything() });
});
