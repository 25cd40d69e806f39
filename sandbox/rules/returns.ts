import type { cancellationReasons } from "../../api/inventory/shared";
import type { Return } from "../kept";
import { timestamp } from "../kit/clock";
import { conflict, invalid } from "../kit/errors";
import { newId, type State } from "../state";
import { sum } from "./billing";

// The documents name the states of a return and are silent about what is refused: here one is changed while it is
// pending, and canceled until its credit is received.

type Item = Return["items"][number];

interface NewItem {
  skuId: number;
  quantity: number;
  cost: number;
  description?: string | null;
  budgetCodeId?: number | null;
  /** What is sent under this name is answered as `receiptItemId`: a receipt is how a shipment is taken in. */
  shipmentItemId?: number | null;
}

export function returnItem(state: State, given: NewItem, id = newId(state)): Item {
  const sku = state.skus.get(given.skuId);
  const now = timestamp(state.clock);
  const { name, number, type, detailType } = sku?.account ?? {
    name: null,
    number: null,
    type: null,
    detailType: null,
  };
  return {
    ...{ id, skuId: given.skuId, name: sku?.name ?? "", code: sku?.code ?? "" },
    description: given.description ?? sku?.description ?? "",
    ...{ quantity: given.quantity, cost: given.cost, active: true, createdById: state.apiUserId },
    ...{ budgetCodeId: given.budgetCodeId ?? null, serialNumbers: null },
    receiptItemId: given.shipmentItemId ?? null,
    generalLedgerAccount: { name, number, type, detailType },
    ...{ costOfSaleAccount: null, assetAccount: null, createdOn: now, modifiedOn: now },
  };
}

/** What a return comes to. */
export const returnAmountOf = ({
  items,
  taxAmount,
  shippingAmount,
}: Pick<Return, "items" | "taxAmount" | "shippingAmount">) =>
  sum([...items.map(({ quantity, cost }) => quantity * cost), taxAmount, shippingAmount]);

export function refuseUnlessPending({ number, status }: Return): void {
  if (status !== "Pending") throw conflict(`Return ${number} is ${status} and cannot be changed.`);
}

export function cancelReturn(
  state: State,
  there: Return,
  canceledReason: (typeof cancellationReasons)[number] | null,
): void {
  if (there.status === "Canceled" || there.status === "CreditReceived")
    throw conflict(`Return ${there.number} is ${there.status} and cannot be canceled.`);
  state.returns.update(there, {
    ...{ status: "Canceled", active: false, canceledReason },
    ...{ canceledById: state.apiUserId, dateCanceled: timestamp(state.clock) },
  });
}

/** The items of a return, those that are listed as they are told to be. */
export function changedItems(
  state: State,
  there: Return,
  items: (Omit<NewItem, "description"> & { id: number; itemDescription?: string | null })[],
): Item[] {
  const told = new Map(items.map((item) => [item.id, item]));
  for (const [i, { id }] of items.entries())
    if (!there.items.some((each) => each.id === id))
      throw invalid({ [`Items[${i}].Id`]: [`Item ${id} is not on return ${there.number}.`] });
  return there.items.map((item) => {
    const change = told.get(item.id);
    if (!change) return item;
    const { id, itemDescription, ...given } = change;
    const changed = returnItem(state, { ...given, description: itemDescription ?? item.description }, id);
    const { createdOn, serialNumbers, receiptItemId } = item;
    return { ...item, ...changed, createdOn, serialNumbers, receiptItemId };
  });
}
