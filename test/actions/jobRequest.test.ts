import { first } from "../cases/world";
import { useJobRequests } from "./useJobRequests";

/** Create Job Request: one job, one note, held once, however often and however badly it is asked for. */

// The waits between looks are the only ones here.
jest.mock("node:timers/promises", () => ({
  ...jest.requireActual("node:timers/promises"),
  setTimeout: (ms: number, ...rest: unknown[]) =>
    jest.requireActual("node:timers/promises").setTimeout(Math.min(ms, 5), ...rest),
}));

const requests = useJobRequests();
const { newRequest, writes, jobType } = requests;

const create = (inputs: object) => requests.office.attempt("createJobRequest", inputs);
const jobs = () => requests.office.sandbox.state.jobs.size;

/** What became of a job: how often it was put on hold, and its notes. */
function became(jobId: unknown) {
  const { state } = requests.office.sandbox;
  const held = state.jobHistory
    .where("jobId", jobId as number)
    .filter(({ eventType }) => eventType === "Appointment Put On Hold");
  const notes = state.notes
    .where("ownerId", jobId as number)
    .map(({ text, isPinned }) => ({ text, isPinned }));
  return { status: state.jobs.get(jobId as number)?.jobStatus, held: held.length, notes };
}

const pinned = () => [{ text: requests.request.notes, isPinned: true }];
const asWanted = () => ({ status: "Hold", held: 1, notes: pinned() });

const all = ["POST /jobs", "PUT /appointments/{id}/hold", "POST /jobs/{id}/notes"];
const labels = ["Create Job", "Hold Appointment", "Create Job Note"];

test("makes the job on hold at the preferred times, and gives its ID and number", async () => {
  const given = newRequest();
  const { data } = await create(given);
  expect(writes()).toEqual(all);
  const { state } = requests.office.sandbox;
  const job = state.jobs.get(data?.id as number);
  const site = state.locations.get(Number(requests.request.locationId));
  expect(job).toMatchObject({
    locationId: site?.id,
    customerId: site?.customerId,
    summary: "Annual service",
    customerPo: "PO-12345",
    projectId: requests.request.projectId,
    jobTypeId: jobType("Panel Upgrade").id,
    priority: jobType("Panel Upgrade").priority,
    businessUnitId: jobType("Panel Upgrade").businessUnitIds[0],
    customFields: [{ name: "Scope of Work", value: "Install" }],
  });
  expect(data).toMatchObject({
    id: job?.id,
    number: job?.jobNumber,
    created: true,
    appointmentId: job?.firstAppointmentId,
    record: { jobStatus: "Hold", externalData: [{ key: "reference", value: given.externalId }] },
    duplicates: [],
    steps: labels,
  });
  expect(state.appointments.get(data?.appointmentId as number)).toMatchObject({
    start: "2031-06-30T23:00:00Z",
    end: "2031-07-01T01:00:00Z",
    status: "Hold",
  });
  expect(became(data?.id)).toEqual(asWanted());

  const again = await create({ ...given, title: "Yearly service" });
  expect(writes()).toEqual([]);
  expect(again.data).toMatchObject({
    id: data?.id,
    number: data?.number,
    created: false,
    differs: { summary: { from: "Annual service", to: "Yearly service" } },
    steps: [],
  });
});

test("Scheduled leaves it at its times, and needs no hold reason", async () => {
  const { data } = await create({ ...newRequest(), createAs: "Scheduled", holdReasonId: "", notes: "" });
  expect(data?.steps).toEqual(["Create Job"]);
  expect(became(data?.id)).toEqual({ status: "Scheduled", held: 0, notes: [] });
});

describe.each(all.map((route, place) => [route, place] as const))("broken at %s", (route, place) => {
  test("before it was done, it says what was, and run again does the rest", async () => {
    const [given, count] = [newRequest(), jobs()];
    requests.office.sandbox.faults.add({ kind: "5xx-before", status: 501, route, count: 1 });
    const { message } = await create(given);
    expect(message).toMatch(`Create Job Request, ${labels[place]} failed (501)`);
    expect(message).toMatch(
      place === 0
        ? /Nothing was done before\.$/
        : `Done before: ${labels.slice(0, place).join(", ")}. The job is `,
    );
    requests.office.requests();
    const { data } = await create(given);
    expect(data).toMatchObject({ created: place === 0, steps: labels.slice(place) });
    expect([jobs(), became(data?.id)]).toEqual([count + 1, asWanted()]);
  });

  test.each(["drop-after", "5xx-after", "garbage"] as const)(
    "its answer lost to %s, it looks for what was done and goes on",
    async (kind) => {
      const [given, count] = [newRequest(), jobs()];
      requests.office.sandbox.faults.add({ kind, route, count: 1 });
      const { data, message } = await create(given);
      expect([message, writes()]).toEqual([undefined, all]);
      expect([jobs(), became(data?.id)]).toEqual([count + 1, asWanted()]);
      expect((await create(given)).data).toMatchObject({ id: data?.id, created: false, steps: [] });
    },
  );
});

test("a note whose answer was lost, and that does not show, is reported and not added again", async () => {
  const given = newRequest();
  requests.office.sandbox.faults.add({ kind: "drop-after", route: all[2], count: 1 });
  requests.office.sandbox.faults.add({ kind: "lagging-list", route: "GET /jobs/{id}/notes" });
  expect((await create(given)).message).toMatch(/may have been carried out .*Done before: Create Job, Hold/);
  requests.office.sandbox.faults.clear();
  expect(writes()).toEqual(all);
  const { data } = await create(given);
  expect([writes(), became(data?.id)]).toEqual([[], asWanted()]);
});

test("reads that lag behind what was just made do not stop it", async () => {
  for (const route of ["GET /jobs/{id}", "GET /appointments/{id}"])
    requests.office.sandbox.faults.add({ kind: "lagging-read", route });
  for (const route of ["GET /jobs", "GET /appointments", "GET /jobs/{id}/notes"])
    requests.office.sandbox.faults.add({ kind: "lagging-list", route });
  const { data } = await create(newRequest());
  expect([data?.created, became(data?.id)]).toEqual([true, asWanted()]);
});

test("of those made at the same moment one goes on, and the others are told of", async () => {
  const [given, count] = [newRequest(), jobs()];
  await Promise.all([create(given), create(given), create(given)]);
  const { data } = await create(given);
  expect(data?.created).toBe(false);
  expect(data?.duplicates).toHaveLength(jobs() - count - 1);
  expect(became(data?.id)).toMatchObject({ status: "Hold", held: 1 });
});

describe("run again after the office has taken it up", () => {
  const broken = async () => {
    const given = newRequest();
    requests.office.sandbox.faults.add({ kind: "5xx-before", status: 501, route: all[1], count: 1 });
    await create(given);
    const job = [...requests.office.sandbox.state.jobs.values()].at(-1);
    return { given, appointmentId: job?.firstAppointmentId, jobId: job?.id };
  };

  test("it is not put on hold where somebody is assigned", async () => {
    const { given, appointmentId, jobId } = await broken();
    const [technicianId] = requests.office.technicians;
    await requests.office.run("assignTechnicians", {
      jobAppointmentId: appointmentId,
      technicianIds: [technicianId],
    });
    expect((await create(given)).data?.steps).toEqual(["Create Job Note"]);
    expect(became(jobId)).toMatchObject({ status: "Scheduled", held: 0, notes: pinned() });
  });

  test("it is not put on hold again where it was released", async () => {
    const given = newRequest();
    const { data } = await create(given);
    await requests.office.run("releaseAppointment", { appointmentId: data?.appointmentId });
    expect((await create(given)).data).toMatchObject({ id: data?.id, steps: [] });
    expect(became(data?.id)).toMatchObject({ status: "Scheduled", held: 1 });
  });
});

describe("without an External ID", () => {
  test("a creation without a clear answer is an error, and is not sent again", async () => {
    const count = jobs();
    requests.office.sandbox.faults.add({ kind: "drop-after", route: all[0], count: 1 });
    expect((await create(requests.request)).message).toMatch(
      /^Create Job Request, Create Job failed: .*may have been carried out/,
    );
    expect([jobs(), requests.office.requests().filter((each) => each === all[0])]).toEqual([
      count + 1,
      [all[0]],
    ]);
  });

  test("a break after it says that a further run creates another", async () => {
    requests.office.sandbox.faults.add({ kind: "5xx-before", status: 501, route: all[1], count: 1 });
    expect((await create(requests.request)).message).toMatch(/a run that is repeated creates another job\.$/);
  });
});

interface Written {
  method: string;
  path: string;
  body: object;
}

const long = (length: number) => "x".repeat(length);

describe("before any request", () => {
  test.each([
    [{ title: long(201) }, "Title must be text of at most 200 characters"],
    [{ title: " " }, "Title is required."],
    [{ notes: long(2001) }, "Notes must be text of at most 2000 characters"],
    [{ purchaseOrderNumber: long(101) }, "Purchase Order Number must be text of at most 100 characters"],
    [{ externalId: long(37) }, "External ID must be text of at most 36 characters"],
    [{ externalId: "a,b" }, "External ID must be text without a comma"],
    [{ applicationGuid: "" }, "Application Guid is required where External ID is given."],
    [{ start: "2031-07-01" }, "Start must be a date and time with its zone"],
    [{ start: "2031-07-01T09:00:00" }, "without a zone nobody can tell"],
    [{ end: "2031-07-01T11:00" }, "End must be a date and time with its zone"],
    [{ end: "2031-07-01T09:00:00+10:00" }, "End must be after Start"],
    [{ end: "2031-07-01T09:30:00+11:00" }, "End must be after Start"],
    [{ locationId: "" }, "Location ID is required."],
    [{ locationId: "Main Street" }, "Location ID must be an ID"],
    [{ jobTypeId: "" }, "Job Type ID is required."],
    [{ createAs: "Booking" }, "Create As must be one of Unscheduled, Scheduled"],
    [{ customFields: { scope_of_work: { deep: 1 } } }, "Custom Fields, item 1, Value must be text"],
  ])("%#: what cannot be is refused", async (wrong, why) => {
    expect((await create({ ...newRequest(), ...wrong })).message).toContain(why);
    expect(requests.office.requests()).toEqual([]);
  });

  test("each length is taken at its limit", async () => {
    const values = {
      title: long(200),
      notes: long(2000),
      purchaseOrderNumber: long(100),
      externalId: long(36),
    };
    const { data } = await create({ ...requests.request, ...values, previewOnly: true });
    const [job, hold, note] = (data?.writes as Written[] | undefined) ?? [];
    expect(job?.body).toMatchObject({ summary: values.title, customerPo: values.purchaseOrderNumber });
    expect(job?.body).toMatchObject({ externalData: { externalData: [{ value: values.externalId }] } });
    expect(hold?.path).toMatch(/\/appointments\/\{firstAppointmentId\}\/hold$/);
    expect(note).toMatchObject({ method: "POST", body: { text: values.notes, pinToTop: true } });
    expect(note?.path).toMatch(/\/jobs\/\{id\}\/notes$/);
    expect(writes()).toEqual([]);
  });
});

describe("before anything is written", () => {
  const refused = async (wrong: object) => {
    const { message } = await create({ ...newRequest(), ...wrong });
    expect(writes()).toEqual([]);
    return message;
  };

  test("a project of another location is refused", async () => {
    const { state } = requests.office.sandbox;
    const elsewhere = first(
      state.projects.values(),
      ({ locationId }) => locationId !== Number(requests.request.locationId),
    );
    expect(await refused({ projectId: elsewhere.id })).toBe(
      `Project ${elsewhere.id} is not at location ${requests.request.locationId}.`,
    );
  });

  test("an unknown custom field is refused with those that there are", async () => {
    expect(await refused({ customFields: { scope: "Install" } })).toMatch(
      /^Custom Fields: "scope" is no custom field of a job\. There are .*Permit Number.*Scope of Work/,
    );
  });

  test("a job type of several business units is refused with their names", async () => {
    const [one = 0, other = 0] = jobType("No Heat").businessUnitIds;
    const name = (id: number) => `${requests.office.sandbox.state.businessUnits.get(id)?.name} (${id})`;
    expect(await refused({ jobTypeId: "No Heat" })).toBe(
      `Business Unit ID is required, since there are 2 business units to choose from. There are ${name(one)}, ${name(other)}.`,
    );
    const { data } = await create({ ...newRequest(), jobTypeId: "No Heat", businessUnitId: other });
    expect(data?.record).toMatchObject({ businessUnitId: other });
  });

  test.each([
    ["campaignId", "campaigns", /^Campaign ID is required, since there are 6 campaigns .*Referral \(\d+\)/],
    ["holdReasonId", "holdReasons", /^Hold Reason ID is required, since there are 4 hold reasons .*permit/],
  ] as const)(
    "a blank %s is refused where there are several, and taken where there is one",
    async (key, table, why) => {
      expect(await refused({ [key]: "" })).toMatch(why);
      const [only, ...others] = requests.office.sandbox.state[table].values();
      for (const other of others)
        requests.office.sandbox.state[table].update(other as never, { active: false });
      const { data } = await create({ ...newRequest(), [key]: "" });
      expect(became(data?.id)).toEqual(asWanted());
      if (key === "campaignId") expect(data?.record).toMatchObject({ campaignId: only?.id });
      for (const other of others)
        requests.office.sandbox.state[table].update(other as never, { active: true });
    },
  );

  test.each(["GET /locations/{id}", "GET /job-types/{id}", "GET /projects/{id}", "GET /jobs"])(
    "a look that breaks at %s is no answer",
    async (route) => {
      requests.office.sandbox.faults.add({ kind: "5xx-before", status: 403, route });
      expect(await refused({})).toMatch("(403)");
    },
  );
});
