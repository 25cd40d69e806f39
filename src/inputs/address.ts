import { group } from "./groups";
import type { Input } from "./input";
import { number, text } from "./kinds";

/** Addresses, as the modules of ServiceTitan take them. */

const customersHouse = {
  street: "2140 Capitol Avenue",
  unit: "Apt 4",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  country: "USA",
  latitude: "38.5733",
  longitude: "-121.4789",
};

const techniciansHouse = {
  ...customersHouse,
  street: "815 Vallejo Way",
  unit: "Apt 12",
  zip: "95818",
  latitude: "38.5614",
  longitude: "-121.4960",
};

const siteAbroad = {
  street: "460 Water Street",
  unit: "Suite 2",
  city: "Vancouver",
  state: "BC",
  zip: "V6B 1B8",
  country: "Canada",
  latitude: "49.2851",
  longitude: "-123.1098",
};

/** The parts of an address, with a house as their example. */
const partsOf = (house: typeof customersHouse) => ({
  unit: text({ label: "Unit", comments: "Apartment, suite or unit; blank for none.", example: house.unit }),
  street: text({ label: "Street", comments: "House number and street.", example: house.street }),
  city: text({ label: "City", comments: "City or town.", example: house.city }),
  state: text({
    label: "State",
    comments: "State or province, usually as two letters.",
    example: house.state,
  }),
  zip: text({ label: "Zip", comments: "ZIP or postal code.", example: house.zip }),
  country: text({ label: "Country", comments: "Country.", example: house.country }),
  latitude: number({
    label: "Latitude",
    comments: "Degrees, from -90 to 90.",
    example: house.latitude,
    min: -90,
    max: 90,
  }),
  longitude: number({
    label: "Longitude",
    comments: "Degrees, from -180 to 180.",
    example: house.longitude,
    min: -180,
    max: 180,
  }),
});

const { unit, latitude, longitude, ...addressParts } = partsOf(customersHouse);
const coordinates = { latitude, longitude };

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
    "Give at least street, city, state, zip and country. The whole address from an earlier step can be passed instead.",
  required: addressParts,
  optional: { unit, ...coordinates },
  answered,
});

/** An address is replaced as a whole: one without a unit clears the old unit, and ServiceTitan wants to be told. */
const clearingUnit = <T extends { unit?: string }>(field: Input<T>): Input<T> => ({
  ...field,
  schema: () => field.schema().transform((given) => given && { ...given, unit: given.unit ?? "" }),
});

/** An address that takes the place of the one a record has, with a house as its example. */
function replacing(house: typeof customersHouse) {
  const { unit, latitude, longitude, ...required } = partsOf(house);
  return clearingUnit(
    group({
      label: "Address",
      comments:
        "Replaces the whole address: give street, city, state, zip and country. The whole address from an earlier step can be passed instead.",
      required,
      optional: { unit, latitude, longitude },
      answered,
    }),
  );
}

export const replacementAddress = replacing(customersHouse);

/** The same beside another address. */
export const otherReplacementAddress = replacing(siteAbroad);

const streetAddress = {
  label: "Address",
  comments:
    "Give street, city, state, zip and country. The whole address from an earlier step can be passed instead.",
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

/** The address of a new record whose every part ServiceTitan wants to be told, a unit too where there is none. */
export const wholeAddress = clearingUnit(group(streetAddress));

/** Where goods are sent, with what that place is called. */
export const shipTo = clearingUnit(
  group({
    label: "Ship To",
    comments: "Where the goods are sent: give description, street, city, state, zip and country.",
    required: {
      description: text({
        label: "Description",
        comments: "What the place is, such as the name of the warehouse.",
        example: "Main Warehouse",
      }),
      ...addressParts,
    },
    optional: { unit },
    answered,
  }),
);

const { street, city, ...rest } = partsOf(techniciansHouse);

export const homeAddress = group({
  label: "Address",
  comments:
    "Where the technician lives: give at least street and city. The whole address from an earlier step can be passed instead.",
  required: { street, city },
  optional: rest,
  answered,
});

/** An address as part of a JSON input. */
export const addressSchema = () => address.schema();
