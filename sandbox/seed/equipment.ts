import type { EquipmentType } from "../records/equipment";
import type { Sku } from "../records/pricebook";
import type { State } from "../state";
import { between, chance, day, iso, pick, today } from "./random";

/** What kind of equipment each SKU is, and how many months it lasts. */
const kinds = {
  "FURNACE-80": { type: "Furnace", months: 216 },
  "AC-3TON": { type: "Air Conditioner", months: 180 },
  "HEAT-PUMP-3TON": { type: "Heat Pump", months: 180 },
  "WH-50": { type: "Water Heater", months: 132 },
  "PANEL-200": { type: "Electrical Panel", months: 360 },
} as const;

interface Kind {
  sku: Sku;
  type: EquipmentType;
  months: number;
}

/** Equipment types, and what stands at six in ten locations. */
export function seedEquipment(state: State): void {
  const opened = iso(today - 1095 * day);
  const installable = Object.entries(kinds).flatMap(([code, { type: name, months }]): Kind[] => {
    const type = { id: state.newId(), name, active: true, createdOn: opened, modifiedOn: opened };
    state.equipmentTypes.insert(type);
    return state.skus.where("code", code).map((sku) => {
      sku.typeId = type.id;
      return { sku, type, months };
    });
  });

  for (const location of state.locations.values()) {
    if (!chance(0.6)) continue;
    const first = between(0, installable.length - 1);
    const count = chance(0.4) ? 2 : 1;
    for (let n = 0; n < count; n++) {
      const kind = installable[(first + n) % installable.length];
      if (kind) insertEquipment(state, kind, location);
    }
  }
}

function insertEquipment(
  state: State,
  { sku, type, months }: Kind,
  location: { id: number; customerId: number; createdOn: string },
): void {
  const installedAt = today - between(30, 3600) * day;
  const replaced = chance(0.05);
  const createdOn = iso(Math.max(installedAt, Date.parse(location.createdOn)));
  const until = (installedMonths: number) => iso(installedAt + Math.round(installedMonths * 30.4) * day);
  state.installedEquipment.insert({
    id: state.newId(),
    active: !chance(0.03),
    equipmentId: sku.id,
    locationId: location.id,
    customerId: location.customerId,
    invoiceItemId: null,
    name: sku.name,
    type: { id: type.id, name: type.name },
    installedOn: iso(installedAt),
    createdOn,
    modifiedOn: createdOn,
    serialNumber: `${(sku.manufacturer ?? "").slice(0, 2).toUpperCase()}${between(10_000_000, 99_999_999)}`,
    barcodeId: null,
    memo: pick(["", "", "In the garage.", "On the roof; bring a ladder.", "Behind the house, left side."]),
    manufacturer: sku.manufacturer ?? "",
    model: sku.model ?? "",
    cost: sku.cost,
    status: replaced ? "Replaced" : "Installed",
    manufacturerWarrantyStart: iso(installedAt),
    manufacturerWarrantyEnd: until(120),
    serviceProviderWarrantyStart: iso(installedAt),
    serviceProviderWarrantyEnd: until(12),
    tags: [],
    actualReplacementDate: replaced ? iso(today - 20 * day).slice(0, 10) : null,
    predictedReplacementMonths: months,
    predictedReplacementDate: until(months).slice(0, 10),
    customFields: [],
    attachments: [],
  });
}
