import type { Sku } from "../../kept";
import { notFound } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { active, dates, ids } from "../../kit/filters";
import type { ListOptions } from "../../kit/list";
import { sortable } from "../../kit/moments";
import { find, listFrom, operation } from "../../kit/operation";
import { changeSku, createSku, deleteSku } from "../../rules/skus";
import type { State } from "../../state";
import { externalDataFilters, externalDataView, saveExternalData, withExternalData } from "../shared";
import { type ChangedSku, changedSku, type NewSku, newSku } from "./skuBody";
import { searchText } from "./skus";

/** What all that is sold shows of itself, discounts and fees too. */
interface Sold {
  id: number;
  code: string;
  displayName: string | null;
  description: string;
  active: boolean;
  createdOn: string;
  modifiedOn: string;
  price?: number;
  memberPrice?: number;
  addOnPrice?: number;
  addOnMemberPrice?: number;
  cost?: number;
  manufacturer?: string | null;
}

export const soldOptions = <R extends Sold>(state: State): ListOptions<R> => ({
  filters: {
    ids: ids((sold) => sold.id),
    searchText,
    active,
    ...dates,
    ...externalDataFilters(state),
  },
  defaults: { active: "True" },
  // Vendors, a service's materials and priorities are not kept here, so that these sorts leave the order.
  sorts: {
    Id: (sold) => sold.id,
    Code: (sold) => sold.code,
    DisplayName: (sold) => sold.displayName ?? "",
    CreatedOn: (sold) => sortable(sold.createdOn),
    ModifiedOn: (sold) => sortable(sold.modifiedOn),
    Price: (sold) => sold.price ?? 0,
    MemberPrice: (sold) => sold.memberPrice ?? 0,
    AddOnPrice: (sold) => sold.addOnPrice ?? 0,
    AddOnMemberPrice: (sold) => sold.addOnMemberPrice ?? 0,
    MaterialsCost: () => 0,
    PrimaryVendor: () => 0,
    Cost: (sold) => sold.cost ?? 0,
    Manufacturer: (sold) => sold.manufacturer ?? "",
    Priority: () => 0,
  },
});

interface SkuOptions<R> {
  filters?: ListOptions<R>["filters"];
  /** What the feed and writes show, where that is not the same. */
  exported?: (shown: R) => object;
}

/** The list, the feed, the single record and the writes of one kind of SKU. */
export function skuOperations<R extends Sold & { externalData: { key: string; value: string }[] | null }>(
  state: State,
  path: string,
  type: Sku["type"],
  viewOf: (state: State, sku: Sku) => R,
  { filters, exported = (shown) => shown }: SkuOptions<R> = {},
) {
  const view = externalDataView(state);
  const shown = (sku: Sku): R => ({ ...viewOf(state, sku), ...sku.shown, modifiedOn: sku.modifiedOn });
  const sold = soldOptions<R>(state);
  const found = (id = "") => {
    const sku = find(state.skus, id);
    if (sku.type !== type) throw notFound(type, sku.id);
    return sku;
  };
  const saved = (sku: Sku, { externalData }: Pick<ChangedSku, "externalData">) => {
    saveExternalData(state, sku.id, externalData);
    return exported(withExternalData(state, shown(sku), externalData?.applicationGuid));
  };
  const options: ListOptions<R> = { ...sold, filters: { ...sold.filters, ...filters }, view };
  return [
    listFrom(path, () => [...state.skus.values()].filter((sku) => sku.type === type).map(shown), options),
    feed(`/export${path}`, state.skus, state, {
      of: (sku) => sku.type === type,
      view: (sku) => exported(shown(sku)),
    }),
    operation({
      method: "GET",
      path: `${path}/{id}`,
      handle: ({ params, query }) => view(shown(found(params.id)), query),
    }),
    operation({
      method: "POST",
      path,
      status: 201,
      body: () => newSku(state, type),
      handle: ({ body: { externalData, ...body } }) =>
        saved(createSku(state, type, body as NewSku), { externalData }),
    }),
    operation({
      method: "PATCH",
      path: `${path}/{id}`,
      body: () => changedSku(state, type),
      handle: ({ params, body: { externalData, ...body } }) =>
        saved(changeSku(state, found(params.id), body), { externalData }),
    }),
    operation({
      method: "DELETE",
      path: `${path}/{id}`,
      status: 204,
      handle: ({ params }) => deleteSku(state, found(params.id)),
    }),
  ];
}
