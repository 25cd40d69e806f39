import { accountActionResult } from "../../../api/settings/accountActions";
import { type Employee, employee, employeePositions, savedEmployee } from "../../../api/settings/employees";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { businessUnitId } from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import { active, dates, ids, idsInText, name } from "../../inputs/filters";
import { choiceList, clearable, email, flag, id, text } from "../../inputs/kinds";
import {
  aadUserId,
  accountAction,
  accountCreationMethod,
  isAsActionWants,
  password,
  roleId,
  succeeded,
} from "./accounts";

const employeeId = id({
  label: "Employee ID",
  comments: "ID of the employee.",
  of: "employee",
});

/** What an employee cannot do without. */
const essentials = {
  name: text({ label: "Name", comments: "First and last name.", example: "Sam Carter", max: 255 }),
  email: email({
    label: "Email",
    comments: "E-mail address.",
    example: "sam.carter@capitolcomfort.example",
  }),
  roleId,
  positions: choiceList({
    label: "Positions",
    comments: "The employee's positions in the company, one per line.",
    choices: employeePositions,
  }),
};

const details = {
  mobilePhoneNumber: text({
    label: "Mobile Phone Number",
    comments: "Mobile phone number with area code.",
    example: "9165550177",
  }),
  phoneNumber: text({
    label: "Phone Number",
    comments: "Number of the phone in the office, with area code.",
    example: "9165550101",
  }),
  login: text({
    label: "Login Username",
    comments: "User name to sign in with.",
    example: "sam.carter",
    max: 100,
  }),
  businessUnitId,
  aadUserId,
  customFields: customFieldsOf("Employee", { example: "Dispatch 2", mayBeEmpty: true }),
};

export const createEmployee = action({
  label: "Create Employee",
  description:
    "Create an employee of the office, with or without an account to sign in. A run that is repeated may create another one: look for them with List Employees (Email) first.",
  calls: "POST settings /employees",
  scope: "Settings → Employees (Write)",
  required: { ...essentials, accountCreationMethod },
  optional: { ...details, password },
  returns: savedEmployee,
});

export const updateEmployee = action({
  label: "Update Employee",
  description: "Change an employee of the office; inputs left blank stay unchanged.",
  calls: "PATCH settings /employees/{employeeId}",
  scope: "Settings → Employees (Write)",
  required: { employeeId },
  optional: {
    ...essentials,
    positions: clearable(essentials.positions),
    ...details,
    customFields: changedFields(details.customFields),
    accountLocked: flag({
      label: "Account Locked",
      comments: "Yes locks the employee out; No lets them sign in again.",
    }),
  },
  returns: savedEmployee,
});

export const setEmployeeAccount = action({
  label: "Set Employee Account",
  description:
    "Activate or deactivate an employee of the office, or send them an invitation or a link to reset their password. A run that is repeated sends another e-mail.",
  calls: "POST settings /employees/{employeeId}/account-actions",
  scope: "Settings → Employees (Write)",
  required: { employeeId, action: accountAction },
  check: {
    path: "/employees/{employeeId}",
    shows: ({ active }: Employee, { action }) => isAsActionWants(action, active),
    answer: succeeded,
  },
  returns: accountActionResult,
});

export const getEmployee = action({
  label: "Get Employee",
  description: "Get one employee by ID.",
  calls: "GET settings /employees/{employeeId}",
  scope: "Settings → Employees (Read)",
  required: { employeeId },
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
