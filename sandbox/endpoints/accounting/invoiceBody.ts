import { z } from "zod";
import { reviewStatuses } from "../../../api/accounting/invoices";
import { dateTime, id, reference, referenceToAny } from "../../kit/body";
import { billedAs } from "../../rules/invoiceItems";
import type { State } from "../../state";
import { inventoryLocation, person } from "../shared";

/** One item: a change to the one with this ID, else a new one. */
export const itemBody = (state: State) =>
  z.strictObject({
    id: id.nullish(),
    skuId: referenceToAny("SKU", [state.skus, state.discountsAndFees]).nullish(),
    skuName: z
      .string()
      .refine((skuName) => billedAs(state, { skuName }) !== undefined, { error: "No SKU has this name." })
      .nullish(),
    technicianId: reference(state.technicians).nullish(),
    description: z.string(),
    quantity: z.number(),
    unitPrice: z.number().nullish(),
    cost: z.number().nullish(),
    isAddOn: z.boolean().nullish(),
    signature: z.string().nullish(),
    technicianAcknowledgementSignature: z.string().nullish(),
    installedOn: dateTime.nullish(),
    inventoryWarehouseName: z.string().nullish(),
    inventoryLocationId: inventoryLocation(state).nullish(),
    skipUpdatingMembershipPrices: z.boolean().nullish(),
    itemGroupName: z.string().nullish(),
    durationBillingId: reference(state.durationBilling).nullish(),
    // What it is the ID of is not documented; budget codes are not kept here.
    itemGroupRootId: id.nullish(),
    budgetCodeId: id.nullish(),
  });

/** What adjustments and updates have in common. */
const invoiceBody = (state: State) =>
  z.strictObject({
    number: z.string().nullish(),
    typeId: reference(state.invoiceTypes).nullish(),
    invoicedOn: dateTime.nullish(),
    subtotal: z.number().nullish(),
    tax: z.number().nullish(),
    taxZoneId: reference(state.taxZones).nullish(),
    summary: z.string().nullish(),
    royaltyStatus: z.enum(["Pending", "Sent", "Failed"]).nullish(),
    royaltyDate: dateTime.nullish(),
    royaltySentOn: dateTime.nullish(),
    royaltyMemo: z.string().nullish(),
    exportId: z.string().nullish(),
    reviewStatus: z.enum(reviewStatuses).nullish(),
    assignedToId: person(state).nullish(),
    budgetCodeId: id.nullish(),
    items: z.array(itemBody(state)).nullish(),
  });

export const adjustmentBody = (state: State) =>
  z.strictObject({ ...invoiceBody(state).shape, adjustmentToId: reference(state.invoices) });

export const invoiceUpdateBody = (state: State) => {
  const payment = z.strictObject({
    id: reference(state.payments),
    // Answers do not show settlements, so that there is nothing to keep of them.
    settlementStatus: z.enum(["NotSettled", "Settled"]).nullish(),
    settlementDate: dateTime.nullish(),
  });
  return z.strictObject({
    ...invoiceBody(state).shape,
    dueDate: z.iso.date().nullish(),
    payments: z.array(payment).nullish(),
  });
};

export type ItemBody = z.output<ReturnType<typeof itemBody>>;
export type InvoiceBody = z.output<ReturnType<typeof invoiceBody>> & { dueDate?: string | null };
