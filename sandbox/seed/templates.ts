import type { EstimateTemplate } from "../../api/sales/estimateTemplates";
import type { ProposalType } from "../../api/sales/proposalTypes";
import type { DiscountOrFee, Sku } from "../kept";
import { sum } from "../rules/billing";
import { newId, type State } from "../state";
import type { Setting } from "./setting";

/** What the company offers again and again, and how it shows customers what they can choose from. */
export function seedTemplates(state: State, setting: Setting): void {
  const made = offers.map((offer, i) => insertEstimateTemplate(state, offer, i, setting));
  for (const [name, type, options, estimateType] of types) {
    const shown = state.proposalTypes.insert({
      id: newId(state),
      name,
      type,
      active: name !== "Insurance claim",
      isSystemDefault: options.length === 3,
      isDefault: options.length === 3,
      options: options.map((option, i) => ({
        id: newId(state),
        name: option,
        order: i + 1,
        color: estimateType === "Insurance" ? null : (colors[i] ?? null),
        estimateType,
      })),
    });
    insertProposalTemplates(state, shown, made, setting);
  }
}

/** With prices of its own it has a discount, and its items belong to the first one. */
function insertEstimateTemplate(
  state: State,
  [name, codes, mode]: (typeof offers)[number],
  i: number,
  setting: Setting,
): EstimateTemplate {
  const [unit] = state.businessUnits.keys();
  const [discount] = state.discountsAndFees.values();
  const skus: Offered[] = codes.flatMap((code) => state.skus.where("code", code));
  if (mode === "Static" && discount) skus.push(reductionOf(discount));
  const items = skus.map((sku, n) => itemOf(state, sku, n));
  const [head, ...others] = items;
  if (head && mode === "Static") {
    head.itemGroupName = "Heat pump";
    for (const item of others)
      Object.assign(item, { itemGroupParentId: head.id, parentItemId: head.id, isAddOn: true });
  }
  return state.estimateTemplates.insert({
    ...setting(name),
    internalName: name,
    summary: i === 0 ? null : `<p>${name}, with a year of service.</p>`,
    mode,
    active: i < offers.length - 1,
    businessUnitId: i === 0 ? null : unit,
    totalCost: sum(items.map(({ unitCost }) => unitCost)),
    totalPrice: sum(items.map(({ totalPrice }) => totalPrice)),
    items,
  });
}

/** One that may be used, and one that nobody finished. */
function insertProposalTemplates(
  state: State,
  { id, name, options }: ProposalType,
  offered: EstimateTemplate[],
  setting: Setting,
): void {
  const [unit] = state.businessUnits.keys();
  const isInsurance = name === "Insurance claim";
  for (const status of ["Publish", "Draft"] as const)
    state.proposalTemplates.insert({
      ...setting(`Heating: ${name}`),
      description: status === "Draft" ? null : "What fits this home.",
      active: !isInsurance || status === "Publish",
      status,
      proposalTypeId: id,
      proposalTypeName: isInsurance ? null : name,
      businessUnitIds: status === "Draft" || unit === undefined ? [] : [unit],
      estimateAssignments: options.flatMap((option, i) => {
        const template = offered[i];
        return template
          ? [
              {
                proposalTypeOptionId: option.id,
                estimateTemplateId: template.id,
                estimateTemplateName: isInsurance ? null : template.name,
                order: i + 1,
              },
            ]
          : [];
      }),
    });
}

/** What an item of a template is made of. */
interface Offered extends Pick<Sku, "id" | "code" | "description" | "price" | "cost"> {
  type: EstimateTemplate["items"][number]["skuType"];
}

const reductionOf = ({ id, code, description, amount }: DiscountOrFee): Offered => ({
  ...{ id, code, description, type: "PriceModifier", price: -amount, cost: 0 },
});

const itemOf = (state: State, sku: Offered, i: number): EstimateTemplate["items"][number] => ({
  id: newId(state),
  skuId: sku.id,
  skuType: sku.type,
  skuName: i === 2 ? null : sku.code,
  description: i === 2 ? null : sku.description,
  quantity: 1,
  unitPrice: sku.price,
  totalPrice: sku.price,
  isAddOn: false,
  chargeable: i === 2 ? null : true,
  allowDiscounts: i === 2 ? null : true,
  unitCost: sku.cost,
  memo: i === 0 ? "Measure the pad first." : null,
  order: i + 1,
  parentItemId: null,
  itemGroupParentId: null,
  itemGroupName: null,
  projectLabels: i === 0 ? "Heating" : null,
});

const offers: [string, string[], EstimateTemplate["mode"]][] = [
  ["Heat pump", ["INSTALL-HP", "HEAT-PUMP-3TON"], "Dynamic"],
  ["Heat pump with line set", ["INSTALL-HP", "HEAT-PUMP-3TON", "LINE-SET"], "Static"],
  ["Installation only", ["INSTALL-HP"], "Dynamic"],
  ["Heat pump, offer of last year", ["HEAT-PUMP-3TON"], "Static"],
];

const types: [string, ProposalType["type"], string[], ProposalType["options"][number]["estimateType"]][] = [
  ["Good, Better, Best", "Progressive", ["Good", "Better", "Best"], "Standard"],
  ["Choose what you need", "Additive", ["Base", "Extra"], "Standard"],
  ["Insurance claim", "Progressive", ["Claim"], "Insurance"],
];

const colors = ["#2E7D32", "#1565C0", "#6A1B9A"];
