import { z } from "zod";
import { employeeTypes } from "../../../api/shared";
import { activeReference, dateTime, id, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { feed } from "../../kit/feed";
import { active, dates } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import { requireFittingActivity, type ToldOfActivity } from "../../rules/activities";
import { requirePerson } from "../../rules/payrolls";
import { newId, type State } from "../../state";
import { tagTypeIds } from "../shared";

/** What people did from when to when. By what their list can be sorted is not documented. */
export const activities = (state: State): Operation[] => [
  list("/activities", state.activities, {
    filters: { active, ...dates },
    defaults: { active: "True" },
    sorts: commonSorts,
  }),
  get("/activities", state.activities),
  feed("/export/activities", state.activities, state),
  operation({
    method: "POST",
    path: "/activities",
    body: () =>
      nullAsMissing(
        z.strictObject({ ...fields(state), employeeId: id, employeeType: z.enum(employeeTypes) }),
      ),
    handle: ({ body: { employeeId, employeeType, ...told } }) => {
      const person = { employeeId, employeeType };
      requirePerson(state, person);
      const now = timestamp(state.clock);
      const activity = { id: newId(state), ...person, ...toldOf(state, told), active: true };
      return { id: state.activities.insert({ ...activity, createdOn: now, modifiedOn: now }).id };
    },
  }),
  operation({
    method: "PUT",
    path: "/activities/{id}",
    body: () => nullAsMissing(z.strictObject({ ...fields(state), active: z.boolean() })),
    handle: ({ params, body: { active, ...told } }) => {
      const activity = find(state.activities, params.id);
      return { id: state.activities.update(activity, { ...toldOf(state, told), active }).id };
    },
  }),
  operation({
    method: "DELETE",
    path: "/activities/{id}",
    handle: ({ params }) => {
      state.activities.delete(find(state.activities, params.id).id);
    },
  }),
];

const fields = (state: State) => ({
  activityTypeId: activeReference(state.activityTypes),
  startTime: dateTime,
  endTime: dateTime.optional(),
  jobId: reference(state.jobs).optional(),
  appointmentId: reference(state.appointments).optional(),
  projectId: reference(state.projects).optional(),
  projectLabel: z.string().optional(),
  laborTypeId: id.optional(),
  budgetCodeId: id.optional(),
  memo: z.string().optional(),
  tagTypes: tagTypeIds(state),
  // Answers show none of these.
  budgetCodeName: z.string().optional(),
  milesDriven: z.number().optional(),
  nonJobEventAssignmentId: id.optional(),
});

/** What is kept of what is told: what is left out is blank. */
function toldOf(state: State, told: ToldOfActivity) {
  requireFittingActivity(state, told);
  return {
    activityTypeId: told.activityTypeId,
    startTime: told.startTime,
    endTime: told.endTime ?? null,
    jobId: told.jobId ?? null,
    appointmentId: told.appointmentId ?? null,
    projectId: told.projectId ?? null,
    projectLabel: told.projectLabel ?? null,
    laborTypeId: told.laborTypeId ?? null,
    budgetCodeId: told.budgetCodeId ?? null,
    memo: told.memo ?? null,
    tagTypes: told.tagTypes,
    modifiedById: state.apiUserId,
  };
}
