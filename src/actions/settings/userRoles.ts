import { userRole } from "../../../api/settings/userRoles";
import { list } from "../../declare/list";
import { active, created, ids, name } from "../../inputs/filters";
import { choice } from "../../inputs/kinds";

export const listUserRoles = list({
  label: "List User Roles",
  description: "List the roles that users of the tenant can have, page by page or all at once.",
  calls: "GET settings /user-roles",
  scope: "Settings → User Roles (Read)",
  filters: {
    ids: ids("userRole"),
    name: name("Technician"),
    active,
    ...created,
    employeeType: choice({
      label: "Employee Type",
      comments: "Only roles of office employees, or only those of technicians.",
      choices: ["None", "Employee", "Technician", "All"],
    }),
  },
  sorts: [],
  of: userRole,
});
