import type { Field } from "./field";
import { group, number, text } from "./kinds";

/** Addresses, as the modules of ServiceTitan take them. */

const addressParts = {
  street: text({ label: "Street", comments: "House number and street.", example: "2140 Capitol Avenue" }),
  city: text({ label: "City", comments: "City or town.", example: "Sacramento" }),
  state: text({ label: "State", comments: "State or province, usually its two letters.", example: "CA" }),
  zip: text({ label: "Zip", comments: "ZIP or postal code.", example: "95816" }),
  country: text({ label: "Country", comments: "Country.", example: "USA" }),
};

const unit = text({ label: "Unit", comments: "Apartment, suite or unit; blank for none.", example: "Apt 4" });

const coordinates = {
  latitude: number({
    label: "Latitude",
    comments: "Degrees, from -90 to 90.",
    example: "38.5733",
    min: -90,
    max: 90,
  }),
  longitude: number({
    label: "Longitude",
    comments: "Degrees, from -180 to 180.",
    example: "-121.4789",
    min: -180,
    max: 180,
  }),
};

/** What addresses that ServiceTitan answers, of whatever record, have as well. */
const answered = [
  "id",
  "streetAddress",
  "latitude",
  "longitude",
  "isManualCoordinates",
  "isMilitary",
] as const;

/** The address of a new record. */
export const address = group({
  label: "Address",
  comments:
    "Give at least street, city, state, zip and country. A whole address of an earlier step is taken too.",
  required: addressParts,
  optional: { unit, ...coordinates },
  answered,
});

/** An address is replaced as a whole: one without a unit clears the old unit, and ServiceTitan wants to be told. */
const clearingUnit = <T extends { unit?: string }>(field: Field<T>): Field<T> => ({
  ...field,
  schema: () => field.schema().transform((given) => given && { ...given, unit: given.unit ?? "" }),
});

/** An address that takes the place of the one a record has. */
export const replacementAddress = clearingUnit(
  group({
    label: "Address",
    comments:
      "Replaces the whole address: give street, city, state, zip and country. A whole address of an earlier step is taken too.",
    required: addressParts,
    optional: { unit, ...coordinates },
    answered,
  }),
);

const streetAddress = {
  label: "Address",
  comments: "Give street, city, state, zip and country. A whole address of an earlier step is taken too.",
  required: addressParts,
  optional: { unit },
  answered,
};

/** The address of a new booking: ServiceTitan takes no coordinates there. */
export const bookingAddress = group(streetAddress);

/** An address that takes the place of the one a booking has. */
export const replacementBookingAddress = clearingUnit(
  group({
    ...streetAddress,
    comments: `Replaces the whole address. ${streetAddress.comments}`,
  }),
);

const { street, city, ...region } = addressParts;

/** Where a technician lives. */
export const homeAddress = group({
  label: "Address",
  comments:
    "Where the technician lives: give at least street and city. A whole address of an earlier step is taken too.",
  required: { street, city },
  optional: { unit, ...region, ...coordinates },
  answered,
});

/** An address as part of a JSON input. */
export const addressValue = () => address.schema();
