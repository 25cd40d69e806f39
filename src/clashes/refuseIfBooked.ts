import { SpectralError } from "@prismatic-io/spectral";
import type { Appointment } from "../../api/jpm/appointments";
import type { JsonSchema } from "../../api/record";
import { sameId } from "../declare/check";
import type { Call } from "../declare/declaration";
import { toggle } from "../inputs/kinds";
import {
  type Engagement,
  engagementsOf,
  named,
  outOfShift,
  sentenceOf,
  split,
  type Visit,
} from "./engagements";
import { giveWay, type NotBooked, unassigning, type Written, without } from "./giveWay";
import { asLook, lists } from "./reads";
import { isSameTime, overlaps, shown, spanOf } from "./spans";

const needed = toggle({
  label: "Refuse If Booked",
  comments:
    "Refuses where a technician is on another appointment, at a non-job appointment or off at this time. It looks before and again after writing: of two flows at the same moment the later one gives way. It sees no appointment that began more than seven days before, and nothing that ServiceTitan does not show yet. Needs the API scopes to read appointments, appointment assignments, non-job appointments and technician shifts, and to write appointment assignments.",
});

export const refuseIfBooked: typeof needed = {
  ...needed,
  scopes: [...Object.values(lists).map(({ scope }) => scope), unassigning.scope],
};

/** A visit that is to be. */
export interface Planned extends Visit {
  /** Of its appointment, if there is one. */
  id?: number;
  /** Those of its technicians who are on it already. */
  isOn?: number[];
  isMoved?: boolean;
}

/** How an action refuses who is booked. */
interface Guard<V> {
  /** The visits that are to be; none where nobody is booked. */
  planned: (values: V, call: Call) => Planned[] | Promise<Planned[]>;
  /** These visits as they were written, where the answer is not the appointment. */
  written?: (answer: unknown, planned: Planned[], call: Call) => Promise<Written[]>;
  /** Whether its result tells that it gave way, since it must not run again; otherwise it fails. */
  tells?: true;
}

/** What goes around the request of an action that takes Refuse If Booked: where it is off, nothing is read. */
export const refusing =
  <V extends { refuseIfBooked?: boolean }>({ planned, written = asAnswered, tells }: Guard<V>) =>
  async ({ refuseIfBooked: isWanted, ...others }: V, call: Call, send: (values: V) => Promise<unknown>) => {
    const values = others as V;
    const visits = isWanted ? await planned(values, asLook(call)) : [];
    await refuse(visits, call);
    const answer = await send(values);
    if (!isWanted || call.isPreview) return answer;
    const notBooked =
      visits.length > 0 ? await giveWay(() => written(answer, visits, asLook(call)), call) : [];
    if (tells) {
      for (const { reason } of notBooked) call.logger.warn(`${call.label} gave way: ${reason}`);
      return { ...(answer as object), notBooked };
    }
    if (notBooked.length > 0) throw new SpectralError(`${call.label} gave way: ${reasonsOf(notBooked)}`);
    return answer;
  };

/** What the result of an action that gave way has beside its record. */
export const notBooked: Record<string, JsonSchema> = {
  notBooked: {
    type: "array",
    description:
      "With Refuse If Booked: the technicians who are not on it after all, since somebody booked them at the same moment.",
    items: {
      type: "object",
      properties: {
        technicianId: { type: "integer" },
        appointmentId: { type: "integer" },
        reason: { type: "string" },
      },
    },
  },
};

export const reasonsOf = (notBooked: NotBooked[]) => notBooked.map(({ reason }) => reason).join(" ");

/** The appointment that an action answers, as it is now. */
export async function asAnswered(answer: unknown, [visit]: Planned[]): Promise<Written[]> {
  const { technicianIds, isOn = [], isMoved, ...planned } = visit as Planned;
  const { id, start, end } = { ...planned, ...(answer as Written) };
  return [{ id, start, end, isMoved, technicianIds: without(technicianIds, isOn) }];
}

/**
 * Finds the planned visits among the appointments of a job that was just made.
 * @throws Error where ServiceTitan does not show one of them yet.
 */
export function asPlanned(planned: Planned[], appointments: Appointment[]): Written[] {
  const left = [...appointments].sort((one, other) => one.id - other.id);
  return planned.map((visit) => {
    const place = left.findIndex((each) => isSameTime(each, visit));
    const [found] = place < 0 ? [] : left.splice(place, 1);
    if (!found) throw new Error(`ServiceTitan does not show yet the appointment that starts ${visit.start}.`);
    return { ...visit, id: found.id };
  });
}

/**
 * Looks whether technicians are free, before anything is written.
 * @throws SpectralError that says who is booked, and where.
 */
export async function refuse(visits: Planned[], call: Call): Promise<void> {
  refuseTwice(visits, call);
  const clashes = await Promise.all(
    visits.map(async (visit) => {
      const found = await engagementsOf(visit, asLook(call));
      const [, others] = split(found, [visit]);
      return Promise.all(
        others.map(async (each) => `${sentenceOf(await named(each, call))}${already(each, visit)}.`),
      );
    }),
  );
  const sentences = [...new Set(clashes.flat())];
  if (sentences.length > 0)
    throw new SpectralError(
      `${call.label} was refused, and nothing was written: ${sentences.join(" ")} Choose another time or technician, or turn off Refuse If Booked.`,
    );
  for (const visit of visits)
    for (const id of await outOfShift(visit, asLook(call)))
      call.logger.warn(
        `${call.label}: technician ${id} has no normal shift for all of the visit from ${visit.start} to ${visit.end}.`,
      );
}

/** What an earlier run may have left, or a person wanted: nobody is taken off for it. */
const already = ({ technicianId }: Engagement, { id, isOn = [], isMoved }: Planned) =>
  !isMoved && isOn.some((each) => sameId(each, technicianId)) ? `, and on appointment ${id} already` : "";

/** Visits that are booked together must not have the same technician at the same time either. */
function refuseTwice(visits: Planned[], { label }: Call): void {
  for (const [place, visit] of visits.entries())
    for (const other of visits.slice(place + 1)) {
      const twice = visit.technicianIds.find((id) => other.technicianIds.some((each) => sameId(each, id)));
      const [one, two] = [spanOf(visit, "the visit"), spanOf(other, "the visit")];
      if (twice !== undefined && overlaps(one, two))
        throw new SpectralError(
          `${label} was refused: technician ${twice} is on two of its appointments at the same time, from ${shown(one.from)} and from ${shown(two.from)}.`,
        );
    }
}
