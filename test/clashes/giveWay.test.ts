import { logged } from "../harness";
import { cutWaits } from "../waits";
import { nextDay, type Office, openOffice, type Time } from "./office";

/** What becomes of an action with Refuse If Booked where somebody else books at the same moment. */

let office: Office;
let maria: number;
let other: number;
/** Happens right after the next write of the action. */
let meanwhile: (() => void) | undefined;

beforeAll(async () => {
  office = await openOffice();
  [maria = 0, other = 0] = office.technicians;
  office.sandbox.onExchange(({ method }) => {
    if (method === "GET") return;
    meanwhile?.();
    meanwhile = undefined;
  });
});

cutWaits();
afterEach(() => office.sandbox.faults.clear());

/** An appointment whose technician is there once the action has written: by an assignment that is older than its own. */
async function bookedMeanwhile(time: Time): Promise<string> {
  const { id, appointmentNumber } = await office.book(time, [maria]);
  const [assignment] = office.sandbox.state.assignments.where("appointmentId", id);
  if (!assignment) throw new Error("Nobody is assigned.");
  office.sandbox.state.assignments.update(assignment, { active: false });
  meanwhile = () => office.sandbox.state.assignments.update(assignment, { active: true });
  return appointmentNumber;
}

/** The same by a newer one. */
async function bookedLater(time: Time): Promise<void> {
  const { id: jobAppointmentId } = await office.book(time);
  meanwhile = () => void office.run("assignTechnicians", { jobAppointmentId, technicianIds: [maria] });
}

const refuseIfBooked = true;
const assign = (id: number, technicianIds = [maria]) =>
  office.attempt("assignTechnicians", { jobAppointmentId: id, technicianIds, refuseIfBooked });

test("Assign Technicians takes back its own assignment alone, and fails with who was first", async () => {
  const { from, at } = nextDay();
  const { id } = await office.book(from(10, 12));
  const first = await bookedMeanwhile(from(11, 13));
  const { message } = await assign(id, [other, maria]);
  expect(message).toBe(
    `Assign Technician to Appointment gave way: ${office.nameOf(maria)} is on appointment ${first} from ${at(11)} to ${at(13)}, which was booked first. Technician ${maria} was taken off appointment ${id} again.`,
  );
  expect(office.crewOf(id)).toEqual([other]);
});

test("Assign Technicians leaves alone whom somebody else assigned before", async () => {
  const { from } = nextDay();
  const { id } = await office.book(from(10, 12), [maria]);
  await bookedMeanwhile(from(11, 13));
  expect((await assign(id)).message).toBeUndefined();
  expect(office.crewOf(id)).toEqual([maria]);
});

test("it stays where the other one was booked later, and says that this one has to give way", async () => {
  const { from } = nextDay();
  const { id } = await office.book(from(10, 12));
  await bookedLater(from(11, 13));
  expect((await assign(id)).message).toBeUndefined();
  expect(office.crewOf(id)).toEqual([maria]);
  expect(logged.join()).toContain("as well, which was booked later and has to give way.");
});

test("it gives way to what is no appointment", async () => {
  const { from, at } = nextDay();
  const { id } = await office.book(from(10, 12));
  meanwhile = () => office.addEvent(maria, { start: at(10), duration: "01:00:00" });
  expect((await assign(id)).message).toContain(`${office.nameOf(maria)} is at "Training"`);
  expect(office.crewOf(id)).toEqual([]);
});

test("an assignment whose answer was lost is found, and gives way like any other", async () => {
  const { from } = nextDay();
  const { id } = await office.book(from(10, 12));
  const first = await bookedMeanwhile(from(11, 13));
  office.sandbox.faults.add({
    kind: "drop-after",
    route: "POST /appointment-assignments/assign-technicians",
    count: 1,
  });
  expect((await assign(id)).message).toContain(`is on appointment ${first}`);
  expect(office.crewOf(id)).toEqual([]);
});

test.each(["5xx-before", "5xx-after", "drop-before", "drop-after"] as const)(
  "who gives way is taken off in spite of %s",
  async (kind) => {
    const { from } = nextDay();
    const { id } = await office.book(from(10, 12));
    await bookedMeanwhile(from(11, 13));
    const route = "POST /appointment-assignments/unassign-technicians";
    office.sandbox.faults.add({ kind, route, count: 1 });
    expect((await assign(id)).message).toContain(`was taken off appointment ${id} again.`);
    expect(office.crewOf(id)).toEqual([]);
  },
);

test("where that does not succeed, the error says what to do", async () => {
  const { from } = nextDay();
  const { id } = await office.book(from(10, 12));
  await bookedMeanwhile(from(11, 13));
  office.sandbox.faults.add({
    kind: "5xx-before",
    status: 403,
    route: "POST /appointment-assignments/unassign-technicians",
  });
  expect((await assign(id)).message).toContain(
    `Take technician ${maria} off appointment ${id} in ServiceTitan: that did not succeed.`,
  );
  expect(office.crewOf(id)).toEqual([maria]);
});

test("Reschedule Appointment gives way to whatever is there, older or newer", async () => {
  for (const book of [bookedMeanwhile, bookedLater]) {
    const { from } = nextDay();
    const { id } = await office.book(nextDay().from(1, 2), [maria, other]);
    await book(from(10, 12));
    // What is booked by a request of its own is there before the look goes on.
    office.sandbox.faults.add({ kind: "slow", delayMs: 60, route: "GET /appointment-assignments" });
    const moved = { appointmentId: id, ...from(11, 13), refuseIfBooked };
    const { message } = await office.attempt("rescheduleAppointment", moved);
    expect(message).toMatch(/^Reschedule Appointment gave way: .*, which was booked first\./);
    expect(office.crewOf(id)).toEqual([other]);
    office.sandbox.faults.clear();
  }
});

test("Reschedule Appointment also looks after who was assigned while it moved", async () => {
  const { from } = nextDay();
  await office.book(from(10, 12), [maria]);
  const { id } = await office.book(nextDay().from(1, 2));
  const { assignments } = office.sandbox.state;
  const spare = await office.book(nextDay().from(1, 2), [maria]);
  const [assignment] = assignments.where("appointmentId", spare.id);
  meanwhile = () => assignment && assignments.update(assignment, { appointmentId: id });
  const moved = { appointmentId: id, ...from(11, 13), refuseIfBooked };
  expect((await office.attempt("rescheduleAppointment", moved)).message).toContain("gave way");
  expect(office.crewOf(id)).toEqual([]);
});

test("Create Job stays without the technician, succeeds, and says so", async () => {
  const { from, at } = nextDay();
  const appointments = [
    { ...from(8, 10), technicianIds: [maria, other] },
    { ...from(10, 12), technicianIds: [maria] },
  ];
  const first = await bookedMeanwhile(from(11, 13));
  const before = office.sandbox.state.jobs.size;
  const { data } = await office.attempt("createJob", { ...office.jobInputs(), appointments, refuseIfBooked });
  expect(office.sandbox.state.jobs.size).toBe(before + 1);
  const [one, two] = office.sandbox.state.appointments.where("jobId", data?.id as number).map(({ id }) => id);
  expect(data?.notBooked).toEqual([
    {
      technicianId: maria,
      appointmentId: two,
      reason: `${office.nameOf(maria)} is on appointment ${first} from ${at(11)} to ${at(13)}, which was booked first. Technician ${maria} was taken off appointment ${two} again.`,
    },
  ]);
  expect(office.crewOf(one as number)).toEqual([maria, other]);
  expect(office.crewOf(two as number)).toEqual([]);
  expect(logged.join()).toContain("Create Job gave way");
});

test("Create Appointment does so too", async () => {
  const { from } = nextDay();
  const { jobId } = await office.book(nextDay().from(1, 2));
  await bookedMeanwhile(from(11, 13));
  const inputs = { jobId, ...from(10, 12), technicianId: other, technicianIds: [maria], refuseIfBooked };
  const { data } = await office.attempt("createAppointment", inputs);
  expect(data?.notBooked).toMatchObject([{ technicianId: maria, appointmentId: data?.id }]);
  expect(office.crewOf(data?.id as number)).toEqual([other]);
});

test("Find or Create Job says so too", async () => {
  const { from } = nextDay();
  const own = { applicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12", reference: "R-1" };
  const appointments = [{ ...from(10, 12), technicianIds: [maria] }];
  await bookedMeanwhile(from(11, 13));
  const inputs = { ...office.jobInputs(), ...own, appointments, refuseIfBooked };
  const { data } = await office.attempt("findOrCreateJob", inputs);
  expect(data).toMatchObject({ created: true, record: { notBooked: [{ technicianId: maria }] } });
});

test("where nobody gave way, they say that too", async () => {
  const { from } = nextDay();
  const appointments = [{ ...from(10, 12), technicianIds: [maria] }];
  const created = await office.run("createJob", { ...office.jobInputs(), appointments, refuseIfBooked });
  expect(created.notBooked).toEqual([]);
  const added = { jobId: created.id, ...from(12, 13), technicianId: maria, refuseIfBooked };
  expect((await office.run("createAppointment", added)).notBooked).toEqual([]);
});

describe("where the second look", () => {
  const create = (time: Time) => {
    const appointments = [{ ...time, technicianIds: [maria] }];
    return office.attempt("createJob", { ...office.jobInputs(), appointments, refuseIfBooked });
  };

  test("fails, what was booked stays, and the log says that nobody knows", async () => {
    for (const isNew of [true, false]) {
      const { from } = nextDay();
      const { id } = await office.book(from(10, 12));
      meanwhile = () => office.sandbox.faults.add({ kind: "5xx-before", route: "GET" });
      const { message } = await (isNew ? create(from(10, 12)) : assign(id));
      office.sandbox.faults.clear();
      expect(message).toBeUndefined();
      expect(logged.join()).toContain(
        "whether somebody else booked the same technician at the same moment is not known",
      );
      logged.length = 0;
    }
  });

  test("comes before what was written shows, the log says so", async () => {
    const { from } = nextDay();
    for (const route of ["GET /appointments", "GET /appointment-assignments"]) {
      const { id } = await office.book(from(10, 12));
      meanwhile = () => office.sandbox.faults.add({ kind: "lagging-list", route });
      expect((await assign(id)).message).toBeUndefined();
      office.sandbox.faults.clear();
      expect(logged.join()).toContain(`does not show yet that technician ${maria} is on appointment ${id}`);
      logged.length = 0;
      await office.run("unassignTechnicians", { jobAppointmentId: id, technicianIds: [maria] });
    }
    meanwhile = () => office.sandbox.faults.add({ kind: "lagging-list", route: "GET /appointments" });
    expect((await create(from(14, 15))).data?.notBooked).toEqual([]);
    expect(logged.join()).toContain("does not show yet the appointment that starts");
  });
});

test("a job whose answer was lost keeps its run again from booking a second one", async () => {
  const { from } = nextDay();
  const inputs = {
    ...office.jobInputs(),
    appointments: [{ ...from(10, 12), technicianIds: [maria] }],
    refuseIfBooked,
  };
  const before = office.sandbox.state.jobs.size;
  office.sandbox.faults.add({ kind: "drop-after", route: "POST /jobs", count: 1 });
  expect((await office.attempt("createJob", inputs)).message).toContain("may have been carried out");
  expect((await office.attempt("createJob", inputs)).message).toContain("is on appointment");
  expect(office.sandbox.state.jobs.size).toBe(before + 1);
});
