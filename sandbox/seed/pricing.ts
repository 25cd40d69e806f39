import type { RateSheet } from "../../api/pricebook/clientSpecificPricing";
import { newId, type State } from "../state";

/** What prices are made by. */
export function seedPricing(state: State): void {
  for (const name of ["Permits", "Subcontractors", "Equipment Rental"])
    state.costTypes.insert({ id: newId(state), name });

  // Of one that is no longer used nobody knows the name.
  state.costTypes.insert({ id: newId(state) });

  const [discount] = state.discountsAndFees.keys();
  const items = [
    ...(["Service", "Material", "Equipment"] as const).map((skuType) => {
      const sku = [...state.skus.values()].find(({ type }) => type === skuType);
      return { skuId: sku?.id as number, skuType };
    }),
    { skuId: discount as number, skuType: "PriceModifier" as const },
  ];
  for (const [name, active, valueType, value] of sheets) {
    const exceptions = items.map((item) => ({ ...item, value, valueType }));
    state.rateSheets.insert({ id: newId(state), name, active, exceptions });
  }

  for (const [from, to, percent] of markups)
    state.materialsMarkups.insert({ id: newId(state), from, to, percent });
}

type ValueType = RateSheet["exceptions"][number]["valueType"];

const sheets: [name: string, active: boolean, valueType: ValueType, value: number][] = [
  ["Property managers", true, "DiscountPercent", 10],
  ["Home warranty", true, "FlatPrice", 95],
  ["Hospitals", true, "Dollar", 12],
  ["Rural customers", true, "Multiplier", 1.25],
  ["Builders until 2024", false, "Percent", 5],
];

/** From, to, and the percent that is added. */
const markups = [
  [0, 10, 100],
  [10.01, 50, 80],
  [50.01, 200, 60],
  [200.01, 1000, 45],
  [1000.01, 99999, 30],
] as const;
