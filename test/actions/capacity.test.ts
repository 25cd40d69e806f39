import type { Connection } from "@prismatic-io/spectral";
import { bookJob } from "../../sandbox/rules/jobs";
import type { Sandbox } from "../../sandbox/server";
import { newId } from "../../sandbox/state";
import { applicationGuid, first, type Inputs, jobInputs, type World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox } from "../harness";
import { cutWaits } from "../waits";
import { connectionToStub, startStub } from "./stub";

/** Jobs that are booked where there is time for them: each test on days of its own, on which nobody works yet. */

// How long a job whose answer was lost is looked for.
jest.mock("node:timers/promises", () => ({
  ...jest.requireActual("node:timers/promises"),
  setTimeout: (ms: number, ...rest: unknown[]) =>
    jest.requireActual("node:timers/promises").setTimeout(ms >= 5_000 ? 10 : ms, ...rest),
}));

let sandbox: Sandbox;
let connection: Connection;
const requests: string[] = [];
/** What happens right before the answer to a request of that route is sent, once. */
let meanwhile: Record<string, () => void> = {};

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
  sandbox.onExchange(({ method, path }) => {
    const request = `${method} ${path.replace(/^.*tenant\/\d+/, "")}`;
    requests.push(request);
    const happens = meanwhile[request];
    delete meanwhile[request];
    happens?.();
  });
});

cutWaits();

beforeEach(() => {
  sandbox.faults.clear();
  requests.length = 0;
  logged.length = 0;
  meanwhile = {};
});

interface Visit {
  arrivalWindowStart: string;
  arrivalWindowEnd: string;
  start: string;
  end: string;
  technicians: { id: number; name: string }[];
}

interface Booked {
  created: boolean;
  record: { id: number; firstAppointmentId: number };
  duplicates: number[];
  window: Visit | null;
  overbooked: boolean | null;
  notes: string[];
}

const find = async (inputs: Inputs) =>
  (await run("findBookableWindows", { connection, ...inputs })) as { windows: Visit[]; notes: string[] };
const book = async (inputs: Inputs) =>
  (await run("bookJobFromCapacity", { connection, ...inputs })) as Booked;

const job = () => jobInputs({ state: sandbox.state } as World);
const asked = () => {
  const { jobTypeId, businessUnitId } = job();
  return { jobTypeId, businessUnitId };
};
const typeNamed = (name: string) => first(sandbox.state.jobTypes.values(), (type) => type.name === name).id;
const technicians = () =>
  [...sandbox.state.technicians.values()].filter(
    ({ active, businessUnitId }) => active && businessUnitId === asked().businessUnitId,
  );

let days = 0;
let made = 0;

/** A new day, with so many technicians who work from eight to five; windows are at 8, 10, 13 and 15, of two hours. */
function workday(working = 1) {
  const midnight = Date.parse("2033-03-01T07:00:00Z") + days++ * 24 * 60 * 60_000;
  const at = (hours: number) => new Date(midnight + hours * 60 * 60_000).toISOString().replace(".000Z", "Z");
  const dated = { createdOn: "2026-01-05T16:00:00Z", modifiedOn: "2026-01-05T16:00:00Z" };
  for (const { id: technicianId } of technicians().slice(0, working))
    sandbox.state.technicianShifts.insert({
      id: newId(sandbox.state),
      ...{ technicianId, shiftType: "Normal", title: "Day shift", active: true, ...dated },
      ...{ start: at(8), end: at(17) },
    });
  return { at, range: { from: at(0), to: at(24) } };
}

/** A new request to book on a day. */
const requestOn = ({ range }: ReturnType<typeof workday>): Inputs => ({
  ...job(),
  ...range,
  reference: `R-${++made}`,
  applicationGuid,
});

/** Somebody else books the first window of a day. */
const rival = ({ at }: ReturnType<typeof workday>) => {
  const [customer, when] = [job(), { start: at(8), end: at(10) }];
  bookJob(sandbox.state, { ...customer, priority: "Normal" }, [when]);
};

const bookings = () => requests.filter((request) => request === "POST /jobs");
const looks = () => requests.filter((request) => request === "POST /capacity");

describe("Find Bookable Windows", () => {
  test("finds the next ones, each of which Create Job takes, and not any more once it is booked", async () => {
    const day = workday();
    const { windows, notes } = await find({ ...asked(), ...day.range, most: "2" });
    const { id, name } = first(technicians());
    expect(windows).toEqual(
      [8, 10].map((hour) => ({
        arrivalWindowStart: day.at(hour),
        arrivalWindowEnd: day.at(hour + 2),
        start: day.at(hour),
        end: day.at(hour + 2),
        technicians: [{ id, name }],
      })),
    );
    expect(notes).toEqual([]);
    const created = (await run("createJob", { connection, ...job(), appointments: windows[0] })) as {
      firstAppointmentId: number;
    };
    const { technicians: _, ...visit } = windows[0] as Visit;
    expect(sandbox.state.appointments.get(created.firstAppointmentId)).toMatchObject(visit);
    const after = await find({ ...asked(), ...day.range });
    expect(after.windows.map(({ start }) => start)).toEqual([10, 13, 15].map(day.at));
  });

  test("takes names, and times as people write them", async () => {
    const day = workday();
    const names = { jobTypeId: "outlet repair", businessUnitId: "HVAC Service" };
    const from = `${day.at(0).slice(0, 10)}T11:30:00-07:00`;
    const { windows } = await find({ ...names, from, to: day.at(24) });
    expect(windows.map(({ start, end }) => [start, end])).toEqual([
      [day.at(13), day.at(14)],
      [day.at(15), day.at(16)],
    ]);
  });

  test.each([
    ["nobody works", 0, "No Heat", "4 windows are not available: all is booked, or nobody works then."],
    [
      "none is long enough",
      1,
      "System Replacement",
      "4 windows are too full: the visit takes 8 hours of technicians' time, and at most 2 hours are left.",
    ],
  ])("says why there is none where %s", async (_, working, type, note) => {
    const day = workday(working);
    const none = await find({ ...asked(), jobTypeId: typeNamed(type), ...day.range });
    expect(none).toEqual({ windows: [], notes: [note] });
  });

  test("says why there is none where all are over, or there are none at that time", async () => {
    const { at } = workday();
    const over = await find({ ...asked(), from: "2025-03-01", to: "2025-03-02T08:00:00Z" });
    expect(over).toEqual({ windows: [], notes: [expect.stringMatching(/^4 windows are over by 20/)] });
    expect((await find({ ...asked(), to: "2025-03-02" })).notes).toEqual([
      expect.stringContaining("over by"),
    ]);
    const none = await find({ ...asked(), from: at(12), to: at(13) });
    expect(none.notes).toEqual([expect.stringContaining("no arrival window of this business unit")]);
  });

  test("looks at the next two weeks where no time is given", async () => {
    const { windows } = await find({ ...asked(), most: 500, jobTypeId: typeNamed("Outlet Repair") });
    expect(windows.length).toBeGreaterThan(10);
    const last = Date.parse(windows.at(-1)?.end as string) - Date.now();
    expect(last / 86_400_000).toBeLessThan(14.1);
  });

  test("counts only technicians with the skills of the job type where that is asked for", async () => {
    const day = workday();
    const drains = { ...asked(), jobTypeId: typeNamed("Drain Cleaning"), ...day.range };
    expect((await find(drains)).windows).toHaveLength(4);
    expect((await find({ ...drains, skillBasedAvailability: "true" })).windows).toEqual([]);
  });
});

/** An answer to Get Capacity, with one window that all the others differ from. */
const usual = {
  start: "2033-01-01T08:00:00Z",
  end: "2033-01-01T10:00:00Z",
  startUtc: "2033-01-01T15:00:00Z",
  endUtc: "2033-01-01T17:00:00Z",
  businessUnitIds: [31],
  totalAvailability: 4,
  openAvailability: 2,
  technicians: [{ id: 41, name: "Maria Lopez", status: "Available", hasRequiredSkills: null }],
  isAvailable: true,
  isExceedingIdealBookingPercentage: false,
};

/** What is found in availabilities, by when it starts. */
async function foundIn(availabilities: unknown, duration: unknown = 7200, timeStamp: unknown = null) {
  const url = await startStub((server) => {
    server.get("/jpm/*", (_request, reply) => reply.send({ id: 61, duration }));
    server.post("/dispatch/*", (_request, reply) => reply.send({ timeStamp, availabilities }));
  });
  const inputs = { jobTypeId: 61, businessUnitId: 31, from: "2033-01-01", to: "2033-02-01" };
  return find({ ...inputs, connection: connectionToStub(url) });
}

describe("whatever ServiceTitan tells", () => {
  test("windows in any order, spelling and number are found once each, the earliest first", async () => {
    const { windows } = await foundIn([
      { ...usual, startUtc: "2033-01-03T02:00:00.1234567-05:00", endUtc: "2033-01-03T04:00:00-05:00" },
      { ...usual, startUtc: "2033-01-02T17:00:00+02:00", endUtc: "2033-01-02T19:00:00+02:00" },
      { ...usual, openAvailability: "2.0", businessUnitIds: ["31", 32], technicians: null },
      { ...usual, openAvailability: 0, isAvailable: false },
      { ...usual, startUtc: "2033-01-02T15:00:00Z", endUtc: "2033-01-02T17:00:00Z" },
    ]);
    expect(windows.map(({ start }) => start)).toEqual([
      "2033-01-01T15:00:00Z",
      "2033-01-02T15:00:00Z",
      "2033-01-03T07:00:00.123Z",
    ]);
    expect(windows[0]?.technicians).toEqual([]);
    expect(windows[1]?.end).toBe("2033-01-02T17:00:00Z");
  });

  test.each([
    ["of other business units", { businessUnitIds: [32, 33] }],
    ["without hours", { openAvailability: null }],
    ["with hours that are no number", { openAvailability: "many" }],
    ["that nobody says is available", { isAvailable: null }],
    ["that is not available", { isAvailable: "false" }],
    ["without a time in UTC", { startUtc: null }],
    ["that ends before it starts", { endUtc: "2033-01-01T14:00:00Z" }],
  ])("a window %s is left out, and the next one is found", async (_, others) => {
    const next = { ...usual, startUtc: "2033-01-04T15:00:00Z", endUtc: "2033-01-04T17:00:00Z" };
    const { windows } = await foundIn([{ ...usual, ...others }, next, null]);
    expect(windows.map(({ start }) => start)).toEqual([next.startUtc]);
    expect((await foundIn([{ ...usual, ...others }])).notes).toHaveLength(1);
  });

  test("who is not available, of an unknown status or without the skills is not named", async () => {
    const [maria] = usual.technicians;
    const crew = [
      { ...maria, id: 42, status: "Unavailable" },
      { ...maria, id: 43, hasRequiredSkills: false },
      { ...maria, id: 44, status: "OnTheMoon" },
      null,
      maria,
    ];
    const { windows } = await foundIn([{ ...usual, technicians: crew }]);
    expect(windows[0]?.technicians).toEqual([{ id: 41, name: "Maria Lopez" }]);
  });

  test("a visit in a window that has begun starts now, not in the past", async () => {
    const { windows } = await foundIn([usual], 3600, "2033-01-01T15:40:10Z");
    expect(windows).toMatchObject([
      { arrivalWindowStart: usual.startUtc, start: "2033-01-01T15:41:00Z", end: "2033-01-01T16:41:00Z" },
    ]);
  });

  test("a job type that tells no duration is an error that says so", async () => {
    for (const duration of [null, 0, "long"])
      await expect(foundIn([usual], duration)).rejects.toThrow("Job type 61 tells no duration");
    expect((await foundIn([usual], "5400")).windows[0]?.end).toBe("2033-01-01T16:30:00Z");
  });

  test.each([null, [], {}])("%j in place of the windows is none", async (availabilities) => {
    const { windows, notes } = await foundIn(availabilities);
    expect([windows, notes]).toEqual([[], [expect.stringContaining("no arrival window")]]);
  });
});

describe("Book Job from Capacity", () => {
  test("books the first window once, and the next one for another request", async () => {
    const day = workday();
    const request = requestOn(day);
    const booked = await book(request);
    expect(booked).toMatchObject({ created: true, overbooked: false, notes: [] });
    const { technicians: _, ...visit } = booked.window as Visit;
    expect(visit).toMatchObject({ start: day.at(8), end: day.at(10), arrivalWindowEnd: day.at(10) });
    expect(sandbox.state.appointments.get(booked.record.firstAppointmentId)).toMatchObject(visit);

    requests.length = 0;
    const again = await book(request);
    expect(again).toMatchObject({ created: false, record: { id: booked.record.id }, window: null });
    expect(again.overbooked).toBeNull();
    expect(requests).toEqual(["GET /jobs"]);

    expect((await book(requestOn(day))).window?.start).toBe(day.at(10));
  });

  test("takes a start in any zone within a window, an end and technicians", async () => {
    const day = workday(2);
    const technician = first(technicians());
    const start = `${day.at(8).slice(0, 10)}T13:30:00-07:00`;
    const times = { start, end: day.at(14), technicianIds: String(technician.id) };
    const { window, record } = await book({ ...requestOn(day), ...times, from: "", to: "" });
    expect(window).toMatchObject({ arrivalWindowStart: day.at(13), start: day.at(13.5), end: day.at(14) });
    const crew = sandbox.state.assignments.where("appointmentId", record.firstAppointmentId);
    expect(crew.map(({ technicianId }) => technicianId)).toEqual([technician.id]);
  });

  test("needs time for each of the technicians who are to go there", async () => {
    const technicianIds = technicians()
      .slice(0, 2)
      .map(({ id }) => id);
    await expect(book({ ...requestOn(workday(1)), technicianIds })).rejects.toThrow("takes 4 hours");
    const day = workday(2);
    const booked = await book({ ...requestOn(day), technicianIds });
    expect(booked).toMatchObject({ overbooked: false, window: { end: day.at(10) } });
  });

  test("refuses a start whose window is booked by now, and one that lies in none", async () => {
    const day = workday();
    const request = requestOn(day);
    rival(day);
    await expect(book({ ...request, start: day.at(8) })).rejects.toThrow(
      `no window at ${day.at(8).replace("Z", ".000Z")} can be booked for a visit of 2 hours. 1 window is not available`,
    );
    await expect(book({ ...request, start: day.at(12.5) })).rejects.toThrow("no arrival window");
    expect(bookings()).toEqual([]);
  });

  test("books nothing where a long job fits in nowhere, and says why", async () => {
    const request = { ...requestOn(workday()), jobTypeId: typeNamed("Heat Pump Installation") };
    await expect(book(request)).rejects.toThrow(
      /booked nothing: .* 4 windows are too full: the visit takes 10 hours/,
    );
    expect(bookings()).toEqual([]);
  });

  test("refuses times that do not fit together before any request", async () => {
    const day = workday();
    const request = requestOn(day);
    for (const [times, message] of [
      [{ end: day.at(9) }, "Start is required where End is given."],
      [{ start: day.at(9), end: day.at(8) }, "End must be after Start"],
      [{ from: day.at(9), to: day.at(8) }, "To must be after From"],
    ] as const)
      await expect(book({ ...request, ...times })).rejects.toThrow(message);
    expect(requests).toEqual([]);
  });

  test("shows with Preview Only what it would book, and books nothing", async () => {
    const day = workday();
    const preview = (await run("bookJobFromCapacity", {
      connection,
      ...requestOn(day),
      previewOnly: "true",
    })) as { writes: { body: { appointments: Visit[] } }[] };
    expect(preview.writes.map(({ body }) => body.appointments)).toEqual([
      [expect.objectContaining({ start: day.at(8), end: day.at(10) })],
    ]);
    expect([bookings(), looks()]).toEqual([[], ["POST /capacity"]]);
  });
});

describe("where somebody else books the last place between the look and the booking", () => {
  test("says that the window is overbooked, and cancels nothing", async () => {
    const day = workday();
    meanwhile["POST /capacity"] = () => rival(day);
    const booked = await book(requestOn(day));
    expect(booked).toMatchObject({ created: true, overbooked: true, window: { start: day.at(8) } });
    expect(booked.notes).toEqual([expect.stringMatching(/overbooked by 2 hours: .* nothing was canceled/)]);
    expect(sandbox.state.jobs.get(booked.record.id)?.jobStatus).toBe("Scheduled");
  });

  test("does not say so where there is time for both", async () => {
    const day = workday(2);
    meanwhile["POST /capacity"] = () => rival(day);
    expect(await book(requestOn(day))).toMatchObject({ created: true, overbooked: false, notes: [] });
  });

  test("tells each of two runs with the same reference of the other's job", async () => {
    const day = workday();
    const request = requestOn(day);
    sandbox.faults.add({ kind: "slow", delayMs: 100, route: "POST /jobs" });
    const both = await Promise.all([book(request), book(request)]);
    const ids = new Set(both.flatMap(({ record, duplicates }) => [record.id, ...duplicates]));
    expect(ids.size).toBe(2);
    expect(both.some(({ overbooked }) => overbooked)).toBe(true);
    expect(await book(request)).toMatchObject({ created: false, record: { id: Math.min(...ids) } });
  });
});

describe("broken at any step, it is run again and books one job", () => {
  const jobsOf = ({ reference }: Inputs) =>
    [...sandbox.state.externalData].filter(([, all]) => all.some(({ value }) => value === reference)).length;

  test.each(["5xx-after", "drop-after", "garbage"] as const)(
    "where the answer to the booking is lost to %s",
    async (kind) => {
      const day = workday();
      const request = requestOn(day);
      sandbox.faults.add({ kind, route: "POST /jobs", count: 1 });
      const booked = await book(request);
      expect(booked).toMatchObject({ created: true, overbooked: false, window: { start: day.at(8) } });
      expect(booked.notes).toEqual([expect.stringContaining("was lost")]);
      expect(await book(request)).toMatchObject({ created: false, record: { id: booked.record.id } });
      expect([jobsOf(request), bookings()]).toEqual([1, ["POST /jobs"]]);
    },
  );

  test.each([
    ["GET /jobs", 403],
    ["GET /job-types/{id}", 404],
    ["POST /capacity", 403],
    ["POST /capacity", 503],
  ])("where %s before the booking is answered with %d, and nothing is booked", async (route, status) => {
    const request = requestOn(workday());
    sandbox.faults.add({ kind: "5xx-before", status, route });
    await expect(book(request)).rejects.toThrow(`(${status})`);
    expect(bookings()).toEqual([]);
    sandbox.faults.clear();
    expect(await book(request)).toMatchObject({ created: true, overbooked: false });
    expect(jobsOf(request)).toBe(1);
  });

  test("where the booking is not carried out", async () => {
    const request = requestOn(workday());
    sandbox.faults.add({ kind: "5xx-before", route: "POST /jobs", count: 1 });
    await expect(book(request)).rejects.toThrow("(503)");
    expect(await book(request)).toMatchObject({ created: true });
    expect(jobsOf(request)).toBe(1);
  });

  test.each(["5xx-before", "garbage", "drop-before"] as const)(
    "where the look after it meets %s, which is told and no failure",
    async (kind) => {
      const request = requestOn(workday());
      meanwhile["POST /jobs"] = () => sandbox.faults.add({ kind, route: "POST /capacity" });
      const booked = await book(request);
      expect(booked).toMatchObject({ created: true, overbooked: null });
      expect(booked.notes).toEqual([
        expect.stringMatching(
          /^The job was booked, but whether its window is overbooked is not known\. The look/,
        ),
      ]);
      expect(logged.join("\n")).toContain("whether its window is overbooked is not known");
      sandbox.faults.clear();
      expect(await book(request)).toMatchObject({ created: false, record: { id: booked.record.id } });
      expect(jobsOf(request)).toBe(1);
    },
  );

  test("where a look at the capacity breaks, and the next try is answered", async () => {
    const request = requestOn(workday());
    sandbox.faults.add({ kind: "drop-after", route: "POST /capacity", count: 1 });
    expect(await book(request)).toMatchObject({ created: true, overbooked: false });
    expect([looks().length, bookings().length]).toEqual([3, 1]);
  });

  test("where the window is gone from the second answer", async () => {
    const request = requestOn(workday());
    meanwhile["POST /jobs"] = () => sandbox.faults.add({ kind: "null-lists", route: "POST /capacity" });
    expect(await book(request)).toMatchObject({ created: true, overbooked: null });
  });
});
