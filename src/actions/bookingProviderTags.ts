import { bookingProviderTag } from "../../api/crm/bookingProviderTags";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { exampleId } from "../inputs/examples";
import { created, ids, modified } from "../inputs/filters";
import { id, text } from "../inputs/kinds";

export const getBookingProviderTag = endpointAction({
  label: "Get Booking Provider Tag",
  description: "Get one booking provider tag by ID.",
  endpoint: { api: "crm", method: "GET", path: "/booking-provider-tags/{bookingProviderTagId}" },
  required: {
    bookingProviderTagId: id({
      label: "Booking Provider Tag ID",
      comments: "ID of the booking provider tag.",
      example: exampleId.bookingProvider,
      dataSource: "selectBookingProviderTag",
    }),
  },
  returns: bookingProviderTag,
});

export const listBookingProviderTags = listAction({
  label: "List Booking Provider Tags",
  description: "List the tags that mark who took a booking, page by page or all at once.",
  endpoint: { api: "crm", path: "/booking-provider-tags" },
  filters: {
    ids: ids(exampleId.bookingProvider),
    name: text({ label: "Name", comments: "Only tags of this name.", example: "Website" }),
    ...created,
    ...modified,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: bookingProviderTag,
});
