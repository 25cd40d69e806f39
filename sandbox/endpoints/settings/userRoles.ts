import { active, contains, created, ids, oneOf } from "../../kit/filters";
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
      // None and All leave out no role.
      employeeType: oneOf(
        ["None", "Employee", "Technician", "All"],
        (role, wanted) => wanted === "None" || wanted === "All" || role.employeeType === wanted,
      ),
    },
    defaults: { active: "True" },
  }),
];
