import type { NonJobAppointment } from "../../api/dispatch/nonJobAppointments";
import type { TechnicianShift } from "../../api/dispatch/technicianShifts";
import type { Appointment } from "../../api/jpm/appointments";
import { sameId } from "../declare/check";
import type { Call } from "../declare/declaration";
import { assignmentsTo, lists, readList } from "./reads";
import { cover, day, durationOf, momentOf, overlaps, type Span, shown, spanOf } from "./spans";

/** A visit of technicians that is to be. */
export interface Visit {
  start: string;
  end: string;
  technicianIds: number[];
}

/** What a technician has to do, or is away for, at the time of a visit. */
export interface Engagement extends Span {
  technicianId: number;
  technicianName?: string;
  /** As "on appointment 10041-1". */
  where: string;
  /** Of an appointment: which, and by which assignment. */
  appointmentId?: number;
  assignmentId?: number;
}

/**
 * How far before a visit what is still going on may have begun, since lists can be asked for starts alone. What began
 * earlier is not seen.
 */
const lookBack = { appointments: 7 * day, nonJob: 7 * day, timeOff: 366 * day };

/**
 * Reads what technicians have to do at the time of a visit: appointments that are neither done nor canceled, non-job
 * appointments and time off. ServiceTitan is asked for each technician's own; what it answers is looked at again, since
 * it may not keep to a filter. The visit itself is among them where it is planned already.
 * @throws where a look is not answered completely: that would be no absence.
 */
export async function engagementsOf(visit: Visit, call: Call): Promise<Engagement[]> {
  const at = spanOf(visit, "the visit");
  const found = await Promise.all(
    visit.technicianIds.flatMap((id) => [
      appointmentsOf(id, at, call),
      nonJobAppointmentsOf(id, at, call),
      timeOffOf(id, at, call),
    ]),
  );
  return found.flat().filter((each) => overlaps(each, at));
}

/** Engagements at the visits themselves, and the others. */
export function split(
  engagements: Engagement[],
  visits: { id?: number }[],
): [own: Engagement[], others: Engagement[]] {
  const isOwn = ({ appointmentId }: Engagement) =>
    appointmentId !== undefined && visits.some(({ id }) => sameId(id, appointmentId));
  return [engagements.filter(isOwn), engagements.filter((each) => !isOwn(each))];
}

async function appointmentsOf(technicianId: number, at: Span, call: Call): Promise<Engagement[]> {
  const listed = await readList<Appointment>(
    lists.appointments,
    {
      technicianId,
      startsOnOrAfter: shown(at.from - lookBack.appointments),
      startsBefore: shown(at.to),
    },
    call,
  );
  const open = listed
    .filter(({ status }) => status !== "Done" && status !== "Canceled")
    .map((each) => ({ ...each, ...spanOf(each, `appointment ${each.id}`) }))
    .filter((each) => overlaps(each, at));
  const assignments = (await assignmentsTo(open, call)).filter((each) =>
    sameId(each.technicianId, technicianId),
  );
  return assignments.map(({ id: assignmentId, appointmentId, technicianName }) => {
    const { appointmentNumber, from, to } = open.find(({ id }) =>
      sameId(id, appointmentId),
    ) as (typeof open)[number];
    const where = `on appointment ${appointmentNumber ?? appointmentId}`;
    return { technicianId, technicianName, where, appointmentId, assignmentId, from, to };
  });
}

/** One of a whole day is taken to begin with its start: which day that is where the company is, nobody tells. */
async function nonJobAppointmentsOf(technicianId: number, at: Span, call: Call): Promise<Engagement[]> {
  const listed = await readList<NonJobAppointment>(
    lists.nonJobAppointments,
    {
      technicianId,
      startsOnOrAfter: shown(at.from - lookBack.nonJob),
      startsOnOrBefore: shown(at.to),
      activeOnly: true,
    },
    call,
  );
  return listed.filter(isActiveOf(technicianId)).map(({ id, name, start, duration, allDay }) => {
    const from = momentOf(start, `non-job appointment ${id}`);
    const to = from + Math.max(durationOf(duration), allDay ? day : 0);
    return { technicianId, where: `at "${name}" (non-job appointment ${id})`, from, to };
  });
}

async function timeOffOf(technicianId: number, at: Span, call: Call): Promise<Engagement[]> {
  const listed = await readList<TechnicianShift>(
    lists.technicianShifts,
    {
      technicianId,
      shiftType: "TimeOff",
      startsOnOrAfter: shown(at.from - lookBack.timeOff),
    },
    call,
  );
  return listed
    .filter(isActiveOf(technicianId))
    .filter(({ shiftType }) => shiftType === "TimeOff")
    .map((shift) => ({
      technicianId,
      where: `off ("${shift.title}")`,
      ...spanOf(shift, `time off ${shift.id}`),
    }));
}

const isActiveOf = (id: number) => (each: { technicianId: number; active: boolean }) =>
  sameId(each.technicianId, id) && each.active !== false;

/** The technicians whose normal shifts leave out a part of a visit. */
export async function outOfShift(visit: Visit, call: Call): Promise<number[]> {
  const at = spanOf(visit, "the visit");
  const isOut = await Promise.all(
    visit.technicianIds.map(async (technicianId) => {
      const listed = await readList<TechnicianShift>(
        lists.technicianShifts,
        {
          technicianId,
          shiftType: "Normal",
          startsOnOrAfter: shown(at.from - day),
          endsOnOrBefore: shown(at.to + day),
        },
        call,
      );
      const shifts = listed
        .filter(isActiveOf(technicianId))
        .filter(({ shiftType }) => shiftType === "Normal");
      return !cover(
        shifts.map((shift) => spanOf(shift, `shift ${shift.id}`)),
        at,
      );
    }),
  );
  return visit.technicianIds.filter((_, place) => isOut[place]);
}

/** An engagement with the technician's name, which is worth one request, but no error. */
export async function named(engagement: Engagement, { client }: Call): Promise<Engagement> {
  if (engagement.technicianName) return engagement;
  const quick = { scope: "Settings → Technicians (Read)", retry: { retries: 0, patienceMs: 0 } };
  const path = `/technicians/${engagement.technicianId}`;
  const { name } = await client("settings", quick)
    .get<{ name?: string }>(path)
    .then(
      ({ data }) => data,
      () => ({ name: undefined }),
    );
  return { ...engagement, technicianName: name };
}

/** As "Maria Lopez (1077) is on appointment 10041-1 from 2026-07-08T17:00:00Z to 2026-07-08T19:00:00Z". */
export const sentenceOf = ({ technicianId, technicianName, where, from, to }: Engagement) =>
  `${technicianName ? `${technicianName} (${technicianId})` : `Technician ${technicianId}`} is ${where} from ${shown(from)} to ${shown(to)}`;
