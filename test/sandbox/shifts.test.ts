import type { NonJobAppointment } from "../../api/dispatch/nonJobAppointments";
import type { TechnicianShift } from "../../api/dispatch/technicianShifts";
import { mapValues } from "../../src/inputs/mapValues";
import { first, type Page, useSandbox } from "./support";

/** What technicians are planned for besides appointments. */

const api = useSandbox();

const listed = async <R extends { id: number }>(path: string, query: Record<string, string | number>) => {
  const parameters = new URLSearchParams(mapValues(query, String));
  const { status, body } = await api.call<Page<R>>("GET", "dispatch", `${path}?pageSize=500&${parameters}`);
  expect(status).toBe(200);
  return body.data;
};
const idsOf = (records: { id: number }[]) => records.map(({ id }) => id);

describe("technician shifts", () => {
  const shifts = (query: Record<string, string | number>) =>
    listed<TechnicianShift>("/technician-shifts", query);

  test("are listed by technician, kind and times; inactive ones only where they are asked for", async () => {
    const all = [...api.sandbox.state.technicianShifts.values()];
    const vacation = all.find(({ shiftType, active }) => shiftType === "TimeOff" && active);
    const { technicianId = 0, start = "", end = "" } = vacation ?? {};
    const off = { technicianId, shiftType: "TimeOff" };
    expect(idsOf(await shifts(off))).toEqual([vacation?.id]);
    expect(await shifts({ ...off, active: "Any" })).toHaveLength(2);
    expect(idsOf(await shifts({ ...off, startsOnOrAfter: start, endsOnOrBefore: end }))).toEqual([
      vacation?.id,
    ]);
    expect(await shifts({ ...off, endsOnOrBefore: start })).toEqual([]);
    expect(idsOf(await shifts({ titleContains: "vac" }))).toEqual([vacation?.id]);
  });

  test("may have a note", async () => {
    const onCall = first(api.sandbox.state.technicianShifts, ({ note }) => note !== null);
    expect(await shifts({ noteContains: "phone" })).toEqual([onCall]);
  });
});

test("shifts are deleted that lie within a time; those that reach out of it stay", async () => {
  const table = api.sandbox.state.technicianShifts;
  const [, off] = [...table.values()].filter(({ shiftType }) => shiftType === "TimeOff");
  const { id = 0, start = "", end = "" } = off ?? {};
  const remove = async (from: string, to: string) => {
    const body = { start: from, end: to };
    const path = "/technician-shifts/bulk-delete";
    return (await api.call<{ deletedIds: number[] }>("POST", "dispatch", path, body)).body.deletedIds;
  };
  expect(await remove(start, end.replace("T15", "T14"))).toEqual([]);
  expect(await remove(start, end)).toEqual([id]);
  expect((await api.call("GET", "dispatch", `/technician-shifts/${id}`)).status).toBe(404);
  const { status, body } = await api.call("POST", "dispatch", "/technician-shifts/bulk-delete", {
    start: end,
    end: start,
  });
  expect([status, Object.keys(body.errors)]).toEqual([400, ["End"]]);
});

describe("non-job appointments", () => {
  const events = (query: Record<string, string | number>) =>
    listed<NonJobAppointment>("/non-job-appointments", query);

  test("are listed by technician and start, inactive ones too unless only active ones are asked for", async () => {
    const [meeting, training, service] = [...api.sandbox.state.nonJobAppointments.values()];
    const { technicianId = 0, start = "" } = meeting ?? {};
    expect(await events({ technicianId })).toEqual([meeting, training, service]);
    expect(await events({ technicianId, activeOnly: "true" })).toEqual([meeting, training]);
    expect(await events({ technicianId, activeOnly: "false" })).toHaveLength(3);
    expect(await events({ startsOnOrBefore: start })).toEqual([meeting]);
    expect(await events({ startsOnOrAfter: training?.start ?? "" })).toEqual([training, service]);
    expect(await events({ technicianId: technicianId + 1 })).toEqual([]);
  });
});

describe("what is planned repeatedly", () => {
  const plan = async (inputs: object) => {
    const { body } = await api.call<{ technicianShifts: { start: string; end: string }[]; errors?: object }>(
      "POST",
      "dispatch",
      "/technician-shifts",
      {
        technicianIds: [first(api.sandbox.state.technicians, ({ active }) => active).id],
        shiftType: "Normal",
        title: "Early shift",
        start: "2026-07-08T13:00:00Z",
        end: "2026-07-08T21:00:00Z",
        ...inputs,
      },
    );
    return body.errors
      ? Object.keys(body.errors)
      : body.technicianShifts.map(({ start }) => start.slice(5, 10));
  };

  test.each([
    [{ repeatType: "Never" }, ["07-08"]],
    [
      { repeatType: "Daily", repeatInterval: 2, repeatEndDate: "2026-07-13T00:00:00Z" },
      ["07-08", "07-10", "07-12"],
    ],
    [
      { repeatType: "Weekly", shiftDays: "Monday,Wednesday", repeatEndDate: "2026-07-16T00:00:00Z" },
      ["07-08", "07-13", "07-15"],
    ],
    [{ repeatType: "Daily" }, ["RepeatEndDate"]],
    [{ repeatType: "Never", end: "2026-07-08T12:00:00Z" }, ["End"]],
  ])("%j", async (inputs, expected) => {
    expect(await plan(inputs)).toEqual(expected);
  });

  test("a non-job appointment takes place as often as is told", async () => {
    const { nonJobAppointments, technicians } = api.sandbox.state;
    const technicianId = first(technicians, ({ active }) => active).id;
    const { body } = await api.call("POST", "dispatch", "/non-job-appointments", {
      technicianId,
      start: "2026-07-31T16:00:00Z",
      duration: "01:00:00",
      name: "Stock take",
      repeat: true,
      frequency: "Yearly",
      endType: "After",
      countOccurrences: 2,
    });
    expect(body).toMatchObject({ frequency: 3, endType: 1, repeat: true });
    const planned = [...nonJobAppointments.values()].filter(({ name }) => name === "Stock take");
    expect(planned.map(({ start }) => start)).toEqual(["2026-07-31T16:00:00Z", "2027-07-31T16:00:00Z"]);
  });
});

test("a team of a name that is there is answered, and not made again", async () => {
  const create = (name: string) =>
    api.call<{ id: number; created: boolean }>("POST", "dispatch", "/teams", { active: true, name });
  const { body } = await create("Night crew");
  expect((await create("Night crew")).body).toMatchObject({ id: body.id, created: false });
  expect((await api.call("DELETE", "dispatch", `/teams/${body.id}`)).status).toBe(200);
  expect((await create("Night crew")).body.created).toBe(true);
});
