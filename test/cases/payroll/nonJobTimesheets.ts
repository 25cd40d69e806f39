import { dates } from "../filters";
import { type Cases, list, technicianOf } from "../world";

export const cases: Cases = {
  listNonJobTimesheets: (world) => ({
    ...list(),
    filters: { employeeId: technicianOf(world), employeeType: "Technician", active: "Any", ...dates },
  }),
};
