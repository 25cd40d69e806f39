import { dates, ids, since, until } from "../filters";
import { type Cases, list, technicianOf } from "../world";

export const cases: Cases = {
  listNonJobAppointments: (world) => ({
    ...list(),
    filters: {
      ids,
      technicianId: technicianOf(world),
      startsOnOrAfter: since,
      startsOnOrBefore: until,
      timesheetCodeId: 1181,
      activeOnly: true,
      showOnTechnicianSchedule: true,
      ...dates,
    },
  }),
};
