import type { Assignment } from "../../api/dispatch/appointmentAssignments";
import { sameId } from "../declare/check";
import type { Call } from "../declare/declaration";
import { type Engagement, engagementsOf, named, sentenceOf, split, type Visit } from "./engagements";
import { asLook, assignmentsTo } from "./reads";

/** A visit that was just written. */
export interface Written extends Visit {
  /** Of its appointment. */
  id: number;
  /** Whether it was moved to this time: then those who were on it before are looked at too. */
  isMoved?: boolean;
}

/** A technician who is not on an appointment after all, since somebody else was first. */
export interface NotBooked {
  technicianId: number;
  appointmentId: number;
  /** Who was first, and what became of it, in sentences. */
  reason: string;
}

interface Loser {
  assignment: Assignment;
  first: Engagement;
}

/**
 * Looks again after visits were written, since two who look and then write both find a technician free. Of two
 * assignments the one with the higher ID gives way: it was written later, so that its look comes after both writes.
 * An assignment that was moved with its appointment has an old ID, which tells nothing: it gives way to whatever is
 * there. So does each to what is no assignment. Only the own assignment is taken back, and nothing else.
 * @returns who was taken off. What could not be looked at, or not be taken back, is told and never thrown.
 */
export async function giveWay(findWritten: () => Promise<Written[]>, call: Call): Promise<NotBooked[]> {
  const losers = await findWritten()
    .then((written) => losersOf(written, call))
    .catch((error: Error) => {
      call.logger.warn(
        `${call.label}: it was booked, but whether somebody else booked the same technician at the same moment is not known. ${error.message}`,
      );
      return [];
    });
  return (await Promise.all(losers.map((each) => takeOff(each, call)))).flat();
}

/** Those who have to give way, by the visit. */
async function losersOf(written: Written[], call: Call): Promise<Loser[][]> {
  const assignments = await assignmentsTo(written, asLook(call));
  const looks = written.map(async (visit) => {
    const crew = assignments.filter(({ appointmentId }) => sameId(appointmentId, visit.id));
    const moved = visit.isMoved ? without(idsOf(crew), visit.technicianIds) : [];
    const technicianIds = [...visit.technicianIds, ...moved];
    const engagements = await engagementsOf({ ...visit, technicianIds }, asLook(call));
    return technicianIds.flatMap((id): Loser[] => {
      const isHis = (each: { technicianId: number }) => sameId(each.technicianId, id);
      const assignment = crew.find(isHis);
      const [own, rivals] = split(engagements.filter(isHis), written);
      const first = rivals.find((rival) => moved.includes(id) || isEarlier(rival, assignment));
      if (assignment && first) return [{ assignment, first }];
      if (!assignment || own.length === 0)
        call.logger.warn(
          `${call.label}: ServiceTitan does not show yet that technician ${id} is on appointment ${visit.id}, so that nobody can tell whether another one was booked at the same moment.`,
        );
      else
        for (const rival of rivals)
          call.logger.warn(
            `${call.label}: ${sentenceOf(rival)} as well, which was booked later and has to give way.`,
          );
      return [];
    });
  });
  return Promise.all(looks);
}

/** IDs that are not among others. */
export const without = (ids: number[], others: number[]) =>
  ids.filter((id) => !others.some((other) => sameId(id, other)));

const idsOf = (crew: Assignment[]) => crew.map(({ technicianId }) => technicianId);

const isEarlier = ({ assignmentId }: Engagement, own?: Assignment) =>
  assignmentId === undefined || (own !== undefined && BigInt(assignmentId) < BigInt(own.id));

/** Takes technicians off one appointment. */
async function takeOff(losers: Loser[], call: Call): Promise<NotBooked[]> {
  const [one] = losers;
  if (!one) return [];
  const { appointmentId } = one.assignment;
  const technicianIds = losers.map(({ assignment }) => assignment.technicianId);
  const problem = await unassign(appointmentId, technicianIds, call);
  return Promise.all(
    losers.map(async ({ assignment: { technicianId }, first }) => ({
      technicianId,
      appointmentId,
      reason: `${sentenceOf(await named(first, call))}, which was booked first. ${problem ?? `Technician ${technicianId} was taken off appointment ${appointmentId} again.`}`,
    })),
  );
}

/** What a later flow needs to take its technicians off again. */
export const unassigning = { scope: "Dispatch → Appointment Assignments (Write)" };

/** @returns what is to be done where it did not succeed. */
async function unassign(
  jobAppointmentId: number,
  technicianIds: number[],
  call: Call,
): Promise<string | undefined> {
  // Taking somebody off twice is the same as once.
  const retry = { again: "unclear" } as const;
  const client = call.client("dispatch", { scope: unassigning.scope, retry });
  try {
    await client.post("/appointment-assignments/unassign-technicians", { jobAppointmentId, technicianIds });
    return undefined;
  } catch (error) {
    const isOn = ({ technicianId }: Assignment) => technicianIds.some((id) => sameId(id, technicianId));
    const left = await assignmentsTo([{ id: jobAppointmentId }], asLook(call)).catch(() => undefined);
    if (left && !left.some(isOn)) return undefined;
    return `Take technician ${technicianIds.join(", ")} off appointment ${jobAppointmentId} in ServiceTitan: that did not succeed. ${(error as Error).message}`;
  }
}
