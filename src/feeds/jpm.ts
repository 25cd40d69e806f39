import { appointment } from "../../api/jpm/appointments";
import { exportedJobHistory, jobCancellation } from "../../api/jpm/jobStatus";
import { exportedJob } from "../../api/jpm/jobs";
import { exportedJobNote, exportedProjectNote } from "../../api/jpm/notes";
import { exportedProject } from "../../api/jpm/projects";
import { feed } from "../changes/feed";

export const jobs = feed({
  label: "Jobs",
  calls: "GET jpm /export/jobs",
  scope: "Job Planning and Management → Jobs (Read)",
  of: exportedJob,
});

export const projects = feed({
  label: "Projects",
  calls: "GET jpm /export/projects",
  scope: "Job Planning and Management → Projects (Read)",
  of: exportedProject,
});

export const appointments = feed({
  label: "Appointments",
  calls: "GET jpm /export/appointments",
  scope: "Job Planning and Management → Appointments (Read)",
  query: { active: "Any" },
  of: appointment,
});

export const jobCanceledLogs = feed({
  label: "Job Cancellations",
  calls: "GET jpm /export/job-canceled-logs",
  scope: "Job Planning and Management → Job Canceled Logs (Read)",
  of: jobCancellation,
});

export const jobNotes = feed({
  label: "Job Notes",
  calls: "GET jpm /export/job-notes",
  scope: "Job Planning and Management → Job Notes (Read)",
  of: exportedJobNote,
});

export const projectNotes = feed({
  label: "Project Notes",
  calls: "GET jpm /export/project-notes",
  scope: "Job Planning and Management → Project Notes (Read)",
  of: exportedProjectNote,
});

export const jobHistory = feed({
  label: "Job History",
  calls: "GET jpm /export/job-history",
  scope: "Job Planning and Management → Job History (Read)",
  // Several events of a job are several records.
  key: ["jobId", "history"],
  of: exportedJobHistory,
});
