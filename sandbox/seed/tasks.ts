import type { Subtask, Task } from "../kept";
import { openLink } from "../kit/links";
import { closing, newNumber, noResolution } from "../rules/tasks";
import { newId, type State } from "../state";
import { day, hour, iso, midnight, pickInTurn, stamp, todayOf } from "./random";
import { photo } from "./rebates";

/** What the office had to do in the last weeks, and has to. */
export function seedTasks(state: State): void {
  state.files.put(photoPath, { name: "photo.png", contentType: "image/png", bytes: photo });
  const { types, sources, resolutions } = seedTaskSettings(state);
  const [first = 0, ...others] = [...state.employees.values()]
    .filter(({ active }) => active)
    .map(({ id }) => id);
  const units = [...state.businessUnits.values()].filter(({ active }) => active).map(({ id }) => id);
  const jobs = [...state.jobs.values()];
  const project = [...state.projects.values()][0];
  const today = todayOf(state);

  for (const [i, [name, status, priority, weight]] of todo.entries()) {
    const createdOn = stamp(today - (todo.length - i) * 2 * day + (i % 6) * hour);
    const job = weight === "job" ? pickInTurn(jobs, i * 7) : undefined;
    const isClosed = closing.includes(status);
    const isRefund = name?.startsWith("Refund") === true && isClosed;
    const made = {
      ...{ name, status, priority, isClosed },
      closedOn: isClosed ? stamp(Date.parse(createdOn) + day) : null,
      customerId: job?.customerId ?? null,
      customerName: state.customers.get(job?.customerId ?? 0)?.name ?? null,
      jobId: job?.id ?? null,
      jobNumber: job?.jobNumber ?? null,
      projectId: weight === "project" ? (project?.id ?? null) : null,
      refundIssued: isRefund ? 89 : null,
      employeeTaskResolutionId: isClosed ? (resolutions[isRefund ? 1 : 0] as number) : noResolution,
    };
    const { id } = state.tasks.insert({
      ...{ id: newId(state), taskNumber: newNumber(state), active: i !== 1 },
      ...{ reportedById: first, assignedToId: pickInTurn(others, i), businessUnitId: pickInTurn(units, i) },
      employeeTaskTypeId: pickInTurn(types, i),
      employeeTaskSourceId: pickInTurn(sources, i),
      reportedOn: iso(Date.parse(createdOn) - (Date.parse(createdOn) % hour)),
      completeBy: i % 3 === 2 ? null : midnight(Date.parse(createdOn) + 4 * day),
      involvedEmployeeIdList: i % 2 === 0 ? others.slice(0, 2) : null,
      startedOn: status === "ToDo" ? null : createdOn,
      ...(i % 4 !== 3 && described(createdOn, first)),
      ...(status === "InProgress" && talkedOf(createdOn, pickInTurn(others, i))),
      ...{ createdOn, modifiedOn: createdOn },
      ...made,
    });
    if (i % 4 === 2) seedSubtasks(state, id, others, Date.parse(createdOn));
  }
}

const described = (at: string, by: number) => ({
  description: "As told by phone; see the notes of the job.",
  descriptionModifiedOn: at,
  descriptionModifiedById: by,
});

const commentBy = (employeeId: number, at: string) => ({
  ...{ employeeId, comment: "Left a message.", createdOn: stamp(Date.parse(at) + hour) },
});

const photoPath = "Tasks/photo.png";

const talkedOf = (at: string, by: number): Pick<Task, "comments" | "attachments"> => ({
  comments: [commentBy(by, at)],
  attachments: [
    {
      ...{ createdOn: at, createdBy: by, count: 1 },
      files: [{ url: openLink(`files/${photoPath}`), filename: "photo.png" }],
    },
  ],
});

/** One that is done, one that is under way and one that was given up. */
function seedSubtasks(state: State, taskId: number, [one = 0, other = 0]: number[], time: number): void {
  const createdOn = stamp(time + hour);
  const subtask = (given: Pick<Subtask, "name"> & Partial<Subtask>) =>
    state.subtasks.insert({
      ...{ id: newId(state), taskId, subtaskNumber: newNumber(state), active: true, isClosed: false },
      ...{ assignedToId: one, reportedById: other, closedOn: null, dueDateTime: midnight(time + 3 * day) },
      ...{ isViewed: true, createdOn, assignedDateTime: createdOn, comments: [], ...given },
    });
  subtask({ name: "Call the customer", isClosed: true, closedOn: stamp(time + day) });
  subtask({ name: "Order the part", comments: [commentBy(one, createdOn)], isViewed: false });
  subtask({
    ...{ name: "Send a letter", active: false, assignedToId: null, reportedById: null, dueDateTime: null },
  });
}

function seedTaskSettings(state: State) {
  const setting = (name: string, active = true) => ({ id: newId(state), name, active });
  const [done, refund] = resolutionsOf.map(([name, type]) =>
    state.taskResolutions.insert({ ...setting(name), type }),
  );
  state.taskResolutions.insert({ ...setting("Coupon", false), type: "Custom" });
  const types = ["Complaint", "Follow-Up", "Paperwork"].map((name) =>
    state.taskTypes.insert({
      ...setting(name),
      excludedTaskResolutionIds: name === "Paperwork" ? [refund?.id ?? 0] : [],
    }),
  );
  state.taskTypes.insert({ ...setting("Survey", false), excludedTaskResolutionIds: [] });
  const sources = ["Phone Call", "E-mail", "Technician"].map((name) =>
    state.taskSources.insert(setting(name)),
  );
  state.taskSources.insert(setting("Fax", false));
  const idsOf = (records: { id: number }[]) => records.map(({ id }) => id);
  return {
    types: idsOf(types),
    sources: idsOf(sources),
    resolutions: [done?.id ?? 0, refund?.id ?? 0],
  };
}

const resolutionsOf = [
  ["Resolved", "Custom"],
  ["Refunded", "Refund"],
] as const;

/** Name, status, priority, and what it is about; the oldest one came from another program. */
const todo = [
  [null, "Completed", null, "nothing"],
  ["Clean up the list of vendors", "Canceled", "Low", "nothing"],
  ["Call back about the furnace", "InProgress", "High", "job"],
  ["Refund the trip charge", "Completed", "Normal", "job"],
  ["Ask for a review", "Completed", "Low", "job"],
  ["File the permit", "OnHold", "Normal", "project"],
  ["Refund the diagnostic fee", "ToDo", "Urgent", "job"],
  ["Order the part under warranty", "ToDo", "Normal", "job"],
  ["Check last week's time sheets", "InProgress", "Normal", "nothing"],
  ["Send the rebate form", "ToDo", "High", "job"],
  ["Renew the van's insurance", "ToDo", "Normal", "nothing"],
] as const;
