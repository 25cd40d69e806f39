import type { Connection } from "@prismatic-io/spectral";
import type { RateSheet } from "../../api/pricebook/clientSpecificPricing";
import type { MaterialsMarkup } from "../../api/pricebook/materialsMarkups";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { connectionTo, run, startTestSandbox } from "../harness";

/** What prices are made by: what some customers pay, and what is added to costs. */

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

type Markup = MaterialsMarkup & { alreadyThere?: boolean };

const act = <T>(key: string, inputs: object = {}) => run(key, { connection, ...inputs }) as Promise<T>;

test("a rate sheet is found by its name, has the exceptions that were given, and is cleared by []", async () => {
  const find = () =>
    act<{ data: RateSheet[] }>("listClientSpecificPricing", { filters: { searchTerm: "home WARRANTY" } });
  const [sheet] = (await find()).data as [RateSheet];
  const [{ skuId, skuType }] = sheet.exceptions as [RateSheet["exceptions"][number]];
  const change = (exceptions: unknown) =>
    act("updateClientSpecificPricing", { rateSheetId: sheet.id, exceptions });
  const flat = { skuId, value: 0, valueType: "FlatPrice" };
  // An exception of the list fits as it is.
  expect(await change([{ ...flat, skuType, value: "0", valueType: "Flat Price" }])).toEqual({
    exceptions: [flat],
  });
  expect((await find()).data).toEqual([{ id: sheet.id, exceptions: [{ ...flat, skuType }] }]);
  await change("[]");
  expect((await find()).data).toEqual([{ id: sheet.id, exceptions: [] }]);
});

describe("a materials markup", () => {
  const create = (inputs: object) =>
    act<Markup>("createMaterialsMarkup", { percent: 25, addOnce: true, ...inputs });
  const withRange = (wanted: number) =>
    [...sandbox.state.materialsMarkups.values()].filter(({ from }) => from === wanted);

  test("is added once for its range, also where the answer was lost", async () => {
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(create({ from: "200000", to: "200010" })).rejects.toThrow("may have been carried out");
    const found = await create({ from: 200000, to: 200010, percent: 30 });
    expect(found).toMatchObject({ percent: 25, alreadyThere: true });
    // Another end is another range.
    await create({ from: 200000, to: 200020 });
    expect(withRange(200000)).toHaveLength(2);
    expect(await act("getMaterialsMarkup", { materialsMarkupId: found.id })).toEqual({
      ...{ id: found.id, from: 200000, to: 200010, percent: 25 },
    });
  });

  test("is replaced under its own ID", async () => {
    const { id: materialsMarkupId } = await create({ from: 300000, to: 300010 });
    const changed = { from: 300000, to: 300010, percent: 0 };
    expect(await act("updateMaterialsMarkup", { materialsMarkupId, ...changed })).toEqual({
      id: materialsMarkupId,
      ...changed,
    });
    expect(withRange(300000)).toEqual([{ id: materialsMarkupId, ...changed }]);
  });

  test("that cannot be is refused before any request", async () => {
    await expect(create({ from: 50, to: 10 })).rejects.toThrow("To must be 50 (From) or more");
    await expect(create({ from: 0, to: 10, percent: 101 })).rejects.toThrow(
      "Percent must be a number from 0",
    );
    expect(exchanges).toEqual([]);
  });

  test("is listed with all others", async () => {
    const { data } = await act<{ data: Markup[] }>("listMaterialsMarkups", { fetchAll: true });
    expect(data).toEqual([...sandbox.state.materialsMarkups.values()]);
  });
});

test("the cost types of a material come from their list, and no other is taken", async () => {
  const { data } = await act<{ data: { id: number; name: string }[] }>("listCostTypesOfMaterials");
  const permits = data.find(({ name }) => name === "Permits");
  const make = (costTypeId: unknown) =>
    act("createPricebookMaterial", {
      ...{ code: "PERMIT", description: "Permit", isOtherDirectCost: true, costTypeId },
    });
  await make(permits?.id);
  await expect(make(5)).rejects.toThrow("does not exist");
  const found = await act<{ data: { code: string }[] }>("listPricebookMaterials", {
    filters: { costTypeIds: [permits?.id] },
  });
  expect(found.data.map(({ code }) => code)).toEqual(["PERMIT"]);
});
