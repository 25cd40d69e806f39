import { SpectralError } from "@prismatic-io/spectral";
import { accountActionResult } from "../../../api/settings/accountActions";
import { savedTechnician, type Technician, technician } from "../../../api/settings/technicians";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { homeAddress } from "../../inputs/address";
import { businessUnitId, technicianId } from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import { active, dates, ids, idsInText, name as nameFilter } from "../../inputs/filters";
import { choice, choiceList, clearable, email, flag, id, longText, number, text } from "../../inputs/kinds";
import {
  aadUserId,
  accountAction,
  accountCreationMethod,
  isAsActionWants,
  password,
  roleId,
  succeeded,
} from "./accounts";

const name = text({ label: "Name", comments: "First and last name.", example: "Maria Lopez" });

const positions = choiceList({
  label: "Positions",
  comments: "The technician's positions in the company, one per line.",
  choices: [
    "Installer",
    "Service",
    "Sales",
    "Maintenance",
    "Helper",
    "InstallProductionManager",
    "ServiceManager",
    "SalesManager",
    "PartRunner",
    "DummyTech",
  ],
});

const licenseType = choice({
  label: "License Type",
  comments: "ServiceTitan license of the technician.",
  choices: ["NonManagedTech", "ManagedTech", "ManagedInstaller"],
});

/** What is known about a technician, new or changed. */
const details = {
  phoneNumber: text({
    label: "Phone Number",
    comments: "Phone number with area code.",
    example: "9165550134",
  }),
  email: email({
    label: "Email",
    comments: "E-mail address.",
    example: "maria.lopez@capitolcomfort.example",
  }),
  login: text({ label: "Login Username", comments: "User name to sign in with.", example: "maria.lopez" }),
  businessUnitId,
  aadUserId,
  team: text({ label: "Team", comments: "Name of the team.", example: "North" }),
  dailyGoal: number({
    label: "Daily Goal",
    comments: "Revenue to reach per day, in the tenant's currency.",
    example: "1500",
  }),
  burdenRate: number({
    label: "Burden Rate",
    comments: "Hourly cost of the technician on top of the wage, in the tenant's currency.",
    example: "18.50",
  }),
  bio: longText({
    label: "Biography",
    comments: "About the technician, for customers; may be HTML.",
    example: "Has repaired furnaces since 2012.",
  }),
  memo: longText({
    label: "Memo",
    comments: "A note for the office; may be HTML.",
    example: "On call on Saturdays",
  }),
  jobFilter: choice({
    label: "Job Filter",
    comments: "Which upcoming appointments the technician sees in the mobile app.",
    choices: [
      "AllScheduledDispatchedWorking",
      "NextScheduledDispatchedWorking",
      "DispatchedWorking",
      "NextScheduledDispatchedWorkingToday",
      "AllScheduledDispatchedWorkingToday",
      "AllScheduledDispatchedWorkingFiveDays",
      "NextScheduledDispatchedWorkingTodayTomorrow",
      "AllScheduledDispatchedWorkingTodayTomorrow",
      "Next2ScheduledDispatchedWorkingToday",
    ],
  }),
  jobHistoryDateFilter: choice({
    label: "Job History Date Filter",
    comments: "How far back the technician sees past appointments in the mobile app.",
    choices: ["AllJobs", "LastThreeDays", "LastSevenDays", "LastMonth"],
  }),
  home: homeAddress,
  customFields: customFieldsOf("Technician", { example: "Van 12", mayBeEmpty: true }),
};

export const createTechnician = action({
  label: "Create Technician",
  description: "Create a technician, with or without an account to sign in.",
  calls: "POST settings /technicians",
  scope: "Settings → Technicians (Write)",
  required: {
    name,
    accountCreationMethod,
    roleId,
    positions,
    licenseType,
  },
  optional: {
    ...details,
    password,
  },
  returns: savedTechnician,
});

export const getTechnician = action({
  label: "Get Technician",
  description: "Get one technician by ID.",
  calls: "GET settings /technicians/{technicianId}",
  scope: "Settings → Technicians (Read)",
  required: { technicianId },
  returns: technician,
});

export const listTechnicians = list({
  label: "List Technicians",
  description: "List technicians, page by page or all at once.",
  calls: "GET settings /technicians",
  scope: "Settings → Technicians (Read)",
  filters: {
    ids: ids("technician"),
    userIds: idsInText({
      label: "User IDs",
      comments: "Only the technicians of these users, one user ID per line, at most 50.",
      of: "technicianUser",
      max: 50,
    }),
    name: nameFilter("Lopez"),
    active,
    ...dates,
  },
  sorts: [],
  of: technician,
});

export const updateTechnician = action({
  label: "Update Technician",
  description: "Change a technician; inputs left blank stay unchanged.",
  calls: "PATCH settings /technicians/{technicianId}",
  scope: "Settings → Technicians (Write)",
  required: { technicianId },
  optional: {
    name,
    roleId,
    positions: clearable(positions),
    licenseType,
    ...details,
    customFields: changedFields(details.customFields),
    accountLocked: flag({
      label: "Account Locked",
      comments: "Yes locks the technician out; No lets them sign in again.",
    }),
  },
  returns: savedTechnician,
});

export const setTechnicianAccount = action({
  label: "Set Technician Account",
  description:
    "Activate or deactivate a technician, or send them an invitation or a link to reset their password. A run that is repeated sends another e-mail.",
  calls: "POST settings /technicians/{technicianId}/account-actions",
  scope: "Settings → Technicians (Write)",
  required: { technicianId, action: accountAction },
  optional: {
    licenseType: choice({
      label: "License Type",
      comments: "ServiceTitan license of the technician; needed to activate one.",
      choices: ["NonManagedTechnician", "ManagedTechnician", "ManagedInstaller"],
    }),
    truckId: id({ label: "Truck ID", comments: "ID of the truck to give to the technician.", of: "truck" }),
  },
  prepare: (values) => {
    if (values.action === "Activate" && values.licenseType === undefined)
      throw new SpectralError("License Type is required where Action is Activate.");
    return values;
  },
  check: {
    path: "/technicians/{technicianId}",
    shows: ({ active }: Technician, { action }) => isAsActionWants(action, active),
    answer: succeeded,
  },
  returns: accountActionResult,
});
