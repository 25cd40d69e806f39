import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

export const estimateReviewStatuses = ["None", "NeedsApproval", "Approved", "NotApproved"] as const;

const estimateItemSchema = z.object({
  id,
  sku: z.object({
    id,
    name: z.string(),
    displayName: z.string(),
    type: z.string(),
    soldHours: z.number(),
    generalLedgerAccountId: id,
    generalLedgerAccountName: z.string(),
    modifiedOn: dateTime,
  }),
  skuAccount: z.string(),
  description: z.string().describe("HTML"),
  membershipTypeId: id.nullish(),
  qty: z.number(),
  unitRate: z.number(),
  total: z.number(),
  unitCost: z.number(),
  totalCost: z.number(),
  itemGroupName: z.string(),
  itemGroupRootId: id.nullish(),
  ...dated,
  chargeable: z.boolean().nullish(),
  invoiceItemId: id.nullish().describe("The invoice item that was created from it"),
  budgetCodeId: id.nullish(),
});

export const estimateItem = record("Estimate Item", "GET sales /estimates/items", estimateItemSchema, {
  id: 1902,
  sku: {
    id: 2001,
    name: "HVAC-FS-01",
    displayName: "Flame sensor replacement",
    type: "Service",
    soldHours: 1.5,
    generalLedgerAccountId: 2302,
    generalLedgerAccountName: "Service Income",
    modifiedOn: "2026-01-05T18:00:00Z",
  },
  skuAccount: "Service Income",
  description: "Replace the flame sensor",
  membershipTypeId: 1802,
  qty: 1,
  unitRate: 280,
  total: 280,
  unitCost: 38,
  totalCost: 38,
  itemGroupName: "Repair",
  itemGroupRootId: 1312,
  createdOn: "2026-01-13T18:00:00Z",
  modifiedOn: "2026-01-13T18:00:00Z",
  chargeable: true,
  invoiceItemId: 1311,
  budgetCodeId: 2401,
});

/** What a change to one item of an estimate answers. */
export const changedEstimateItem = record(
  "Changed Estimate Item",
  "PUT sales /estimates/{id}/items",
  estimateItemSchema.extend({ estimateId: id }),
  { ...estimateItem.example, estimateId: 1901 },
);

export const estimate = record(
  "Estimate",
  "GET sales /estimates/{id}",
  z.object({
    id,
    jobId: id.nullish(),
    projectId: id.nullish(),
    locationId: id.nullish(),
    customerId: id.nullish(),
    name: z.string().nullish(),
    jobNumber: z.string().nullish(),
    status: z.object({ value: z.int(), name: z.string() }).nullish(),
    reviewStatus: z.enum(estimateReviewStatuses),
    summary: z.string().nullish(),
    ...dated,
    soldOn: dateTime.nullish(),
    soldBy: id.nullish(),
    active: z.boolean(),
    items: z.array(estimateItemSchema).nullish(),
    externalLinks: z.array(z.object({ name: z.string(), url: z.string() })).nullish(),
    subtotal: z.number(),
    tax: z.number(),
    businessUnitId: id.nullish(),
    businessUnitName: z.string().nullish(),
    isRecommended: z.boolean(),
    budgetCodeId: id.nullish(),
    isChangeOrder: z.boolean(),
    proposalTagName: z.string().nullish(),
    requireDepositOnSignature: z.boolean().nullish(),
    depositAmount: z.number().nullish(),
    depositPercent: z.number().nullish(),
  }),
  {
    id: 1901,
    jobId: 1001,
    projectId: 1501,
    locationId: 21,
    customerId: 2,
    name: "Flame sensor",
    jobNumber: "1001",
    status: { value: 1, name: "Sold" },
    reviewStatus: "None",
    summary: "The burners are sound; only the flame sensor has to be replaced.",
    createdOn: "2026-01-13T18:00:00Z",
    modifiedOn: "2026-01-13T18:10:00Z",
    soldOn: "2026-01-13T18:10:00Z",
    soldBy: 41,
    active: true,
    items: [estimateItem.example],
    externalLinks: [{ name: "Proposal", url: "https://proposals.example/1901" }],
    subtotal: 280,
    tax: 24.5,
    businessUnitId: 31,
    businessUnitName: "HVAC Service",
    isRecommended: true,
    budgetCodeId: 2401,
    isChangeOrder: false,
    proposalTagName: "Best value",
    requireDepositOnSignature: false,
    depositAmount: null,
    depositPercent: null,
  },
);

export type Estimate = RecordOf<typeof estimate>;

export type EstimateItem = RecordOf<typeof estimateItem>;

/** How an estimate went from state to state; answered as a list without pages. */
export const estimateStatusChanges = record(
  "Estimate Status Changes",
  "GET sales /status/estimates/{id}/changes",
  z.array(
    z.object({
      id,
      oldStatus: z.string().nullish(),
      newStatus: z.string().nullish(),
      createdOn: dateTime,
      createdById: id.nullish(),
    }),
  ),
  [
    {
      id: 1971,
      oldStatus: "Open",
      newStatus: "Sold",
      createdOn: "2026-01-13T18:20:00Z",
      createdById: 42,
    },
  ],
);

export type EstimateStatusChange = RecordOf<typeof estimateStatusChanges>[number];
