import { contactRelationship } from "../../../api/crm/contacts";
import { action } from "../../declare/action";
import { type PageOf, sameId } from "../../declare/check";
import { list } from "../../declare/list";
import { created } from "../../inputs/filters";
import { choice, id } from "../../inputs/kinds";
import { contactId } from "./contactInputs";

/** Of what a person is the contact. */

const kinds = { customer: "Customer", location: "Location", booking: "Booking" };

const relatedEntityId = id({
  label: "Related Entity ID",
  comments: "ID of the customer, location or booking whose contact it is.",
  of: "contactOwner",
});

const typeSlug = choice({
  label: "Type Slug",
  comments: "What the related entity is.",
  choices: kinds,
});

export const listContactRelationships = list({
  label: "List Contact Relationships",
  description:
    "List the customers, locations and bookings that a person is the contact of, page by page or all at once.",
  calls: "GET crm /contacts/{contactId}/relationships",
  scope: "CRM → Contacts (Read)",
  required: { contactId },
  filters: {
    relatedEntityId,
    typeSlug,
    typeName: choice({
      label: "Type Name",
      comments: "What the related entity is, by name in place of Type Slug.",
      choices: Object.values(kinds),
    }),
    ...created,
  },
  sorts: ["ID", "ModifiedOn", "CreatedOn"],
  of: contactRelationship,
});

type Related = PageOf<(typeof contactRelationship)["example"]>;

export const unrelateContact = action({
  label: "Unrelate Contact",
  description:
    "End that a person is the contact of a customer, location or booking; ServiceTitan refuses it where the person is not.",
  calls: "DELETE crm /contacts/{contactId}/relationships/{relatedEntityId}/{typeSlug}",
  scope: "CRM → Contacts (Write)",
  required: { contactId, relatedEntityId, typeSlug },
  check: {
    path: "/contacts/{contactId}/relationships?relatedEntityId={relatedEntityId}&typeSlug={typeSlug}&pageSize=5000",
    shows: ({ data, hasMore }: Related, { relatedEntityId }) => {
      if (data.some((each) => sameId(each.relatedEntityId, relatedEntityId))) return false;
      return hasMore ? undefined : true;
    },
  },
});
