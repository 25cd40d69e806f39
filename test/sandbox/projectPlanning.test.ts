import type { Job, Project, ProjectStatus, ProjectSubStatus } from "../../sandbox/kept";
import { first, type Page, useSandbox } from "./support";

const api = useSandbox();

const post = <T>(path: string, body?: object) => api.call<T>("POST", "jpm", `/projects${path}`, body);
const read = async <T>(path: string) => (await api.call<T>("GET", "jpm", path)).body;
const freeJob = () => first(api.sandbox.state.jobs, (job) => job.projectId === null);
const projectAt = async (locationId: number) => (await post<Project>("", { locationId })).body;

test("an attached job is part of the project until it is detached", async () => {
  const job = freeJob();
  const project = await projectAt(job.locationId);
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
  const project = await projectAt(job.locationId);
  await post(`/${project.id}/attach-job/${job.id}`);
  expect((await post(`/${project.id}/attach-job/${job.id}`)).status).toBe(200);
  expect((await read<Project>(`/projects/${project.id}`)).jobIds).toEqual([job.id]);
});

test("a job of another location or another project cannot be attached", async () => {
  const job = freeJob();
  const elsewhere = await projectAt(first(api.sandbox.state.locations, ({ id }) => id !== job.locationId).id);
  expect((await post<{ title: string }>(`/${elsewhere.id}/attach-job/${job.id}`)).body).toMatchObject({
    status: 400,
    title: `Job ${job.id} is not at the location of project ${elsewhere.id}.`,
  });
  const [one, two] = [await projectAt(job.locationId), await projectAt(job.locationId)];
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
