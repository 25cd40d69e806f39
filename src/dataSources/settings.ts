import { businessUnit } from "../../api/settings/businessUnits";
import { employee } from "../../api/settings/employees";
import { tagType } from "../../api/settings/tagTypes";
import { technician } from "../../api/settings/technicians";
import { userRole } from "../../api/settings/userRoles";
import { byName, searchByName } from "./items";

export const selectBusinessUnit = byName({
  of: businessUnit,
  label: "Select Business Unit",
  what: "active business units",
  calls: "GET settings /business-units",
  scope: "Settings → Business Units (Read)",
  search: searchByName,
});

export const selectEmployee = byName({
  of: employee,
  label: "Select Employee",
  what: "active office employees",
  calls: "GET settings /employees",
  scope: "Settings → Employees (Read)",
  search: searchByName,
});

export const selectTagType = byName({
  of: tagType,
  label: "Select Tag Type",
  what: "active tags",
  calls: "GET settings /tag-types",
  scope: "Settings → Tag Types (Read)",
});

export const selectTechnician = byName({
  of: technician,
  label: "Select Technician",
  what: "active technicians",
  calls: "GET settings /technicians",
  scope: "Settings → Technicians (Read)",
  search: searchByName,
});

export const selectUserRole = byName({
  of: userRole,
  label: "Select User Role",
  what: "active user roles",
  calls: "GET settings /user-roles",
  scope: "Settings → User Roles (Read)",
  search: searchByName,
});
