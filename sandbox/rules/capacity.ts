import type { Availability } from "../../api/dispatch/capacity";
import type { NonJobAppointment } from "../../api/dispatch/nonJobAppointments";
import type { TechnicianShift } from "../../api/dispatch/technicianShifts";
import type { Appointment, ArrivalWindow, JobType, Technician } from "../kept";
import { toMoment, zoneMs } from "../kit/moments";
import type { State } from "../state";
import { activeAssignments } from "./appointments";

/** What is asked of the company's capacity; times in UTC. */
export interface CapacityRequest {
  startsOnOrAfter: string;
  endsOnOrBefore: string;
  businessUnitIds?: number[] | null;
  jobTypeId?: number | null;
  skillBasedAvailability: boolean;
}

/** From when to when, in milliseconds since 1970. */
interface Span {
  from: number;
  to: number;
}

const hour = 60 * 60_000;
const day = 24 * hour;

/** From this part of what may be booked on, it counts as more than ideal. Where a tenant sets it, no document says. */
const ideal = 0.8;

/** More of them than this are not told. */
const mostWindows = 2_000;

/** How much can be booked in each arrival window that lies within the time asked for, on each of its days. */
export function availabilitiesOf(state: State, request: CapacityRequest): Availability[] {
  const asked = { from: Date.parse(request.startsOnOrAfter), to: Date.parse(request.endsOnOrBefore) };
  const found: Availability[] = [];
  // Midnight where the company is.
  const firstDay = Math.floor((asked.from + zoneMs) / day) * day - zoneMs;
  for (let midnight = firstDay; midnight < asked.to && found.length < mostWindows; midnight += day)
    for (const { window, units } of windowsFor(state, request)) {
      const from = midnight + lengthOf(window.start);
      const span = { from, to: from + lengthOf(window.duration) };
      if (span.from >= asked.from && span.to <= asked.to)
        found.push(availabilityIn(state, span, units, request));
    }
  return found;
}

/** The active arrival windows, each with those of its business units that are asked for. */
function windowsFor(state: State, { businessUnitIds }: CapacityRequest) {
  const isAsked = (id: number) => !businessUnitIds?.length || businessUnitIds.includes(id);
  return [...state.arrivalWindows.values()]
    .filter(({ active }) => active)
    .map((window: ArrivalWindow) => ({ window, units: window.businessUnitIds.filter(isAsked) }))
    .filter(({ units }) => units.length > 0);
}

function availabilityIn(state: State, span: Span, units: number[], request: CapacityRequest): Availability {
  const jobType = state.jobTypes.get(request.jobTypeId ?? 0);
  const crew = [...state.technicians.values()]
    .filter(({ active, businessUnitId }) => active && units.includes(businessUnitId ?? 0))
    .map((technician) => {
      const isSkilled = request.skillBasedAvailability && jobType ? hasSkills(technician, jobType) : null;
      const hours = isSkilled === false ? 0 : hoursOf(state, technician, span);
      return { technician, hours, isSkilled };
    });
  const working = crew.filter(({ hours }) => hours > 0).map(({ technician: { id } }) => id);
  const total = crew.reduce((sum, { hours }) => sum + hours, 0);
  const booked = bookedHours(state, span, units, working);
  const open = total - booked;
  return {
    start: toMoment(span.from + zoneMs),
    end: toMoment(span.to + zoneMs),
    startUtc: toMoment(span.from),
    endUtc: toMoment(span.to),
    businessUnitIds: units,
    totalAvailability: total,
    openAvailability: open,
    technicians: crew.map(({ technician: { id, name }, hours, isSkilled }) => ({
      id,
      name,
      status: hours > 0 ? "Available" : "Unavailable",
      hasRequiredSkills: isSkilled,
    })),
    isAvailable: open > 0 && open * 3600 >= (jobType?.duration ?? 0),
    isExceedingIdealBookingPercentage: booked > total * ideal,
  };
}

function hasSkills({ skills }: Technician, jobType: JobType): boolean {
  const names = (skills ?? []).map(({ name }) => name);
  return jobType.skills.every((skill) => names.includes(skill));
}

/** How long a technician works within a span, and is neither off nor planned for something else. */
function hoursOf(state: State, { id }: Technician, span: Span): number {
  const isOf = (each: { technicianId: number; active: boolean }) => each.active && each.technicianId === id;
  const shifts = [...state.technicianShifts.values()].filter(isOf);
  const events = [...state.nonJobAppointments.values()].filter(
    (event) => isOf(event) && event.removeTechnicianFromCapacityPlanning,
  );
  const ofType = (type: TechnicianShift["shiftType"]) =>
    shifts.filter(({ shiftType }) => shiftType === type).map(spanOf);
  const away = [...ofType("TimeOff"), ...events.map(spanOfEvent)];
  const worked = ofType("Normal");
  return lengthWithin([...worked, ...away], span) - lengthWithin(away, span);
}

/** Hours of appointments: an assigned one takes the time of its technicians, another one that of its business unit. */
function bookedHours(state: State, span: Span, units: number[], working: number[]): number {
  let hours = 0;
  for (const appointment of state.appointments.values()) {
    const overlap = isOpen(appointment) ? lengthWithin([spanOf(appointment)], span) : 0;
    if (overlap === 0) continue;
    const crew = activeAssignments(state, appointment);
    const unit = state.jobs.get(appointment.jobId)?.businessUnitId ?? 0;
    const taken = crew.filter(({ technicianId }) => working.includes(technicianId)).length;
    hours += overlap * (crew.length > 0 ? taken : Number(units.includes(unit)));
  }
  return hours;
}

const isOpen = ({ status, active }: Appointment) => active && status !== "Done" && status !== "Canceled";

const spanOf = ({ start, end }: { start: string; end: string }): Span => ({
  from: Date.parse(start),
  to: Date.parse(end),
});

function spanOfEvent({ start, duration, allDay }: NonJobAppointment): Span {
  const from = Date.parse(start);
  return { from, to: from + (allDay ? Math.max(day, lengthOf(duration)) : lengthOf(duration)) };
}

/** How much of a span others cover together, in hours. */
function lengthWithin(spans: Span[], { from, to }: Span): number {
  let covered = 0;
  let end = from;
  for (const each of [...spans].sort((one, other) => one.from - other.from)) {
    const begin = Math.max(each.from, end);
    end = Math.max(end, Math.min(each.to, to));
    covered += Math.max(0, end - begin);
  }
  return covered / hour;
}

/** A time of day or a duration, "08:30:00" or "1.00:00:00", in milliseconds. */
function lengthOf(text: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+)\.)?(\d+):(\d+)(?::(\d+))?/.exec(text)?.map((part) => Number(part ?? 0)) ?? [];
  return days * day + hours * hour + minutes * 60_000 + seconds * 1000;
}
