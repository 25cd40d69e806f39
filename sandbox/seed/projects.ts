import type { Job, ProjectStatus, ProjectSubStatus } from "../kept";
import { nextProjectNumber } from "../rules/projectJobs";
import { newId, type State } from "../state";
import { chance, day, midnight, openedOn, pick } from "./random";

/** How far a project is, with the finer steps of each status. */
const steps: [string, string[]][] = [
  ["Planned", ["Waiting for permit", "Waiting for equipment"]],
  ["In Progress", ["On site", "Waiting for inspection"]],
  ["Completed", []],
];

const types = [
  ["Replacement", "A unit is replaced by a new one."],
  ["Remodel", "Work on a house that is rebuilt."],
  ["New construction", "All trades of a new house."],
] as const;

interface Step {
  status: ProjectStatus;
  subStatuses: ProjectSubStatus[];
}

/** Project statuses and types, and a project for the jobs of one in ten locations that have any. */
export function seedProjects(state: State): void {
  const opened = openedOn(state);
  const dated = (name: string) => ({ id: newId(state), name, createdOn: opened, modifiedOn: opened });
  for (const [name, description] of types)
    state.projectTypes.insert({
      id: newId(state),
      name,
      description,
      createdById: name === "Remodel" ? null : state.apiUserId,
      active: true,
    });
  const [planned, inProgress, completed] = steps.map(([name, subNames], order): Step => {
    const status = state.projectStatuses.insert({ ...dated(name), order });
    const subStatuses = subNames.map((subName, i) =>
      state.projectSubStatuses.insert({ ...dated(subName), active: true, statusId: status.id, order: i }),
    );
    return { status, subStatuses };
  });

  const jobsByLocation = new Map<number, Job[]>();
  for (const job of state.jobs.values()) {
    const jobs = jobsByLocation.get(job.locationId);
    if (jobs) jobs.push(job);
    else jobsByLocation.set(job.locationId, [job]);
  }
  let n = 0;
  for (const jobs of jobsByLocation.values()) {
    const isDone = (job: Job) => job.jobStatus === "Completed" || job.jobStatus === "Canceled";
    if (n++ % (jobs.every(isDone) ? 10 : 6) !== 0) continue;
    const step = jobs.every(isDone) ? completed : jobs.some(isDone) ? inProgress : planned;
    insertProject(state, jobs, chance(0.9) ? step : undefined);
  }
}

/** A project without a step has no status, as not every company keeps one. */
function insertProject(state: State, jobs: Job[], step: Step | undefined): void {
  const [first] = jobs;
  if (first === undefined) return;
  const subStatus = step && step.subStatuses.length > 0 ? pick(step.subStatuses) : undefined;
  const startDate = first.createdOn;
  const project = state.projects.insert({
    id: newId(state),
    number: nextProjectNumber(state),
    name: `${state.jobTypes.get(first.jobTypeId)?.name ?? "Project"} at ${state.locations.get(first.locationId)?.name}`,
    summary: first.summary,
    status: step?.status.name ?? null,
    statusId: step?.status.id ?? null,
    subStatus: subStatus?.name ?? null,
    subStatusId: subStatus?.id ?? null,
    customerId: first.customerId,
    locationId: first.locationId,
    projectTypeId: pick([...state.projectTypes.keys()]),
    projectManagerIds: [pick([...state.employees.keys()])],
    businessUnitIds: [...new Set(jobs.map((job) => job.businessUnitId))],
    startDate,
    targetCompletionDate: midnight(Date.parse(startDate) + 45 * day),
    actualCompletionDate: step?.status.name === "Completed" ? (jobs.at(-1)?.completedOn ?? null) : null,
    createdOn: startDate,
    modifiedOn: startDate,
    jobIds: jobs.map((job) => job.id),
  });
  for (const job of jobs) {
    job.projectId = project.id;
    const invoice = state.invoices.get(job.invoiceId);
    if (invoice) invoice.projectId = project.id;
  }
}
