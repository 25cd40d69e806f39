import type { UserRole } from "../../../api/settings/userRoles";
import { active, contains, created, type Filter, ids, readChoice } from "../../kit/filters";
import { list, type Operation } from "../../kit/operation";
import type { State } from "../../state";

/** What users may do. Their list documents no sort. */
export const userRoles = (state: State): Operation[] => [
  list("/user-roles", state.userRoles, {
    filters: {
      ids: ids((role) => role.id),
      name: contains((role) => role.name),
      active,
      ...created,
      employeeType: employeeTypeFilter,
    },
    defaults: { active: "True" },
  }),
];

/** `None` and `All` leave out no role. */
const employeeTypeFilter: Filter<UserRole> = ([value = ""]) => {
  const wanted = readChoice(value, ["None", "Employee", "Technician", "All"]);
  return (role) => wanted === "None" || wanted === "All" || role.employeeType === wanted;
};
