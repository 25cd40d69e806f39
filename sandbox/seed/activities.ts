import { activity } from "../../api/timesheets/activities";
import { activityCategory } from "../../api/timesheets/activityCategories";
import { activityType, associations } from "../../api/timesheets/activityTypes";
import { newId, type State } from "../state";
import { giveInTurn } from "./fill";
import { hour, iso, openedOn, pickInTurn } from "./random";
import { kind, vary } from "./variety";

/** The kinds of work on time sheets, and what people did of them. */
export function seedActivities(state: State): void {
  seedTypes(state);
  const types = [...state.activityTypes.values()];
  for (const [i, sheet] of [...state.jobTimesheets.values()].slice(0, 40).entries())
    state.activities.insert({
      id: newId(state),
      employeeId: sheet.technicianId,
      employeeType: "Technician",
      activityTypeId: pickInTurn(types, i).id,
      startTime: sheet.arrivedOn ?? sheet.createdOn,
      endTime: sheet.doneOn,
      jobId: sheet.jobId,
      appointmentId: sheet.appointmentId,
      projectId: state.jobs.get(sheet.jobId)?.projectId ?? null,
      memo: i % 3 === 0 ? "Waited for the gate code." : null,
      tagTypes: i % 4 === 0 ? [...state.tagTypes.keys()].slice(0, 1) : [],
      active: i % 10 !== 9,
      createdOn: sheet.createdOn,
      modifiedOn: sheet.modifiedOn,
    });
  for (const { employeeId, employeeType, startedOn, endedOn } of state.nonJobTimesheets.values())
    state.activities.insert({
      id: newId(state),
      employeeId,
      employeeType,
      activityTypeId: pickInTurn(types, employeeId).id,
      startTime: startedOn,
      endTime: endedOn ?? iso(Date.parse(startedOn) + hour),
      active: true,
      createdOn: startedOn,
      modifiedOn: endedOn ?? startedOn,
    });
  vary(state, [kind(activity, state.activities, [])]);
}

function seedTypes(state: State): void {
  const noted = { createdOn: openedOn(state), modifiedOn: openedOn(state) };
  for (const name of categories)
    state.activityCategories.insert({
      id: newId(state),
      name,
      type: "Other",
      allowEdit: name === "Yard",
      isDefault: name !== "Yard",
      active: name !== "Yard",
      ...noted,
    });
  giveInTurn(activityCategory, state.activityCategories.values(), "type");
  const roles = [...state.userRoles.values()].filter(({ employeeType }) => employeeType === "Technician");
  for (const [i, [code, description, category]] of types.entries()) {
    const fits = [...state.activityCategories.values()].find(({ name }) => name === category);
    const association = pickInTurn(associations, i);
    state.activityTypes.insert({
      id: newId(state),
      code,
      description,
      categoryId: fits?.id ?? 0,
      icon: "wrench",
      visibleToRoles: roles.map(({ id }) => id),
      tagAssociation: association,
      jobAssociation: association,
      projectAssociation: association,
      projectLabelAssociation: association,
      budgetCodeAssociation: association,
      laborTypeAssociation: association,
      memoAssociation: association,
      isArchived: code === "YARD",
      isDefault: code !== "YARD",
      isInUse: code !== "YARD",
      active: code !== "YARD",
      ...noted,
    });
  }
  vary(state, [kind(activityType, state.activityTypes, [])]);
}

const categories = [
  ...["Other", "Idle", "Meal Breaks", "Time Off", "On the Job", "Training", "Travel"],
  "Yard",
] as const;

const types = [
  ["WORK", "Working", "On the Job"],
  ["DRIVE", "Driving", "Travel"],
  ["MEAL", "Lunch", "Meal Breaks"],
  ["IDLE", "Waiting for dispatch", "Idle"],
  ["TRAIN", "Training", "Training"],
  ["PTO", "Vacation", "Time Off"],
  ["SUPPLY", "At the supply house", "Travel"],
  ["SHOP", "In the shop", "Other"],
  ["YARD", "Yard duty", "Yard"],
] as const;
