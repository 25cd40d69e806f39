import { created } from "../filters";
import { type Cases, customQueryParams, listInputs } from "../world";

export const cases: Cases = {
  listUserRoles: () => ({
    ...listInputs,
    customQueryParams,
    filters: {
      ids: [42, 43],
      name: "Tech",
      active: "Any",
      ...created,
      employeeType: "Technician",
    },
  }),
};
