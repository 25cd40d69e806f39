import { SpectralError } from "@prismatic-io/spectral";
import type { Estimate, EstimateItem } from "../../../api/sales/estimates";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { type LookedAt, readWhole } from "../../lookups/read";
import type { Item } from "./estimateItem";

/** What a run that is repeated would offer again. */

const estimates: LookedAt = {
  calls: "GET sales /estimates",
  scope: "Sales & Estimates → Estimates (Read)",
  what: ["estimate", "estimates"],
};

const estimateItems: LookedAt = {
  calls: "GET sales /estimates/items",
  scope: "Sales & Estimates → Estimates (Read)",
  what: ["estimate item", "estimate items"],
};

/** What tells an estimate from others: its name, and what it is for. */
export interface Offer {
  name?: string;
  jobId?: number;
  projectId?: number;
  locationId?: number;
}

/**
 * The active estimate of a name for the same job, project or location.
 * @throws SpectralError where that cannot tell one from others; as `readWhole` does
 */
export async function findEstimateLike(
  { name, jobId, projectId, locationId }: Offer,
  call: Call,
): Promise<Estimate | undefined> {
  const places = Object.entries({ jobId, projectId, locationId }).filter(([, id]) => id !== undefined);
  if (name === undefined || places.length === 0)
    throw new SpectralError(
      "Add Once needs Name, and Job ID, Project ID or Location ID: by these it knows the estimate that is there.",
    );
  const query = Object.fromEntries(places.map(([key, id]) => [key, String(id)]));
  const found = await readWhole<Estimate>(estimates, query, call);
  return found.find(
    (there) => there.name === name && places.every(([key, id]) => sameId(there[key as keyof Offer], id)),
  );
}

/** The item of an estimate that says all that one is to say; throws as `readWhole` does. */
export async function findItemLike(
  estimateId: number,
  item: Item,
  call: Call,
): Promise<EstimateItem | undefined> {
  // Those of an inactive estimate too.
  const query = { estimateId: String(estimateId), active: "Any" };
  const items = await readWhole<EstimateItem>(estimateItems, query, call);
  return items.find((there) => isLike(item, there));
}

/** Whether an item is what is to be there: all that was given of ID, SKU, description, quantity, price and cost. */
export const isLike = (item: Item, there: EstimateItem) =>
  (item.id === undefined || sameId(there.id, item.id)) &&
  (item.skuId === undefined || sameId(there.sku?.id, item.skuId)) &&
  (item.skuName === undefined || there.sku?.name === item.skuName) &&
  (item.description === undefined || there.description === item.description) &&
  (item.quantity === undefined || Number(there.qty) === item.quantity) &&
  (item.unitPrice === undefined || Number(there.unitRate) === item.unitPrice) &&
  (item.unitCost === undefined || Number(there.unitCost) === item.unitCost);
