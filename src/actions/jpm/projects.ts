import type { Job } from "../../../api/jpm/jobs";
import { project, projectStatus, projectSubStatus } from "../../../api/jpm/projects";
import { action } from "../../declare/action";
import { sameId } from "../../declare/check";
import { list } from "../../declare/list";
import {
  appointmentId,
  customerId,
  externalData,
  externalDataApplicationGuid,
  externalDataPatch,
  invoiceId,
  jobId,
  locationId,
  projectId,
  technicianId,
} from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import {
  active,
  before,
  dates,
  externalDataFilters,
  ids,
  idsInText,
  name,
  onOrAfter,
  textsInText,
} from "../../inputs/filters";
import { clearable, id, idList, longText, moment, text } from "../../inputs/kinds";

const customFields = customFieldsOf("Project", { example: "County" });

const projectManagerIds = idList({
  label: "Project Manager IDs",
  comments: "IDs of the employees who manage the project, one per line.",
  of: "projectManager",
});

const businessUnitIds = idList({
  label: "Business Unit IDs",
  comments: "IDs of the business units that the project belongs to, one per line.",
  of: "businessUnit",
});

/** What a project may say, new or changed. */
const details = {
  name: text({ label: "Name", comments: "Name of the project.", example: "Heating overhaul" }),
  summary: longText({
    label: "Summary",
    comments: "What the project is about; may be HTML.",
    example: "New furnace and ducts before winter",
  }),
  projectTypeId: id({
    label: "Project Type ID",
    comments: "ID of the project type.",
    of: "projectType",
  }),
  statusId: id({
    label: "Status ID",
    comments: "ID of the project status.",
    of: "projectStatus",
  }),
  subStatusId: id({
    label: "Sub Status ID",
    comments: "ID of the project sub status, which must belong to the status.",
    of: "projectSubStatus",
  }),
  startDate: moment("Start", "When the project starts.", "2026-07-06T08:00:00-07:00"),
  targetCompletionDate: moment(
    "Target Completion Date",
    "When the project should be finished.",
    "2026-08-14",
  ),
  actualCompletionDate: moment(
    "Actual Completion Date",
    "When the project was finished.",
    "2026-08-12T16:30:00-07:00",
  ),
  customFields,
};

export const createProject = action({
  label: "Create Project",
  description: "Create a project, which groups several jobs at one location.",
  calls: "POST jpm /projects",
  scope: "Job Planning and Management → Projects (Write)",
  required: { locationId },
  optional: { customerId, projectManagerIds, businessUnitIds, ...details, externalData },
  returns: project,
});

export const getProject = action({
  label: "Get Project",
  description: "Get one project by ID.",
  calls: "GET jpm /projects/{projectId}",
  scope: "Job Planning and Management → Projects (Read)",
  required: { projectId },
  optional: { externalDataApplicationGuid },
  returns: project,
});

export const listProjects = list({
  label: "List Projects",
  description: "List projects, page by page or all at once.",
  calls: "GET jpm /projects",
  scope: "Job Planning and Management → Projects (Read)",
  filters: {
    ids: ids("project"),
    customerId,
    locationId,
    jobId,
    appointmentId,
    invoiceId,
    technicianId,
    projectTypeId: details.projectTypeId,
    projectManagerIds: idsInText({
      label: "Project Manager IDs",
      comments: "Only projects managed by one of these employees, one ID per line.",
      of: "projectManager",
    }),
    businessUnitIds: idsInText({
      label: "Business Unit IDs",
      comments: "Only projects of one of these business units, one ID per line.",
      of: "businessUnit",
    }),
    status: textsInText({
      label: "Status",
      comments: "Only projects in one of these statuses, one name per line. None means no status.",
      example: "In Progress",
    }),
    startsOnOrAfter: onOrAfter("Starts", "Only projects that start", "2026-07-06T00:00:00-07:00"),
    startsBefore: before("Starts", "Only projects that start", "2026-07-20"),
    targetCompletionDateOnOrAfter: onOrAfter(
      "Target Completion Date",
      "Only projects due",
      "2026-08-10T00:00:00-07:00",
    ),
    targetCompletionDateBefore: before("Target Completion Date", "Only projects due", "2026-08-17"),
    completedOnOrAfter: onOrAfter("Completed", "Only projects completed", "2026-08-03T00:00:00-07:00"),
    completedBefore: before("Completed", "Only projects completed", "2026-08-08"),
    ...dates,
    ...externalDataFilters,
  },
  sorts: ["Id", "ModifiedOn", "CreatedOn", "Name", "TargetCompletionDate"],
  of: project,
});

export const updateProject = action({
  label: "Update Project",
  description: "Change a project; inputs left blank stay unchanged.",
  calls: "PATCH jpm /projects/{projectId}",
  scope: "Job Planning and Management → Projects (Write)",
  required: { projectId },
  optional: {
    projectManagerIds: clearable(projectManagerIds),
    businessUnitIds: clearable(businessUnitIds),
    jobsIds: clearable(
      idList({
        label: "Jobs IDs",
        comments: "IDs of the project's jobs, one per line.",
        of: "job",
      }),
    ),
    ...details,
    customFields: changedFields(customFields),
    externalData: externalDataPatch,
  },
  body: ({ jobsIds, ...changes }) => ({ ...changes, ...(jobsIds !== undefined && { jobIds: jobsIds }) }),
  returns: project,
});

export const attachJob = action({
  label: "Attach Job to Project",
  description: "Add a job to a project.",
  calls: "POST jpm /projects/{projectId}/attach-job/{jobId}",
  scope: "Job Planning and Management → Projects (Write)",
  required: { projectId, jobId },
  check: {
    path: "/jobs/{jobId}",
    shows: (job: Job, { projectId }) => sameId(job.projectId, projectId),
  },
});

export const detachJob = action({
  label: "Detach Job from Project",
  description: "Remove a job from its project.",
  calls: "POST jpm /projects/detach-job/{jobId}",
  scope: "Job Planning and Management → Projects (Write)",
  required: { jobId },
  check: { path: "/jobs/{jobId}", shows: ({ projectId }: Job) => (projectId ?? null) === null },
});

export const listProjectStatuses = list({
  label: "List Project Statuses",
  description: "List the statuses a project can have, page by page or all at once.",
  calls: "GET jpm /project-statuses",
  scope: "Job Planning and Management → Project Statuses (Read)",
  filters: { ids: ids("projectStatus"), name: name("Progress"), ...dates },
  sorts: ["Id", "Name", "Order", "ModifiedOn", "CreatedOn"],
  of: projectStatus,
});

export const listProjectSubStatuses = list({
  label: "List Project Sub Statuses",
  description: "List the sub statuses of projects, page by page or all at once.",
  calls: "GET jpm /project-substatuses",
  scope: "Job Planning and Management → Project Sub-Statuses (Read)",
  filters: {
    ids: ids("projectSubStatus"),
    name: name("Waiting"),
    statusId: details.statusId,
    active,
    ...dates,
  },
  sorts: ["Id", "Name", "Order", "StatusId", "ModifiedOn", "CreatedOn"],
  of: projectSubStatus,
});
