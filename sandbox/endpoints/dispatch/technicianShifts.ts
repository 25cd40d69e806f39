import { shiftTypes } from "../../../api/dispatch/technicianShifts";
import { active, choice, contains, dates, integer, onOrAfter, onOrBefore } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** When technicians work, are on call or are off. */
export const technicianShifts = (state: State): Operation[] => [
  list("/technician-shifts", state.technicianShifts, {
    filters: {
      startsOnOrAfter: onOrAfter((shift) => shift.start),
      endsOnOrBefore: onOrBefore((shift) => shift.end),
      shiftType: choice(shiftTypes, (shift) => shift.shiftType),
      technicianId: integer((shift) => shift.technicianId),
      titleContains: contains((shift) => shift.title),
      noteContains: contains((shift) => shift.note),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
];
