import { SpectralError } from "@prismatic-io/spectral";
import { bulkUpdate } from "../../../api/pricebook/bulk";
import { discountOrFee } from "../../../api/pricebook/discountsAndFees";
import { equipment } from "../../../api/pricebook/equipment";
import { material } from "../../../api/pricebook/materials";
import { service } from "../../../api/pricebook/services";
import { chunksOf } from "../../client/chunks";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import { externalDataPatch } from "../../inputs/common";
import { groupList } from "../../inputs/groups";
import type { Inputs } from "../../inputs/input";
import { id } from "../../inputs/kinds";
import type { RecordKind } from "../../inputs/recordIds";
import type { Found } from "../../lookups/read";
import { inRows } from "./bulkInputs";
import { type Kind, type Lists, rowsOf, writeRows } from "./bulkRows";
import { discountEssentials, discountParts, equipmentParts, materialParts, serviceParts } from "./parts";
import { code, description } from "./skuInputs";
import { type Coded, changed, checkBudget, isAsWanted } from "./writes";

/** Items of one kind, each with what changes of it. */
const changes = <O extends Inputs>(label: string, of: RecordKind, record: { example: object }, parts: O) =>
  groupList({
    label,
    comments: `${label} to change; what is left blank of one stays unchanged.`,
    required: { id: id({ label: "ID", comments: "ID of the item.", of }) },
    optional: { code, description, ...changed(inRows(parts)), externalData: externalDataPatch },
    answered: { ...record.example },
  });

/** The lists that show what became of items. */
const paths: Record<Kind, Coded> = {
  services: "services",
  materials: "materials",
  equipment: "equipment",
  discountAndFees: "discounts-and-fees",
};

interface Change {
  id: number;
  [part: string]: unknown;
}

/** What a look needs to know of fifty items of one kind. */
interface Looked {
  path: string;
  ids: number[];
  wanted: Change[];
}

const looksAt = (lists: Lists): Looked[] =>
  Object.entries(lists).flatMap(([kind, items]) =>
    chunksOf(items as Change[]).map((wanted) => ({
      path: paths[kind as Kind],
      ids: wanted.map(({ id }) => id),
      wanted,
    })),
  );

/** Whether all items are as they were wanted; undefined where one is not there, or does not tell. */
function allAsWanted({ data }: PageOf<Found>, { wanted }: Looked): boolean | undefined {
  const shown = wanted.map(({ id, ...change }) => {
    const there = data.find((each) => sameId(each.id, id));
    return there && isAsWanted(change, there);
  });
  if (shown.includes(false)) return false;
  return shown.includes(undefined) ? undefined : true;
}

/** Throws where there is nothing to change, or an item has half of a budget's code. */
function checkItems(lists: Lists): void {
  const rows = rowsOf(lists);
  if (rows.length === 0)
    throw new SpectralError(
      "At least one of Services, Materials, Equipment and Discounts and Fees is required.",
    );
  for (const { item } of rows) checkBudget(item);
}

export const updatePricebookBulk = action({
  label: "Update Pricebook in Bulk",
  description:
    "Change many services, materials, equipment, discounts and fees at once, such as their prices, and tell what became of each. ServiceTitan refuses all of a request where it refuses one item of it; the others are then sent without it. A run that is repeated sets the same values again.",
  calls: "PATCH pricebook /pricebook",
  scope: "Pricebook → Pricebook Bulk Operations (Write)",
  optional: {
    services: changes("Services", "service", service, serviceParts),
    materials: changes("Materials", "material", material, materialParts),
    equipment: changes("Equipment", "equipment", equipment, equipmentParts),
    discountAndFees: changes("Discounts and Fees", "discountOrFee", discountOrFee, {
      ...discountEssentials,
      ...discountParts,
    }),
  },
  together: checkItems,
  check: {
    path: "/{path}?ids={ids}&active=Any&pageSize=50",
    mayBe: Object.values(paths).map((path) => `/${path}`),
    each: (lists: Lists) => looksAt(lists),
    shows: (page: PageOf<Found>, part) => allAsWanted(page, part as unknown as Looked),
    answer: () => "",
  },
  around: async (lists, call, send) => {
    const rows = rowsOf(lists);
    await writeRows(rows, call, (some) => send(some as typeof lists));
    return {
      updated: rows.filter(({ done }) => done).length,
      refused: rows.filter(({ done }) => !done).length,
      items: rows.map(({ kind, item, done, reason }) => {
        return { kind, id: (item as Change).id, updated: done, reason };
      }),
    };
  },
  returns: bulkUpdate,
});
