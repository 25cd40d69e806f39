import { z } from "zod";
import type { Estimate, EstimateItem } from "../../kept";
import { timestamp } from "../../kit/clock";
import { invalid, notFound } from "../../kit/errors";
import { find, type Operation, operation } from "../../kit/operation";
import {
  changeStatus,
  estimateTotals,
  itemWith,
  newEstimateItem,
  offeredAs,
  requireBillable,
  requireOpenEstimate,
  statusOf,
  toStatus,
  unsell,
} from "../../rules/estimates";
import { newId, type State } from "../../state";
import { person } from "../shared";
import {
  type EstimateBody,
  type EstimateItemBody,
  estimateBody,
  estimateItemBody,
  type NewEstimateBody,
  newEstimateBody,
} from "./estimateBody";

/** What makes and changes estimates. */
export const estimateWrites = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/estimates",
    body: () => newEstimateBody(state),
    handle: ({ body }) => createEstimate(state, body),
  }),
  operation({
    method: "PUT",
    path: "/estimates/{id}",
    body: () => estimateBody(state),
    handle: ({ params, body }) => updateEstimate(state, find(state.estimates, params.id), body),
  }),
  operation({
    method: "PUT",
    path: "/estimates/{id}/items",
    body: () => estimateItemBody(state),
    handle: ({ params, body }) => {
      const estimate = find(state.estimates, params.id);
      requireOpenEstimate(estimate);
      const items = estimate.items ?? [];
      const item = itemAfter(state, items, body);
      const isThere = items.some(({ id }) => id === item.id);
      const after = isThere ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item];
      setItems(state, estimate, after);
      return { ...item, estimateId: estimate.id };
    },
  }),
  operation({
    method: "DELETE",
    path: "/estimates/{id}/items/{itemId}",
    handle: ({ params }) => {
      const estimate = find(state.estimates, params.id);
      const items = estimate.items ?? [];
      const after = items.filter(({ id }) => String(id) !== params.itemId);
      if (after.length === items.length) throw notFound("Estimate item", params.itemId ?? "");
      requireOpenEstimate(estimate);
      setItems(state, estimate, after);
    },
  }),
  operation({
    method: "PUT",
    path: "/estimates/{id}/sell",
    body: () => z.strictObject({ soldBy: person(state) }),
    handle: ({ params, body }) => {
      const estimate = find(state.estimates, params.id);
      changeStatus(state, estimate, "Sold", body.soldBy);
      return estimate;
    },
  }),
  operation({
    method: "PUT",
    path: "/estimates/{id}/unsell",
    handle: ({ params }) => unsell(state, find(state.estimates, params.id)),
  }),
  operation({
    method: "PUT",
    path: "/estimates/{id}/dismiss",
    handle: ({ params }) => changeStatus(state, find(state.estimates, params.id), "Dismissed"),
  }),
];

function createEstimate(state: State, body: NewEstimateBody): Estimate {
  const now = timestamp(state.clock);
  const job = state.jobs.get(body.jobId ?? 0);
  const project = state.projects.get(body.projectId ?? job?.projectId ?? 0);
  const locationId = job?.locationId ?? project?.locationId ?? body.locationId ?? null;
  const businessUnitId = job?.businessUnitId ?? project?.businessUnitIds[0] ?? null;
  if (body.status === "Sold") requireBillable(state, body);
  const items = (body.items ?? []).map((item, i) => itemAfter(state, [], item, `Items[${i}].`));
  const estimate = state.estimates.insert({
    id: newId(state),
    jobId: job?.id ?? null,
    projectId: project?.id ?? null,
    locationId,
    customerId: state.locations.get(locationId ?? 0)?.customerId ?? null,
    jobNumber: job?.jobNumber ?? null,
    status: toStatus("Open"),
    ...valuesOf(body),
    createdOn: now,
    modifiedOn: now,
    soldOn: null,
    soldBy: null,
    active: true,
    items,
    ...estimateTotals(state, { locationId, items }, body.tax),
    businessUnitId,
    businessUnitName: state.businessUnits.get(businessUnitId ?? 0)?.name ?? null,
    isChangeOrder: false,
    proposalTagName: null,
  });
  // The job does not count as changed.
  if (job) job.estimateIds = [...job.estimateIds, estimate.id];
  if (body.status != null && body.status !== "Open") changeStatus(state, estimate, body.status, body.soldBy);
  return estimate;
}

/**
 * Puts what is given in place of what an estimate says. What is left out is blank afterwards, but for its status and
 * its items, which stay; with items, those that are not among them go. (None of it is documented.)
 */
function updateEstimate(state: State, estimate: Estimate, body: EstimateBody): Estimate {
  const former = statusOf(estimate);
  const wanted = body.status ?? former;
  if (wanted !== "Open") requireOpenEstimate(estimate);
  if (wanted === "Sold") requireBillable(state, estimate);
  const there = estimate.items ?? [];
  const changed = body.items?.map((item, i) => itemAfter(state, there, item, `Items[${i}].`));
  if (former !== "Open") changeStatus(state, estimate, "Open");
  const items = changed?.map((item) => ({ ...item, invoiceItemId: null })) ?? estimate.items ?? [];
  const totals = estimateTotals(state, { ...estimate, items }, body.tax);
  state.estimates.update(estimate, { ...valuesOf(body), items, ...totals });
  if (wanted !== "Open") changeStatus(state, estimate, wanted, body.soldBy);
  return estimate;
}

const valuesOf = (body: EstimateBody) => ({
  name: body.name ?? null,
  summary: body.summary ?? null,
  reviewStatus: body.reviewStatus ?? ("None" as const),
  isRecommended: body.isRecommended ?? false,
  budgetCodeId: body.budgetCodeId ?? null,
  externalLinks: (body.externalLinks ?? []).map(({ name, url }) => ({ name: name ?? "", url: url ?? "" })),
  requireDepositOnSignature: body.requireDepositOnSignature ?? null,
  depositAmount: body.depositAmount ?? null,
  depositPercent: body.depositPercent ?? null,
});

function setItems(state: State, estimate: Estimate, items: EstimateItem[]): void {
  state.estimates.update(estimate, { items, ...estimateTotals(state, { ...estimate, items }) });
}

/**
 * An item as a body changes it, or a new one: without a price, the pricebook's is not filled in. (Not documented.)
 * @param there the items of its estimate
 * @param path what the names of its fields start with
 * @throws ApiError 400 for an item that is not among them, or a new one without a SKU
 */
function itemAfter(state: State, there: EstimateItem[], body: EstimateItemBody, path = ""): EstimateItem {
  const now = timestamp(state.clock);
  const former = there.find(({ id }) => id === body.id);
  if (body.id != null && former === undefined)
    throw invalid({ [`${path}Id`]: [`The estimate has no item ${body.id}.`] });
  const sku = offeredAs(state, body) ?? (former && offeredAs(state, { skuId: former.sku.id }));
  if (sku === undefined)
    throw invalid({ [`${path}SkuId`]: ["SkuId or SkuName is required for a new item."] });
  const item = {
    sku,
    description: body.description ?? former?.description ?? "",
    qty: body.quantity ?? former?.qty ?? 1,
    unitRate: body.unitPrice ?? former?.unitRate ?? 0,
    unitCost: body.unitCost ?? former?.unitCost ?? 0,
    chargeable: body.chargeable ?? former?.chargeable ?? true,
    itemGroupName: body.itemGroupName ?? former?.itemGroupName,
    itemGroupRootId: body.itemGroupRootId ?? former?.itemGroupRootId,
    budgetCodeId: body.budgetCodeId ?? former?.budgetCodeId,
  };
  return former ? itemWith(item, { ...former, modifiedOn: now }) : newEstimateItem(state, item, now);
}
