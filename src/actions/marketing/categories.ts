import {
  type CampaignCategory,
  campaignCategory,
  changedCampaignCategory,
  createdCampaignCategory,
} from "../../../api/marketing/categories";
import { action } from "../../declare/action";
import { asWanted } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { dates } from "../../inputs/filters";
import { flag, id, text } from "../../inputs/kinds";
import { namedLists } from "../../inputs/named";
import { findId } from "../../lookups/read";
import { foldedName } from "./names";

const categoryId = id({ label: "Category ID", comments: "ID of the category.", of: "campaignCategory" });

const name = text({ label: "Name", comments: "Name of the category.", example: "Seasonal" });

export const listCampaignCategories = list({
  label: "List Campaign Categories",
  description: "List the categories that marketing campaigns belong to, page by page or all at once.",
  calls: "GET marketing /categories",
  scope: "Marketing → Campaign Categories (Read)",
  filters: dates,
  sorts: ["Id", "CreatedOn", "Name"],
  of: campaignCategory,
});

export const getCampaignCategory = action({
  label: "Get Campaign Category",
  description: "Get one category of marketing campaigns by ID.",
  calls: "GET marketing /categories/{categoryId}",
  scope: "Marketing → Campaign Categories (Read)",
  required: { categoryId },
  returns: campaignCategory,
});

/** The category with a name; throws as `readWhole` does. */
const findCategoryNamed = ({ name }: { name: string }, call: Call) =>
  findId<CampaignCategory>(
    namedLists.campaignCategories,
    {},
    (each) => foldedName(each.name) === foldedName(name),
    call,
  );

export const createCampaignCategory = action({
  label: "Create Campaign Category",
  description:
    "Create a category that marketing campaigns can belong to. A run that is repeated may create another one, unless Add Once is on.",
  calls: "POST marketing /categories",
  scope: "Marketing → Campaign Categories (Write)",
  required: { name },
  optional: { addOnce: addOnce("a category with this name, in any case, active or inactive,") },
  around: unlessThere(findCategoryNamed),
  returns: createdCampaignCategory,
  beside: alreadyThere,
});

export const updateCampaignCategory = action({
  label: "Update Campaign Category",
  description: "Rename, deactivate or reactivate a category of marketing campaigns.",
  calls: "PATCH marketing /categories/{categoryId}",
  scope: "Marketing → Campaign Categories (Write)",
  required: { categoryId, name },
  optional: {
    active: flag({
      label: "Active",
      comments: "No deactivates the category; Yes reactivates it. Blank leaves it as it is.",
    }),
  },
  check: {
    ...asWanted("/categories", "categoryId"),
    answer: ({ categoryId }) => ({ id: categoryId }),
  },
  returns: changedCampaignCategory,
});
