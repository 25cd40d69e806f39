import { z } from "zod";
import { accountingBatch, dated, dateTime, id, jpmCustomField } from "../shared";

/** Parts that records of stock which moves share: adjustments, transfers and returns. */

export const syncStatuses = ["Pending", "Posted", "Exported"] as const;

/** Why a purchase order, receipt or return is canceled. */
export const cancellationReasons = [
  ...(["NotRequired", "Duplicate", "Accidental", "VendorIssue", "Other", "JobCanceled"] as const),
] as const;

export const canceledReasons = [
  ...cancellationReasons,
  ...(["NotWarranty", "WarrantyRejected"] as const),
] as const;

export const movement = {
  id,
  active: z.boolean(),
  number: z.string(),
  referenceNumber: z.string(),
  memo: z.string(),
  createdById: id.nullish(),
  batchId: id.nullish().describe("Deprecated in favor of batch"),
  batch: accountingBatch.nullish(),
  syncStatus: z.enum(syncStatuses),
  canceledReason: z.enum(canceledReasons).nullish(),
  canceledById: id.nullish(),
  dateCanceled: dateTime.nullish(),
  customFields: z.array(jpmCustomField),
  ...dated,
};

export const movedItem = {
  id,
  skuId: id,
  name: z.string(),
  code: z.string(),
  description: z.string().describe("HTML"),
  quantity: z.number(),
  cost: z.number(),
  active: z.boolean(),
  createdById: id.nullish(),
  budgetCodeId: id.nullish(),
  serialNumbers: z.array(z.object({ id, number: z.string() })).nullish(),
  ...dated,
};

/** An account of the general ledger that something moved is booked under. */
export const account = z.object({
  name: z.string().nullish(),
  number: z.string().nullish(),
  type: z.string().nullish(),
  detailType: z.string().nullish(),
});

export const exampleAccount = {
  name: "Parts on Hand",
  number: "1400",
  type: "Asset",
  detailType: "Inventory",
};

const noted = { createdOn: "2026-01-12T16:20:00Z", modifiedOn: "2026-01-13T19:05:00Z" };

export const exampleMovement = {
  active: true,
  createdById: 61,
  batchId: 2201,
  batch: { id: 2201, number: "17", name: "January 13" },
  syncStatus: "Posted" as const,
  canceledReason: null,
  canceledById: null,
  dateCanceled: null,
  ...noted,
};

export const exampleItem = {
  skuId: 2004,
  name: "Flame sensor",
  code: "FLAME-SENSOR",
  description: "Universal flame sensor",
  quantity: 2,
  cost: 20,
  active: true,
  createdById: 61,
  budgetCodeId: 2401,
  serialNumbers: [{ id: 2131, number: "SN-20418" }],
  ...noted,
};
