import { savedTechnician, technician } from "../../../api/settings/technicians";
import { action } from "../../declare/action";
import { list } from "../../declare/list";
import { homeAddress } from "../../inputs/address";
import { businessUnitId, technicianId } from "../../inputs/common";
import { changedFields, customFieldsOf } from "../../inputs/customFields";
import { active, dates, ids, idsInText, name as nameFilter } from "../../inputs/filters";
import {
  choice,
  choiceList,
  clearable,
  email,
  flag,
  id,
  longText,
  number,
  secret,
  text,
} from "../../inputs/kinds";

const name = text({ label: "Name", comments: "First and last name.", example: "Maria Lopez" });

const roleId = id({
  label: "Role ID",
  comments: "ID of the user role.",
  of: "userRole",
});

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
  aadUserId: text({
    label: "Azure Active Directory User Id",
    comments: "ID of the user in the tenant's Azure Active Directory, usually a GUID.",
    example: "6f1d2f3a-8a0b-4b1e-9a55-2d7c7f0c9e41",
  }),
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
    accountCreationMethod: choice({
      label: "Account Creation Method",
      comments:
        "How to create the account: later, by sending an invitation to Email, or now with Login Username and Password.",
      choices: ["CreateLater", "SendInvite", "AssignLoginAndPassword"],
    }),
    roleId,
    positions,
    licenseType,
  },
  optional: {
    ...details,
    password: secret({
      label: "Password",
      comments: "Initial password, for Assign Login And Password.",
    }),
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
