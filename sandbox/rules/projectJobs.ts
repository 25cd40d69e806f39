import type { Job, Project } from "../kept";
import { ApiError } from "../kit/errors";
import type { State } from "../state";
import { addToHistory } from "./history";

/**
 * Makes a job part of a project; where it is that already, nothing changes.
 * @throws ApiError 400 if the job is at another location, or part of another project
 */
export function attachJob(state: State, project: Project, job: Job): void {
  if (job.projectId === project.id) return;
  const problem = attachmentProblem(project, job);
  if (problem) throw new ApiError(400, `Job ${job.id} ${problem}.`);
  moveJob(state, job, project.id);
  addToProject(state, project, job);
}

/** Why a job cannot be made part of a project, if it cannot: "is not at …". */
export function attachmentProblem(project: Project, job: Job): string | undefined {
  if (job.locationId !== project.locationId) return `is not at the location of project ${project.id}`;
  if (job.projectId !== null && job.projectId !== project.id)
    return `is part of project ${job.projectId} already`;
  return undefined;
}

/** @throws ApiError 400 if the job is not part of a project */
export function detachJob(state: State, job: Job): void {
  const project = job.projectId === null ? undefined : state.projects.get(job.projectId);
  if (project === undefined) throw new ApiError(400, `Job ${job.id} is not part of a project.`);
  moveJob(state, job, null);
  state.projects.update(project, { jobIds: project.jobIds.filter((id) => id !== job.id) });
  addToHistory(state, { jobId: job.id, eventType: "Job Detached From Project", memo: project.number });
}

/** Makes these jobs, and no others, the project's. They fit it. */
export function setJobs(state: State, project: Project, jobs: Job[]): void {
  const kept = new Set(jobs);
  for (const jobId of project.jobIds) {
    const job = state.jobs.get(jobId);
    if (job && !kept.has(job)) detachJob(state, job);
  }
  for (const job of kept) attachJob(state, project, job);
}

/** A job that was booked for a project is one of its jobs. */
export function addBookedJob(state: State, job: Job): void {
  const project = job.projectId === null ? undefined : state.projects.get(job.projectId);
  if (project) addToProject(state, project, job);
}

function addToProject(state: State, project: Project, job: Job): void {
  state.projects.update(project, { jobIds: [...project.jobIds, job.id] });
  addToHistory(state, { jobId: job.id, eventType: "Job Attached To Project", memo: project.number });
}

/** The job's invoice goes with it. */
function moveJob(state: State, job: Job, projectId: number | null): void {
  state.jobs.update(job, { projectId });
  const invoice = state.invoices.get(job.invoiceId);
  if (invoice) state.invoices.update(invoice, { projectId });
}

/** Numbers come in turn; projects are never deleted, so that none comes twice. */
export const nextProjectNumber = (state: State) => String(20_001 + state.projects.size);
