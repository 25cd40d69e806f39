import { z } from "zod";
import { changedEstimateItem, type Estimate, estimate, estimateItem } from "../../../api/sales/estimates";
import { action } from "../../declare/action";
import { type Check, ofStatus, sameId } from "../../declare/check";
import { addOnce } from "../../inputs/addOnce";
import { jobId, locationId, projectId } from "../../inputs/common";
import { groupList } from "../../inputs/groups";
import { choice, flag, id, longText, number, text } from "../../inputs/kinds";
import { isAsGiven } from "../../lookups/differences";
import { estimateId, fromAnswer, type Item, itemInputs, warningsOf } from "./estimateItem";
import { findEstimateLike, findItemLike, isLike } from "./estimatesOnce";

const statuses = ["Open", "Sold", "Dismissed"] as const;

const scope = "Sales & Estimates → Estimates (Write)";

const soldBy = id({
  label: "Sold By",
  comments: "ID of the technician who sold the estimate.",
  of: "seller",
});

/** What an estimate holds, new or changed. */
const details = {
  name: text({
    label: "Name",
    comments: "Name of the estimate, as customers see it.",
    example: "Flame sensor",
  }),
  summary: longText({
    label: "Summary",
    comments: "What is offered, and why.",
    example: "The burners are sound; only the flame sensor has to be replaced.",
  }),
  items: groupList({
    label: "Items",
    comments: "Items of the estimate.",
    required: {},
    optional: itemInputs,
    answered: estimateItem.example,
    entry: (item) => z.preprocess(fromAnswer, item),
  }),
  tax: number({ label: "Tax", comments: "Tax, in the tenant's currency.", example: "24.50" }),
  status: choice({
    label: "Status",
    comments:
      "Status of the estimate. Sell Estimate, Unsell Estimate and Dismiss Estimate change it, and say whether they did.",
    choices: statuses,
  }),
  reviewStatus: choice({
    label: "Review Status",
    comments: "Whether the estimate has been approved by the office.",
    choices: ["None", "NeedsApproval", "Approved", "NotApproved"],
  }),
  soldBy,
  isRecommended: flag({
    label: "Is Recommended",
    comments: "Whether the customer is shown this estimate as the recommended one.",
  }),
  budgetCodeId: id({
    label: "Budget Code ID",
    comments: "ID of the budget code to book the estimate under.",
    of: "budgetCode",
  }),
  externalLinks: groupList({
    label: "External Links",
    comments: "Links to pages about the estimate.",
    required: {},
    optional: {
      name: text({ label: "Name", comments: "What the link is called.", example: "Proposal" }),
      url: text({
        label: "URL",
        comments: "Address of the page.",
        example: "https://proposals.example/1901",
      }),
    },
  }),
  useDefaultProjectLabels: flag({
    label: "Use Default Project Labels",
    comments: "Whether new items get the project labels that their SKUs have in the pricebook.",
  }),
  requireDepositOnSignature: flag({
    label: "Require Deposit On Signature",
    comments: "Whether the customer pays a deposit when signing.",
  }),
  depositAmount: number({
    label: "Deposit Amount",
    comments: "Deposit to pay, in the tenant's currency.",
    example: "100.00",
  }),
  depositPercent: number({
    label: "Deposit Percent",
    comments: "Deposit to pay, in percent of the total.",
    example: "25",
  }),
};

export const createEstimate = action({
  label: "Create Estimate",
  description:
    "Create an estimate for a job, project or location. A run that is repeated creates another one, unless Add Once is on.",
  calls: "POST sales /estimates",
  scope,
  optional: {
    jobId,
    projectId,
    locationId,
    ...details,
    addOnce: addOnce("an active estimate of the same name for the same job, project or location"),
  },
  warn: ({ items }) => warningsOf(items),
  around: async ({ addOnce, ...offer }, call, send) => {
    const there = addOnce ? await findEstimateLike(offer, call) : undefined;
    if (there === undefined) return send(offer);
    call.logger.info(`Create Estimate: nothing was added, since it is there with ID ${there.id}.`);
    return there;
  },
  returns: estimate,
});

/** Of an item without an ID no look tells whether it was added: one like it may have been there, or show late. */
const isNew = ({ id }: Item) => id === undefined;

interface Wanted extends Record<string, unknown> {
  estimateId: number;
  status?: (typeof statuses)[number];
  items?: Item[];
}

export const updateEstimate = action({
  label: "Update Estimate",
  description:
    "Replace what an estimate says: what inputs left blank would set may be reset, and items that are not among Items may be removed.",
  calls: "PUT sales /estimates/{estimateId}",
  scope,
  required: { estimateId },
  optional: details,
  warn: ({ items }) => warningsOf(items),
  check: {
    path: "/estimates/{estimateId}",
    shows: (there: Estimate, { estimateId: _, status, items = [], soldBy, ...wanted }: Wanted) => {
      if (items.length > 0 && (there.items == null || items.some(isNew))) return undefined;
      return (
        isAsGiven(wanted, there) &&
        (status === undefined || there.status?.name === status) &&
        // An estimate that is not sold shows no seller.
        (soldBy === undefined || there.soldBy == null || sameId(there.soldBy, soldBy)) &&
        items.every((item) => there.items?.some((each) => isLike(item, each)))
      );
    },
  },
  returns: estimate,
});

export const addEstimateItem = action({
  label: "Add Estimate Item",
  description:
    "Add an item to an estimate, or change one of its items. A run that is repeated adds the item again, unless Add Once is on.",
  calls: "PUT sales /estimates/{estimateId}/items",
  scope,
  required: { estimateId },
  optional: {
    ...itemInputs,
    addOnce: addOnce("an item with the same SKU, description, quantity, unit price and unit cost"),
  },
  warn: (item) => warningsOf([item]),
  around: async ({ addOnce, ...item }, call, send) => {
    const { estimateId } = item;
    const there = addOnce && isNew(item) ? await findItemLike(estimateId, item, call) : undefined;
    if (there === undefined) return send(item);
    call.logger.info(`Add Estimate Item: nothing was added, since it is there with ID ${there.id}.`);
    return { ...there, estimateId };
  },
  check: {
    path: "/estimates/{estimateId}",
    shows: ({ items }: Estimate, item: Item) =>
      isNew(item) ? undefined : items?.some((there) => isLike(item, there)),
    answer: ({ estimateId, id }, { items }: Estimate) => {
      const item = items?.find((there) => sameId(there.id, id));
      return item && { ...item, estimateId };
    },
  },
  returns: changedEstimateItem,
});

export const deleteEstimateItem = action({
  label: "Delete Estimate Item",
  description: "Delete one item of an estimate.",
  calls: "DELETE sales /estimates/{estimateId}/items/{itemId}",
  scope,
  required: {
    estimateId,
    itemId: id({ label: "Item ID", comments: "ID of the item to delete.", of: "estimateItem" }),
  },
  check: {
    path: "/estimates/{estimateId}",
    shows: ({ items }: Estimate, { itemId }) => items?.every(({ id }) => !sameId(id, itemId)),
  },
});

/** Whether an estimate has come to be as it was wanted. */
const estimateIs = <V extends object = object>(
  wanted: (typeof statuses)[number],
  also: (there: Estimate, values: V) => boolean | undefined = () => true,
) =>
  ({
    path: "/estimates/{estimateId}",
    shows: (there: Estimate, values: V) => {
      const isSo = ofStatus(statuses, (status) => status === wanted)(there.status?.name ?? "");
      return isSo && also(there, values);
    },
  }) satisfies Check<V & Record<string, unknown>>;

export const sellEstimate = action({
  label: "Sell Estimate",
  description: "Mark an estimate as sold: its items go to the job's invoice.",
  calls: "PUT sales /estimates/{estimateId}/sell",
  scope,
  required: { estimateId, soldBy },
  // Sold by somebody else, it may have been before.
  check: estimateIs(
    "Sold",
    (there, { soldBy }: { soldBy: number }) => sameId(there.soldBy, soldBy) || undefined,
  ),
  returns: estimate,
});

export const unsellEstimate = action({
  label: "Unsell Estimate",
  description:
    "Open a sold estimate again; whether its items leave the job's invoice at once is not documented.",
  calls: "PUT sales /estimates/{estimateId}/unsell",
  scope,
  required: { estimateId },
  check: estimateIs("Open"),
});

export const dismissEstimate = action({
  label: "Dismiss Estimate",
  description: "Mark an estimate as not wanted by the customer.",
  calls: "PUT sales /estimates/{estimateId}/dismiss",
  scope,
  required: { estimateId },
  check: estimateIs("Dismissed"),
});
