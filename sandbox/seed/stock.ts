import type { State } from "../state";
import { places } from "./places";
import type { Setting } from "./setting";

/** Where the company keeps its stock: in warehouses, and on a truck of each technician in the field. */
export function seedPlacesOfStock(state: State, setting: Setting): void {
  const { id: inventoryTemplateId } = state.inventoryTemplates.insert({
    ...setting("Standard Van"),
    type: "Standard",
  });
  const template = { inventoryTemplateId };
  const [{ city, state: region, zips }] = places;
  const commerceWay = { street: "400 Commerce Way", unit: null, city, state: region, country: "USA" };
  const nowhere = { street: null, unit: null, city: null, state: null, zip: null, country: null };
  const main = state.warehouses.insert({
    ...setting("Main Warehouse"),
    address: { ...commerceWay, unit: "Dock 2", zip: zips[0] },
    ...template,
  });
  state.warehouses.insert({
    ...setting("Plumbing Shop"),
    address: { ...commerceWay, street: "412 Commerce Way", zip: zips[1] },
  });
  state.warehouses.insert({ ...setting("Old Depot"), active: false, address: nowhere });

  const drivers = [...state.technicians.values()].filter(({ active }) => active);
  for (const [i, driver] of drivers.entries())
    state.trucks.insert({
      ...setting(`Van ${i + 1}`),
      memo: i % 3 === 0 ? "Ladder rack, 3/4 ton" : "",
      warehouseId: main.id,
      technicianIds: [driver.id],
      ...(i % 2 === 0 && template),
    });
  state.trucks.insert({ ...setting("Spare Van"), memo: "" });
  state.trucks.insert({ ...setting("Old Box Truck"), memo: "Sold", active: false });
}
