import type { Job, Project } from "../records/jpm";
import type { State } from "../state";

/** Makes these jobs, and no others, the project's; their invoices go with them. */
export function setJobs(state: State, project: Project, jobs: Job[]): void {
  const kept = new Set(jobs.map((job) => job.id));
  for (const jobId of project.jobIds) if (!kept.has(jobId)) moveJob(state, jobId, null);
  for (const jobId of kept) if (!project.jobIds.includes(jobId)) moveJob(state, jobId, project.id);
  state.projects.update(project, { jobIds: [...kept] });
}

/** Adds a new job, booked for the project, to the project's jobs. */
export function addJob(state: State, job: Job): void {
  const project = job.projectId === null ? undefined : state.projects.get(job.projectId);
  if (project) state.projects.update(project, { jobIds: [...project.jobIds, job.id] });
}

function moveJob(state: State, jobId: number, projectId: number | null): void {
  const job = state.jobs.get(jobId);
  if (job === undefined) return;
  state.jobs.update(job, { projectId });
  const invoice = state.invoices.get(job.invoiceId);
  if (invoice) state.invoices.update(invoice, { projectId });
}

/** Numbers come in turn; projects are never deleted, so that none comes twice. */
export const nextProjectNumber = (state: State) => String(20_001 + state.projects.size);
