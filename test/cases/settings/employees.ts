import { dates, ids } from "../filters";
import { type Cases, first, unsorted } from "../world";

export const cases: Cases = {
  getEmployee: ({ state }) => ({ employeeId: first(state.employees.keys()) }),
  listEmployees: () => ({
    ...unsorted(),
    filters: {
      ids,
      userIds: [52, 53],
      name: "Carter",
      email: "scarter@evergreen.example.com",
      active: "Any",
      ...dates,
    },
  }),
};
