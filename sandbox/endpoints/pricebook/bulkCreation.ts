import { z } from "zod";
import type { BulkCreated } from "../../../api/pricebook/bulk";
import type { DiscountOrFee, Sku } from "../../kept";
import { name } from "../../kit/body";
import { invalid } from "../../kit/errors";
import { type Operation, operation } from "../../kit/operation";
import { createDiscount, keptOf } from "../../rules/discountsAndFees";
import { changeSku, skuWith } from "../../rules/skus";
import type { State } from "../../state";
import { saveExternalData } from "../shared";
import { each } from "./bulk";
import { type NewDiscount, type NewSku, newDiscount, newSku, skuOf } from "./skuBody";

/**
 * Many items of the pricebook are added at once, which may come with each other: each has a custom ID for that, which
 * is not kept. That one which is wrong spoils all, and that those without a custom ID are not answered, is not
 * documented.
 */
export const bulkCreation = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/pricebook",
    status: 201,
    body: () =>
      z.strictObject({
        services: items(newBulkSku(state, "Service")),
        materials: items(newBulkSku(state, "Material")),
        equipment: items(newBulkSku(state, "Equipment")),
        discountAndFees: items(newDiscount(state, { customId }) as z.ZodType<NewDiscount & Custom>),
      }),
    handle: ({ body: { services, materials, equipment, discountAndFees } }) => {
      const made = {
        services: each("Services", services, (item) => prepareSku(state, "Service", item)),
        materials: each("Materials", materials, (item) => prepareSku(state, "Material", item)),
        equipment: each("Equipment", equipment, (item) => prepareSku(state, "Equipment", item)),
        discountAndFees: each("DiscountAndFees", discountAndFees, (item) => prepareDiscount(state, item)),
      };
      const skus = { Services: made.services, Materials: made.materials, Equipment: made.equipment };
      const known = byCustomId(Object.values(skus).flat());
      const linking = Object.entries(skus).flatMap(([list, prepared]) =>
        each(list, prepared, (item) => linkSku(state, item, known)),
      );
      // In the order of their IDs.
      const answer: BulkCreated = {
        services: insert(made.services),
        materials: insert(made.materials),
        equipment: insert(made.equipment),
        discountAndFees: insert(made.discountAndFees),
      };
      for (const link of linking) link();
      return answer;
    },
  }),
];

const customId = name;

interface Custom {
  customId?: string;
}

interface Prepared extends Custom {
  insert: () => Sku | DiscountOrFee;
}

/** Adds items, and gives the IDs of those that have a custom ID. */
const insert = (prepared: Prepared[]) =>
  prepared.flatMap(({ customId, insert }) => {
    const { id } = insert();
    return customId === undefined ? [] : [{ customId, id }];
  });

const items = <T>(item: z.ZodType<T>) => z.array(item).nullish();

/** Something that comes with a new item: there already, or new itself. */
interface Link extends Record<string, unknown> {
  skuId?: number | null;
  customId?: string | null;
}

interface LinkKind {
  to: Sku["type"][];
  /** What else a link tells. */
  more?: z.ZodRawShape;
}

const counted = { quantity: z.number() };
const anything: Sku["type"][] = ["Service", "Material", "Equipment"];
const recommended: Sku["type"][] = ["Service", "Material"];

/** What comes with a new item of each kind, by the field that tells it. */
const links: Record<Sku["type"], Record<string, LinkKind>> = {
  Service: {
    serviceMaterials: { to: ["Material"], more: counted },
    serviceEquipment: { to: ["Equipment"], more: counted },
    recommendations: { to: recommended },
    upgrades: { to: anything },
  },
  Equipment: {
    equipmentMaterials: { to: ["Material"], more: counted },
    recommendations: { to: recommended, more: { type: z.enum(["Service", "Material"]) } },
    upgrades: { to: anything },
  },
  Material: {},
};

const newBulkSku = (state: State, type: Sku["type"]) => {
  const linked = Object.entries(links[type]).map(([field, { to, more }]) => [
    field,
    z.array(
      z
        .strictObject({ skuId: skuOf(state, ...to).nullish(), customId: customId.nullish(), ...more })
        .refine((link) => (link.skuId ?? link.customId) != null, {
          error: "SkuId or CustomId is required.",
          path: ["skuId"],
        }),
    ),
  ]);
  return newSku(state, type, { ...Object.fromEntries(linked), customId }) as z.ZodType<NewSku & Custom>;
};

interface PreparedSku extends Prepared {
  sku: Sku;
  /** What comes with it, by the field. */
  linked: Record<string, Link[]>;
}

/** Throws ApiError 400 for an item that cannot be added. */
function prepareSku(state: State, type: Sku["type"], item: NewSku & Custom): PreparedSku {
  const { customId, externalData, ...told } = item;
  const isLink = ([field]: [string, unknown]) => field in links[type];
  const fields = Object.entries(told);
  const linked = Object.fromEntries(fields.filter(isLink)) as Record<string, Link[]>;
  const own = Object.fromEntries(fields.filter((field) => !isLink(field)));
  const sku = skuWith(state, type, own as NewSku);
  const insert = () => {
    saveExternalData(state, sku.id, externalData);
    return state.skus.insert(sku);
  };
  return { customId, sku, linked, insert };
}

function prepareDiscount(state: State, { customId, externalData, ...told }: NewDiscount & Custom): Prepared {
  keptOf(state, told);
  const insert = (): DiscountOrFee => {
    const discount = createDiscount(state, told);
    saveExternalData(state, discount.id, externalData);
    return discount;
  };
  return { customId, insert };
}

/** Throws ApiError 400 where two have the same custom ID. */
function byCustomId(prepared: PreparedSku[]): Map<string, Sku> {
  const known = new Map<string, Sku>();
  for (const { customId, sku } of prepared) {
    if (customId === undefined) continue;
    if (known.has(customId)) throw invalid({ CustomId: [`Two items have the custom ID '${customId}'.`] });
    known.set(customId, sku);
  }
  return known;
}

/** Gives what links a new item once all are there; throws ApiError 400 where there is no item of a custom ID that fits. */
function linkSku(state: State, { sku, linked }: PreparedSku, known: Map<string, Sku>): () => void {
  const told = Object.entries(linked).map(([field, given]) => {
    const { to } = links[sku.type][field] as LinkKind;
    const resolved = given.map(({ skuId, customId, ...more }, n) => {
      const found = skuId == null ? known.get(customId ?? "") : undefined;
      if (skuId == null && (found === undefined || !to.includes(found.type)))
        throw invalid({
          [`${field.charAt(0).toUpperCase()}${field.slice(1)}[${n}].CustomId`]: [
            `No new ${to.join(" or ").toLowerCase()} has it.`,
          ],
        });
      const id = skuId ?? found?.id;
      return Object.keys(more).length > 0 ? { skuId: id, ...more } : id;
    });
    return [field, resolved];
  });
  return () => {
    if (told.length > 0) changeSku(state, sku, Object.fromEntries(told));
  };
}
