import type { InvoiceTemplate } from "../../api/memberships/invoiceTemplates";
import { type ErrorBody, first, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const call = <T = InvoiceTemplate>(method: string, path: string, body?: unknown) =>
  api.call<T>(method, "memberships", path, body);
const skuOf = (type: string) => first(api.sandbox.state.skus, (sku) => sku.type === type).id;
const item = (fields: object = {}) => ({
  skuId: skuOf("Service"),
  quantity: 2,
  unitPrice: 79.5,
  isAddOn: false,
  ...fields,
});
const create = async (items?: object[]) => (await call("POST", "/invoice-templates", { items })).body.id;
const get = async (id: number) => (await call("GET", `/invoice-templates/${id}`)).body;

test("a template is made of items, and knows what they come to", async () => {
  const { state } = api.sandbox;
  const discount = first(state.discountsAndFees).id;
  const invoiceItem = first(state.invoices, ({ items }) => items.length > 0).items[0]?.id;
  const id = await create([
    item({ hours: 1.5, workflowActionItemId: invoiceItem }),
    item({ skuId: discount, quantity: 1, unitPrice: -10 }),
  ]);
  expect(await get(id)).toMatchObject({
    ...{ name: null, active: true, isSettingsTemplate: false, createdById: state.apiUserId, total: 149 },
    items: [
      { skuType: "Service", hours: 1.5, cost: null, workflowActionItemId: invoiceItem },
      { skuId: discount, skuType: "PriceModifier", unitPrice: -10 },
    ],
  });
  expect((await call<Page>("GET", `/invoice-templates?ids=${id}`)).body.data).toHaveLength(1);
  expect(await get(await create())).toMatchObject({ total: 0, items: [] });
});

test("a change leaves what it does not give, and tells the items anew", async () => {
  const id = await create([item({ description: "<p>Tune-up</p>" }), item()]);
  await call("PATCH", `/invoice-templates/${id}`, { name: "Visits" });
  const before = await get(id);
  expect(before).toMatchObject({ name: "Visits", total: 318 });
  const [kept, gone] = before.items;
  const items = [item({ id: kept?.id, quantity: 3 }), item({ skuId: skuOf("Material"), unitPrice: 1 })];
  expect((await call("PATCH", `/invoice-templates/${id}`, { items, active: false })).body).toEqual({ id });
  const after = await get(id);
  expect(after).toMatchObject({ name: "Visits", active: false, total: 240.5 });
  expect(after.items[0]).toEqual({ ...kept, quantity: 3 });
  expect(after.items[1]).toMatchObject({ skuType: "Material", description: null });
  expect(after.items.map((each) => each.id)).not.toContain(gone?.id);
});

test.each([
  ["an item of another template", { id: 5 }, "Items[0].Id"],
  ["a SKU that there is not", { skuId: 5 }, "Items[0].SkuId"],
  ["no unit price", { unitPrice: undefined }, "Items[0].UnitPrice"],
])("%s is refused", async (_, fields, field) => {
  const id = await create([item()]);
  const { status, body } = await call<ErrorBody>("PATCH", `/invoice-templates/${id}`, {
    items: [item(fields)],
  });
  expect([status, Object.keys(body.errors)]).toEqual([400, [field]]);
});
