import { booking } from "../../../api/crm/bookings";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { bookingAddress, replacementBookingAddress } from "../../inputs/address";
import {
  businessUnitId,
  campaignId,
  contacts,
  customerType,
  jobTypeId,
  priority,
  summary,
} from "../../inputs/common";
import { dates, ids } from "../../inputs/filters";
import { clearable, dateTime, flag, text, textList } from "../../inputs/kinds";
import { bookingId, bookingProvider } from "./bookingInputs";

const isFirstTimeClient = flag({
  label: "Is First Time Client",
  comments: "Whether this is the customer's first booking with the tenant.",
});

const externalId = text({
  label: "External ID",
  comments: "ID of the booking in the system it comes from.",
  example: "WEB-20260712-7",
});

const source = text({
  label: "Source",
  comments: "Where the booking comes from, such as Website.",
  example: "Website",
});

const name = text({ label: "Name", comments: "The customer's name.", example: "Jane Doe" });

/** What a booking may say beside what it has to. */
const details = {
  customerType,
  start: dateTime({
    label: "Start",
    comments: "When the customer would like the work to start. Date and time with a time zone.",
    example: "2026-07-14T09:00:00-07:00",
  }),
  campaignId,
  businessUnitId,
  jobTypeId,
  priority,
  uploadedImages: textList({
    label: "Uploaded Images",
    comments: "Web addresses (URLs) of pictures from the customer, one per line.",
    example: "https://images.example/bookings/furnace.jpg",
  }),
};

const sorts = ["Id", "ModifiedOn", "CreatedOn"];

const filters = { ids: ids("booking"), externalId, ...dates };

export const createBookingByProvider = action({
  label: "Create Booking by Provider",
  description: "Create a booking on behalf of a booking provider, for the office to turn into a job.",
  calls: "POST crm /booking-provider/{bookingProvider}/bookings",
  scope: "CRM → Bookings (Write)",
  required: { bookingProvider, summary, isFirstTimeClient, externalId, source, name },
  optional: {
    address: bookingAddress,
    contacts,
    ...details,
    isSendConfirmationEmail: flag({
      label: "Send Confirmation Email",
      comments: "Whether ServiceTitan sends the customer a confirmation by e-mail.",
    }),
  },
  returns: booking,
});

export const getBookingByProvider = action({
  label: "Get Booking by Provider",
  description: "Get one booking of a booking provider by ID.",
  calls: "GET crm /booking-provider/{bookingProvider}/bookings/{bookingId}",
  scope: "CRM → Bookings (Read)",
  required: { bookingProvider, bookingId },
  returns: booking,
});

export const getBookingByTenant = action({
  label: "Get Booking by Tenant",
  description: "Get one booking by ID, whichever provider took it.",
  calls: "GET crm /bookings/{bookingId}",
  scope: "CRM → Bookings (Read)",
  required: { bookingId },
  returns: booking,
});

export const listBookingByProvider = list({
  label: "List Bookings by Provider",
  description: "List the bookings of one booking provider, page by page or all at once.",
  calls: "GET crm /booking-provider/{bookingProvider}/bookings",
  scope: "CRM → Bookings (Read)",
  required: { bookingProvider },
  filters,
  sorts,
  of: booking,
});

export const listBookingByTenant = list({
  label: "List Bookings by Tenant",
  description: "List the bookings of all providers, page by page or all at once.",
  calls: "GET crm /bookings",
  scope: "CRM → Bookings (Read)",
  filters,
  sorts,
  of: booking,
});

export const updateBooking = action({
  label: "Update Booking",
  description: "Change a booking of a booking provider; inputs left blank stay unchanged.",
  calls: "PATCH crm /booking-provider/{bookingProvider}/bookings/{bookingId}",
  scope: "CRM → Bookings (Write)",
  required: { bookingProvider, bookingId },
  optional: {
    summary,
    isFirstTimeClient,
    externalId,
    source,
    name,
    address: replacementBookingAddress,
    ...details,
    uploadedImages: clearable(details.uploadedImages),
  },
  returns: booking,
});
