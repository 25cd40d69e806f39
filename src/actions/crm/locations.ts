import { createdLocation, location } from "../../../api/crm/locations";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { address, replacementAddress } from "../../inputs/address";
import {
  contacts,
  customerId,
  externalData,
  externalDataPatch,
  locationId,
  tagTypeIds,
} from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import {
  active as activeFilter,
  addressFilters,
  dates,
  externalDataFilters,
  ids,
  name as nameFilter,
} from "../../inputs/filters";
import { choice, clearable, flag, id, text } from "../../inputs/kinds";

const customFields = customFieldsOf("Location", { example: "1180" });

const name = text({ label: "Name", comments: "Name of the location.", example: "Jane Doe's house" });

export const createLocation = action({
  label: "Create Location",
  description: "Create a location for an existing customer.",
  calls: "POST crm /locations",
  scope: "CRM → Locations (Write)",
  required: { name, address, customerId },
  optional: {
    contacts,
    customFields,
    tagTypeIds,
    externalData,
    coordinatesSource: choice({
      label: "Coordinates Source",
      comments: "Where the address's latitude and longitude come from.",
      choices: ["None", "System", "User", "Imported"],
    }),
    coordinatesVerificationStatus: choice({
      label: "Coordinates Verification Status",
      comments: "Whether the address's latitude and longitude have been verified.",
      choices: ["Unverified", "InProgress", "Failed", "Verified"],
    }),
  },
  returns: createdLocation,
});

export const getLocation = action({
  label: "Get Location",
  description: "Get one location by ID.",
  calls: "GET crm /locations/{locationId}",
  scope: "CRM → Locations (Read)",
  required: { locationId },
  returns: location,
});

export const listLocations = list({
  label: "List Locations",
  description: "List locations, page by page or all at once.",
  calls: "GET crm /locations",
  scope: "CRM → Locations (Read)",
  filters: {
    ids: ids("location"),
    name: nameFilter("Jane Doe"),
    customerId,
    ...addressFilters,
    active: activeFilter,
    ...dates,
    ...externalDataFilters,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn"],
  of: location,
});

export const updateLocation = action({
  label: "Update Location",
  description: "Change a location; inputs left blank stay unchanged.",
  calls: "PATCH crm /locations/{locationId}",
  scope: "CRM → Locations (Write)",
  required: { locationId },
  optional: {
    customerId,
    name,
    address: replacementAddress,
    active: flag({ label: "Active", comments: "No deactivates the location; Yes reactivates it." }),
    taxZoneId: id({
      label: "Tax Zone ID",
      comments: "ID of the tax zone the location is in.",
      of: "taxZone",
    }),
    customFields: changedFields(customFields),
    tagTypeIds: clearable(tagTypeIds),
    externalData: externalDataPatch,
  },
  returns: location,
});
