import { idsOf, type Job, useOffice } from "./office";

/** What ServiceTitan says that projects are used for, each use played with the component's actions. */

const office = useOffice();
const { call, list, choose, book, stored } = office;

describe("projects", () => {
  test("are read one by one and all together", async () => {
    const projects = await list("listProjects");
    expect(idsOf(projects)).toEqual(idsOf(stored().projects));
    expect(await call("getProject", { projectId: projects[0]?.id })).toEqual(projects[0]);
  });

  test.each([
    ["starting", "startDate", "startsOnOrAfter", "startsBefore"],
    ["due", "targetCompletionDate", "targetCompletionDateOnOrAfter", "targetCompletionDateBefore"],
  ] as const)("%s within a date range are found", async (_, field, onOrAfter, before) => {
    const dates = stored().projects.flatMap((project) => project[field] ?? []);
    const [from, to] = [dates.sort()[0] as string, dates[Math.ceil(dates.length / 2)] as string];
    const wanted = stored().projects.filter((project) => {
      const date = project[field];
      return date !== null && date >= from && date < to;
    });
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(stored().projects.length);
    expect(idsOf(await list("listProjects", { [onOrAfter]: from, [before]: to }))).toEqual(idsOf(wanted));
  });

  test("give their jobs, and a job gives its project", async () => {
    const project = stored().projects.find(({ jobIds }) => jobIds.length > 0);
    const [job] = await list<Job>("listJobs", { projectId: project?.id });
    expect(idsOf(await list("listProjects", { jobId: job?.id }))).toEqual([project?.id]);
    expect(await call("getProject", { projectId: job?.projectId })).toMatchObject({ id: project?.id });
  });

  test("take in a job, and let it go", async () => {
    const job = await book();
    const { id } = await call("createProject", {
      locationId: office.state.jobs.get(job.id)?.locationId,
      statusId: await choose("selectProjectStatus", "In Progress"),
    });
    await call("attachJob", { projectId: id, jobId: job.id });
    expect(idsOf(await list("listJobs", { projectId: id }))).toEqual([job.id]);
    await call("detachJob", { jobId: job.id });
    expect(await list("listJobs", { projectId: id })).toEqual([]);
  });

  test("take notes and give them back", async () => {
    const projectId = stored().projects[0]?.id;
    const before = await list("listProjectNotes", {}, { projectId });
    await call("createProjectNote", { projectId, text: "Permit granted", pinToTop: "false" });
    const notes = await list<{ text: string }>("listProjectNotes", {}, { projectId });
    expect(notes.slice(before.length)).toMatchObject([{ text: "Permit granted", isPinned: false }]);
  });

  test("have statuses with finer steps, and are found by status", async () => {
    const statuses = await list<{ id: number; name: string }>("listProjectStatuses");
    const steps = await list<{ statusId: number }>("listProjectSubStatuses");
    expect(steps.every(({ statusId }) => statuses.some(({ id }) => id === statusId))).toBe(true);
    const status = statuses.find(({ name }) => name === "In Progress")?.name;
    const wanted = stored().projects.filter((project) => project.status === status);
    expect(wanted.length).toBeGreaterThan(0);
    expect(idsOf(await list("listProjects", { status }))).toEqual(idsOf(wanted));
  });
});
