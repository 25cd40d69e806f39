import { active, created, modified } from "../fields/filters";
import { idList } from "../fields/kinds";
import { tagType } from "../schemas/tagTypes";
import { endpointAction } from "./endpoint";
import { listAction } from "./list";

export const listTagTypes = listAction({
  label: "List Tag Types",
  description: "List the tags that records can have, page by page or all at once.",
  endpoint: { api: "settings", path: "/tag-types" },
  filters: { active, ...created, ...modified },
  sorts: "undocumented",
  of: tagType,
});

const customerIds = idList({
  label: "Customer IDs",
  comments: "IDs of the customers, one an entry.",
  dataSource: "selectCustomers",
});

const tagTypeIds = idList({
  label: "Tag Type IDs",
  comments: "IDs of the tags, one an entry.",
  dataSource: "selectTagType",
});

export const addTags = endpointAction({
  label: "Add Tags",
  description: "Put one or more tags on several customers at once.",
  endpoint: { api: "crm", method: "PUT", path: "/tags" },
  required: { customerIds, tagTypeIds },
});

export const removeTags = endpointAction({
  label: "Remove Tags",
  description: "Take one or more tags off several customers at once.",
  endpoint: { api: "crm", method: "DELETE", path: "/tags" },
  required: { customerIds, tagTypeIds },
});
