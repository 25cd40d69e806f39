import type { Customer } from "../../../api/crm/customers";
import { action } from "../../declare/action";
import { type Check, type PageOf, sameId } from "../../declare/check";
import { idList } from "../../inputs/kinds";

const customerIds = idList({
  label: "Customer IDs",
  comments: "IDs of the customers, one per line.",
  of: "customer",
});

const tagTypeIds = idList({
  label: "Tag Type IDs",
  comments: "IDs of the tags, one per line.",
  of: "tag",
});

/** The customers themselves tell which tags they have. */
const customersShow = (
  isWanted: (hasTag: boolean) => boolean,
): Check<{ customerIds: number[]; tagTypeIds: number[] }> => ({
  path: "/customers?ids={customerIds}&active=Any&pageSize=50",
  inChunks: "customerIds",
  shows: ({ data: customers }: PageOf<Customer>, { customerIds, tagTypeIds }) => {
    const known = customers.filter(({ tagTypeIds: tags }) => Array.isArray(tags));
    if (known.length < new Set(customerIds).size) return undefined;
    const hasTag = ({ tagTypeIds }: Customer, tag: number) => tagTypeIds.some((id) => sameId(id, tag));
    return known.every((customer) => tagTypeIds.every((tag) => isWanted(hasTag(customer, tag))));
  },
});

export const addTags = action({
  label: "Add Tags",
  description: "Add one or more tags to several customers at once.",
  calls: "PUT crm /tags",
  scope: "CRM → Tags (Write)",
  required: { customerIds, tagTypeIds },
  check: customersShow((hasTag) => hasTag),
});

export const removeTags = action({
  label: "Remove Tags",
  description: "Remove one or more tags from several customers at once.",
  calls: "DELETE crm /tags",
  scope: "CRM → Tags (Write)",
  required: { customerIds, tagTypeIds },
  check: customersShow((hasTag) => !hasTag),
});
