import { z } from "zod";
import type { Job, Project } from "../../kept";
import { dateTime, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { type FieldErrors, invalid } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { attachmentProblem, nextProjectNumber, setJobs } from "../../rules/projectJobs";
import { newId, type State } from "../../state";
import {
  customFields,
  externalData,
  externalDataUpdate,
  externalDataView,
  person,
  saveExternalData,
  toCustomFields,
  withExternalData,
  withoutUndefined,
} from "../shared";
import { projectFilters } from "./projectFilters";

/** Projects: jobs at one location that belong together. */
export const projects = (state: State): Operation[] => [
  list("/projects", state.projects, {
    filters: projectFilters(state),
    sorts: {
      ...commonSorts,
      Name: (project) => project.name ?? "",
      TargetCompletionDate: (project) => project.targetCompletionDate ?? "",
    },
    view: externalDataView(state),
  }),
  get("/projects", state.projects, externalDataView(state)),
  feed("/export/projects", state.projects, state),
  operation({
    method: "POST",
    path: "/projects",
    body: () => newProject(state),
    handle: ({ body }) => createProject(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/projects/{id}",
    body: () => projectUpdate(state),
    handle: ({ params, body }) => updateProject(state, find(state.projects, params.id), body),
  }),
];

const projectFields = (state: State) => ({
  projectTypeId: reference(state.projectTypes),
  projectManagerIds: z.array(person(state)),
  businessUnitIds: z.array(reference(state.businessUnits)),
  name: z.string(),
  summary: z.string(),
  statusId: reference(state.projectStatuses),
  subStatusId: reference(state.projectSubStatuses),
  startDate: dateTime,
  targetCompletionDate: dateTime,
  actualCompletionDate: dateTime,
  customFields: customFields(state, "Project", z.string()),
});

const newProject = (state: State) =>
  nullAsMissing(
    z.strictObject({
      ...z.strictObject(projectFields(state)).partial().shape,
      locationId: reference(state.locations),
      customerId: reference(state.customers).optional(),
      externalData: externalData.optional(),
    }),
  );

const projectUpdate = (state: State) => {
  const fields = projectFields(state);
  return z
    .strictObject({
      ...fields,
      projectTypeId: fields.projectTypeId.nullable(),
      jobIds: z.array(reference(state.jobs)),
      externalData: externalDataUpdate,
    })
    .partial();
};

function createProject(state: State, body: z.output<ReturnType<typeof newProject>>): Project {
  const { locationId, customerId, externalData, ...fields } = body;
  const owner = state.locations.get(locationId)?.customerId ?? 0;
  if (customerId !== undefined && customerId !== owner)
    throw invalid({ CustomerId: [`Location ${locationId} is not one of customer ${customerId}.`] });
  const now = timestamp(state.clock);
  const blank: Project = {
    id: newId(state),
    number: nextProjectNumber(state),
    name: null,
    summary: null,
    status: null,
    statusId: null,
    subStatus: null,
    subStatusId: null,
    customerId: owner,
    locationId,
    projectTypeId: null,
    projectManagerIds: [],
    businessUnitIds: [],
    startDate: null,
    targetCompletionDate: null,
    actualCompletionDate: null,
    createdOn: now,
    modifiedOn: now,
    customFields: [],
    externalData: [],
    jobIds: [],
  };
  const project = state.projects.insert({ ...blank, ...changesTo(state, blank, fields) });
  saveExternalData(state, project.id, externalData);
  return withExternalData(state, project, externalData?.applicationGuid);
}

function updateProject(
  state: State,
  project: Project,
  body: z.output<ReturnType<typeof projectUpdate>>,
): Project {
  const { jobIds, externalData, ...fields } = body;
  const changes = changesTo(state, project, fields);
  const jobs = jobIds && jobsAt(state, project, jobIds);
  state.projects.update(project, changes);
  if (jobs) setJobs(state, project, jobs);
  saveExternalData(state, project.id, externalData);
  return withExternalData(state, project, externalData?.applicationGuid);
}

type ProjectFields = Omit<z.output<ReturnType<typeof projectUpdate>>, "jobIds" | "externalData">;

/** @throws ApiError 400 for a sub status of another status */
function changesTo(state: State, project: Project, fields: ProjectFields): Partial<Project> {
  const statusId = fields.statusId ?? project.statusId;
  const subStatus =
    fields.subStatusId === undefined ? undefined : state.projectSubStatuses.get(fields.subStatusId);
  if (subStatus && subStatus.statusId !== statusId)
    throw invalid({
      SubStatusId: [`Project sub status ${subStatus.id} is not one of the project's status.`],
    });
  // A new status leaves the steps of the former one behind.
  const leavesSubStatus = statusId !== project.statusId && subStatus === undefined;
  return withoutUndefined({
    ...fields,
    status: fields.statusId === undefined ? undefined : state.projectStatuses.get(fields.statusId)?.name,
    subStatusId: leavesSubStatus ? null : fields.subStatusId,
    subStatus: leavesSubStatus ? null : subStatus?.name,
    customFields: fields.customFields && toCustomFields(state, fields.customFields),
  });
}

/**
 * The jobs with these IDs.
 * @throws ApiError 400 for jobs at another location than the project's, or of another project
 */
function jobsAt(state: State, project: Project, jobIds: number[]): Job[] {
  const errors: FieldErrors = {};
  const jobs = jobIds.flatMap((id, i) => {
    const job = state.jobs.get(id);
    const problem = job && attachmentProblem(project, job);
    if (problem) errors[`JobIds[${i}]`] = [`Job ${id} ${problem}.`];
    return job ?? [];
  });
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return jobs;
}
