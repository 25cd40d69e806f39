import type { BulkCreated } from "../../api/pricebook/bulk";
import { type ErrorBody, first, useSandbox } from "./support";

const api = useSandbox({ customers: 5 });

const create = <T = BulkCreated>(body: object) => api.call<T>("POST", "pricebook", "/pricebook", body);
const get = async (path: string, id = 0) =>
  (await api.call<Record<string, unknown>>("GET", "pricebook", `${path}/${id}`)).body;
const item = (code: string, fields: object = {}) => ({ code, description: `<p>${code}</p>`, ...fields });
const size = () => api.sandbox.state.skus.size + api.sandbox.state.discountsAndFees.size;

test("items are added at once, and come with each other by custom IDs", async () => {
  const filter = first(api.sandbox.state.skus, ({ type }) => type === "Material");
  const { status, body } = await create({
    services: [
      item("TUNE-UP", {
        customId: "tune-up",
        price: 189,
        serviceMaterials: [
          { customId: "coil-cleaner", quantity: 2 },
          { skuId: filter.id, customId: null, quantity: 1 },
        ],
        serviceEquipment: [{ customId: "furnace", quantity: 1 }],
        recommendations: [{ customId: "coil-cleaner" }],
        upgrades: [{ customId: "overhaul" }],
      }),
      item("OVERHAUL", { customId: "overhaul", upgrades: [{ customId: "tune-up" }] }),
    ],
    equipment: [
      item("FURNACE-96", {
        customId: "furnace",
        equipmentMaterials: [{ customId: "coil-cleaner", quantity: 1 }],
        recommendations: [{ customId: "tune-up", type: "Service" }],
      }),
    ],
    materials: [item("COIL-CLEANER", { customId: "coil-cleaner", cost: 12 })],
    discountAndFees: [
      item("SPRING", { customId: "spring", type: "Discount", amountType: "Percentage", amount: 10 }),
    ],
  });
  expect(status).toBe(201);
  const idOf = Object.fromEntries(
    Object.values(body).flatMap((made) => (made ?? []).map(({ customId, id }) => [customId, id] as const)),
  );
  expect(Object.keys(idOf)).toEqual(["tune-up", "overhaul", "coil-cleaner", "furnace", "spring"]);
  expect(await get("/services", idOf["tune-up"])).toMatchObject({
    code: "TUNE-UP",
    price: 189,
    cost: 24 + filter.cost,
    serviceMaterials: [
      { skuId: idOf["coil-cleaner"], quantity: 2 },
      { skuId: filter.id, quantity: 1 },
    ],
    serviceEquipment: [{ skuId: idOf.furnace, quantity: 1 }],
    recommendations: [idOf["coil-cleaner"]],
    upgrades: [idOf.overhaul],
  });
  expect(await get("/services", idOf.overhaul)).toMatchObject({ upgrades: [idOf["tune-up"]] });
  expect(await get("/equipment", idOf.furnace)).toMatchObject({
    equipmentMaterials: [{ skuId: idOf["coil-cleaner"], quantity: 1 }],
    recommendations: [{ skuId: idOf["tune-up"], type: "Service" }],
  });
  expect(await get("/discounts-and-fees", idOf.spring)).toMatchObject({ code: "SPRING", amount: 10 });
});

test("items without custom IDs are added too", async () => {
  const before = size();
  const { body } = await create({
    materials: [item("TAPE"), item("GLUE", { customId: "glue" })],
    services: null,
  });
  expect(body.materials).toEqual([{ customId: "glue", id: expect.any(Number) }]);
  expect(size()).toBe(before + 2);
});

const named = (n: string) => item(n, { customId: n });

test.each<[string, object, string]>([
  [
    "a custom ID of nothing",
    { services: [item("A", { serviceMaterials: [{ customId: "none", quantity: 1 }] })] },
    "Services[0].ServiceMaterials[0].CustomId",
  ],
  [
    "a custom ID of another kind",
    { services: [named("a"), item("B", { serviceMaterials: [{ customId: "a", quantity: 1 }] })] },
    "Services[1].ServiceMaterials[0].CustomId",
  ],
  [
    "a link to nothing",
    { equipment: [item("A", { upgrades: [{ skuId: null }] })] },
    "Equipment[0].Upgrades[0].SkuId",
  ],
  ["a custom ID twice", { services: [named("a")], materials: [named("a")] }, "CustomId"],
  [
    "an account that there is not",
    { materials: [item("A"), item("B", { account: "None" })] },
    "Materials[1].Account",
  ],
  ["no code", { materials: [{ description: "" }] }, "Materials[0].Code"],
])("%s spoils all", async (_, body, field) => {
  const before = size();
  const answer = await create<ErrorBody>({ materials: [item("RIGHT")], ...body });
  expect([answer.status, Object.keys(answer.body.errors), size()]).toEqual([400, [field], before]);
});
