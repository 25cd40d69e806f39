import { appointment } from "../../api/jpm/appointments";
import { cancelReason, holdReason } from "../../api/jpm/jobStatus";
import { job } from "../../api/jpm/jobs";
import { jobType } from "../../api/jpm/jobTypes";
import { project, projectStatus, projectType } from "../../api/jpm/projects";
import { type Picklist, picklist } from "../declare/picklist";
import { activeOnly, byName, filled, known, numbered, searchByName, searchByNumber } from "./items";

export const selectAppointment = picklist({
  of: appointment,
  label: "Select Appointment",
  description: "Choose one of the tenant's appointments, newest first (at most 10,000).",
  calls: "GET jpm /appointments",
  scope: "Job Planning and Management → Appointments (Read)",
  order: "newest",
  search: { ...searchByNumber },
  toElement: ({ id, appointmentNumber }) =>
    known(id, ...filled([appointmentNumber]).map((text) => `#${text}`)),
});

export const selectCancelReason = byName({
  of: cancelReason,
  label: "Select Cancel Reason",
  what: "active reasons to cancel a job",
  calls: "GET jpm /job-cancel-reasons",
  scope: "Job Planning and Management → Job Cancel Reasons (Read)",
  query: activeOnly,
});

/** The same list, by the key that flows of Prismatic's own ServiceTitan component name. */
export const selectJobCancelReason: Picklist = { ...selectCancelReason, label: "Select Job Cancel Reason" };

export const selectHoldReason = byName({
  of: holdReason,
  label: "Select Hold Reason",
  what: "active reasons to put work on hold",
  calls: "GET jpm /job-hold-reasons",
  scope: "Job Planning and Management → Job Hold Reasons (Read)",
  query: activeOnly,
});

export const selectJob = picklist({
  of: job,
  label: "Select Job",
  description: "Choose one of the tenant's jobs, newest first (at most 10,000).",
  calls: "GET jpm /jobs",
  scope: "Job Planning and Management → Jobs (Read)",
  order: "newest",
  search: searchByNumber,
  toElement: ({ id, jobNumber }) => numbered(id, jobNumber),
});

export const selectJobType = byName({
  of: jobType,
  label: "Select Job Type",
  what: "active job types",
  calls: "GET jpm /job-types",
  scope: "Job Planning and Management → Job Types (Read)",
  search: searchByName,
});

export const selectProject = picklist({
  of: project,
  label: "Select Project",
  description: "Choose one of the tenant's projects, by name (at most 10,000).",
  calls: "GET jpm /projects",
  scope: "Job Planning and Management → Projects (Read)",
  order: "label",
  toElement: ({ id, name, number }) => known(id, filled([name, number])[0]),
});

export const selectProjectStatus = byName({
  of: projectStatus,
  label: "Select Project Status",
  what: "project statuses",
  calls: "GET jpm /project-statuses",
  scope: "Job Planning and Management → Project Statuses (Read)",
  search: searchByName,
});

export const selectProjectType = byName({
  of: projectType,
  label: "Select Project Type",
  what: "project types",
  calls: "GET jpm /project-types",
  scope: "Job Planning and Management → Project Types (Read)",
});
