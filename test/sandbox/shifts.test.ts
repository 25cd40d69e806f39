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
