import { holdReason, type World } from "../cases/world";
import { cutWaits } from "../waits";
import { nextDay, type Office, openOffice, type Time } from "./office";

/** Dispatch Appointment: crew, times, instructions and hold in one step. */

let office: Office;
let maria: number;
let other: number;
let third: number;

beforeAll(async () => {
  office = await openOffice();
  [maria = 0, other = 0, third = 0] = office.technicians;
});

cutWaits();
afterEach(() => office.sandbox.faults.clear());

const dispatch = (inputs: object) => office.attempt("dispatchAppointment", inputs);
const writes = () => office.requests().filter((each) => !each.startsWith("GET"));
const instructions = "Ring the bell at the gate.";
const reason = () => holdReason({ state: office.sandbox.state } as World);

/** An appointment with a crew of two, and all that is to change of it. */
async function prepared() {
  const { from, at } = nextDay();
  const { id, jobId } = await office.book(from(8, 10), [maria, other]);
  const wanted = {
    appointmentId: id,
    technicianIds: [other, third],
    ...from(13, 15),
    arrivalWindowStart: at(13),
    arrivalWindowEnd: at(14),
    specialInstructions: instructions,
    onHold: true,
    ...reason(),
    refuseIfBooked: true,
  };
  return { id, jobId, wanted, time: from(13, 15), from, at };
}

const all = [
  "POST /appointment-assignments/unassign-technicians",
  "PATCH /appointments/{id}/reschedule",
  "POST /appointment-assignments/assign-technicians",
  "PUT /appointments/{id}/special-instructions",
  "PUT /appointments/{id}/hold",
];

const labels = [
  "Unassign Technician to Appointment",
  "Reschedule Appointment",
  "Assign Technician to Appointment",
  "Update Special Instructions",
  "Hold Appointment",
];

const expectDone = (id: number, { start, end }: Time) => {
  const status = "Hold";
  expect(office.sandbox.state.appointments.get(id)).toMatchObject({
    ...{ start, end, status, specialInstructions: instructions },
  });
  expect(office.crewOf(id)).toEqual([other, third]);
};

test("does all that differs, and answers the appointment, its crew and what was done", async () => {
  const { id, wanted, time } = await prepared();
  const { data } = await dispatch(wanted);
  expect(writes()).toEqual(all);
  expectDone(id, time);
  expect(data).toMatchObject({
    appointment: { id, ...time, status: "Hold", specialInstructions: instructions },
    technicians: [{ id: other }, { id: third }],
    steps: labels,
  });
});

test("run again does nothing", async () => {
  const { id, wanted } = await prepared();
  await dispatch(wanted);
  office.requests();
  const { data } = await dispatch(wanted);
  expect(writes()).toEqual([]);
  expect(data).toMatchObject({ appointment: { id }, technicians: [{ id: other }, { id: third }], steps: [] });
});

test.each(all.map((route, place) => [route, place] as const))(
  "broken at %s it says what was done, and run again it does the rest",
  async (route, place) => {
    const { id, wanted, time } = await prepared();
    office.sandbox.faults.add({ kind: "5xx-before", status: 501, route, count: 1 });
    const { message } = await dispatch(wanted);
    expect(message).toMatch(`Dispatch Appointment, ${labels[place]} failed (501)`);
    expect(message).toMatch(
      place === 0 ? "Nothing was done before." : `Done before: ${labels.slice(0, place).join(", ")}.`,
    );
    office.requests();
    expect((await dispatch(wanted)).data?.steps).toEqual(labels.slice(place));
    expectDone(id, time);
  },
);

test.each(all)("goes on where the answer to %s was lost", async (route) => {
  const { id, wanted, time } = await prepared();
  office.sandbox.faults.add({ kind: "drop-after", route, count: 1 });
  expect((await dispatch(wanted)).message).toBeUndefined();
  expect(writes()).toEqual(all);
  expectDone(id, time);
});

test("a crew that changes at the same time is joined before anybody leaves", async () => {
  const { from } = nextDay();
  const { id } = await office.book(from(8, 10), [maria]);
  const { data } = await dispatch({ appointmentId: id, technicianIds: [other] });
  expect(data?.steps).toEqual([labels[2], labels[0]]);
  expect(office.crewOf(id)).toEqual([other]);
  await dispatch({ appointmentId: id, technicianIds: "[]" });
  expect(office.crewOf(id)).toEqual([]);
});

test("No takes it off hold; what is left blank stays", async () => {
  const { id, wanted, time } = await prepared();
  await dispatch(wanted);
  const { data } = await dispatch({ appointmentId: id, onHold: "No" });
  expect(data).toMatchObject({
    appointment: { ...time, status: "Scheduled", specialInstructions: instructions },
    steps: ["Release Appointment"],
  });
});

test("only the times that differ are sent", async () => {
  const { from, at } = nextDay();
  const { id } = await office.book(from(8, 10));
  await dispatch({ appointmentId: id, start: at(8).replace("Z", ".0000000+00:00"), end: at(11) });
  expect(office.exchanges.find(({ method }) => method === "PATCH")?.requestBody).toEqual({
    end: at(11).replace("Z", ".000Z"),
  });
});

describe("by the job", () => {
  test("takes its only open appointment", async () => {
    const { from } = nextDay();
    const { id, jobId } = await office.book(from(8, 10));
    const appointment = office.sandbox.state.appointments.get(id);
    const second = await office.run("createAppointment", { jobId, ...from(12, 13) });
    const { message } = await dispatch({ jobId, technicianIds: [maria] });
    expect(message).toMatch(`Job ${jobId} has 2 open appointments: give the Appointment ID of one, ${id} (`);
    if (appointment) office.sandbox.state.appointments.update(appointment, { status: "Done" });
    expect((await dispatch({ jobId, technicianIds: [maria] })).data).toMatchObject({
      appointment: { id: second.id },
    });
    expect(office.crewOf(second.id as number)).toEqual([maria]);
    const other = office.sandbox.state.appointments.get(second.id as number);
    if (other) office.sandbox.state.appointments.update(other, { status: "Canceled" });
    expect((await dispatch({ jobId })).message).toMatch(`Job ${jobId} has no open appointment`);
  });

  test("refuses an appointment of another one, or none at all", async () => {
    const { from } = nextDay();
    const { id } = await office.book(from(8, 10));
    const { jobId } = await office.book(from(8, 10));
    expect((await dispatch({ jobId, appointmentId: id })).message).toMatch(`, not of job ${jobId}.`);
    expect((await dispatch({ technicianIds: [maria] })).message).toBe(
      "Appointment ID or Job ID is required.",
    );
    expect((await dispatch({ appointmentId: id, onHold: true })).message).toBe(
      "Reason ID and Memo are required where On Hold is Yes.",
    );
    expect(writes()).toEqual([]);
  });
});

describe("with Refuse If Booked", () => {
  test("writes nothing where one of the crew is booked at the new time", async () => {
    const { wanted, from } = await prepared();
    const { appointmentNumber } = await office.book(from(14, 16), [third]);
    expect((await dispatch(wanted)).message).toMatch(
      `${office.nameOf(third)} is on appointment ${appointmentNumber}`,
    );
    expect(writes()).toEqual([]);
  });

  test("takes off who was booked by somebody else meanwhile, and says what was done", async () => {
    for (const [technicianId, kept] of [
      [other, third],
      [third, other],
    ] as const) {
      const { id, wanted, from } = await prepared();
      const rival = await office.book(from(14, 16), [technicianId]);
      const [assignment] = office.sandbox.state.assignments.where("appointmentId", rival.id);
      if (!assignment) throw new Error("Nobody is assigned.");
      office.sandbox.state.assignments.update(assignment, { active: false });
      let isBooked = false;
      office.sandbox.onExchange(({ method, path }) => {
        if (isBooked || method !== "POST" || !path.endsWith("/assign-technicians")) return;
        isBooked = true;
        office.sandbox.state.assignments.update(assignment, { active: true });
      });
      const { message } = await dispatch(wanted);
      expect(message).toMatch(
        `Dispatch Appointment gave way: ${office.nameOf(technicianId)} is on appointment ${rival.appointmentNumber}`,
      );
      expect(message).toMatch(`Done before: ${labels.slice(0, 3).join(", ")}.`);
      expect(office.crewOf(id)).toEqual([kept]);
    }
  });
});

test("Preview Only makes all looks, and shows what differs", async () => {
  const { id, wanted, from, time } = await prepared();
  const before = office.sandbox.state.appointments.get(id);
  const { start, end } = { ...before };
  const { data } = await dispatch({ ...wanted, previewOnly: true });
  expect(writes()).toEqual([]);
  const sent = data?.writes as { method: string; path: string; differs: object }[];
  expect(sent.map(({ differs }) => differs)).toEqual([
    { technicianIds: { from: [maria, other], to: [other] } },
    {
      start: { from: start, to: expect.stringContaining(time.start.slice(0, -1)) },
      end: { from: end, to: expect.stringContaining(time.end.slice(0, -1)) },
      arrivalWindowStart: { from: null, to: expect.anything() },
      arrivalWindowEnd: { from: null, to: expect.anything() },
    },
    { technicianIds: { from: [other], to: [other, third] } },
    { specialInstructions: { from: null, to: instructions } },
    { status: { from: "Scheduled", to: "Hold" } },
  ]);
  expect(sent.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`)).toEqual(
    all.map((each) => `${each.split(" ")[0]} ${each.split("/").at(-1)}`),
  );
  await office.book(from(14, 16), [third]);
  expect((await dispatch({ ...wanted, previewOnly: true })).message).toMatch("was refused");
});
