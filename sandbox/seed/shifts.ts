import { newId, type State } from "../state";
import { day, hour, iso, openedOn, todayOf } from "./random";

/** How far ahead the technicians' shifts are planned, in days. */
const planned = 14;

/** When the first technicians work in the next days, are on call or off, and what they do besides jobs. */
export function seedShifts(state: State): void {
  const [first, second, third] = [...state.technicians.values()].filter(({ active }) => active);
  if (!first || !second || !third) return;
  const today = todayOf(state);
  const noted = { createdOn: openedOn(state), modifiedOn: openedOn(state) };
  const [timesheetCodeId = 0] = state.timesheetCodes.keys();
  const shift = (technicianId: number, start: number, hours: number, told: ToldOfShift) =>
    state.technicianShifts.insert({
      id: newId(state),
      technicianId,
      start: iso(start),
      end: iso(start + hours * hour),
      active: true,
      ...told,
      ...noted,
    });
  for (let i = 0; i < planned; i++)
    for (const { id } of [first, second])
      shift(id, today + i * day, 9, { shiftType: "Normal", title: "Day shift", timesheetCodeId });
  shift(second.id, today + 9 * hour, 15, { shiftType: "OnCall", title: "On call", note: "By phone first." });
  shift(third.id, today + 40 * day, 7 * 24, { shiftType: "TimeOff", title: "Vacation" });
  shift(third.id, today + 50 * day, 24, { shiftType: "TimeOff", title: "Day off", active: false });

  const events = [
    { name: "Team meeting", start: 41 * day, duration: "01:30:00", allDay: false, active: true },
    { name: "Safety training", start: 42 * day, duration: "1.00:00:00", allDay: true, active: true },
    { name: "Vehicle service", start: 43 * day, duration: "02:00:00", allDay: false, active: false },
  ];
  for (const { start, ...event } of events)
    state.nonJobAppointments.insert({
      id: newId(state),
      technicianId: first.id,
      start: iso(today + start),
      timesheetCodeId,
      summary: "In the shop.",
      clearDispatchBoard: true,
      clearTechnicianView: true,
      removeTechnicianFromCapacityPlanning: true,
      showOnTechnicianSchedule: true,
      createdById: state.apiUserId,
      ...event,
      ...noted,
    });
}

interface ToldOfShift {
  shiftType: "Normal" | "OnCall" | "TimeOff";
  title: string;
  note?: string;
  timesheetCodeId?: number;
  active?: boolean;
}
