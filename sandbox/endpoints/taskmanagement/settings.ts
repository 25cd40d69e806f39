import { priorities } from "../../../api/shared";
import { resolutionTypes, type TaskSettings } from "../../../api/taskmanagement/settings";
import { taskStatuses } from "../../../api/taskmanagement/tasks";
import { type Operation, operation } from "../../kit/operation";
import type { State } from "../../state";

/** What tasks are made of. */
export const taskSettings = (state: State): Operation[] => [
  operation({
    method: "GET",
    path: "/data",
    handle: (): TaskSettings => ({
      employees: [...state.employees.values()].map(({ id, name, active }) => ({ id, name, active })),
      businessUnits: [...state.businessUnits.values()]
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ name: name ?? "", value: id })),
      taskPriorities: named(priorities),
      taskResolutionTypes: named(resolutionTypes),
      taskStatuses: named(taskStatuses),
      taskTypes: [...state.taskTypes.values()],
      taskSources: [...state.taskSources.values()],
      taskResolutions: [...state.taskResolutions.values()].map((resolution) => ({
        ...resolution,
        excludedTaskTypeIds: [...state.taskTypes.values()]
          .filter(({ excludedTaskResolutionIds }) => excludedTaskResolutionIds.includes(resolution.id))
          .map(({ id }) => id),
      })),
    }),
  }),
];

const named = (names: readonly string[]) => names.map((name) => ({ name }));
