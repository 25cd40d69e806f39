import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import { newTask } from "../cases/taskmanagement/tasks";
import { first, type World } from "../cases/world";
import { connectionTo, logged, run, startTestSandbox, worldOf } from "../harness";

/** What the office has to do, and what a run that is repeated does not add to it. */

let sandbox: Sandbox;
let connection: Connection;
let world: World;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  connection = await connectionTo(sandbox);
  world = worldOf(sandbox, connection);
});
beforeEach(() => sandbox.faults.clear());

interface Created {
  id: number;
  isClosed: boolean;
  status: string;
  [field: string]: unknown;
}

const create = async (inputs: object = {}) =>
  (await run("createTask", { connection, ...newTask(world), ...inputs })) as Created;

describe("a task", () => {
  const count = () => sandbox.state.tasks.size;
  const once = (inputs: object) => create({ addOnce: true, ...inputs });

  test("is created once, and answered as its creation did the next time", async () => {
    const [customerId, otherId] = [...sandbox.state.customers.keys()];
    const made = await once({ name: "Call Jane", customerId, description: "About the fan" });
    expect(made).toMatchObject({ reportedDate: "2026-07-08T16:45:00Z", customerId });
    const { descriptionModifiedBy: _, startedOn: __, employeeTaskResolutionId: ___, ...same } = made;
    expect(await once({ name: "Call Jane", customerId })).toMatchObject(same);
    expect(logged.join()).toContain("nothing was added");
    for (const other of [{ customerId: otherId }, { customerId: "" }, { reportedDate: "2026-07-09" }])
      expect((await once({ name: "Call Jane", customerId, ...other })).id).not.toBe(made.id);
  });

  test("is created once where the answer was lost, not where the look fails, and by each run without Add Once", async () => {
    const before = count();
    sandbox.faults.add({ kind: "drop-after", route: "POST", count: 1 });
    await expect(once({ name: "Lost" })).rejects.toThrow("may have been carried out");
    await once({ name: "Lost" });
    expect(count()).toBe(before + 1);
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET /tasks" });
    await expect(once({ name: "Unseen" })).rejects.toThrow("Task Management → Tasks (Read)");
    expect(count()).toBe(before + 1);
    sandbox.faults.clear();
    for (const off of [false, ""]) await create({ name: "Lost", addOnce: off });
    expect(count()).toBe(before + 3);
  });

  test("is closed where its status says so, unless it is said otherwise", async () => {
    expect(await create({ name: "Done", status: "Completed" })).toMatchObject({ isClosed: true });
    expect(await create({ name: "Given up", status: "Canceled" })).toMatchObject({ isClosed: true });
    expect(await create({ name: "Open" })).toMatchObject({ isClosed: false, status: "ToDo" });
    expect(await create({ name: "Done", isClosed: "Yes" })).toMatchObject({ status: "Completed" });
  });
});

describe("a subtask", () => {
  const add = (taskId: number, inputs: object = {}) =>
    run("createSubtask", {
      connection,
      ...{ taskId, name: "Order the igniter", assignedToId: newTask(world).assignedToId, addOnce: true },
      ...inputs,
    });
  const subtasksOf = async (taskId: number) =>
    (await run("getTask", { connection, taskId, includeSubtasks: "Yes" })) as {
      subTasksData: { count: number };
    };

  test("is created once, also where the answer was lost, and another one where it differs", async () => {
    const { id } = await create({ name: "With parts" });
    sandbox.faults.add({ kind: "5xx-after", route: "POST", count: 1 });
    await expect(add(id)).rejects.toThrow("may have been carried out");
    const there = await add(id);
    expect(there).toMatchObject({ parentTaskId: id, name: "Order the igniter", isClosed: false });
    expect(await add(id)).toEqual(there);
    const dueDateTime = "2026-07-10T17:00:00-07:00";
    const due = await add(id, { dueDateTime });
    expect(due).not.toEqual(there);
    expect(await add(id, { dueDateTime })).toEqual({ ...(due as object), alreadyThere: true });
    expect(await subtasksOf(id)).toMatchObject({ subTasksData: { count: 2 } });
    await add(id, { addOnce: false });
    expect(await subtasksOf(id)).toMatchObject({ subTasksData: { count: 3 } });
  });

  test("is not created where the look fails", async () => {
    const { id } = await create({ name: "Without parts" });
    sandbox.faults.add({ kind: "5xx-before", status: 403, route: "GET" });
    await expect(add(id)).rejects.toThrow("Task Management → Tasks (Read)");
    sandbox.faults.clear();
    expect(await subtasksOf(id)).toMatchObject({ subTasksData: { count: 0 } });
  });
});

test("subtasks are answered where they are asked for alone", async () => {
  const { taskId } = first(sandbox.state.subtasks.values());
  expect(await run("getTask", { connection, taskId })).toMatchObject({ subTasksData: null });
});

test("a task cannot have a resolution that its type excludes", async () => {
  const type = first(sandbox.state.taskTypes.values(), (each) => each.excludedTaskResolutionIds.length > 0);
  const [employeeTaskResolutionId] = type.excludedTaskResolutionIds;
  await expect(create({ employeeTaskTypeId: type.id, employeeTaskResolutionId })).rejects.toThrow("excluded");
  const settings = (await run("getTaskSettings", { connection })) as {
    taskResolutions: { id: number; excludedTaskTypeIds: number[] }[];
  };
  const excluded = settings.taskResolutions.find(({ id }) => id === employeeTaskResolutionId);
  expect(excluded?.excludedTaskTypeIds).toEqual([type.id]);
});
