import { customerTags, locationTags } from "../../../api/crm/tags";
import { action } from "../../declare/action";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { soAlready } from "../../declare/soAlready";
import { customerId, locationId } from "../../inputs/common";
import { id } from "../../inputs/kinds";
import { getCustomer } from "./customers";
import { getLocation } from "./locations";

/** One tag of one record: the others stay as they are. */

const tagTypeId = id({ label: "Tag Type ID", comments: "ID of the tag.", of: "tag" });

interface Tagged {
  tagTypeIds: unknown;
}

/** Whether a record has the tag; undefined where it does not tell. */
const hasTag = ({ tagTypeIds }: Tagged, { tagTypeId }: Call["values"]): boolean | undefined =>
  Array.isArray(tagTypeIds) ? tagTypeIds.some((each) => sameId(each, tagTypeId)) : undefined;

const lacksTag = (record: Tagged, values: Call["values"]): boolean | undefined => {
  const has = hasTag(record, values);
  return has === undefined ? undefined : !has;
};

const tagsOf = (answer: unknown) => (answer as Tagged).tagTypeIds;

export const addTagToCustomer = action({
  label: "Add Tag to Customer",
  description: "Add one tag to a customer, who keeps the others; one that is there already stays.",
  calls: "POST crm /customers/{customerId}/tags/{tagTypeId}",
  scope: "CRM → Customers (Write)",
  required: { customerId, tagTypeId },
  check: { path: "/customers/{customerId}", shows: hasTag },
  around: soAlready(getCustomer, 409, hasTag),
  after: (answer, { customerId }) => ({ customerId, tagTypeIds: tagsOf(answer) }),
  returns: customerTags,
});

export const removeTagFromCustomer = action({
  label: "Remove Tag from Customer",
  description: "Remove one tag from a customer, who keeps the others; one that is not there is no error.",
  calls: "DELETE crm /customers/{customerId}/tags/{tagTypeId}",
  scope: "CRM → Customers (Write)",
  required: { customerId, tagTypeId },
  check: { path: "/customers/{customerId}", shows: lacksTag },
  around: soAlready(getCustomer, 404, lacksTag),
  after: () => ({}),
});

export const addTagToLocation = action({
  label: "Add Tag to Location",
  description: "Add one tag to a location, which keeps the others; one that is there already stays.",
  calls: "POST crm /locations/{locationId}/tags/{tagTypeId}",
  scope: "CRM → Locations (Write)",
  required: { locationId, tagTypeId },
  check: { path: "/locations/{locationId}", shows: hasTag },
  around: soAlready(getLocation, 409, hasTag),
  after: (answer, { locationId }) => ({ locationId, tagTypeIds: tagsOf(answer) }),
  returns: locationTags,
});

export const removeTagFromLocation = action({
  label: "Remove Tag from Location",
  description: "Remove one tag from a location, which keeps the others; one that is not there is no error.",
  calls: "DELETE crm /locations/{locationId}/tags/{tagTypeId}",
  scope: "CRM → Locations (Write)",
  required: { locationId, tagTypeId },
  check: { path: "/locations/{locationId}", shows: lacksTag },
  around: soAlready(getLocation, 404, lacksTag),
  after: () => ({}),
});
