import type { Job, Project, ProjectStatus, ProjectSubStatus } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox();

const call = <T = Project>(method: string, sub = "", body?: unknown) =>
  api.call<T>(method, "jpm", `/projects${sub}`, body);
const status = (name: string) => first(api.sandbox.state.projectStatuses, (record) => record.name === name);
const subStatus = (name: string) =>
  first(api.sandbox.state.projectSubStatuses, (record) => record.name === name);
const freeJob = () => first(api.sandbox.state.jobs, (job) => job.projectId === null);
const newProject = async (locationId: number) => (await call("POST", "", { locationId })).body;

/** Books a job like another one, for a project. */
const book = <T = Job>(like: Job, projectId: number) =>
  api.call<T>("POST", "jpm", "/jobs", {
    customerId: like.customerId,
    locationId: like.locationId,
    businessUnitId: like.businessUnitId,
    jobTypeId: like.jobTypeId,
    campaignId: like.campaignId,
    priority: "Normal",
    projectId,
    appointments: [{ start: "2026-07-01T15:00:00Z", end: "2026-07-01T17:00:00Z" }],
  });

test("a project is made for a location and its customer, and is there to read", async () => {
  const location = first(api.sandbox.state.locations);
  const manager = first(api.sandbox.state.employees);
  const field = first(api.sandbox.state.customFieldTypes, ({ entity }) => entity === "Project");
  const { status: code, body } = await call("POST", "", {
    locationId: location.id,
    name: "Attic unit",
    summary: null,
    statusId: status("In Progress").id,
    subStatusId: subStatus("On site").id,
    projectManagerIds: [manager.id],
    startDate: "2026-06-10T00:00:00-07:00",
    customFields: [{ typeId: field.id, value: "County" }],
    externalData: {
      applicationGuid: "7d444840-9dc0-11d1-b245-5ffdce74fad2",
      externalData: [{ key: "crm", value: "P-1" }],
    },
  });
  expect(code).toBe(200);
  expect(body).toMatchObject({
    customerId: location.customerId,
    name: "Attic unit",
    summary: null,
    status: "In Progress",
    subStatus: "On site",
    projectManagerIds: [manager.id],
    startDate: "2026-06-10T07:00:00Z",
    customFields: [{ typeId: field.id, name: field.name, value: "County" }],
    externalData: [{ key: "crm", value: "P-1" }],
    jobIds: [],
  });
  expect((await call("GET", `/${body.id}`)).body).toEqual({ ...body, externalData: [] });
});

test("a job booked for a project is one of its jobs, and its invoice is the project's", async () => {
  const like = freeJob();
  const project = await newProject(like.locationId);
  const { body: job } = await book(like, project.id);
  expect(job.projectId).toBe(project.id);
  expect((await call("GET", `/${project.id}`)).body.jobIds).toEqual([job.id]);
  expect(api.sandbox.state.invoices.get(job.invoiceId)?.projectId).toBe(project.id);

  const elsewhere = first(api.sandbox.state.jobs, ({ locationId }) => locationId !== like.locationId);
  const { body } = await book<{ errors: object }>(elsewhere, project.id);
  expect(Object.keys(body.errors)).toEqual(["ProjectId"]);
});

test("an update's jobs take the place of those that the project had", async () => {
  const job = freeJob();
  const project = await newProject(job.locationId);
  const read = async () => (await api.call<Job>("GET", "jpm", `/jobs/${job.id}`)).body.projectId;
  const { body } = await call("PATCH", `/${project.id}`, { jobIds: [job.id] });
  expect([body.jobIds, await read()]).toEqual([[job.id], project.id]);
  expect(api.sandbox.state.jobHistory.where("jobId", job.id)).toContainEqual(
    expect.objectContaining({ eventType: "Job Attached To Project", memo: project.number }),
  );
  expect(api.sandbox.state.invoices.get(job.invoiceId)?.projectId).toBe(project.id);
  const { body: jobs } = await api.call<Page>("GET", "jpm", `/jobs?projectId=${project.id}`);
  expect(jobs.data.map(({ id }) => id)).toEqual([job.id]);

  const other = await newProject(job.locationId);
  const taken = await call<{ errors: object }>("PATCH", `/${other.id}`, { jobIds: [job.id] });
  expect(taken.body.errors).toEqual({
    "JobIds[0]": [`Job ${job.id} is part of project ${project.id} already.`],
  });

  await call("PATCH", `/${project.id}`, { jobIds: [] });
  expect(await read()).toBeNull();
});

test("a project takes no job of another location", async () => {
  const job = freeJob();
  const location = first(api.sandbox.state.locations, ({ id }) => id !== job.locationId);
  const project = await newProject(location.id);
  const { status: code, body } = await call<{ errors: object }>("PATCH", `/${project.id}`, {
    name: "Moved",
    jobIds: [job.id],
  });
  expect([code, Object.keys(body.errors)]).toEqual([400, ["JobIds[0]"]]);
  expect((await call("GET", `/${project.id}`)).body).toEqual(project);
});

test("an update changes what it gives; a new status leaves the sub status of the former behind", async () => {
  const { body: before } = await call("POST", "", {
    locationId: first(api.sandbox.state.locations).id,
    name: "Panel",
    statusId: status("Planned").id,
    subStatusId: subStatus("Waiting for permit").id,
  });
  const { body } = await call("PATCH", `/${before.id}`, { statusId: status("Completed").id });
  expect(body).toEqual({
    ...before,
    status: "Completed",
    statusId: status("Completed").id,
    subStatus: null,
    subStatusId: null,
    modifiedOn: body.modifiedOn,
  });
  const wrong = await call<{ errors: object }>("PATCH", `/${before.id}`, {
    subStatusId: subStatus("On site").id,
  });
  expect(Object.keys(wrong.body.errors)).toEqual(["SubStatusId"]);
});

test("unknown references, and a customer without the location, are refused by field", async () => {
  const location = first(api.sandbox.state.locations);
  const stranger = first(api.sandbox.state.customers, ({ id }) => id !== location.customerId);
  const foreign = await call<{ errors: object }>("POST", "", {
    locationId: location.id,
    customerId: stranger.id,
  });
  expect(Object.keys(foreign.body.errors)).toEqual(["CustomerId"]);
  const { body } = await call<{ errors: object }>("POST", "", {
    statusId: 1,
    subStatusId: 2,
    projectTypeId: 3,
    projectManagerIds: [4],
    businessUnitIds: [5],
    startDate: "soon",
  });
  expect(Object.keys(body.errors).sort()).toEqual([
    "BusinessUnitIds[0]",
    "LocationId",
    "ProjectManagerIds[0]",
    "ProjectTypeId",
    "StartDate",
    "StatusId",
    "SubStatusId",
  ]);
  expect((await call("GET", "/1")).status).toBe(404);
});

test("seeded projects have jobs of their location, and are found by job, appointment, invoice and technician", async () => {
  const { jobs, projects, assignments } = api.sandbox.state;
  const assignment = first(assignments, ({ jobId, active }) => active && jobs.get(jobId)?.projectId != null);
  const job = jobs.get(assignment.jobId) as Job;
  const queries = [
    `jobId=${job.id}`,
    `appointmentId=${job.firstAppointmentId}`,
    `invoiceId=${job.invoiceId}`,
    `technicianId=${assignment.technicianId}`,
  ];
  for (const query of queries) {
    const { body } = await call<Page>("GET", `?${query}`);
    expect(body.data.map(({ id }) => id)).toContain(job.projectId);
    expect(body.data.length).toBeLessThan(projects.size);
  }
  for (const { jobIds, locationId, id } of projects.values())
    for (const jobId of jobIds) expect(jobs.get(jobId)).toMatchObject({ locationId, projectId: id });
});

test("projects are filtered by the names of their statuses, None for none, and sorted by name", async () => {
  const project = await newProject(first(api.sandbox.state.locations).id);
  const { body } = await call<Page<Project>>("GET", "?status=None,Planned&sort=Name&pageSize=500");
  expect(body.data.map(({ id }) => id)).toContain(project.id);
  for (const record of body.data) expect([null, "Planned"]).toContain(record.status);
  const names = body.data.map(({ name }) => name ?? "");
  expect(names).toEqual([...names].sort());
});

const post = <T>(path: string, body?: object) => api.call<T>("POST", "jpm", `/projects${path}`, body);
const read = async <T>(path: string) => (await api.call<T>("GET", "jpm", path)).body;

test("an attached job is part of the project until it is detached", async () => {
  const job = freeJob();
  const project = await newProject(job.locationId);
  expect(await post(`/${project.id}/attach-job/${job.id}`)).toEqual({ status: 200, body: undefined });
  expect((await read<Job>(`/jobs/${job.id}`)).projectId).toBe(project.id);
  expect((await read<Project>(`/projects/${project.id}`)).jobIds).toEqual([job.id]);
  expect((await read<Page<Job>>(`/jobs?projectId=${project.id}`)).data.map(({ id }) => id)).toEqual([job.id]);

  expect(await post(`/detach-job/${job.id}`)).toEqual({ status: 200, body: undefined });
  expect((await read<Job>(`/jobs/${job.id}`)).projectId).toBeNull();
  expect((await read<Project>(`/projects/${project.id}`)).jobIds).toEqual([]);
});

test("attaching a job twice changes nothing", async () => {
  const job = freeJob();
  const project = await newProject(job.locationId);
  await post(`/${project.id}/attach-job/${job.id}`);
  expect((await post(`/${project.id}/attach-job/${job.id}`)).status).toBe(200);
  expect((await read<Project>(`/projects/${project.id}`)).jobIds).toEqual([job.id]);
});

test("a job of another location or another project cannot be attached", async () => {
  const job = freeJob();
  const elsewhere = await newProject(
    first(api.sandbox.state.locations, ({ id }) => id !== job.locationId).id,
  );
  expect((await post<{ title: string }>(`/${elsewhere.id}/attach-job/${job.id}`)).body).toMatchObject({
    status: 400,
    title: `Job ${job.id} is not at the location of project ${elsewhere.id}.`,
  });
  const [one, two] = [await newProject(job.locationId), await newProject(job.locationId)];
  await post(`/${one.id}/attach-job/${job.id}`);
  expect((await post(`/${two.id}/attach-job/${job.id}`)).body).toMatchObject({
    status: 400,
    title: `Job ${job.id} is part of project ${one.id} already.`,
  });
});

test("a job that is part of no project cannot be detached", async () => {
  const { id } = freeJob();
  expect((await post(`/detach-job/${id}`)).body).toMatchObject({
    status: 400,
    title: `Job ${id} is not part of a project.`,
  });
});

test("the statuses come in their order, and the sub statuses of one of them", async () => {
  const statuses = await read<Page<ProjectStatus>>("/project-statuses?sort=-Order");
  const orders = statuses.data.map(({ order }) => order);
  expect(orders.length).toBeGreaterThan(1);
  expect(orders).toEqual([...orders].sort((a, b) => b - a));
  const { statusId } = first(api.sandbox.state.projectSubStatuses);
  const { data } = await read<Page<ProjectSubStatus>>(`/project-substatuses?statusId=${statusId}`);
  expect(new Set(data.map((each) => each.statusId))).toEqual(new Set([statusId]));
});
