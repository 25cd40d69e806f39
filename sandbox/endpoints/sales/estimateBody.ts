import { z } from "zod";
import { estimateReviewStatuses } from "../../../api/sales/estimates";
import { id, reference, referenceToAny } from "../../kit/body";
import { offeredAs } from "../../rules/estimates";
import type { State } from "../../state";
import { person } from "../shared";

/** One item: a change to the one with this ID, else a new one. */
export const estimateItemBody = (state: State) =>
  z.strictObject({
    id: id.nullish(),
    skuId: referenceToAny("SKU", [state.skus, state.discountsAndFees]).nullish(),
    skuName: z
      .string()
      .refine((skuName) => offeredAs(state, { skuName }) !== undefined, { error: "No SKU has this name." })
      .nullish(),
    description: z.string().nullish(),
    quantity: z.number().nullish(),
    unitPrice: z.number().nullish(),
    unitCost: z.number().optional(),
    chargeable: z.boolean().nullish(),
    itemGroupName: z.string().nullish(),
    // What it is the ID of is not documented; the records behind the next one are not kept here.
    itemGroupRootId: id.nullish(),
    budgetCodeId: id.nullish(),
    // Answers show none of these, so that there is nothing to keep of them.
    parentItemId: id.nullish(),
    isAddOn: z.boolean().nullish(),
    skipUpdatingMembershipPrices: z.boolean().nullish(),
    useDefaultProjectLabels: z.boolean().nullish(),
  });

export const estimateBody = (state: State) =>
  z.strictObject({
    name: z.string().nullish(),
    summary: z.string().nullish(),
    tax: z.number().nullish(),
    status: z.enum(["Open", "Sold", "Dismissed"]).nullish(),
    reviewStatus: z.enum(estimateReviewStatuses).nullish(),
    soldBy: person(state).nullish(),
    isRecommended: z.boolean().nullish(),
    budgetCodeId: id.nullish(),
    items: z.array(estimateItemBody(state)).nullish(),
    externalLinks: z
      .array(z.strictObject({ name: z.string().nullish(), url: z.string().nullish() }))
      .nullish(),
    useDefaultProjectLabels: z.boolean().nullish(),
    depositAmount: z.number().nullish(),
    depositPercent: z.number().nullish(),
    requireDepositOnSignature: z.boolean().nullish(),
  });

/** A new one is for a job, a project or a location; the documents do not say that it is for one of them. */
export const newEstimateBody = (state: State) =>
  z
    .strictObject({
      ...estimateBody(state).shape,
      jobId: reference(state.jobs).nullish(),
      projectId: reference(state.projects).nullish(),
      locationId: reference(state.locations).nullish(),
    })
    .refine(({ jobId, projectId, locationId }) => (jobId ?? projectId ?? locationId) != null, {
      error: "JobId, ProjectId or LocationId is required.",
      path: ["jobId"],
    });

export type EstimateItemBody = z.output<ReturnType<typeof estimateItemBody>>;
export type EstimateBody = z.output<ReturnType<typeof estimateBody>>;
export type NewEstimateBody = z.output<ReturnType<typeof newEstimateBody>>;
