import { bookingProviderTag } from "../../../api/crm/bookingProviderTags";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { dates, ids } from "../../inputs/filters";
import { id, text } from "../../inputs/kinds";

export const getBookingProviderTag = action({
  label: "Get Booking Provider Tag",
  description: "Get one booking provider tag by ID.",
  calls: "GET crm /booking-provider-tags/{bookingProviderTagId}",
  scope: "CRM → Booking Provider Tags (Read)",
  required: {
    bookingProviderTagId: id({
      label: "Booking Provider Tag ID",
      comments: "ID of the booking provider tag.",
      of: "bookingProvider",
    }),
  },
  returns: bookingProviderTag,
});

export const listBookingProviderTags = list({
  label: "List Booking Provider Tags",
  description: "List the tags that show who took a booking, page by page or all at once.",
  calls: "GET crm /booking-provider-tags",
  scope: "CRM → Booking Provider Tags (Read)",
  filters: {
    ids: ids("bookingProvider"),
    name: text({ label: "Name", comments: "Only tags with this name.", example: "Website" }),
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: bookingProviderTag,
});
