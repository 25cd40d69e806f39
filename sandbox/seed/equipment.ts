import type { EquipmentType, InstalledEquipment, Sku } from "../kept";
import { newId, type State } from "../state";
import { between, chance, day, iso, midnight, openedOn, pick, stamp, todayOf } from "./random";

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
  const opened = openedOn(state);
  const today = todayOf(state);
  for (const [code, { type: name }] of Object.entries(kinds)) {
    const type = { id: newId(state), name, active: true, createdOn: opened, modifiedOn: opened };
    state.equipmentTypes.insert(type);
    for (const sku of state.skus.where("code", code)) sku.typeId = type.id;
  }
  const installable = Object.keys(kinds).map((code) => kindOf(state, code as keyof typeof kinds));

  for (const location of state.locations.values()) {
    if (!chance(0.6)) continue;
    const first = between(0, installable.length - 1);
    const count = chance(0.4) ? 2 : 1;
    for (let n = 0; n < count; n++) {
      const kind = installable[(first + n) % installable.length] as Kind;
      const equipment = insertEquipment(state, kind, location, {
        installedAt: today - between(30, 3600) * day,
        replacedAt: chance(0.05) ? today - 20 * day : undefined,
      });
      equipment.active = !chance(0.03);
      equipment.memo = pick([
        "",
        "",
        "In the garage.",
        "On the roof; bring a ladder.",
        "Behind the house, left side.",
      ]);
    }
  }
}

/** One of the kinds of equipment that the pricebook offers. */
export function kindOf(state: State, code: keyof typeof kinds): Kind {
  const [sku] = state.skus.where("code", code);
  const type = state.equipmentTypes.get(sku?.typeId ?? 0);
  if (sku === undefined || type === undefined) throw new Error(`The pricebook has no equipment ${code}.`);
  return { sku, type, months: kinds[code].months };
}

/** Puts a unit at a location, and takes it away again if it was replaced. */
export function insertEquipment(
  state: State,
  { sku, type, months }: Kind,
  location: { id: number; customerId: number; createdOn: string },
  { installedAt, replacedAt }: { installedAt: number; replacedAt?: number },
): InstalledEquipment {
  const installedOn = midnight(installedAt);
  const createdOn = installedAt > Date.parse(location.createdOn) ? stamp(installedAt) : location.createdOn;
  const until = (installedMonths: number) => midnight(installedAt + Math.round(installedMonths * 30.4) * day);
  return state.installedEquipment.insert({
    id: newId(state),
    active: true,
    equipmentId: sku.id,
    locationId: location.id,
    customerId: location.customerId,
    name: sku.name,
    type: { id: type.id, name: type.name },
    installedOn,
    createdOn,
    modifiedOn: createdOn,
    serialNumber: `${(sku.manufacturer ?? "").slice(0, 2).toUpperCase()}${between(10_000_000, 99_999_999)}`,
    memo: "",
    manufacturer: sku.manufacturer ?? "",
    model: sku.model ?? "",
    cost: sku.cost,
    status: replacedAt ? "Replaced" : "Installed",
    manufacturerWarrantyStart: installedOn,
    manufacturerWarrantyEnd: until(120),
    serviceProviderWarrantyStart: installedOn,
    serviceProviderWarrantyEnd: until(12),
    actualReplacementDate: replacedAt ? iso(replacedAt).slice(0, 10) : null,
    predictedReplacementMonths: months,
    predictedReplacementDate: until(months).slice(0, 10),
  });
}
