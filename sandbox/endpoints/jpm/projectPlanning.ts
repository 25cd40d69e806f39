import type { ProjectStatus, ProjectSubStatus, ProjectType } from "../../kept";
import { active, contains, dates, ids, integer } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { attachJob, detachJob } from "../../rules/projectJobs";
import type { State } from "../../state";

/** Which jobs belong to a project, and which statuses projects can be in. */
export const projectPlanning = (state: State): Operation[] => [
  operation({
    method: "POST",
    path: "/projects/{id}/attach-job/{jobId}",
    handle: ({ params }) => attachJob(state, find(state.projects, params.id), find(state.jobs, params.jobId)),
  }),
  operation({
    method: "POST",
    path: "/projects/detach-job/{jobId}",
    handle: ({ params }) => detachJob(state, find(state.jobs, params.jobId)),
  }),
  list("/project-statuses", state.projectStatuses, {
    filters: {
      ids: ids((status) => status.id),
      name: contains((status) => status.name),
      ...dates,
    },
    sorts: { ...commonSorts, Name: ({ name }) => name, Order: ({ order }) => order },
    view: shown,
  }),
  list("/project-substatuses", state.projectSubStatuses, {
    filters: {
      ids: ids((status) => status.id),
      name: contains((status) => status.name),
      statusId: integer((status) => status.statusId),
      active,
      ...dates,
    },
    defaults: { active: "True" },
    sorts: {
      ...commonSorts,
      Name: ({ name }) => name,
      Order: ({ order }) => order,
      StatusId: ({ statusId }) => statusId,
    },
    view: shown,
  }),
  get("/project-statuses", state.projectStatuses, shown),
  get("/project-substatuses", state.projectSubStatuses, shown),
  list("/project-types", state.projectTypes, { view: shownType }),
  get("/project-types", state.projectTypes, shownType),
];

/** Answers do not show when a status was created. */
const shown = ({ createdOn, ...status }: ProjectStatus | ProjectSubStatus) => status;

const shownType = ({ active, ...type }: ProjectType) => type;
