import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, id } from "../shared";

export const cancelReason = record(
  "Cancel Reason",
  "GET jpm /job-cancel-reasons",
  z.object({ id, name: z.string(), active: z.boolean(), ...dated }),
  {
    id: 921,
    name: "Customer rescheduled",
    active: true,
    createdOn: "2026-01-02T17:00:00Z",
    modifiedOn: "2026-01-02T17:00:00Z",
  },
);

export type CancelReason = RecordOf<typeof cancelReason>;

export const holdReason = record("Hold Reason", "GET jpm /job-hold-reasons", cancelReason.shape, {
  id: 931,
  name: "Waiting for parts",
  active: true,
  createdOn: "2026-01-02T17:00:00Z",
  modifiedOn: "2026-01-02T17:00:00Z",
});

/** That a job was canceled, and why. */
export const jobCancellation = record(
  "Job Cancellation",
  "GET jpm /jobs/{id}/canceled-log",
  z.object({
    id,
    jobId: id,
    reasonId: id,
    memo: z.string().nullish(),
    createdOn: dateTime,
    createdById: id,
    active: z.boolean().describe("False once the cancellation was removed"),
  }),
  {
    id: 941,
    jobId: 1001,
    reasonId: 921,
    memo: "Customer asks for a date in February.",
    createdOn: "2026-01-12T17:30:00Z",
    createdById: 51,
    active: false,
  },
);

export type JobCancellation = RecordOf<typeof jobCancellation>;

export type HoldReason = RecordOf<typeof holdReason>;

export const schedulingTools = [
  "Manual",
  "SmartSchedule",
  "SmartDispatch",
  "TechnicianRouteOptimization",
  "AdaptiveCapacity",
  "Routing",
] as const;

const jobEvent = z.object({
  id,
  employeeId: id.nullish(),
  eventType: z.string(),
  date: dateTime,
  usedSchedulingTool: z.enum(schedulingTools),
});

const exampleEvent = {
  id: 951,
  employeeId: 51,
  eventType: "Job Booked",
  date: "2026-01-12T16:20:00Z",
  usedSchedulingTool: "Manual",
} as const;

export const jobHistory = record(
  "Job History",
  "GET jpm /jobs/{id}/history",
  z.object({ history: z.array(jobEvent.extend({ memo: z.string() })).nullish() }),
  { history: [{ ...exampleEvent, memo: "" }] },
);

/** What happened to a job, an event at a time. */
export const exportedJobHistory = record(
  "Changed Job History",
  "GET jpm /export/job-history",
  z.object({ jobId: id, history: z.array(jobEvent) }),
  { jobId: 1001, history: [exampleEvent] },
);

export type JobHistory = RecordOf<typeof jobHistory>;
