import { z } from "zod";
import { isPlainObject } from "./blank";
import type { Field } from "./field";
import { choice, group, guid, id, idList, json, longText, number, text } from "./kinds";
import { choiceValue, fromJson, guidValue, idValue, listValue, objectValue, textValue } from "./values";

/** Fields that several resources share. A field of one resource is declared in that resource's file. */

export const customerId = id({
  label: "Customer ID",
  comments: "ID of the customer, a whole number. Can be chosen from a Select Customer list.",
  dataSource: "selectCustomers",
});

export const locationId = id({
  label: "Location ID",
  comments: "ID of the location, where the work is done.",
  dataSource: "selectLocation",
});

export const jobId = id({ label: "Job ID", comments: "ID of the job.", dataSource: "selectJob" });

export const projectId = id({
  label: "Project ID",
  comments: "ID of the project.",
  dataSource: "selectProject",
});

export const appointmentId = id({
  label: "Appointment ID",
  comments: "ID of the appointment.",
  dataSource: "selectAppointment",
});

export const technicianId = id({
  label: "Technician ID",
  comments: "ID of the technician.",
  dataSource: "selectTechnician",
});

export const invoiceId = id({
  label: "Invoice ID",
  comments: "ID of the invoice.",
  dataSource: "selectInvoice",
});

export const jobTypeId = id({
  label: "Job Type ID",
  comments: "ID of the job type, which says what kind of work it is.",
});

export const campaignId = id({
  label: "Campaign ID",
  comments: "ID of the marketing campaign that brought the work in.",
});

export const businessUnitId = id({
  label: "Business Unit ID",
  comments: "ID of the business unit. List Business Units gives them.",
});

export const tagTypeIds = idList({
  label: "Tag Type IDs",
  comments: "IDs of the tags to put on the record, one an entry.",
});

export const customerType = choice({
  label: "Customer Type",
  comments: "Whether the customer is a household or a business.",
  choices: ["Residential", "Commercial"],
});

export const priority = choice({
  label: "Priority",
  comments: "How urgent the work is.",
  choices: ["Low", "Normal", "High", "Urgent"],
});

export const summary = longText({
  label: "Summary",
  comments: "What the work is about, for office and technicians.",
});

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

/** The address of a new record. */
export const address = group({
  label: "Address",
  comments:
    "Give at least street, city, state, zip and country. A whole address of an earlier step is taken too.",
  required: addressParts,
  optional: { unit, ...coordinates },
});

/** An address is replaced as a whole: one without a unit clears the old unit, and ServiceTitan wants to be told. */
const clearingUnit = <T extends object>(field: Field<T>): Field<T> => ({
  ...field,
  schema: () => field.schema().transform((given) => ({ unit: "", ...given })),
});

/** An address that takes the place of the one a record has. */
export const replacementAddress = clearingUnit(
  group({
    label: "Address",
    comments:
      "Replaces the whole address: give street, city, state, zip and country. A whole address of an earlier step is taken too.",
    required: addressParts,
    optional: { unit, ...coordinates },
  }),
);

/** As `replacementAddress`, where ServiceTitan also asks for the coordinates. */
export const replacementAddressWithCoordinates = clearingUnit(
  group({
    label: "Address",
    comments:
      "Replaces the whole address: give street, city, state, zip, country, latitude and longitude. A whole address of an earlier step is taken too.",
    required: { ...addressParts, ...coordinates },
    optional: { unit },
  }),
);

const streetAddress = {
  label: "Address",
  comments: "Give street, city, state, zip and country. A whole address of an earlier step is taken too.",
  required: addressParts,
  optional: { unit },
};

/** The address of a new booking: ServiceTitan takes no coordinates there. */
export const bookingAddress = without(["latitude", "longitude"], group(streetAddress));

/** An address that takes the place of the one a booking has. */
export const replacementBookingAddress = without(
  ["latitude", "longitude"],
  clearingUnit(
    group({
      ...streetAddress,
      comments: `Replaces the whole address. ${streetAddress.comments}`,
    }),
  ),
);

const { street, city, ...region } = addressParts;

/** Where a technician lives; ServiceTitan answers it with its street address spelt out, which it does not take. */
export const homeAddress = without(
  ["streetAddress"],
  group({
    label: "Address",
    comments:
      "Where the technician lives: give at least street and city. A whole address of an earlier step is taken too.",
    required: { street, city },
    optional: { unit, ...region, ...coordinates },
  }),
);

/** Leaves out parts that the answers of ServiceTitan have and this group has not. */
function without<T>(parts: string[], field: Field<T>): Field<T> {
  const leaveOut = (value: unknown) => {
    const known = fromJson(value);
    if (!isPlainObject(known)) return known;
    return Object.fromEntries(Object.entries(known).filter(([part]) => !parts.includes(part)));
  };
  return { ...field, schema: () => z.preprocess(leaveOut, field.schema()) };
}

/** An address as part of a JSON input. */
export const addressValue = () => address.schema();

/** Several contacts of a new customer or location. */
export const contacts = json({
  label: "Contacts",
  comments:
    "How to reach them: a JSON list, each entry with type (Phone, Email, Fax or MobilePhone), value and, if wanted, memo.",
  example: JSON.stringify([{ type: "MobilePhone", value: "9165550142", memo: "Call after 3 pm" }]),
  value: () => contactsValue(),
});

export const contactTypes = ["Phone", "Email", "Fax", "MobilePhone"] as const;

export const contactsValue = () =>
  listValue(objectValue({ type: choiceValue(contactTypes), value: textValue() }, { memo: textValue() }));

/** Values of custom fields. */
export const customFields = json({
  label: "Custom Fields",
  comments: "A JSON list, each entry with typeId (ID of the custom field's type) and value (text).",
  example: JSON.stringify([{ typeId: 4071, value: "Gate code 1180" }]),
  value: () => customFieldsValue(),
});

export const customFieldsValue = () => listValue(objectValue({ typeId: idValue(), value: textValue() }, {}));

/** Custom fields of several invoices or payments at once; ServiceTitan knows them by name there. */
export const customFieldOperations = (record: "invoice" | "payment") =>
  json({
    label: "Operations",
    comments: `A JSON list, each entry with objectId (ID of the ${record}) and customFields, a list of name (at most 255 characters) and value (text; without it the field is cleared).`,
    example: JSON.stringify([{ objectId: 1301, customFields: [{ name: "Region", value: "North" }] }]),
    value: () =>
      listValue(
        objectValue(
          {
            objectId: idValue(),
            customFields: listValue(objectValue({ name: textValue({ max: 255 }) }, { value: textValue() })),
          },
          {},
        ),
      ),
  });

const externalEntries = { key: textValue(), value: textValue() };

/** Data of the app's own, kept on a new record. */
export const externalData = json({
  label: "External Data",
  comments:
    "The app's own data, kept with the record: JSON with applicationGuid (the app's GUID) and externalData, a list of key and value.",
  example: JSON.stringify({
    applicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
    externalData: [{ key: "crmId", value: "C-20418" }],
  }),
  value: () => externalDataValue(),
});

export const externalDataValue = () =>
  objectValue(
    { applicationGuid: guidValue(), externalData: listValue(objectValue(externalEntries, {})) },
    {},
  );

/** Data of the app's own, changed on an existing record. */
export const externalDataPatch = json({
  label: "External Data",
  comments:
    "The app's own data: JSON with applicationGuid (the app's GUID), externalData (a list of key and value) and, if wanted, patchMode: Replace (only these remain, as by default) or Merge (these are added or changed; an entry without value is removed).",
  example: JSON.stringify({
    patchMode: "Merge",
    applicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
    externalData: [{ key: "crmId", value: "C-20418" }],
  }),
  value: () =>
    objectValue(
      {
        applicationGuid: guidValue(),
        externalData: listValue(objectValue({ key: textValue() }, { value: textValue() })),
      },
      { patchMode: choiceValue(["Replace", "Merge"]) },
    ),
});

export const externalDataApplicationGuid = guid({
  label: "External Data Application Guid",
  comments: "GUID of the app whose external data the answer should include.",
});
