import { category } from "../../../api/pricebook/categories";
import { action } from "../../declare/action";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { active, dates } from "../../inputs/filters";
import { choice, flag, id, idList, integer, longText, text, textList } from "../../inputs/kinds";
import { type Found, type LookedAt, readWhole } from "../../lookups/read";
import { asWanted, changed, deleted, foldedCode } from "./writes";

const categoryId = id({ label: "Category ID", comments: "ID of the category.", of: "category" });

export const getPricebookCategory = action({
  label: "Get Pricebook Category",
  description: "Get one category of the pricebook by ID.",
  calls: "GET pricebook /categories/{categoryId}",
  scope: "Pricebook → Categories (Read)",
  required: { categoryId },
  returns: category,
});

export const listPricebookCategories = list({
  label: "List Pricebook Categories",
  description: "List the categories of the pricebook, page by page or all at once.",
  calls: "GET pricebook /categories",
  scope: "Pricebook → Categories (Read)",
  filters: {
    categoryType: choice({
      label: "Category Type",
      comments: "Only categories of services, or only those of materials.",
      choices: ["Services", "Materials"],
    }),
    active,
    ...dates,
  },
  sorts: ["Id", "Name"],
  of: category,
});

const scope = "Pricebook → Categories (Write)";

const name = text({ label: "Name", comments: "Name of the category.", example: "Furnace Repair" });

const categoryType = choice({
  label: "Category Type",
  comments: "Whether services, equipment and discounts belong to it (Services), or materials.",
  choices: ["Services", "Materials"],
});

const details = {
  description: longText({
    label: "Description",
    comments: "What belongs to the category.",
    example: "Repairs of gas furnaces",
  }),
  parentId: id({
    label: "Parent ID",
    comments: "ID of the category that it is a subcategory of.",
    of: "parentCategory",
  }),
  position: integer({
    label: "Position",
    comments: "Its place among the categories beside it.",
    example: "1",
  }),
  image: text({
    label: "Image",
    comments: "Picture of the category: the path that Create Pricebook Image returns.",
    example: "Images/Category/furnace-repair.png",
  }),
  businessUnitIds: idList({
    label: "Business Unit IDs",
    comments: "IDs of the business units that use the category, one per line.",
    of: "businessUnit",
  }),
  skuImages: textList({
    label: "SKU Images",
    comments: "Pictures for all that belongs to the category, one path per line.",
    example: "Images/Category/furnace.png",
  }),
  skuVideos: textList({
    label: "SKU Videos",
    comments: "Videos for all that belongs to the category, one address per line.",
    example: "https://videos.example/furnace-repair",
  }),
  active: flag({ label: "Active", comments: "Whether the category is in use." }),
};

/** The category of a name at a place, inactive ones too; throws as `readWhole` does. */
async function findLike(
  { name, categoryType, parentId }: { name: string; categoryType: string; parentId?: number },
  call: Call,
): Promise<Found | undefined> {
  const all = await readWhole(categoryList, { categoryType, active: "Any" }, call);
  return withSubcategories(all).find(
    (each) =>
      foldedCode(each.name) === foldedCode(name) &&
      each.categoryType === categoryType &&
      sameId(each.parentId ?? "", parentId ?? ""),
  );
}

const categoryList: LookedAt = {
  calls: "GET pricebook /categories",
  scope: "Pricebook → Categories (Read)",
  what: ["category", "categories"],
};

/** Categories with those below them, as deep as there are any. */
const withSubcategories = (categories: Found[]): Found[] =>
  categories.flatMap((each) => [each, ...withSubcategories((each.subcategories ?? []) as Found[])]);

export const createPricebookCategory = action({
  label: "Create Pricebook Category",
  description:
    "Add a category to the pricebook. A run that is repeated may add another one, unless Add Once is on.",
  calls: "POST pricebook /categories",
  scope,
  required: { name, categoryType },
  optional: {
    ...details,
    addOnce: addOnce("a category of this name, type and parent, active or inactive,"),
  },
  around: unlessThere(findLike),
  returns: category,
  beside: alreadyThere,
});

export const updatePricebookCategory = action({
  label: "Update Pricebook Category",
  description: "Change a category of the pricebook; inputs left blank stay unchanged.",
  calls: "PATCH pricebook /categories/{categoryId}",
  scope,
  required: { categoryId },
  optional: { name, categoryType, ...changed(details) },
  check: asWanted("/categories", "categoryId"),
  returns: category,
});

export const deletePricebookCategory = action({
  label: "Delete Pricebook Category",
  description: "Delete a category from the pricebook.",
  calls: "DELETE pricebook /categories/{categoryId}",
  scope,
  required: { categoryId },
  check: deleted("/categories", "categoryId"),
});
