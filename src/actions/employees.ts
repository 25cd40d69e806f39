import { employee } from "../../api/settings/employees";
import { endpointAction } from "../declare/action";
import { listAction } from "../declare/list";
import { exampleId } from "../inputs/examples";
import { active, created, ids, idsInText, modified, name } from "../inputs/filters";
import { email, id } from "../inputs/kinds";

export const getEmployee = endpointAction({
  label: "Get Employee",
  description: "Get one employee by ID.",
  endpoint: { api: "settings", method: "GET", path: "/employees/{employeeId}" },
  required: {
    employeeId: id({
      label: "Employee ID",
      comments: "ID of the employee.",
      dataSource: "selectEmployee",
      example: exampleId.employee,
    }),
  },
  returns: employee,
});

export const listEmployees = listAction({
  label: "List Employees",
  description: "List the tenant's employees, page by page or all at once.",
  endpoint: { api: "settings", path: "/employees" },
  filters: {
    ids: ids(exampleId.employee),
    userIds: idsInText({
      label: "User IDs",
      comments: "Only the employees who sign in as these users, one an entry; at most 50.",
      example: exampleId.employeeUser,
      max: 50,
    }),
    name: name("Carter"),
    email: email({
      label: "Email",
      comments: "Only employees with this e-mail address.",
      example: "sam.carter@capitolcomfort.example",
    }),
    active,
    ...created,
    ...modified,
  },
  sorts: [],
  of: employee,
});
