import { adjustment } from "../../api/inventory/adjustments";
import type { syncStatuses } from "../../api/inventory/shared";
import { transfer } from "../../api/inventory/transfers";
import type { CustomFieldType, Sku } from "../kept";
import { newId, type State } from "../state";
import { typedFieldsOf } from "./customFields";
import { giveInTurn } from "./fill";
import { day, hour, midnight, pickInTurn, stamp, todayOf } from "./random";

/** How stock moved: what was counted anew, and what went onto trucks. */
export function seedMovements(state: State): void {
  if (state.jobs.size === 0) return;
  const trucks = [...state.trucks.values()].filter(({ active }) => active);
  const [main, shop] = state.warehouses.values();
  if (main === undefined || shop === undefined) return;
  const jobs = [...state.jobs.values()];
  for (let i = 0; i < count; i++) {
    const location = i % 2 === 0 ? main : pickInTurn(trucks, i);
    const job = pickInTurn(jobs, i);
    state.adjustments.insert({
      ...movementOf(state, "Adjustment", i),
      type: pickInTurn(["Inventory Count", "Damaged Goods", "Job Usage"], i),
      date: midnight(timeOf(state, i)),
      inventoryLocationId: location.id,
      businessUnitId: i % 4 === 3 ? null : job.businessUnitId,
      projectId: i % 4 === 0 ? job.projectId : null,
      invoiceId: i % 3 === 2 ? job.invoiceId : null,
      items: itemsOf(state, i).map((item) => ({ ...item, totalCost: item.quantity * item.cost })),
    });
  }
  insertTransfers(state, { from: main.id, shopId: shop.id, truckIds: trucks.map(({ id }) => id) });
  const isCanceled = ({ dateCanceled }: { dateCanceled: string | null }) => dateCanceled !== null;
  giveInTurn(adjustment, [...state.adjustments.values()].filter(isCanceled), "canceledReason");
  giveInTurn(transfer, [...state.transfers.values()].filter(isCanceled), "canceledReason");
}

/** Of every third one that was canceled each reason comes up. */
const count = 24;

const isCanceledAt = (i: number) => i % 3 === 1;

const timeOf = (state: State, i: number) => todayOf(state) - (count + 2 - i) * day;

function insertTransfers(
  state: State,
  { from, shopId, truckIds }: { from: number; shopId: number; truckIds: number[] },
): void {
  const types = ["Truck Replenishment", "Job Parts", "Warehouse Move"].map((name) => ({
    id: newId(state),
    name,
  }));
  const jobs = [...state.jobs.values()];
  for (let i = 0; i < count; i++) {
    const time = timeOf(state, i);
    const type = pickInTurn(types, i);
    const status = isCanceledAt(i)
      ? "Canceled"
      : pickInTurn(["Received", "Pending", "Picked"], Math.floor(i / 3));
    const isPicked = status === "Picked" || status === "Received";
    const picker = pickerOf(state);
    const job = type.name === "Job Parts" ? pickInTurn(jobs, i) : undefined;
    state.transfers.insert({
      ...movementOf(state, "Transfer", i),
      externalData: i === 0 ? null : [],
      transferTypeId: type.id,
      transferType: type.name,
      status,
      fromLocationId: from,
      toLocationId: type.name === "Warehouse Move" ? shopId : pickInTurn(truckIds, i),
      date: midnight(time),
      dateRequired: i % 2 === 0 ? midnight(time + day) : null,
      pickedDate: isPicked ? stamp(time + hour) : null,
      pickedById: isPicked ? picker : null,
      receivedDate: status === "Received" ? stamp(time + 2 * hour) : null,
      receivedById: status === "Received" ? picker : null,
      jobId: job?.id ?? null,
      invoiceId: job?.invoiceId ?? null,
      items: itemsOf(state, i).map((item) => ({
        ...item,
        quantityPicked: isPicked ? item.quantity : 0,
        totalCost: item.quantity * item.cost,
      })),
    });
  }
}

const pickerOf = (state: State) => state.employees.keys().next().value ?? state.apiUserId;

/** What the i-th movement of a kind tells as others do; the first ones are posted, the last ones not yet. */
export function movementOf(state: State, entity: CustomFieldType["entity"], i: number) {
  const time = timeOf(state, i);
  const isCanceled = isCanceledAt(i);
  const syncStatus: (typeof syncStatuses)[number] =
    i > count - 6 ? "Pending" : i % 2 === 0 ? "Posted" : "Exported";
  const batches = [...state.invoices.values()].flatMap((invoice) => invoice.batch ?? []);
  const batch = syncStatus === "Pending" ? null : (batches.at(i % 2 ? 0 : -1) ?? null);
  return {
    id: newId(state),
    active: !isCanceled,
    number: `${entity.slice(0, 3).toUpperCase()}-${1000 + i}`,
    referenceNumber: i % 4 === 0 ? `REF-${i}` : "",
    memo: i % 5 === 0 ? "Checked by hand" : "",
    createdById: i % 6 === 5 ? null : pickerOf(state),
    batchId: batch?.id ?? null,
    batch,
    syncStatus,
    canceledById: isCanceled ? pickerOf(state) : null,
    dateCanceled: isCanceled ? stamp(time + 3 * hour) : null,
    customFields: typedFieldsOf(state, entity, i),
    createdOn: stamp(time),
    modifiedOn: stamp(time + 3 * hour),
  };
}

/** Two things that the i-th movement is of, one of them with serial numbers. */
export function itemsOf(state: State, i: number) {
  const time = timeOf(state, i);
  const ofType = (wanted: Sku["type"]) =>
    [...state.skus.values()].filter(({ type, active }) => active && type === wanted);
  const skus = [pickInTurn(ofType("Material"), i), pickInTurn(ofType("Equipment"), i)];
  return skus.flatMap((sku, n) =>
    sku
      ? {
          id: newId(state),
          ...{ skuId: sku.id, name: sku.name, code: sku.code, description: sku.description, cost: sku.cost },
          quantity: n === 0 ? 2 : 1,
          active: !isCanceledAt(i),
          createdById: n === 0 ? pickerOf(state) : null,
          budgetCodeId: n === 0 ? null : newId(state),
          serialNumbers: n === 0 ? null : [{ id: newId(state), number: `SN-${2000 + i}` }],
          ...{ createdOn: stamp(time), modifiedOn: stamp(time + 3 * hour) },
        }
      : [],
  );
}
