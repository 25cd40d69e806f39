import { feed } from "../../kit/feed";
import { active, contains, dates, ids, text } from "../../kit/filters";
import { get, list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** The people in the office. Their list documents no sort. */
export const employees = (state: State): Operation[] => [
  list("/employees", state.employees, {
    filters: {
      ids: ids((employee) => employee.id),
      userIds: ids((employee) => employee.userId),
      name: contains((employee) => employee.name),
      email: text((employee) => employee.email),
      active,
      ...dates,
    },
    defaults: { active: "True" },
  }),
  feed("/export/employees", state.employees, state),
  get("/employees", state.employees),
];
