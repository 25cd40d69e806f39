import type { Sku } from "../kept";
import { newId, type State } from "../state";
import { openedOn } from "./random";

/** What the company sells: services, materials and equipment, with their prices. */
export function seedPricebook(state: State): void {
  const opened = openedOn(state);
  const account = (name: string, number: string, type: string, detailType: string): Sku["account"] => ({
    id: newId(state),
    name,
    number,
    type,
    detailType,
  });
  const accounts = {
    Service: account("Service Income", "4000", "Income", "ServiceFeeIncome"),
    Material: account("Material Sales", "4100", "Income", "SalesOfProductIncome"),
    Equipment: account("Equipment Sales", "4200", "Income", "SalesOfProductIncome"),
  };
  const insert = (
    sku: Pick<Sku, "type" | "code" | "name" | "description" | "price" | "cost"> & Partial<Sku>,
  ) =>
    state.skus.insert({
      id: newId(state),
      active: true,
      taxable: sku.type !== "Service",
      hours: null,
      manufacturer: null,
      model: null,
      typeId: null,
      categoryIds: [],
      linked: [],
      account: accounts[sku.type],
      createdOn: opened,
      modifiedOn: opened,
      ...sku,
    });

  const skuOf = (code: string) => state.skus.where("code", code)[0] as Sku;

  for (const [code, name, price, hours] of services)
    insert({ type: "Service", code, name, description: `${name}.`, price, cost: 0, hours });
  for (const [code, name, price, cost] of materials)
    insert({ type: "Material", code, name, description: `${name}.`, price, cost });
  for (const [code, name, price, cost, manufacturer, model] of equipment)
    insert({
      type: "Equipment",
      code,
      name,
      description: `${manufacturer} ${model}, ${name.toLowerCase()}.`,
      price,
      cost,
      manufacturer,
      model,
    });
  for (const [service, ...parts] of Object.values(skusByJobType).map((codes) => codes.map(skuOf)))
    if (service)
      service.linked = parts.filter((part) => part.type !== "Service").map((sku) => ({ sku, quantity: 1 }));
}

/** What a job of each type is billed with: services first, then materials or equipment that it may need. */
export const skusByJobType: Record<string, string[]> = {
  "No Heat": ["HEAT-REPAIR", "IGNITER", "FLAME-SENSOR"],
  "No Cooling": ["COOL-REPAIR", "CAPACITOR", "CONTACTOR"],
  "HVAC Tune-Up": ["TUNE-UP", "FILTER-16"],
  "System Replacement": ["INSTALL-HVAC", "FURNACE-80", "AC-3TON"],
  "Drain Cleaning": ["DRAIN-CLEAN", "TRAP-KIT"],
  "Water Heater Repair": ["WH-REPAIR", "THERMOCOUPLE", "WH-50"],
  "Leak Repair": ["LEAK-REPAIR", "PEX-FITTINGS"],
  "Heat Pump Installation": ["INSTALL-HP", "HEAT-PUMP-3TON", "LINE-SET", "REBATE-INSTANT"],
  "Panel Upgrade": ["INSTALL-PANEL", "PANEL-200"],
  "Outlet Repair": ["OUTLET-REPAIR", "OUTLET-GFCI"],
  Estimate: ["ESTIMATE"],
};

/** Code, name, price and sold hours. */
const services = [
  ["DISPATCH", "Service call", 89, 0.5],
  ["HEAT-REPAIR", "Furnace repair", 289, 2],
  ["COOL-REPAIR", "Air conditioner repair", 279, 2],
  ["TUNE-UP", "Seasonal tune-up", 129, 1.5],
  ["INSTALL-HVAC", "System installation", 2450, 8],
  ["INSTALL-HP", "Heat pump installation", 3200, 10],
  // Some companies sell discounts as services with a price below zero.
  ["REBATE-INSTANT", "Instant rebate", -500, 0],
  ["DRAIN-CLEAN", "Drain cleaning", 185, 1.5],
  ["WH-REPAIR", "Water heater repair", 245, 2],
  ["LEAK-REPAIR", "Leak repair", 265, 2],
  ["INSTALL-PANEL", "Panel installation", 1180, 6],
  ["OUTLET-REPAIR", "Outlet repair", 135, 1],
  // Sells memberships and renews them.
  ["COMFORT-PLAN", "Comfort plan", 0, 0],
  ["ESTIMATE", "Estimate", 0, 1],
] as const;

/** Code, name, price and cost. */
const materials = [
  ["IGNITER", "Hot surface igniter", 84.5, 31.2],
  ["FLAME-SENSOR", "Flame sensor", 46, 14.75],
  ["CAPACITOR", "Dual run capacitor", 68.25, 19.4],
  ["CONTACTOR", "Contactor, 2 pole", 59.9, 17.85],
  ["FILTER-16", "Air filter 16x25x1", 18.5, 6.1],
  ["LINE-SET", "Refrigerant line set", 310, 128],
  ["TRAP-KIT", "P-trap kit", 27.75, 8.9],
  ["THERMOCOUPLE", "Thermocouple", 38, 11.25],
  ["PEX-FITTINGS", "PEX fittings", 33.4, 12.6],
  ["OUTLET-GFCI", "GFCI outlet", 42, 16.8],
] as const;

/** Code, name, price, cost, manufacturer and model. */
const equipment = [
  ["FURNACE-80", "Gas furnace 80,000 BTU", 3150, 1420, "Carrier", "59SC5B080"],
  ["AC-3TON", "Air conditioner 3 ton", 3890, 1760, "Trane", "4TTR4036"],
  ["HEAT-PUMP-3TON", "Heat pump 3 ton", 6480, 3120, "Carrier", "25VNA436A003"],
  ["WH-50", "Water heater 50 gallon", 1290, 640, "Rheem", "XG50T06"],
  ["PANEL-200", "Electrical panel 200 A", 980, 410, "Square D", "HOM4080M200"],
] as const;
