import type { ActivityType } from "../../api/timesheets/activityTypes";
import { type FieldErrors, invalid } from "../kit/errors";
import type { State } from "../state";

// What activities on time sheets name. Their types say what they may and must name; that one which does not keep to it
// is refused, and what else is here, the documents leave open.

/** What the API tells of an activity. */
export interface ToldOfActivity {
  activityTypeId: number;
  startTime: string;
  endTime?: string;
  jobId?: number;
  appointmentId?: number;
  projectId?: number;
  projectLabel?: string;
  laborTypeId?: number;
  budgetCodeId?: number;
  budgetCodeName?: string;
  memo?: string;
  tagTypes: number[];
}

const associations = {
  TagTypes: "tagAssociation",
  JobId: "jobAssociation",
  ProjectId: "projectAssociation",
  ProjectLabel: "projectLabelAssociation",
  BudgetCodeId: "budgetCodeAssociation",
  LaborTypeId: "laborTypeAssociation",
  Memo: "memoAssociation",
} as const satisfies Record<string, keyof ActivityType>;

/** What of it an activity names. */
const named = (told: ToldOfActivity): Record<keyof typeof associations, boolean> => ({
  TagTypes: told.tagTypes.length > 0,
  JobId: told.jobId !== undefined,
  ProjectId: told.projectId !== undefined,
  ProjectLabel: Boolean(told.projectLabel),
  BudgetCodeId: told.budgetCodeId !== undefined || Boolean(told.budgetCodeName),
  LaborTypeId: told.laborTypeId !== undefined,
  Memo: Boolean(told.memo?.trim()),
});

/** @throws ApiError 400 where an activity is not as its type has it, ends before it starts, or is of another job's visit */
export function requireFittingActivity(state: State, told: ToldOfActivity): void {
  const { startTime, endTime, jobId, appointmentId = 0 } = told;
  const type = state.activityTypes.get(told.activityTypeId) as ActivityType;
  const errors: FieldErrors = {};
  for (const [field, isNamed] of Object.entries(named(told)) as [keyof typeof associations, boolean][]) {
    const association = type[associations[field]];
    if (association === "Require" && !isNamed)
      errors[field] = [`The ${field} field is required for the activity type ${type.code}.`];
    if (association === "DoNotAllow" && isNamed)
      errors[field] = [`The activity type ${type.code} does not allow it.`];
  }
  if (endTime !== undefined && Date.parse(endTime) < Date.parse(startTime))
    errors.EndTime = ["The activity must not end before it starts."];
  const appointment = state.appointments.get(appointmentId);
  if (appointment && appointment.jobId !== jobId)
    errors.AppointmentId = [`Appointment ${appointmentId} is of job ${appointment.jobId}.`];
  if (Object.keys(errors).length > 0) throw invalid(errors);
}
