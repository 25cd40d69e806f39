import type { Return } from "../../api/inventory/returns";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox();

test("the shipment's item that an item of a return is of stays with it", async () => {
  const { returns, receipts } = api.sandbox.state;
  const like = first(returns, ({ status }) => status === "Pending");
  const { vendorId, returnTypeId, businessUnitId, inventoryLocationId, returnDate } = like;
  const { skuId, quantity, cost } = like.items[0] as Return["items"][number];
  const shipmentItemId = first(receipts).items[0]?.id;
  const give = (shipmentItem?: number) =>
    api.call<{ id: number; errors?: object }>("POST", "inventory", "/returns", {
      ...{ vendorId, returnTypeId, businessUnitId, inventoryLocationId, returnDate },
      ...{ tax: 0, shipping: 0, restockingFee: 0 },
      items: [{ skuId, quantity, cost, shipmentItemId: shipmentItem }],
    });
  expect((await give(1)).body.errors).toEqual({
    "Items[0].ShipmentItemId": ["Receipt item 1 does not exist."],
  });
  const { status, body } = await give(shipmentItemId);
  expect(status).toBe(200);
  const receiptItem = async () => {
    const page = await api.call<Page<Return>>("GET", "inventory", `/returns?ids=${body.id}`);
    return page.body.data[0]?.items[0];
  };
  expect((await receiptItem())?.receiptItemId).toBe(shipmentItemId);
  const items = [{ id: (await receiptItem())?.id, skuId, quantity: quantity + 1, cost }];
  await api.call("PATCH", "inventory", `/returns/${body.id}`, { items });
  expect(await receiptItem()).toMatchObject({ quantity: quantity + 1, receiptItemId: shipmentItemId });
});
