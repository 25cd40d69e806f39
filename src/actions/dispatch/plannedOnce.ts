import type { NonJobAppointment } from "../../../api/dispatch/nonJobAppointments";
import type { TechnicianShift } from "../../../api/dispatch/technicianShifts";
import { isSameMoment } from "../../changes/instant";
import { lists } from "../../clashes/reads";
import { sameId } from "../../declare/check";
import type { Call } from "../../declare/declaration";
import { readWhole } from "../../lookups/read";

/** What a run that is repeated would plan again. */

/** Of each technician who has one, the shift that says what theirs is to say; throws as `readWhole` does. */
export async function findShiftsLike(
  wanted: Pick<TechnicianShift, "shiftType" | "title" | "start" | "end"> & { technicianIds: number[] },
  call: Call,
): Promise<TechnicianShift[]> {
  const { shiftType, title, start, end, technicianIds } = wanted;
  const found = await Promise.all(
    technicianIds.map(async (technicianId) => {
      const query = { technicianId: String(technicianId), startsOnOrAfter: start, endsOnOrBefore: end };
      const shifts = await readWhole<TechnicianShift>(lists.technicianShifts, query, call);
      return shifts.find(
        (each) =>
          sameId(each.technicianId, technicianId) &&
          each.active !== false &&
          each.shiftType === shiftType &&
          each.title === title &&
          isSameMoment(each.start, start) &&
          isSameMoment(each.end, end),
      );
    }),
  );
  return found.filter((shift) => shift !== undefined);
}

/** The one of the technician that says what one is to say; throws as `readWhole` does. */
export async function findNonJobAppointmentLike(
  {
    technicianId,
    start,
    duration,
    name,
  }: Pick<NonJobAppointment, "technicianId" | "start" | "duration" | "name">,
  call: Call,
): Promise<NonJobAppointment | undefined> {
  const query = {
    technicianId: String(technicianId),
    startsOnOrAfter: start,
    startsOnOrBefore: start,
    activeOnly: "true",
  };
  const planned = await readWhole<NonJobAppointment>(lists.nonJobAppointments, query, call);
  return planned.find(
    (each) =>
      sameId(each.technicianId, technicianId) &&
      each.active !== false &&
      each.name === name &&
      each.duration === duration &&
      isSameMoment(each.start, start),
  );
}
