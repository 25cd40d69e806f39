import { dates, externalFilters, jobOf } from "../filters";
import {
  active,
  address,
  type Cases,
  contacts,
  customFieldsOf,
  externalData,
  externalDataPatch,
  first,
  list,
  tagsOf,
} from "../world";

export const cases: Cases = {
  createLocation: (world) => ({
    customerId: first(world.state.customers.values(), active).id,
    name: "The workshop",
    address,
    contacts,
    customFields: customFieldsOf(world, "Location"),
    tagTypeIds: tagsOf(world),
    externalData,
    coordinatesSource: "User",
    coordinatesVerificationStatus: "Verified",
  }),
  getLocation: ({ state }) => ({ locationId: first(state.locations.values()).id }),
  listLocations: (world) => ({
    ...list(),
    filters: {
      ids: [21, 22],
      name: "house",
      customerId: jobOf(world).customerId,
      ...address,
      active: "False",
      ...dates,
      ...externalFilters,
    },
  }),
  updateLocation: (world) => {
    const location = first(world.state.locations.values(), active);
    return {
      locationId: location.id,
      customerId: location.customerId,
      name: "The old workshop",
      address,
      active: true,
      taxZoneId: first(world.state.taxZones.values()).id,
      customFields: customFieldsOf(world, "Location"),
      tagTypeIds: tagsOf(world),
      externalData: externalDataPatch,
    };
  },
};
