import { setTimeout as sleep } from "node:timers/promises";
import { bookedTwice, nextDay, type Office, openOffice, type Time } from "./office";

/** Several flows that book the same technician at the same moment, each request of them after a delay of its own. */

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  for (const delayMs of [3, 7, 12]) office.sandbox.faults.add({ kind: "slow", delayMs, rate: 0.2 });
});

const refuseIfBooked = true;

/** Prepares a rival, whose run tells whether it kept the technician. */
type Rival = (time: Time, technicianId: number) => Promise<() => Promise<boolean>>;

const isKept = ({ data }: { data?: Record<string, unknown> }) =>
  data !== undefined && (data.notBooked === undefined || (data.notBooked as unknown[]).length === 0);

const assigning: Rival = async (time, technicianId) => {
  const { id } = await office.book(time);
  const inputs = { jobAppointmentId: id, technicianIds: [technicianId], refuseIfBooked };
  return async () => isKept(await office.attempt("assignTechnicians", inputs));
};

const adding: Rival = async (time, technicianId) => {
  const { jobId } = await office.book(nextDay().from(1, 2));
  const inputs = { jobId, ...time, technicianId, refuseIfBooked };
  return async () => isKept(await office.attempt("createAppointment", inputs));
};

const creating: Rival = async (time, technicianId) => {
  const appointments = [{ ...time, technicianIds: [technicianId] }];
  const inputs = { ...office.jobInputs(), appointments, refuseIfBooked };
  return async () => isKept(await office.attempt("createJob", inputs));
};

const moving: Rival = async (time, technicianId) => {
  const { id } = await office.book(nextDay().from(1, 2), [technicianId]);
  return async () =>
    isKept(await office.attempt("rescheduleAppointment", { appointmentId: id, ...time, refuseIfBooked }));
};

/** Runs rounds of rivals side by side; gives how many were kept in each. Nobody may be booked twice. */
async function compete(rivals: Rival[], rounds: number): Promise<number[]> {
  const round = async (_: unknown, n: number) => {
    const { from } = nextDay();
    const technicianId = office.technicians[n % office.technicians.length] ?? 0;
    const ready = await Promise.all(
      rivals.map((rival, place) => rival(from(10 + place / 4, 12), technicianId)),
    );
    const outcomes = await Promise.all(
      ready.map(async (run) => {
        await sleep(Math.random() * 20);
        return run();
      }),
    );
    return outcomes.filter(Boolean).length;
  };
  const kept = await Promise.all(Array.from({ length: rounds }, round));
  expect(office.technicians.flatMap((id) => bookedTwice(office, id))).toEqual([]);
  return kept;
}

test("of three who assign, one is kept", async () => {
  expect(await compete([assigning, assigning, assigning], 20)).toEqual(Array(20).fill(1));
}, 30_000);

test("of three who book in different ways, one is kept at most", async () => {
  const kept = await compete([adding, creating, moving], 8);
  expect(Math.max(...kept)).toBe(1);
  // Those who move give way to all, so that nobody may be left.
  expect(kept.filter((each) => each === 1).length).toBeGreaterThan(0);
}, 30_000);

test("of two who move, one is kept at most", async () => {
  expect(Math.max(...(await compete([moving, moving], 8)))).toBeLessThanOrEqual(1);
}, 30_000);
