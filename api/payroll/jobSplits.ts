import { z } from "zod";
import { exported, type RecordOf, record } from "../record";
import { dated, id } from "../shared";

/** A technician's share of the pay for a job. */
export const jobSplit = record(
  "Job Split",
  "GET payroll /jobs/{job}/splits",
  z.object({
    id,
    jobId: id,
    technicianId: id,
    split: z.number().describe("The share, in percent"),
    ...dated,
  }),
  {
    id: 1271,
    jobId: 1001,
    technicianId: 41,
    split: 50,
    createdOn: "2026-01-13T18:38:00Z",
    modifiedOn: "2026-01-13T18:38:00Z",
  },
);

export const exportedJobSplit = exported(jobSplit, "GET payroll /export/jobs/splits");

export type JobSplit = RecordOf<typeof jobSplit>;
