import { businessUnit } from "../schemas/businessUnits";
import { userRole } from "../schemas/userRoles";
import { listAction } from "./list";

export const listBusinessUnits = listAction({
  label: "List Business Units",
  description: "List the tenant's business units, page by page or all at once.",
  endpoint: { api: "settings", path: "/business-units" },
  sorts: [],
  of: businessUnit,
});

export const listUserRoles = listAction({
  label: "List User Roles",
  description: "List the roles that users of the tenant can have, page by page or all at once.",
  endpoint: { api: "settings", path: "/user-roles" },
  sorts: [],
  of: userRole,
});
