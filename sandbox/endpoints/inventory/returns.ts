import { z } from "zod";
import type { Return as AnsweredReturn } from "../../../api/inventory/returns";
import { cancellationReasons } from "../../../api/inventory/shared";
import type { Return } from "../../kept";
import { activeReference, dateTime, id, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { feed } from "../../kit/feed";
import { active, before, ids, integer, onOrAfter, type Query } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, list, type Operation, operation } from "../../kit/operation";
import {
  cancelReturn,
  changedItems,
  refuseUnlessPending,
  returnAmountOf,
  returnItem,
} from "../../rules/returns";
import { newId, type State } from "../../state";
import {
  externalDataUpdate,
  externalDataView,
  inventoryLocation,
  part,
  saveExternalData,
  withoutUndefined,
} from "../shared";
import { fieldsOfSeveral, gatherCustomFields, movementFilters } from "./movements";

/** What goes back to vendors. */
export const returns = (state: State): Operation[] => [
  list("/returns", state.returns, {
    filters: {
      ...movementFilters(state),
      active,
      jobId: integer((each) => each.jobId),
      purchaseOrderId: integer((each) => each.purchaseOrderId),
      vendorIds: ids((each) => each.vendorId),
      businessUnitIds: ids((each) => each.businessUnitId),
      inventoryLocationIds: ids((each) => each.inventoryLocationId),
      returnDateOnOrAfter: onOrAfter((each) => each.returnDate),
      returnDateBefore: before((each) => each.returnDate),
    },
    defaults: { active: "True" },
    sorts: commonSorts,
    gather: gatherCustomFields,
    view: (each: Return, query: Query) => shown(externalDataView(state)(each, query)),
  }),
  feed("/export/returns", state.returns, state, { view: shown }),
  operation({
    method: "POST",
    path: "/returns",
    body: () => newReturn(state),
    handle: ({ body: { tax, shipping, items: given, referenceNumber, memo, ...told } }) => {
      const now = timestamp(state.clock);
      const items = (given ?? []).map((item) => returnItem(state, item));
      const made = { id: newId(state), ...told, items, taxAmount: tax, shippingAmount: shipping };
      state.returns.insert({
        ...made,
        ...{ active: true, number: `RET-${made.id}`, status: "Pending", syncStatus: "Pending" },
        ...{ referenceNumber: referenceNumber ?? "", memo: memo ?? "", createdById: state.apiUserId },
        ...{ jobId: told.jobId ?? null, purchaseOrderId: told.purchaseOrderId ?? null },
        projectId: state.jobs.get(told.jobId ?? 0)?.projectId ?? null,
        budgetCodeId: told.budgetCodeId ?? null,
        returnAmount: returnAmountOf(made),
        ...{ customFields: [], externalData: [], createdOn: now, modifiedOn: now },
      });
      return { id: made.id };
    },
  }),
  fieldsOfSeveral(state, "/returns", state.returns, "Return"),
  operation({
    method: "PATCH",
    path: "/returns/{id}",
    body: () => returnUpdate(state),
    handle: ({ params, body: { externalData, tax, shipping, items, ...changes } }) => {
      const there = find(state.returns, params.id);
      refuseUnlessPending(there);
      const told = {
        ...changes,
        restockingFee: changes.restockingFee ?? undefined,
        ...{ taxAmount: tax ?? undefined, shippingAmount: shipping ?? undefined },
        items: items && changedItems(state, there, items),
      };
      const changed = withoutUndefined(told);
      state.returns.update(there, { ...changed, returnAmount: returnAmountOf({ ...there, ...changed }) });
      saveExternalData(state, there.id, externalData);
      return { id: there.id };
    },
  }),
  operation({
    method: "PATCH",
    path: "/returns/{id}/cancellation",
    body: () => z.strictObject({ canceledReason: z.enum(cancellationReasons).nullish() }),
    handle: ({ params, body }) => {
      const there = find(state.returns, params.id);
      cancelReturn(state, there, body.canceledReason ?? null);
      return { id: there.id };
    },
  }),
];

function shown({ restockingFee: _, ...answered }: Return): AnsweredReturn {
  return answered;
}

const told = (state: State) => ({
  returnTypeId: activeReference(state.returnTypes),
  businessUnitId: activeReference(state.businessUnits),
  inventoryLocationId: inventoryLocation(state),
  returnDate: dateTime,
});

const itemFields = (state: State) => ({
  skuId: part(state),
  ...{ quantity: z.number(), cost: z.number(), budgetCodeId: id.nullish() },
});

const receiptItem = ({ receipts }: State) =>
  id.refine(
    (wanted) => [...receipts.values()].some(({ items }) => items.some((item) => item.id === wanted)),
    {
      error: ({ input }) => `Receipt item ${input} does not exist.`,
    },
  );

const newReturn = (state: State) =>
  z.strictObject({
    vendorId: activeReference(state.vendors),
    ...told(state),
    jobId: reference(state.jobs).nullish(),
    purchaseOrderId: reference(state.purchaseOrders).nullish(),
    // Budget codes are not kept here.
    budgetCodeId: id.nullish(),
    ...{ referenceNumber: z.string().nullish(), memo: z.string().nullish() },
    ...{ tax: z.number(), shipping: z.number(), restockingFee: z.number() },
    items: z
      .array(
        z.strictObject({
          ...itemFields(state),
          description: z.string().nullish(),
          shipmentItemId: receiptItem(state).nullish(),
        }),
      )
      .nullish(),
  });

const returnUpdate = (state: State) =>
  z
    .strictObject({
      ...told(state),
      budgetCodeId: id.nullable(),
      ...{ referenceNumber: z.string(), memo: z.string() },
      ...{
        tax: z.number().nullable(),
        shipping: z.number().nullable(),
        restockingFee: z.number().nullable(),
      },
      items: z.array(z.strictObject({ id, ...itemFields(state), itemDescription: z.string().nullish() })),
      externalData: externalDataUpdate,
    })
    .partial();
