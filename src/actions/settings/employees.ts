import { employee } from "../../../api/settings/employees";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { active, dates, ids, idsInText, name } from "../../inputs/filters";
import { email, id } from "../../inputs/kinds";

export const getEmployee = action({
  label: "Get Employee",
  description: "Get one employee by ID.",
  calls: "GET settings /employees/{employeeId}",
  scope: "Settings → Employees (Read)",
  required: {
    employeeId: id({
      label: "Employee ID",
      comments: "ID of the employee.",
      of: "employee",
    }),
  },
  returns: employee,
});

export const listEmployees = list({
  label: "List Employees",
  description: "List the tenant's employees, page by page or all at once.",
  calls: "GET settings /employees",
  scope: "Settings → Employees (Read)",
  filters: {
    ids: ids("employee"),
    userIds: idsInText({
      label: "User IDs",
      comments: "Only the employees of these users, one user ID per line, at most 50.",
      of: "employeeUser",
      max: 50,
    }),
    name: name("Carter"),
    email: email({
      label: "Email",
      comments: "Only employees with this e-mail address.",
      example: "sam.carter@capitolcomfort.example",
    }),
    active,
    ...dates,
  },
  sorts: [],
  of: employee,
});
