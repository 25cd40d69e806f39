import {
  type BookingProviderTag,
  bookingProviderTag,
  changedBookingProviderTag,
  createdBookingProviderTag,
} from "../../../api/crm/bookingProviderTags";
import { action } from "../../declare/action";
import { asWanted } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { list } from "../../declare/list";
import { alreadyThere, unlessThere } from "../../declare/unlessThere";
import { addOnce } from "../../inputs/addOnce";
import { dates, ids } from "../../inputs/filters";
import { id, longText, text } from "../../inputs/kinds";
import { type LookedAt, readWhole } from "../../lookups/read";

const scope = "CRM → Booking Provider Tags (Read)";

const bookingProviderTagId = id({
  label: "Booking Provider Tag ID",
  comments: "ID of the booking provider tag.",
  of: "bookingProvider",
});

const naming = {
  tagName: text({ label: "Tag Name", comments: "Name of the tag: who takes bookings.", example: "Website" }),
  description: longText({
    label: "Description",
    comments: "What bookings have this tag.",
    example: "Bookings from the company's own website",
  }),
};

export const getBookingProviderTag = action({
  label: "Get Booking Provider Tag",
  description: "Get one booking provider tag by ID.",
  calls: "GET crm /booking-provider-tags/{bookingProviderTagId}",
  scope,
  required: { bookingProviderTagId },
  returns: bookingProviderTag,
});

export const listBookingProviderTags = list({
  label: "List Booking Provider Tags",
  description: "List the tags that show who took a booking, page by page or all at once.",
  calls: "GET crm /booking-provider-tags",
  scope,
  filters: {
    ids: ids("bookingProvider"),
    name: text({ label: "Name", comments: "Only tags with this name.", example: "Website" }),
    ...dates,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: bookingProviderTag,
});

export const createBookingProviderTag = action({
  label: "Create Booking Provider Tag",
  description:
    "Create a tag that shows who took a booking. A run that is repeated creates another one or is refused, unless Add Once is on.",
  calls: "POST crm /booking-provider-tags",
  scope: "CRM → Booking Provider Tags (Write)",
  required: naming,
  optional: { addOnce: addOnce("an active booking provider tag of the same name") },
  around: unlessThere(findTagNamed),
  returns: createdBookingProviderTag,
  beside: alreadyThere,
});

const looked: LookedAt = {
  calls: "GET crm /booking-provider-tags",
  scope,
  what: ["booking provider tag", "booking provider tags"],
};

/** Throws as `readWhole` does. */
async function findTagNamed(
  { tagName: name }: { tagName: string },
  call: Call,
): Promise<BookingProviderTag | undefined> {
  const tags = await readWhole<BookingProviderTag>(looked, { name }, call);
  return tags.find(({ tagName, active }) => tagName === name && active !== false);
}

export const updateBookingProviderTag = action({
  label: "Update Booking Provider Tag",
  description: "Change the name or description of a booking provider tag; inputs left blank stay unchanged.",
  calls: "PATCH crm /booking-provider-tags/{bookingProviderTagId}",
  scope: "CRM → Booking Provider Tags (Write)",
  required: { bookingProviderTagId },
  optional: naming,
  check: asWanted("/booking-provider-tags", "bookingProviderTagId"),
  returns: changedBookingProviderTag,
});
