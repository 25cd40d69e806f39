import { z } from "zod";
import { type RecordOf, record } from "../record";
import { dateTime, id } from "../shared";

export const userRole = record(
  "User Role",
  "GET settings /user-roles",
  z.object({
    id,
    active: z.boolean(),
    name: z.string(),
    createdOn: dateTime,
    employeeType: z.enum(["Employee", "Technician"]),
  }),
  {
    id: 43,
    active: true,
    name: "Field Technician",
    createdOn: "2026-01-02T17:00:00Z",
    employeeType: "Technician",
  },
);

export type UserRole = RecordOf<typeof userRole>;
