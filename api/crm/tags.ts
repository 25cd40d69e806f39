import { z } from "zod";
import { record } from "../record";
import { id } from "../shared";

/** What adding a tag to a customer answers: all tags that it has now. */
export const customerTags = record(
  "Customer Tags",
  "POST crm /customers/{id}/tags/{tagTypeId}",
  z.object({ customerId: id, tagTypeIds: z.array(id) }),
  { customerId: 2, tagTypeIds: [912] },
);

/** What adding a tag to a location answers. */
export const locationTags = record(
  "Location Tags",
  "POST crm /locations/{id}/tags/{tagTypeId}",
  z.object({ locationId: id, tagTypeIds: z.array(id) }),
  { locationId: 21, tagTypeIds: [911] },
);
