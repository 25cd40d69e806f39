import type { Availability } from "../../api/dispatch/capacity";
import { bookJob } from "../../sandbox/rules/jobs";
import { newId } from "../../sandbox/state";
import { type ErrorBody, first, useSandbox } from "./support";

/** How much can be booked: on a day on which nobody works yet, in windows of two hours at 8, 10, 13 and 15. */

const api = useSandbox();
const dated = { createdOn: "2026-01-05T16:00:00Z", modifiedOn: "2026-01-05T16:00:00Z" };

let days = 0;
const newDay = () => {
  const midnight = Date.parse("2026-09-07T07:00:00Z") + days++ * 24 * 60 * 60_000;
  return (hours: number) => new Date(midnight + hours * 60 * 60_000).toISOString().replace(".000Z", "Z");
};
type Day = ReturnType<typeof newDay>;

const unit = () => first(api.sandbox.state.businessUnits, ({ active }) => active);
const otherUnit = () =>
  first(api.sandbox.state.businessUnits, ({ id, active }) => active && id !== unit().id);
const jobTypeOf = (wanted: string) => first(api.sandbox.state.jobTypes, ({ name }) => name === wanted).id;

/** The first two technicians of the business unit. */
function crew() {
  const all = [...api.sandbox.state.technicians.values()];
  const [one, two] = all.filter((each) => each.active && each.businessUnitId === unit().id);
  if (!one || !two) throw new Error("The business unit has not two technicians.");
  return [one, two] as const;
}

type Shift = "Normal" | "OnCall" | "TimeOff";

function addShift(technicianId: number, start: string, end: string, shiftType: Shift = "Normal") {
  const { state } = api.sandbox;
  const told = { technicianId, shiftType, title: "Shift", active: true, start, end };
  return state.technicianShifts.insert({ id: newId(state), ...told, ...dated });
}

function addEvent(technicianId: number, start: string, duration: string, others = {}) {
  const { state } = api.sandbox;
  state.nonJobAppointments.insert({
    id: newId(state),
    technicianId,
    start,
    duration,
    name: "Meeting",
    summary: "",
    timesheetCodeId: 1,
    clearDispatchBoard: true,
    clearTechnicianView: true,
    showOnTechnicianSchedule: true,
    removeTechnicianFromCapacityPlanning: true,
    allDay: false,
    active: true,
    createdById: 1,
    ...dated,
    ...others,
  });
}

function book(start: string, end: string, technicianIds: number[] = [], businessUnitId = unit().id) {
  const { state } = api.sandbox;
  const { id: locationId, customerId } = first(state.locations, ({ active }) => active);
  const campaignId = first(state.campaigns).id;
  const of = { customerId, locationId, businessUnitId, campaignId, jobTypeId: jobTypeOf("No Heat") };
  return bookJob(state, { ...of, priority: "Normal" }, [{ start, end, technicianIds }]);
}

async function ask(at: Day, others: object = {}): Promise<Availability[]> {
  const { status, body } = await api.call<{ availabilities: Availability[] }>(
    "POST",
    "dispatch",
    "/capacity",
    {
      startsOnOrAfter: at(0),
      endsOnOrBefore: at(24),
      businessUnitIds: [unit().id],
      skillBasedAvailability: false,
      ...others,
    },
  );
  expect(status).toBe(200);
  return body.availabilities;
}

const hoursOn = async (at: Day, others?: object) =>
  (await ask(at, others)).map(({ openAvailability }) => openAvailability);

test("each arrival window of the days asked for is there, in UTC and by the company's clocks", async () => {
  const at = newDay();
  const [window, ...rest] = await ask(at);
  expect(rest).toHaveLength(3);
  expect(window).toMatchObject({ startUtc: at(8), endUtc: at(10), businessUnitIds: [unit().id] });
  expect(window?.start).toBe(at(1));
  expect(await ask(at, { startsOnOrAfter: at(8.5), endsOnOrBefore: at(14) })).toHaveLength(1);
  expect(await ask(at, { endsOnOrBefore: at(48) })).toHaveLength(8);
});

test("hours are those of technicians in a normal shift, who are neither off nor planned for else", async () => {
  const at = newDay();
  const [one, two] = crew();
  expect(await hoursOn(at)).toEqual([0, 0, 0, 0]);
  addShift(one.id, at(8), at(17));
  addShift(two.id, at(9), at(15));
  addShift(two.id, at(15), at(17), "OnCall");
  expect(await hoursOn(at)).toEqual([3, 4, 4, 2]);
  addShift(one.id, at(13), at(14), "TimeOff");
  addEvent(two.id, at(10), "00:30:00");
  addEvent(two.id, at(11), "00:30:00", { active: false });
  addEvent(two.id, at(11), "00:30:00", { removeTechnicianFromCapacityPlanning: false });
  expect(await hoursOn(at)).toEqual([3, 3.5, 3, 2]);
  addShift(one.id, at(8), at(17)).active = false;
  addEvent(one.id, at(0), "00:00:00", { allDay: true });
  expect(await hoursOn(at)).toEqual([1, 1.5, 2, 0]);
});

test("what is booked takes hours until it is done or canceled, of its technicians or of its business unit", async () => {
  const at = newDay();
  const [one, two] = crew();
  for (const each of [one, two]) addShift(each.id, at(8), at(17));
  const job = book(at(8), at(11));
  book(at(13), at(14), [one.id, two.id]);
  book(at(13), at(15), [], otherUnit().id);
  book(at(15), at(16), [one.id], otherUnit().id);
  const windows = await ask(at);
  expect(windows.map(({ openAvailability }) => openAvailability)).toEqual([2, 3, 2, 3]);
  expect(windows.map(({ totalAvailability }) => totalAvailability)).toEqual([4, 4, 4, 4]);
  const { state } = api.sandbox;
  for (const visit of state.appointments.where("jobId", job.id))
    state.appointments.update(visit, { status: "Canceled" });
  expect(await hoursOn(at)).toEqual([4, 4, 2, 3]);
});

test("a window is available while the job type's duration is left, and may be overbooked", async () => {
  const at = newDay();
  addShift(crew()[0].id, at(8), at(12));
  const told = async (jobType?: string) => {
    const [window] = await ask(at, jobType ? { jobTypeId: jobTypeOf(jobType) } : {});
    const { openAvailability: open, isAvailable, isExceedingIdealBookingPercentage: isOver } = window ?? {};
    return [open, isAvailable, isOver];
  };
  expect([await told(), await told("No Heat"), await told("System Replacement")]).toEqual([
    [2, true, false],
    [2, true, false],
    [2, false, false],
  ]);
  book(at(8), at(9));
  expect([await told(), await told("No Heat")]).toEqual([
    [1, true, false],
    [1, false, false],
  ]);
  book(at(8), at(10));
  expect(await told()).toEqual([-1, false, true]);
});

test("with skills, those who lack one of the job type's do not count", async () => {
  const at = newDay();
  const [one] = crew();
  addShift(one.id, at(8), at(17));
  const skilled = { skillBasedAvailability: true, jobTypeId: jobTypeOf("No Heat") };
  const unskilled = { ...skilled, jobTypeId: jobTypeOf("Leak Repair") };
  const technicianOf = async (others: object) =>
    (await ask(at, others))[0]?.technicians.find(({ id }) => id === one.id);
  expect(await hoursOn(at, skilled)).toEqual([2, 2, 2, 2]);
  expect(await hoursOn(at, unskilled)).toEqual([0, 0, 0, 0]);
  expect(await technicianOf(skilled)).toMatchObject({ status: "Available", hasRequiredSkills: true });
  expect(await technicianOf(unskilled)).toMatchObject({ status: "Unavailable", hasRequiredSkills: false });
  expect(await technicianOf({})).toMatchObject({ status: "Available", hasRequiredSkills: null });
});

test("an arrival window that is not active or of another business unit is not there", async () => {
  const at = newDay();
  const { state } = api.sandbox;
  const [one, two] = [...state.arrivalWindows.values()].map((window) => ({ ...window }));
  state.arrivalWindows.update(state.arrivalWindows.get(one?.id ?? 0) as never, { active: false });
  state.arrivalWindows.update(state.arrivalWindows.get(two?.id ?? 0) as never, { businessUnitIds: [1] });
  expect((await ask(at)).map(({ startUtc }) => startUtc)).toEqual([at(13), at(15)]);
  for (const former of [one, two])
    state.arrivalWindows.update(state.arrivalWindows.get(former?.id ?? 0) as never, former ?? {});
});

test("what the documents do not allow is refused", async () => {
  const at = newDay();
  const usual = { startsOnOrAfter: at(0), endsOnOrBefore: at(24), skillBasedAvailability: false };
  const refused = async (body: object) => {
    const answer = await api.call<ErrorBody>("POST", "dispatch", "/capacity", body);
    expect(answer.status).toBe(400);
    return Object.keys(answer.body.errors);
  };
  expect(await refused({})).toEqual(["StartsOnOrAfter", "EndsOnOrBefore", "SkillBasedAvailability"]);
  expect(await refused({ ...usual, endsOnOrBefore: at(0) })).toEqual(["EndsOnOrBefore"]);
  expect(await refused({ ...usual, businessUnitIds: [1], jobTypeId: 2 })).toEqual([
    "BusinessUnitIds[0]",
    "JobTypeId",
  ]);
  expect(await refused({ ...usual, skillBasedAvailability: "true" })).toEqual(["SkillBasedAvailability"]);
});
