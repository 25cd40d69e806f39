import type { Address, CustomFieldValue, Dated, ExternalDataItem, Named } from "./shared";

export const licenseTypes = ["NonManagedTech", "ManagedTech", "ManagedInstaller"] as const;

export const positions = [
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
] as const;

/** Which of their appointments technicians see ahead of time. */
export const jobFilters = [
  "AllScheduledDispatchedWorking",
  "NextScheduledDispatchedWorking",
  "DispatchedWorking",
  "NextScheduledDispatchedWorkingToday",
  "AllScheduledDispatchedWorkingToday",
  "AllScheduledDispatchedWorkingFiveDays",
  "NextScheduledDispatchedWorkingTodayTomorrow",
  "AllScheduledDispatchedWorkingTodayTomorrow",
  "Next2ScheduledDispatchedWorkingToday",
] as const;

export interface Technician extends Named {
  userId: number;
  firstName: string;
  lastName: string;
  roleIds: number[];
  businessUnitId: number | null;
  mainZoneId: number | null;
  zoneIds: number[];
  email: string | null;
  phoneNumber: string | null;
  mobilePhone: string | null;
  loginName: string | null;
  home: (Address & { streetAddress: string }) | null;
  dailyGoal: number;
  isManagedTech: boolean;
  licenseType: (typeof licenseTypes)[number];
  customFields: CustomFieldValue[];
  aadUserId: string | null;
  burdenRate: number;
  team: string | null;
  jobFilter: (typeof jobFilters)[number] | null;
  permissions: { id: number; value: string | null }[];
  accountLocked: boolean;
  commissionRate: number;
  currentValue: number | null;
  hourlyRate: number;
  jobId: number | null;
  outboundCallerId: string | null;
  payrollId: string | null;
  payrollProfileId: number | null;
  /** ServiceTitan's own spelling. */
  appoitmentId: number | null;
  shiftStart: string | null;
  shiftEnd: string | null;
  soldByRate: number;
  startDate: string | null;
  status: "Idle" | "Dispatched" | "Working" | "Meal";
  skills: { id: number; name: string }[];
  positions: (typeof positions)[number][];
  location: { latitude: number | null; longitude: number | null; coordinatesUpdatedOn: string | null } | null;
  bio: string | null;
  memo: string | null;
}

/** Somebody who works in the office. */
export interface Employee extends Named {
  userId: number;
  firstName: string;
  lastName: string;
  managerId: number | null;
  /** The role as it was before user roles. */
  role: "Owner" | "Dispatch" | "CSR" | "Accounting";
  roleIds: number[];
  businessUnitId: number | null;
  email: string;
  phoneNumber: string;
  loginName: string;
  aadUserId: string | null;
  accountLocked: boolean;
  home: null;
  agentId: number;
  startDate: string;
  terminationDate: string | null;
  hourlyRate: number;
  overtimeProfileId: number | null;
  customFields: CustomFieldValue[];
  permissions: { id: number; value: string | null }[];
}

export interface BusinessUnit extends Named {
  officialName: string;
  email: string;
  currency: string;
  phoneNumber: string;
  invoiceHeader: string | null;
  invoiceMessage: string | null;
  defaultTaxRate: number;
  authorizationParagraph: string | null;
  acknowledgementParagraph: string | null;
  address: Address & { isManualCoordinates: boolean; isMilitary: boolean };
  materialSku: string | null;
  quickbooksClass: string | null;
  accountCode: string | null;
  franchiseId: string | null;
  conceptCode: string | null;
  corporateContractNumber: string | null;
  certifiedSentriconSpecialistCode: string | null;
  trade: { id: number; name: string };
  division: { id: number; name: string };
  tagTypeIds: number[];
  tenant: null;
  externalData: ExternalDataItem[];
}

export interface UserRole {
  id: number;
  name: string;
  active: boolean;
  createdOn: string;
  employeeType: "Employee" | "Technician";
}

export interface Campaign extends Named {
  isDefaultCampaign: boolean;
  category: { id: number; name: string; active: boolean };
  source: string | null;
  otherSource: string | null;
  businessUnit: string | null;
  medium: string | null;
  otherMedium: string | null;
  campaignPhoneNumbers: string[];
}

export interface TagType extends Named {
  color: string;
  code: string;
  importance: "Medium" | "High" | null;
  isConversionOpportunity: boolean;
  allowToUseOnTimesheetActivity: boolean;
  isVisibleOnDispatchBoard: boolean;
}

export interface CustomFieldType extends Dated {
  /** The kind of record that has this field. */
  entity: "Customer" | "Location" | "Job" | "Project" | "Invoice" | "Payment" | "Equipment" | "Technician";
  name: string;
  dataType: "Text" | "Dropdown" | "Numeric";
  dataTypeOptions: string[] | null;
}
