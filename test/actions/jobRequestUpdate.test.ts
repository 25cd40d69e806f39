import type { Job } from "../../api/jpm/jobs";
import { first, visit } from "../cases/world";
import { cutWaits } from "../waits";
import { useJobRequests } from "./useJobRequests";

/** Update Job Request: what was asked for changes, as long as nobody has taken it up. */

const requests = useJobRequests();
const { newRequest, writes } = requests;
cutWaits();

const update = (inputs: object) => requests.office.attempt("updateJobRequest", inputs);

const changes = {
  title: "Yearly service",
  start: "2031-07-02T09:00:00+10:00",
  end: "2031-07-02T11:00:00+10:00",
  notes: "The gate code is 1743# now.",
  purchaseOrderNumber: "PO-12346",
  customFields: { scope_of_work: "Install + commissioning" },
};

/** A request, with a custom field that nobody asks to change; and all that is to change. */
async function prepared() {
  const { office, request } = requests;
  const given = newRequest();
  const { id, appointmentId } = await office.run<{ id: number; appointmentId: number }>("createJobRequest", {
    ...given,
    customFields: { scope_of_work: "Install", permit_number: "P-1" },
  });
  const project = await office.run("createProject", {
    locationId: request.locationId,
    customerId: office.sandbox.state.jobs.get(id)?.customerId,
  });
  office.requests();
  return {
    id,
    appointmentId,
    externalId: given.externalId,
    wanted: { jobId: id, ...changes, projectId: project.id },
  };
}

const all = [
  "PATCH /appointments/{id}/reschedule",
  "PATCH /jobs/{id}",
  "POST /projects/detach-job/{jobId}",
  "POST /projects/{id}/attach-job/{jobId}",
  "POST /jobs/{id}/notes",
];

const labels = [
  "Reschedule Appointment",
  "Update Job",
  "Detach Job from Project",
  "Attach Job to Project",
  "Create Job Note",
];

function expectChanged({ id, appointmentId, wanted }: Awaited<ReturnType<typeof prepared>>) {
  const { state } = requests.office.sandbox;
  expect(state.jobs.get(id)).toMatchObject({
    summary: changes.title,
    customerPo: changes.purchaseOrderNumber,
    projectId: wanted.projectId,
    jobStatus: "Hold",
  });
  const fields = (state.jobs.get(id) as unknown as Job).customFields;
  expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual({
    "Scope of Work": "Install + commissioning",
    "Permit Number": "P-1",
  });
  expect(state.appointments.get(appointmentId)).toMatchObject({
    start: "2031-07-01T23:00:00Z",
    end: "2031-07-02T01:00:00Z",
    status: "Hold",
  });
  expect(state.notes.where("ownerId", id).map(({ text }) => text)).toEqual([
    requests.request.notes,
    changes.notes,
  ]);
}

test("changes all that differs, keeps the rest, and run again changes nothing", async () => {
  const given = await prepared();
  const { data } = await update(given.wanted);
  expect(writes()).toEqual(all);
  expectChanged(given);
  expect(data).toMatchObject({
    id: given.id,
    number: expect.any(String),
    appointmentId: given.appointmentId,
    record: { summary: changes.title },
    duplicates: [],
    steps: labels,
  });
  expect((await update(given.wanted)).data).toMatchObject({ id: given.id, steps: [] });
  expect(writes()).toEqual([]);
});

test.each(all.map((route, place) => [route, place] as const))(
  "broken at %s it says what was done, and run again does the rest",
  async (route, place) => {
    const given = await prepared();
    requests.office.sandbox.faults.add({ kind: "5xx-before", status: 501, route, count: 1 });
    const { message } = await update(given.wanted);
    expect(message).toMatch(`Update Job Request, ${labels[place]} failed (501)`);
    expect(message).toMatch(
      place === 0 ? "Nothing was done before." : `Done before: ${labels.slice(0, place).join(", ")}.`,
    );
    expect((await update(given.wanted)).data?.steps).toEqual(labels.slice(place));
    expectChanged(given);
  },
);

test.each(all)("goes on where the answer to %s was lost", async (route) => {
  const given = await prepared();
  requests.office.sandbox.faults.add({ kind: "drop-after", route, count: 1 });
  expect((await update(given.wanted)).message).toBeUndefined();
  expect(writes()).toEqual(all);
  expectChanged(given);
});

test("sends only the fields that differ, of custom fields by their IDs too", async () => {
  const { id, appointmentId } = await prepared();
  const { office } = requests;
  const typeId = first(
    office.sandbox.state.customFieldTypes.values(),
    ({ name }) => name === "Scope of Work",
  ).id;
  await update({
    jobId: id,
    title: requests.request.title,
    end: "2031-07-01T12:00:00+10:00",
    customFields: [{ typeId, value: "Repair" }],
  });
  const sent = office.exchanges.filter(({ method }) => method === "PATCH");
  expect(sent.map(({ requestBody }) => requestBody)).toEqual([
    { end: "2031-07-01T02:00:00.000Z" },
    { customFields: expect.arrayContaining([{ typeId, value: "Repair" }, expect.anything()]) },
  ]);
  expect(office.sandbox.state.appointments.get(appointmentId)).toMatchObject({
    start: "2031-06-30T23:00:00Z",
    end: "2031-07-01T02:00:00Z",
  });
  const { customFields } = office.sandbox.state.jobs.get(id) as unknown as Job;
  expect(customFields.map(({ value }) => value).sort()).toEqual(["P-1", "Repair"]);
});

test("is found by its External ID, which a Job ID beside it must have", async () => {
  const { id, externalId } = await prepared();
  const { applicationGuid } = requests.request;
  const found = await update({ externalId, applicationGuid, title: "Yearly service" });
  expect(found.data).toMatchObject({ id, steps: ["Update Job"] });
  expect((await update({ jobId: id, externalId, applicationGuid })).data).toMatchObject({ id, steps: [] });
  requests.office.requests();
  expect((await update({ jobId: id, externalId: "other", applicationGuid })).message).toBe(
    `Job ${id} does not have the External ID other.`,
  );
  expect((await update({ externalId: "nobody", applicationGuid, title: "x" })).message).toMatch(
    /^No job has the External ID nobody/,
  );
  expect(writes()).toEqual([]);
});

const assign = (jobAppointmentId: number) => {
  const [technicianId] = requests.office.technicians;
  return requests.office.run("assignTechnicians", { jobAppointmentId, technicianIds: [technicianId] });
};

/** How the office takes a request up, and what is said of it. */
const takenUp: [string, RegExp, (id: number, appointmentId: number) => unknown][] = [
  ["a technician is assigned", /scheduled by now, since .+ \(\d+\) is assigned/, (_, id) => assign(id)],
  [
    "it is released from hold",
    /scheduled by now, since appointment \d+-1 is Scheduled/,
    (_, appointmentId) => requests.office.run("releaseAppointment", { appointmentId }),
  ],
  [
    "another visit is planned",
    /scheduled by now, since appointment \d+-2 is Scheduled/,
    (jobId) => requests.office.run("createAppointment", { jobId, ...visit }),
  ],
  [
    "it is canceled",
    /canceled by now, since appointment \d+-1 is Canceled/,
    (jobId) => requests.office.run("cancelJob", { jobId, reasonId: "Price", memo: "Too expensive." }),
  ],
  [
    "it is done",
    /done by now, since appointment \d+-1 is Done/,
    (_, appointmentId) => {
      const { appointments } = requests.office.sandbox.state;
      appointments.update(
        first(appointments.values(), ({ id }) => id === appointmentId),
        { status: "Done" },
      );
    },
  ],
];

describe("refuses a request that was taken up, and writes nothing:", () => {
  test.each(takenUp)("%s", async (_, why, takeUp) => {
    const { id, appointmentId, wanted } = await prepared();
    await takeUp(id, appointmentId);
    requests.office.requests();
    expect((await update(wanted)).message).toMatch(why);
    expect(writes()).toEqual([]);
  });

  test("a technician is assigned while it looks", async () => {
    const { appointmentId, wanted } = await prepared();
    const { assignments } = requests.office.sandbox.state;
    const any = first(assignments.values());
    const stop = requests.office.sandbox.onExchange(({ path }) => {
      if (!path.endsWith("/notes")) return;
      stop();
      assignments.insert({ ...any, id: any.id + 1_000_000, appointmentId, active: true });
    });
    expect((await update(wanted)).message).toMatch("is scheduled by now");
    expect(writes()).toEqual([]);
  });

  test("a break afterwards changes nothing more", async () => {
    const { appointmentId, wanted } = await prepared();
    requests.office.sandbox.faults.add({ kind: "5xx-before", status: 501, route: all[1], count: 1 });
    await update(wanted);
    await assign(appointmentId);
    requests.office.requests();
    expect((await update(wanted)).message).toMatch("is scheduled by now");
    expect(writes()).toEqual([]);
  });
});

describe("refuses, and writes nothing,", () => {
  test("a project of another location", async () => {
    const { id, wanted } = await prepared();
    const { jobs, projects } = requests.office.sandbox.state;
    const { locationId } = jobs.get(id) ?? {};
    const elsewhere = first(projects.values(), (project) => project.locationId !== locationId);
    expect((await update({ ...wanted, projectId: elsewhere.id })).message).toBe(
      `Project ${elsewhere.id} is not at location ${locationId}.`,
    );
    expect(writes()).toEqual([]);
  });

  test("an unknown custom field, with those that there are, and an End before the Start that stays", async () => {
    const { id } = await prepared();
    expect((await update({ jobId: id, customFields: { scope: "x" } })).message).toMatch(
      /^Custom Fields: "scope" is no custom field of a job\. There are .*Scope of Work/,
    );
    expect((await update({ jobId: id, end: "2031-06-30T22:00:00Z" })).message).toMatch(
      "End must be after Start",
    );
    expect(writes()).toEqual([]);
  });

  test.each(["GET /jobs/{id}", "GET /jobs/{id}/notes", "GET /appointments", "GET /appointment-assignments"])(
    "where a look breaks at %s",
    async (route) => {
      const { wanted } = await prepared();
      requests.office.sandbox.faults.add({ kind: "5xx-before", status: 403, route });
      expect((await update(wanted)).message).toMatch("(403)");
      expect(writes()).toEqual([]);
    },
  );
});

const long = (length: number) => "x".repeat(length);

test.each([
  [{}, "Job ID or External ID is required."],
  [{ externalId: "client-ref-001" }, "Application Guid is required where External ID is given."],
  [{ jobId: 1, title: long(201) }, "Title must be text of at most 200 characters"],
  [{ jobId: 1, notes: long(2001) }, "Notes must be text of at most 2000 characters"],
  [{ jobId: 1, purchaseOrderNumber: long(101) }, "Purchase Order Number must be text of at most 100"],
  [{ jobId: 1, start: "2031-07-01" }, "Start must be a date and time with its zone"],
  [{ jobId: 1, end: "2031-07-01T11:00:00" }, "without a zone nobody can tell"],
  [{ jobId: 1, start: "2031-07-01T11:00Z", end: "2031-07-01T11:00Z" }, "End must be after Start"],
])("%#: what cannot be is refused before any request", async (wrong, why) => {
  expect((await update({ customFields: { scope_of_work: "x" }, ...wrong })).message).toContain(why);
  expect(requests.office.requests()).toEqual([]);
});

test("Preview Only makes all looks, and shows what differs", async () => {
  const { wanted, id } = await prepared();
  const { projectId } = requests.office.sandbox.state.jobs.get(id) ?? {};
  const { data } = await update({ ...wanted, previewOnly: true });
  const shown = data?.writes as { method: string; path: string; differs: object }[];
  expect(shown.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`)).toEqual([
    "PATCH reschedule",
    `PATCH ${id}`,
    `POST ${id}`,
    `POST ${id}`,
    "POST notes",
  ]);
  expect(shown[1]?.differs).toMatchObject({
    summary: { from: "Annual service", to: changes.title },
    customerPo: { from: "PO-12345", to: changes.purchaseOrderNumber },
  });
  expect(shown[3]?.differs).toEqual({ projectId: { from: null, to: wanted.projectId } });
  expect([writes(), requests.office.sandbox.state.jobs.get(id)?.projectId]).toEqual([[], projectId]);
});
