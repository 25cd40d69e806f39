import { projectStatus, projectSubStatus, projectType } from "../../../api/jpm/projects";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { id } from "../../inputs/kinds";

/** What projects are told apart by. */

export const getProjectStatus = action({
  label: "Get Project Status",
  description: "Get one project status by ID.",
  calls: "GET jpm /project-statuses/{projectStatusId}",
  scope: "Job Planning and Management → Project Statuses (Read)",
  required: {
    projectStatusId: id({
      label: "Project Status ID",
      comments: "ID of the project status.",
      of: "projectStatus",
    }),
  },
  returns: projectStatus,
});

export const getProjectSubStatus = action({
  label: "Get Project Sub Status",
  description: "Get one sub status of projects by ID.",
  calls: "GET jpm /project-substatuses/{projectSubStatusId}",
  scope: "Job Planning and Management → Project Sub-Statuses (Read)",
  required: {
    projectSubStatusId: id({
      label: "Project Sub Status ID",
      comments: "ID of the project sub status.",
      of: "projectSubStatus",
    }),
  },
  returns: projectSubStatus,
});

export const listProjectTypes = list({
  label: "List Project Types",
  description: "List the types a project can be of, page by page or all at once.",
  calls: "GET jpm /project-types",
  scope: "Job Planning and Management → Project Types (Read)",
  onlyPages: true,
  sorts: [],
  of: projectType,
});

export const getProjectType = action({
  label: "Get Project Type",
  description: "Get one project type by ID.",
  calls: "GET jpm /project-types/{projectTypeId}",
  scope: "Job Planning and Management → Project Types (Read)",
  required: {
    projectTypeId: id({ label: "Project Type ID", comments: "ID of the project type.", of: "projectType" }),
  },
  returns: projectType,
});
