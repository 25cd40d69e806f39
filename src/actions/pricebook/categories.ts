import { category } from "../../../api/pricebook/categories";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates } from "../../inputs/filters";
import { choice, id } from "../../inputs/kinds";

export const getPricebookCategory = action({
  label: "Get Pricebook Category",
  description: "Get one category of the pricebook by ID.",
  calls: "GET pricebook /categories/{categoryId}",
  scope: "Pricebook → Categories (Read)",
  required: {
    categoryId: id({
      label: "Category ID",
      comments: "ID of the category.",
      of: "category",
    }),
  },
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
