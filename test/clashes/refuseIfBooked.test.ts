import { logged } from "../harness";
import { cutWaits } from "../waits";
import { nextDay, type Office, openOffice } from "./office";

/** Refuse If Booked, on the four actions that book technicians. */

let office: Office;
let maria: number;
let other: number;

beforeAll(async () => {
  office = await openOffice();
  [maria = 0, other = 0] = office.technicians.slice(3);
});

cutWaits();
afterEach(() => office.sandbox.faults.clear());

const refuseIfBooked = true;
const writesOf = (requests: string[]) => requests.filter((each) => !each.startsWith("GET"));

/** Each action, with inputs that book a technician at a time. */
const ways: [string, (time: { start: string; end: string }) => Promise<object>][] = [
  [
    "assignTechnicians",
    async (time) => ({ jobAppointmentId: (await office.book(time)).id, technicianIds: [maria] }),
  ],
  [
    "createAppointment",
    async (time) => ({
      jobId: (await office.book(nextDay().from(1, 2))).jobId,
      ...time,
      technicianIds: [maria],
    }),
  ],
  [
    "rescheduleAppointment",
    async (time) => ({ appointmentId: (await office.book(nextDay().from(1, 2), [maria])).id, ...time }),
  ],
  [
    "createJob",
    async (time) => ({ ...office.jobInputs(), appointments: [{ ...time, technicianIds: [maria] }] }),
  ],
];

describe.each(ways)("%s", (key, inputsFor) => {
  const attempt = async (time: { start: string; end: string }, more: object = { refuseIfBooked }) => {
    const inputs = await inputsFor(time);
    office.exchanges.length = 0;
    return office.attempt(key, { ...inputs, ...more });
  };

  test("refuses before any write where a technician is on an appointment, and says who and where", async () => {
    const { from, at } = nextDay();
    const { appointmentNumber } = await office.book(from(10, 12), [maria]);
    const { message } = await attempt(from(11, 13));
    expect(message).toMatch(/ was refused, and nothing was written: .* Choose another time or technician/);
    expect(message).toContain(
      `${office.nameOf(maria)} is on appointment ${appointmentNumber} from ${at(10)} to ${at(12)}.`,
    );
    expect(writesOf(office.requests())).toEqual([]);
  });

  test.each([
    ["a non-job appointment", { start: 10, duration: "01:30:00" }, [11, 13], `at "Training"`],
    ["one of more than a day", { start: -30, duration: "1.18:00:00" }, [11, 13], `at "Training"`],
    ["one written otherwise", { start: 9, duration: "PT2H30M" }, [11, 13], `at "Training"`],
    ["one of an unknown length", { start: 1, duration: "long" }, [11, 13], `at "Training"`],
    ["one of the whole day", { start: 0, duration: "00:00:00", allDay: true }, [20, 21], `at "Training"`],
  ] as const)("refuses where a technician is at %s", async (_, { start, ...event }, [from, to], where) => {
    const day = nextDay();
    nextDay();
    office.addEvent(maria, { start: day.at(start), ...event });
    const { message } = await attempt(day.from(from, to));
    expect(message).toContain(`${office.nameOf(maria)} is ${where}`);
    expect(writesOf(office.requests())).toEqual([]);
  });

  test("refuses where a technician has time off, however long ago it began", async () => {
    const day = nextDay();
    const begin = day.at(-300 * 24);
    office.addShift(maria, { shiftType: "TimeOff", start: begin, end: day.at(12) });
    const { message } = await attempt(day.from(11, 13));
    expect(message).toContain(`${office.nameOf(maria)} is off ("Vacation") from ${begin} to ${day.at(12)}.`);
  });

  test("books where others only touch, are done or canceled, or are somebody else's", async () => {
    const { from } = nextDay();
    await office.book(from(8, 10), [maria]);
    await office.book(from(12, 14), [maria]);
    await office.book(from(10, 12), [other]);
    for (const status of ["Done", "Canceled"] as const) {
      const { id } = await office.book(from(10, 12), [maria]);
      const appointment = office.sandbox.state.appointments.get(id);
      if (appointment) office.sandbox.state.appointments.update(appointment, { status });
    }
    office.addEvent(maria, { start: from(9, 10).start, duration: "01:00:00" });
    office.addEvent(other, { start: from(10, 11).start, duration: "01:00:00" });
    office.addShift(maria, { shiftType: "OnCall", ...from(10, 12) });
    const { message, data } = await attempt(from(10, 12));
    expect(message).toBeUndefined();
    expect(data).toBeDefined();
    expect(writesOf(office.requests())).toHaveLength(1);
  });

  test("makes no further request where it is off", async () => {
    const { from } = nextDay();
    await office.book(from(10, 12), [maria]);
    expect((await attempt(from(10, 12), { refuseIfBooked: "false" })).message).toBeUndefined();
    expect(office.requests()).toHaveLength(1);
  });

  test("warns in the log, and books, outside of normal shifts", async () => {
    const { from } = nextDay();
    office.addShift(maria, { shiftType: "Normal", ...from(8, 11) });
    expect((await attempt(from(10, 12))).message).toBeUndefined();
    expect(logged.join()).toContain(`technician ${maria} has no normal shift for all of the visit`);
    office.addShift(maria, { shiftType: "Normal", ...from(11, 16) });
    logged.length = 0;
    expect((await attempt(from(12, 13))).message).toBeUndefined();
    expect(logged.join()).not.toContain("normal shift");
  });

  test.each([
    ["/appointments", "Job Planning and Management → Appointments (Read)"],
    ["/non-job-appointments", "Dispatch → Non-Job Appointments (Read)"],
    ["/technician-shifts", "Dispatch → Technician Shifts (Read)"],
  ])("refuses where %s is not granted, and names the scope", async (path, scope) => {
    const { from } = nextDay();
    const inputs = await inputsFor(from(10, 12));
    office.exchanges.length = 0;
    office.sandbox.faults.add({ kind: "5xx-before", status: 403, route: `GET ${path}` });
    const { message } = await office.attempt(key, { ...inputs, refuseIfBooked });
    expect(message).toContain("(Refuse If Booked)");
    expect(message).toContain(`was granted the API scope ${scope}`);
    expect(writesOf(office.requests())).toEqual([]);
  });

  test("refuses where a look is not answered", async () => {
    const { from } = nextDay();
    const inputs = await inputsFor(from(10, 12));
    office.exchanges.length = 0;
    office.sandbox.faults.add({ kind: "5xx-before", route: "GET /technician-shifts" });
    expect((await office.attempt(key, { ...inputs, refuseIfBooked })).message).toContain(
      "(Refuse If Booked)",
    );
    expect(writesOf(office.requests())).toEqual([]);
  });
});

test("an appointment is not in its own way, be it assigned again or moved a little", async () => {
  const { from } = nextDay();
  const { id } = await office.book(from(10, 12), [maria]);
  const assigned = { jobAppointmentId: id, technicianIds: [maria], refuseIfBooked };
  expect((await office.attempt("assignTechnicians", assigned)).message).toBeUndefined();
  const moved = { appointmentId: id, ...from(11, 13), refuseIfBooked };
  expect((await office.attempt("rescheduleAppointment", moved)).message).toBeUndefined();
  expect(office.crewOf(id)).toEqual([maria]);
});

test("a technician who is on two appointments already is named with both, and taken off none", async () => {
  const { from } = nextDay();
  const one = await office.book(from(10, 12), [maria]);
  const two = await office.book(from(11, 13), [maria]);
  const inputs = { jobAppointmentId: two.id, technicianIds: [maria], refuseIfBooked };
  const { message } = await office.attempt("assignTechnicians", inputs);
  expect(message).toMatch(`on appointment ${one.appointmentNumber} from`);
  expect(message).toContain(`, and on appointment ${two.id} already.`);
  expect(office.crewOf(two.id)).toEqual([maria]);
});

test("a job whose own appointments have a technician at two places is refused before any request", async () => {
  const { from } = nextDay();
  const appointments = [
    { ...from(8, 10), technicianIds: [maria, other] },
    { ...from(10, 12), technicianIds: [maria] },
    { ...from(9, 11), technicianIds: [other] },
  ];
  office.exchanges.length = 0;
  const { message } = await office.attempt("createJob", {
    ...office.jobInputs(),
    appointments,
    refuseIfBooked,
  });
  expect(message).toMatch(`Create Job was refused: technician ${other} is on two of its appointments`);
  expect(office.requests()).toEqual([]);
});

test("an arrival window alone books nobody, so that nothing is read for it", async () => {
  const { from, at } = nextDay();
  const { id } = await office.book(from(10, 12), [maria]);
  const inputs = { appointmentId: id, arrivalWindowStart: at(10), arrivalWindowEnd: at(11), refuseIfBooked };
  await office.run("rescheduleAppointment", inputs);
  expect(office.requests()).toEqual(["PATCH /appointments/{id}/reschedule"]);
});

test("a technician whose name cannot be read is named by ID", async () => {
  const { from } = nextDay();
  office.addEvent(maria, { start: from(10, 11).start, duration: "01:00:00" });
  const { id } = await office.book(from(10, 12));
  office.sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /technicians/{id}" });
  const inputs = { jobAppointmentId: id, technicianIds: [maria], refuseIfBooked };
  expect((await office.attempt("assignTechnicians", inputs)).message).toContain(
    `Technician ${maria} is at "Training"`,
  );
});
