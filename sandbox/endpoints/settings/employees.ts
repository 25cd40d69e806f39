import type { UserRole } from "../../../api/settings/userRoles";
import { active, contains, created, type Filter, ids, modified, readChoice, text } from "../../kit/filters";
import { commonSorts } from "../../kit/list";
import { type ApiModule, list, read } from "../../kit/operation";
import { externalDataApplicationGuid, externalDataView } from "../../kit/parts";
import type { State } from "../../state";

/** The company: its office people, business units, roles and tags. Only the list of tags documents a sort. */
export const settings = (state: State): ApiModule => ({
  api: "settings",
  operations: [
    list("/employees", state.employees, {
      filters: {
        ids: ids((employee) => employee.id),
        userIds: ids((employee) => employee.userId),
        name: contains((employee) => employee.name),
        email: text((employee) => employee.email),
        active,
        ...created,
        ...modified,
      },
      defaults: { active: "True" },
    }),
    read("/employees", state.employees),
    list("/business-units", state.businessUnits, {
      filters: {
        ids: ids((unit) => unit.id),
        name: contains((unit) => unit.name),
        active,
        ...created,
        ...modified,
        externalDataApplicationGuid,
      },
      defaults: { active: "True" },
      view: externalDataView(state),
    }),
    read("/business-units", state.businessUnits, externalDataView(state)),
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
    list("/tag-types", state.tagTypes, {
      filters: { active, ...created, ...modified },
      defaults: { active: "True" },
      sorts: commonSorts,
    }),
  ],
});

/** `None` and `All` leave out no role. */
const employeeTypeFilter: Filter<UserRole> = ([value = ""]) => {
  const wanted = readChoice(value, ["None", "Employee", "Technician", "All"]);
  return (role) => wanted === "None" || wanted === "All" || role.employeeType === wanted;
};
