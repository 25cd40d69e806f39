import type { Invoice } from "../../../api/accounting/invoices";
import type { Call } from "../../declare/declaration";
import { type LookedAt, readWhole } from "../../lookups/read";
import type { Item } from "./invoiceItem";

/** What a run that is repeated would add to invoices again. */

const invoiceList: LookedAt = {
  calls: "GET accounting /invoices",
  scope: "Accounting → Invoices (Read)",
  what: ["invoice", "invoices"],
};

/** Whether an invoice has an item like one that is to be added. */
export async function hasItem(invoiceId: number, item: Item, call: Call): Promise<boolean> {
  const invoices = await readWhole<Invoice>(invoiceList, { ids: String(invoiceId) }, call);
  const invoice = invoices.find(({ id }) => String(id) === String(invoiceId));
  return (invoice?.items ?? []).some((there) => isLike(item, there));
}

/** What an adjustment says that is to be made. */
export interface Adjustment {
  adjustmentToId: number;
  number?: string;
  summary?: string;
  subtotal?: number;
  items?: Item[];
}

/** The ID of an adjustment of the same invoice that says what one is to say. */
export async function findAdjustment(wanted: Adjustment, call: Call): Promise<unknown> {
  const { adjustmentToId, number, summary, subtotal, items } = wanted;
  const invoices = await readWhole<Invoice>(invoiceList, { adjustmentToId: String(adjustmentToId) }, call);
  const like = invoices.find(
    (there) =>
      String(there.adjustmentToId) === String(adjustmentToId) &&
      (number === undefined || there.referenceNumber === number) &&
      (summary === undefined || there.summary === summary) &&
      (subtotal === undefined || Number(there.subTotal) === subtotal) &&
      (items ?? []).every((item) => (there.items ?? []).some((each) => isLike(item, each))),
  );
  return like?.id;
}

type ItemThere = NonNullable<Invoice["items"]>[number];

/** Whether an item is what is to be added: all that was given of SKU, description, quantity and price. */
const isLike = (item: Item, there: ItemThere) =>
  there.description === item.description &&
  Number(there.quantity) === item.quantity &&
  (item.skuId === undefined || there.skuId === item.skuId) &&
  (item.skuName === undefined || there.skuName === item.skuName) &&
  (item.unitPrice === undefined || Number(there.price) === item.unitPrice);
