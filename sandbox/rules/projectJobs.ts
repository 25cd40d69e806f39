import { ApiError } from "../errors";
import type { Job, Project } from "../records/jpm";
import type { State } from "../state";
import { tell } from "./history";

/**
 * Makes a job part of a project; where it is that already, nothing changes.
 * @throws ApiError 400 if the job is at another location, or part of another project
 */
export function attachJob(state: State, project: Project, job: Job): void {
  if (job.projectId === project.id) return;
  if (job.locationId !== project.locationId)
    throw new ApiError(400, `Job ${job.id} is not at the location of project ${project.id}.`);
  if (job.projectId !== null)
    throw new ApiError(400, `Job ${job.id} is part of project ${job.projectId} already.`);
  state.jobs.update(job, { projectId: project.id });
  state.projects.update(project, { jobIds: [...project.jobIds, job.id] });
  tell(state, job.id, "Job Attached To Project", project.number);
}

/** @throws ApiError 400 if the job is not part of a project */
export function detachJob(state: State, job: Job): void {
  const project = job.projectId === null ? undefined : state.projects.get(job.projectId);
  if (project === undefined) throw new ApiError(400, `Job ${job.id} is not part of a project.`);
  state.jobs.update(job, { projectId: null });
  state.projects.update(project, { jobIds: project.jobIds.filter((id) => id !== job.id) });
  tell(state, job.id, "Job Detached From Project", project.number);
}
