import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { newId } from "../../sandbox/state";
import { jobInputs, type World } from "../cases/world";
import { connectionTo, run, startTestSandbox } from "../harness";

/** An office that books technicians in a sandbox: each test on a day of its own, far ahead of what is planned there. */

const hour = 60 * 60_000;
const firstDay = Date.parse("2031-03-03T00:00:00Z");
let days = 0;

export interface Office {
  sandbox: Sandbox;
  exchanges: Exchange[];
  /** Runs an action; gives its result, or the message of the error that it failed with. */
  attempt: (key: string, inputs: object) => Promise<{ data?: Record<string, unknown>; message?: string }>;
  run: <T = Record<string, unknown>>(key: string, inputs: object) => Promise<T>;
  technicians: number[];
  nameOf: (technicianId: number) => string;
  /** A job of one appointment; gives that. */
  book: (visit: Time, technicianIds?: number[]) => Promise<Booked>;
  jobInputs: () => object;
  crewOf: (appointmentId: number) => number[];
  addEvent: (technicianId: number, event: Event) => void;
  addShift: (technicianId: number, shift: Time & { shiftType: "Normal" | "OnCall" | "TimeOff" }) => void;
  /** The requests since the last call, as "GET /appointments". */
  requests: () => string[];
}

export interface Time {
  start: string;
  end: string;
}

interface Booked {
  id: number;
  jobId: number;
  appointmentNumber: string;
}

interface Event {
  start: string;
  duration: string;
  allDay?: boolean;
}

export async function openOffice(): Promise<Office> {
  const exchanges: Exchange[] = [];
  const sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
  const connection: Connection = await connectionTo(sandbox);
  const { state } = sandbox;
  const call = async (key: string, inputs: object) => (await run(key, { connection, ...inputs })) as never;
  const dated = { createdOn: "2026-01-05T16:00:00Z", modifiedOn: "2026-01-05T16:00:00Z" };
  const office: Office = {
    sandbox,
    exchanges,
    run: call,
    attempt: (key, inputs) =>
      call(key, inputs).then(
        (data) => ({ data }),
        ({ message }: Error) => ({ message }),
      ),
    technicians: [...state.technicians.values()].filter(({ active }) => active).map(({ id }) => id),
    nameOf: (id) => `${state.technicians.get(id)?.name} (${id})`,
    jobInputs: () => jobInputs({ state } as World),
    book: async (visit, technicianIds = []) => {
      const appointments = [{ ...visit, technicianIds }];
      const job = await office.run<{ id: number; firstAppointmentId: number }>("createJob", {
        ...office.jobInputs(),
        appointments,
      });
      exchanges.length = 0;
      const appointment = state.appointments.get(job.firstAppointmentId);
      return {
        id: job.firstAppointmentId,
        jobId: job.id,
        appointmentNumber: appointment?.appointmentNumber ?? "",
      };
    },
    crewOf: (appointmentId) =>
      state.assignments
        .where("appointmentId", appointmentId)
        .filter(({ active }) => active)
        .map(({ technicianId }) => technicianId),
    addEvent: (technicianId, { allDay = false, ...event }) => {
      state.nonJobAppointments.insert({
        id: newId(state),
        technicianId,
        name: "Training",
        timesheetCodeId: 1,
        summary: "",
        clearDispatchBoard: true,
        clearTechnicianView: true,
        removeTechnicianFromCapacityPlanning: true,
        showOnTechnicianSchedule: true,
        active: true,
        createdById: state.apiUserId,
        allDay,
        ...event,
        ...dated,
      });
    },
    addShift: (technicianId, shift) => {
      const told = { title: "Vacation", active: true, ...dated };
      state.technicianShifts.insert({ id: newId(state), technicianId, ...told, ...shift });
    },
    requests: () =>
      exchanges.splice(0).map(({ method, route }) => `${method} ${route?.replace("/tenant/{tenant}", "")}`),
  };
  return office;
}

/** A day that no other test has; gives times of it, from one hour to another. */
export function nextDay() {
  const day = firstDay + days++ * 24 * hour;
  const at = (hours: number) => new Date(day + hours * hour).toISOString().replace(".000Z", "Z");
  return { at, from: (start: number, end: number): Time => ({ start: at(start), end: at(end) }) };
}

/** Active assignments of a technician to open appointments that overlap: none, where nobody is booked twice. */
export function bookedTwice({ sandbox: { state } }: Office, technicianId: number): string[] {
  const visits = state.assignments
    .where("technicianId", technicianId)
    .filter(({ active }) => active)
    .flatMap(({ appointmentId }) => state.appointments.get(appointmentId) ?? [])
    .filter(({ status, start }) => !["Done", "Canceled"].includes(status) && start > "2031")
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  return visits.flatMap((visit, place) =>
    visits
      .slice(place + 1)
      .flatMap((other) => (other.start < visit.end ? [`${visit.id} and ${other.id}`] : [])),
  );
}
