import { dates, since, until } from "../filters";
import { type Cases, list, technicianOf } from "../world";

export const cases: Cases = {
  listTechnicianShifts: (world) => ({
    ...list(),
    filters: {
      startsOnOrAfter: since,
      endsOnOrBefore: until,
      shiftType: "Normal",
      technicianId: technicianOf(world),
      titleContains: "shift",
      noteContains: "phone",
      active: "Any",
      ...dates,
    },
  }),
};
