import { dates, since, until } from "../filters";
import { type Cases, list } from "../world";

export const cases: Cases = {
  listPayrolls: () => ({
    ...list(),
    filters: {
      employeeType: "Technician",
      startedOnOrAfter: since,
      endedOnOrBefore: until,
      approvedOnOrAfter: since,
      status: "Approved",
      active: "Any",
      ...dates,
    },
  }),
};
