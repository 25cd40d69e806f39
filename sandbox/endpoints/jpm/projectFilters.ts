import type { Project } from "../../kept";
import {
  before,
  dates,
  type Filter,
  ids,
  integer,
  onOrAfter,
  readInteger,
  readList,
} from "../../kit/filters";
import type { State } from "../../state";
import { externalDataFilters } from "../shared";

export const projectFilters = (state: State): Record<string, Filter<Project>> => ({
  ids: ids((project) => project.id),
  ...dates,
  customerId: integer((project) => project.customerId),
  locationId: integer((project) => project.locationId),
  projectTypeId: integer((project) => project.projectTypeId),
  projectManagerIds: ids((project) => project.projectManagerIds),
  businessUnitIds: ids((project) => project.businessUnitIds),
  jobId: ([id = ""]) => ofJobs(state, [readInteger(id)]),
  appointmentId: ([id = ""]) => ofJobs(state, [state.appointments.get(readInteger(id))?.jobId]),
  invoiceId: ([id = ""]) => {
    const projectId = state.invoices.get(readInteger(id))?.projectId;
    return (project) => project.id === projectId;
  },
  technicianId: ([id = ""]) => {
    const assignments = state.assignments.where("technicianId", readInteger(id));
    return ofJobs(
      state,
      assignments.filter((assignment) => assignment.active).map((assignment) => assignment.jobId),
    );
  },
  startsBefore: before((project) => project.startDate),
  startsOnOrAfter: onOrAfter((project) => project.startDate),
  completedBefore: before((project) => project.actualCompletionDate),
  completedOnOrAfter: onOrAfter((project) => project.actualCompletionDate),
  targetCompletionDateBefore: before((project) => project.targetCompletionDate),
  targetCompletionDateOnOrAfter: onOrAfter((project) => project.targetCompletionDate),
  status: (values) => {
    const wanted = new Set(readList(values).map((status) => status.toLowerCase()));
    return (project) => wanted.has((project.status ?? "None").toLowerCase());
  },
  ...externalDataFilters(state),
});

/** Projects that have one of the jobs. */
function ofJobs(state: State, jobIds: (number | undefined)[]): (project: Project) => boolean {
  const projectIds = new Set(jobIds.map((id) => state.jobs.get(id ?? 0)?.projectId));
  return (project) => projectIds.has(project.id);
}
