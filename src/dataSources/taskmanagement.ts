import { type TaskSettings, taskSettings } from "../../api/taskmanagement/settings";
import { picklistWithin } from "../declare/picklist";
import { known } from "./items";

/** A picklist of the active ones of something that tasks are made of. */
const ofSettings = (
  label: string,
  what: string,
  itemsOf: (settings: TaskSettings) => { id: number; name: string; active: boolean }[],
) =>
  picklistWithin({
    of: taskSettings,
    label,
    description: `Choose one of the tenant's ${what}, by name.`,
    calls: "GET taskmanagement /data",
    scope: "Task Management → Task Management Data (Read)",
    order: "label",
    itemsOf: (settings) => (itemsOf(settings as TaskSettings) ?? []).filter((item) => item?.active !== false),
    toElement: ({ id, name }) => known(id, name),
  });

export const selectTaskType = ofSettings(
  "Select Task Type",
  "active task types",
  ({ taskTypes }) => taskTypes,
);

export const selectTaskSource = ofSettings(
  "Select Task Source",
  "active task sources",
  ({ taskSources }) => taskSources,
);

export const selectTaskResolution = ofSettings(
  "Select Task Resolution",
  "active task resolutions",
  ({ taskResolutions }) => taskResolutions,
);

export const selectTaskEmployee = ofSettings(
  "Select Task Employee",
  "active employees whom tasks may name",
  ({ employees }) => employees,
);
