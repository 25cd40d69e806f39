import { setTimeout as sleep } from "node:timers/promises";
import { bookJob } from "../sandbox/rules/jobs";
import type { State } from "../sandbox/state";

/** Flows that book the same technician at the same moment, each with Refuse If Booked and in a way of its own. */

interface Time {
  start: string;
  end: string;
}

/** An action with inputs that book a technician at a time. */
type Way = (state: State, time: Time, technicianId: number) => [key: string, inputs: object];

export const ways = {
  assign: (state, time, id) => [
    "assignTechnicians",
    { jobAppointmentId: visitAt(state, time).id, technicianIds: [id] },
  ],
  add: (state, time, id) => [
    "createAppointment",
    { jobId: visitAt(state, nextDay()(1, 2)).jobId, ...time, technicianId: id },
  ],
  create: (state, time, id) => [
    "createJob",
    { ...jobFields(state), appointments: [{ ...time, technicianIds: [id] }] },
  ],
  move: (state, time, id) => [
    "rescheduleAppointment",
    { appointmentId: visitAt(state, nextDay()(1, 2), [id]).id, ...time },
  ],
  dispatch: (state, time, id) => [
    "dispatchAppointment",
    { appointmentId: visitAt(state, nextDay()(1, 2)).id, technicianIds: [id], ...time },
  ],
} satisfies Record<string, Way>;

export type WayName = keyof typeof ways;

/** What came of a rival: it kept the technician, gave way after its write, or wrote nothing; or its error. */
export type Outcome = "kept" | "gave way" | "refused" | string;

export type Run = (key: string, inputs: object) => Promise<unknown>;

/**
 * Lets rivals book one technician at overlapping times, each after a delay of its own.
 * @returns what came of each.
 */
export function compete(state: State, run: Run, names: WayName[]): Promise<Outcome[]> {
  const crew = [...state.technicians.values()].filter(({ active }) => active);
  const { id } = crew[days % crew.length] as (typeof crew)[number];
  const at = nextDay();
  const ready = names.map((name, place) => ways[name](state, at(10 + place / 4, 12), id));
  return Promise.all(
    ready.map(async ([key, inputs]) => {
      await sleep(Math.random() * 20);
      return outcomeOf(run(key, { ...inputs, refuseIfBooked: true }));
    }),
  );
}

async function outcomeOf(running: Promise<unknown>): Promise<Outcome> {
  try {
    const { notBooked = [] } = (await running) as { notBooked?: unknown[] };
    return notBooked.length > 0 ? "gave way" : "kept";
  } catch (error) {
    const { message } = error as Error;
    return / (gave way|was refused)\b/.exec(message)?.[1]?.replace("was ", "") ?? message;
  }
}

/** Appointments that a technician is on at the same time, far ahead of what is planned in the seed. */
export function bookedTwice(state: State): string[] {
  const open = [...state.appointments.values()].filter(
    ({ status, start }) => status !== "Done" && status !== "Canceled" && Date.parse(start) >= firstDay,
  );
  const visits = open.flatMap(({ id, start, end }) =>
    state.assignments
      .where("appointmentId", id)
      .filter(({ active }) => active)
      .map(({ technicianId }) => ({ id, technicianId, start, end })),
  );
  return visits.flatMap((one, place) =>
    visits
      .slice(place + 1)
      .filter(
        (other) => other.technicianId === one.technicianId && one.end > other.start && one.start < other.end,
      )
      .map((other) => `technician ${one.technicianId} is on appointments ${one.id} and ${other.id}`),
  );
}

const hour = 60 * 60_000;
const firstDay = Date.parse("2031-03-03T00:00:00Z");
let days = 0;

/** A day of its own; gives times of it, from one hour to another. */
function nextDay(): (from: number, to: number) => Time {
  const day = firstDay + days++ * 24 * hour;
  const at = (hours: number) => new Date(day + hours * hour).toISOString().replace(".000Z", "Z");
  return (from, to) => ({ start: at(from), end: at(to) });
}

/** The appointment of a new job. */
function visitAt(state: State, time: Time, technicianIds: number[] = []) {
  const job = bookJob(state, jobFields(state), [{ ...time, technicianIds }]);
  return { id: job.firstAppointmentId, jobId: job.id };
}

function jobFields({ locations, jobTypes, campaigns }: State) {
  const first = <R>(records: Map<number, R>) => [...records.values()][0] as R;
  const { id: locationId, customerId } = first(locations);
  const { id: jobTypeId, businessUnitIds } = first(jobTypes);
  const [businessUnitId = 0] = businessUnitIds;
  return {
    customerId,
    locationId,
    jobTypeId,
    businessUnitId,
    campaignId: first(campaigns).id,
    priority: "Normal" as const,
  };
}
