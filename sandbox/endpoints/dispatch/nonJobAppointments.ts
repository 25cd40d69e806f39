import type { NonJobAppointment } from "../../../api/dispatch/nonJobAppointments";
import {
  dates,
  type Filter,
  flag,
  ids,
  integer,
  onOrAfter,
  onOrBefore,
  readBoolean,
} from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What technicians are planned for that is no job. */
export const nonJobAppointments = (state: State): Operation[] => [
  list("/non-job-appointments", state.nonJobAppointments, {
    filters: {
      ids: ids((each) => each.id),
      technicianId: integer((each) => each.technicianId),
      startsOnOrAfter: onOrAfter((each) => each.start),
      startsOnOrBefore: onOrBefore((each) => each.start),
      timesheetCodeId: integer((each) => each.timesheetCodeId),
      activeOnly,
      showOnTechnicianSchedule: flag((each) => each.showOnTechnicianSchedule),
      ...dates,
    },
    sorts: commonSorts,
  }),
];

/** False leaves out nothing. */
const activeOnly: Filter<NonJobAppointment> = ([text = ""]) => {
  const wanted = readBoolean(text);
  return ({ active }) => active || !wanted;
};
