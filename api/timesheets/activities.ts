import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dated, dateTime, employeeType, id } from "../shared";

const coordinate = z.object({ latitude: z.number().nullish(), longitude: z.number().nullish() });

/** What somebody did from when to when, as their time sheet has it. */
export const activity = record(
  "Timesheet Activity",
  "GET timesheets /activities/{id}",
  z.object({
    id,
    employeeId: id.describe("ID of the technician or employee, by employeeType"),
    activityTypeId: id,
    employeeType,
    startTime: dateTime,
    endTime: dateTime.nullish().describe("Missing while it goes on"),
    jobId: id.nullish(),
    appointmentId: id.nullish(),
    projectId: id.nullish(),
    projectLabel: z.string().nullish(),
    laborTypeId: id.nullish(),
    budgetCodeId: id.nullish(),
    memo: z.string().nullish(),
    tagTypes: z.array(id).describe("IDs of tag types"),
    startCoordinate: coordinate.nullish(),
    endCoordinate: coordinate.nullish(),
    active: z.boolean(),
    modifiedById: id.nullish(),
    ...dated,
  }),
  {
    id: 1861,
    employeeId: 41,
    activityTypeId: 1871,
    employeeType: "Technician",
    startTime: "2026-01-13T17:02:00Z",
    endTime: "2026-01-13T18:38:00Z",
    jobId: 1001,
    appointmentId: 1101,
    projectId: 1501,
    projectLabel: "Rough-in",
    laborTypeId: 1841,
    budgetCodeId: 1851,
    memo: "Waited 20 minutes for the gate code.",
    tagTypes: [901],
    startCoordinate: { latitude: 38.5787, longitude: -121.4916 },
    endCoordinate: { latitude: 38.5787, longitude: -121.4916 },
    active: true,
    modifiedById: 52,
    createdOn: "2026-01-13T17:02:00Z",
    modifiedOn: "2026-01-13T18:38:00Z",
  },
);

export type Activity = RecordOf<typeof activity>;
