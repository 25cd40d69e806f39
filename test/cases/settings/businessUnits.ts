import { dates, externalFilters, jobOf } from "../filters";
import { applicationGuid, type Cases, customQueryParams, first, listInputs } from "../world";

export const cases: Cases = {
  listBusinessUnits: (world) => ({
    ...listInputs,
    customQueryParams,
    filters: {
      ids: [jobOf(world).businessUnitId],
      name: "HVAC",
      active: "Any",
      ...dates,
      externalDataApplicationGuid: externalFilters.externalDataApplicationGuid,
    },
  }),
  getBusinessUnit: ({ state }) => ({
    businessUnitId: first(state.businessUnits.keys()),
    externalDataApplicationGuid: applicationGuid,
  }),
};
