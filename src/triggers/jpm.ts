import { changeTrigger } from "../declare/changeTrigger";
import { appointments, jobs, projects } from "../feeds/jpm";

export const jobChanged = changeTrigger({
  label: "Job Changed",
  description: "When a job is booked, changed, put on hold, completed or canceled.",
  unseen:
    "Appointments, assigned technicians and the invoice are not part of it: they have triggers of their own. Read Changes gives notes and the history.",
  feed: jobs,
  events: {
    booked: { is: () => true, at: "createdOn" },
    onHold: { is: ({ jobStatus }) => jobStatus === "Hold" },
    completed: { is: ({ jobStatus }) => jobStatus === "Completed", at: "completedOn" },
    canceled: { is: ({ jobStatus }) => jobStatus === "Canceled" },
  },
});

export const appointmentChanged = changeTrigger({
  label: "Appointment Changed",
  description: "When an appointment is made, moved, put on hold, done, canceled or deleted.",
  unseen: "Technicians are assigned without changing it: see Appointment Assignment Changed.",
  feed: appointments,
});

export const projectChanged = changeTrigger({
  label: "Project Changed",
  description: "When a project is created or changed.",
  unseen: "Its jobs and notes are not part of it.",
  feed: projects,
});
