import { assignment } from "../../api/dispatch/appointmentAssignments";
import { nonJobAppointment } from "../../api/dispatch/nonJobAppointments";
import { technicianShift } from "../../api/dispatch/technicianShifts";
import { appointment } from "../../api/jpm/appointments";
import { run } from "../harness";
import { startServer } from "../server";

/** Looks of Refuse If Booked that are answered otherwise than they were asked for. */

const time = { start: "2026-01-13T17:00:00Z", end: "2026-01-13T19:00:00Z" };
const maria = 41;

/** Books a technician where the lists answer these records, whatever is asked for; gives the error, and the requests. */
async function book(lists: Record<string, object[]>) {
  const { connection, requests } = await startServer(({ method, url }) => {
    const { pathname } = new URL(url, "http://server");
    const [path] = Object.keys(lists).filter((each) => pathname.endsWith(`/${each}`));
    if (method !== "GET") return { body: JSON.stringify({ ...appointment.example, id: 1 }) };
    const data = path ? lists[path] : [];
    return {
      body: JSON.stringify({ page: 1, pageSize: 5000, hasMore: false, totalCount: data?.length, data }),
    };
  });
  const inputs = { connection, jobId: 1001, ...time, technicianIds: [maria], refuseIfBooked: true };
  const message = await run("createAppointment", inputs).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { message, requests };
}

const booked = { ...appointment.example, ...time, id: 1102, status: "Scheduled" };
const assigned = { ...assignment.example, id: 1202, appointmentId: booked.id, technicianId: maria };
const meeting = { ...nonJobAppointment.example, ...time, technicianId: maria };
const timeOff = { ...technicianShift.example, ...time, technicianId: maria, shiftType: "TimeOff" };

test.each([
  ["appointments", { appointments: [booked], "appointment-assignments": [assigned] }],
  [
    "a status that is not documented",
    { appointments: [{ ...booked, status: "Paused" }], "appointment-assignments": [assigned] },
  ],
  [
    "IDs as text",
    {
      appointments: [{ ...booked, id: "1102" }],
      "appointment-assignments": [{ ...assigned, technicianId: "41" }],
    },
  ],
  ["times without a zone", { "non-job-appointments": [{ ...meeting, start: "2026-01-13T18:00:00" }] }],
  ["non-job appointments", { "non-job-appointments": [meeting] }],
  ["time off", { "technician-shifts": [timeOff] }],
])("%s of the technician refuse", async (_, lists) => {
  const { message, requests } = await book(lists);
  expect(message).toMatch(/\(41\) is |Technician 41 is /);
  expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

const other = 42;
test.each([
  [
    "somebody else's appointments",
    { appointments: [booked], "appointment-assignments": [{ ...assigned, technicianId: other }] },
  ],
  [
    "ended assignments",
    { appointments: [booked], "appointment-assignments": [{ ...assigned, active: false }] },
  ],
  [
    "assignments to other appointments",
    { appointments: [booked], "appointment-assignments": [{ ...assigned, appointmentId: 9 }] },
  ],
  [
    "appointments of another time",
    {
      appointments: [{ ...booked, start: time.end, end: "2026-01-13T21:00:00Z" }],
      "appointment-assignments": [assigned],
    },
  ],
  ["somebody else's non-job appointments", { "non-job-appointments": [{ ...meeting, technicianId: other }] }],
  ["inactive non-job appointments", { "non-job-appointments": [{ ...meeting, active: false }] }],
  ["somebody else's time off", { "technician-shifts": [{ ...timeOff, technicianId: other }] }],
  ["shifts at work", { "technician-shifts": [{ ...timeOff, shiftType: "Normal" }] }],
  ["time off that was taken back", { "technician-shifts": [{ ...timeOff, active: false }] }],
])("%s, listed in spite of the filter, do not refuse", async (_, lists) => {
  const { message, requests } = await book(lists);
  expect(message).toBeUndefined();
  expect(requests.filter(({ method }) => method !== "GET")).toHaveLength(1);
});

test("a time that cannot be read refuses, since it may be in the way", async () => {
  const { message } = await book({ "technician-shifts": [{ ...timeOff, end: "soon" }] });
  expect(message).toMatch("Refuse If Booked cannot tell when time off 1171 is: soon is no date and time.");
});

test("assignments are asked for fifty appointments at a time", async () => {
  const appointments = Array.from({ length: 101 }, (_, n) => ({ ...booked, id: 2000 + n }));
  const last = { ...assigned, appointmentId: 2100 };
  const { message, requests } = await book({ appointments, "appointment-assignments": [last] });
  expect(message).toMatch("Maria Lopez (41) is on appointment 1001-1 from 2026-01-13T17:00:00Z");
  const asked = requests.map(({ url }) => new URL(url, "http://server"));
  // Where a page takes long, the total alone is asked for as well.
  const pages = asked.filter(
    ({ pathname, searchParams }) =>
      pathname.endsWith("/appointment-assignments") && searchParams.get("pageSize") !== "1",
  );
  const sizes = pages.map(({ searchParams }) => searchParams.get("appointmentIds")?.split(",").length);
  expect(sizes).toEqual([50, 50, 1]);
});
