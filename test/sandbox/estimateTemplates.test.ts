import type { EstimateTemplate } from "../../api/sales/estimateTemplates";
import type { ProposalTemplate } from "../../api/sales/proposalTemplates";
import { type ErrorBody, first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const call = <T = EstimateTemplate>(method: string, path: string, body?: unknown) =>
  api.call<T>(method, "sales", path, body);
const skuOf = (wanted: string) =>
  first(api.sandbox.state.skus, ({ type, active }) => type === wanted && active);
const item = (fields: object = {}) => ({
  ...{ skuId: skuOf("Service").id, skuType: "Service", quantity: 2, isAddOn: false },
  ...fields,
});
const template = (fields: object = {}) => ({
  ...{ name: "Heat pump", internalName: "Heat pump, 3 tons", mode: "Dynamic", items: [item()] },
  ...fields,
});
const create = async (fields: object = {}) =>
  (await call("POST", "/estimate-templates", template(fields))).body;
const errorsOf = async (method: string, path: string, body: object) => {
  const { status, body: answer } = await call<ErrorBody>(method, path, body);
  return [status, Object.keys(answer.errors).sort()];
};
const idsIn = async (path: string) =>
  (await call<Page>("GET", `${path}?pageSize=500&active=True`)).body.data.map(({ id }) => id);

describe("an estimate template", () => {
  test("that is dynamic has the pricebook's prices", async () => {
    const { code, price, cost, description } = skuOf("Service");
    const made = await create({ items: [item({ unitPrice: 1 }), item({ quantity: 1, chargeable: false })] });
    expect(made).toMatchObject({
      ...{ mode: "Dynamic", active: true, summary: null, businessUnitId: null, totalPrice: price * 2 },
      items: [
        { skuName: code, description, unitPrice: price, totalPrice: price * 2, unitCost: cost, order: 1 },
        { chargeable: false, order: 2 },
      ],
    });
    expect((await call("GET", `/estimate-templates/${made.id}`)).body).toEqual(made);
    expect(await idsIn("/estimate-templates")).toContain(made.id);
  });

  test("that is static has prices of its own", async () => {
    const { id, items, totalPrice } = await create({ mode: "Static", items: [item({ unitPrice: 99.5 })] });
    expect([items[0]?.unitPrice, totalPrice]).toEqual([99.5, 199]);
    const { body } = await call("PATCH", `/estimate-templates/${id}`, { mode: "Dynamic" });
    expect(body.items).toMatchObject([{ id: items[0]?.id, unitPrice: skuOf("Service").price }]);
  });

  test("keeps what a change does not give, or gives as null", async () => {
    const made = await create({ summary: "<p>New</p>" });
    const { body } = await call("PATCH", `/estimate-templates/${made.id}`, {
      internalName: "HP",
      summary: null,
    });
    expect(body).toEqual({ ...made, internalName: "HP", modifiedOn: expect.any(String) });
  });

  test("has the items that a change gives and no others, which may belong to each other", async () => {
    const { id, items } = await create({ items: [item({ memo: "Pad", projectLabels: "Heating" }), item()] });
    const [head, other] = items;
    const { body } = await call("PATCH", `/estimate-templates/${id}`, {
      items: [
        item({ id: head?.id, quantity: 1, itemGroupName: "System", projectLabels: "" }),
        item({ isAddOn: true, parentItemId: head?.id, itemGroupParentId: head?.id }),
      ],
    });
    expect(body.items).toMatchObject([
      { id: head?.id, quantity: 1, memo: "Pad", itemGroupName: "System", projectLabels: null },
      { isAddOn: true, parentItemId: head?.id, itemGroupParentId: head?.id },
    ]);
    expect(body.items[1]?.id).not.toBe(other?.id);
  });

  test("is taken out of use when it is deleted, and can come back", async () => {
    const { id } = await create();
    expect((await call("DELETE", `/estimate-templates/${id}`)).status).toBe(200);
    expect((await call("GET", `/estimate-templates/${id}`)).body.active).toBe(false);
    expect(await idsIn("/estimate-templates")).not.toContain(id);
    expect((await call("PATCH", `/estimate-templates/${id}`, { active: true })).body.active).toBe(true);
  });

  test.each<[string, object, object, string[]]>([
    ["a static item without a price", { mode: "Static" }, {}, ["Items[0].UnitPrice"]],
    ["a SKU of another type", {}, { skuType: "Material" }, ["Items[0].SkuType"]],
    ["an item that is not there", {}, { id: 5 }, ["Items[0].Id"]],
    [
      "an item of another template as its head",
      {},
      { parentItemId: 5, itemGroupParentId: 6 },
      ["Items[0].ItemGroupParentId", "Items[0].ParentItemId"],
    ],
    ["no items", { items: null }, {}, ["Items"]],
  ])("with %s is refused", async (_, fields, ofItem, errors) => {
    const body = template({ items: [item(ofItem)], ...fields });
    expect(await errorsOf("POST", "/estimate-templates", body)).toEqual([400, errors]);
  });
});

describe("a proposal template", () => {
  const proposalType = () =>
    first(api.sandbox.state.proposalTypes, ({ options, active }) => active && options.length > 1);
  const options = () => proposalType().options.map(({ id }) => id);
  const assign = (estimateTemplateId: number, proposalTypeOptionId = options()[0], order = 1) => ({
    ...{ proposalTypeOptionId, estimateTemplateId, order },
  });
  const proposal = (fields: object = {}) => ({
    ...{ name: "Heating", proposalTypeId: proposalType().id, estimateAssignments: [] },
    ...fields,
  });
  const make = async (fields: object = {}) =>
    (await call<ProposalTemplate>("POST", "/proposal-templates", proposal(fields))).body;

  test("shows estimate templates under their names, also once those change", async () => {
    const { id } = await create();
    const unit = first(api.sandbox.state.businessUnits).id;
    const made = await make({
      estimateAssignments: [assign(id)],
      businessUnitIds: [unit],
      status: "Publish",
    });
    expect(made).toMatchObject({
      ...{ status: "Publish", active: true, proposalTypeName: proposalType().name, businessUnitIds: [unit] },
      estimateAssignments: [{ ...assign(id), estimateTemplateName: "Heat pump" }],
    });
    await call("PATCH", `/estimate-templates/${id}`, { name: "Cold climate" });
    const { body } = await call<ProposalTemplate>("GET", `/proposal-templates/${made.id}`);
    expect(body.estimateAssignments[0]?.estimateTemplateName).toBe("Cold climate");
  });

  test("keeps what a change does not give, and may have no assignments", async () => {
    const { id } = await create();
    const made = await make({ description: "For homes", estimateAssignments: [assign(id)] });
    const change = async (fields: object) =>
      (await call<ProposalTemplate>("PATCH", `/proposal-templates/${made.id}`, fields)).body;
    expect(await change({ name: "Cooling", description: null })).toEqual({
      ...made,
      name: "Cooling",
      modifiedOn: expect.any(String),
    });
    expect((await change({ estimateAssignments: [] })).estimateAssignments).toEqual([]);
  });

  test("is taken out of use when it is deleted, and can come back", async () => {
    const { id } = await make();
    expect((await call("DELETE", `/proposal-templates/${id}`)).status).toBe(200);
    expect(await idsIn("/proposal-templates")).not.toContain(id);
    expect((await call("PATCH", `/proposal-templates/${id}`, { active: true })).body.active).toBe(true);
  });

  test("is refused options of another type, the same option twice, and templates out of use", async () => {
    const { id } = await create();
    const refused = (...estimateAssignments: object[]) =>
      errorsOf("POST", "/proposal-templates", proposal({ estimateAssignments }));
    const path = (n: number) => `EstimateAssignments[${n}].ProposalTypeOptionId`;
    expect(await refused(assign(id, 5))).toEqual([400, [path(0)]]);
    expect(await refused(assign(id), assign(id))).toEqual([400, [path(1)]]);
    const other = first(
      api.sandbox.state.proposalTypes,
      (type) => type.active && type.id !== proposalType().id,
    );
    const made = await make({ estimateAssignments: [assign(id)] });
    expect(await errorsOf("PATCH", `/proposal-templates/${made.id}`, { proposalTypeId: other.id })).toEqual([
      400,
      [path(0)],
    ]);
    await call("DELETE", `/estimate-templates/${id}`);
    expect(await refused(assign(id))).toEqual([400, ["EstimateAssignments[0].EstimateTemplateId"]]);
  });
});
