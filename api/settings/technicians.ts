import { z } from "zod";
import { type RecordOf, record } from "../record";
import { customField, dated, dateTime, id, namedItem } from "../shared";

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

export const licenseTypes = ["NonManagedTech", "ManagedTech", "ManagedInstaller"] as const;

const home = z.object({
  street: z.string().nullish(),
  unit: z.string().nullish(),
  country: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  zip: z.string().nullish(),
  streetAddress: z.string().nullish(),
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
});

const jobFilter = z.enum(jobFilters);

const position = z.enum(positions);

const technicianSchema = z.object({
  id,
  userId: id,
  name: z.string(),
  roleIds: z.array(id).nullish(),
  businessUnitId: id.nullish(),
  mainZoneId: id.nullish(),
  zoneIds: z.array(id).nullish(),
  ...dated,
  email: z.string().nullish(),
  phoneNumber: z.string().nullish(),
  loginName: z.string().nullish(),
  home: home.nullish(),
  dailyGoal: z.number(),
  isManagedTech: z.boolean(),
  licenseType: z.enum(licenseTypes).nullish(),
  customFields: z.array(customField).nullish(),
  active: z.boolean(),
  aadUserId: z.string().nullish().describe("The user's ID in Azure Active Directory"),
  burdenRate: z.number(),
  team: z.string().nullish(),
  jobFilter: jobFilter.nullish().describe("Which jobs the technician sees in the mobile app"),
  permissions: z.array(z.object({ id: z.int(), value: z.string().nullish() })).nullish(),
  accountLocked: z.boolean().nullish(),
  commissionRate: z.number(),
  currentValue: z.number().nullish().describe("Today's value in the technician's statistics"),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  hourlyRate: z.number(),
  jobId: id.nullish(),
  mobilePhone: z.string().nullish(),
  outboundCallerId: z.string().nullish(),
  payrollId: z.string().nullish(),
  payrollProfileId: id.nullish(),
  // ServiceTitan's own spelling.
  appoitmentId: id.nullish().describe("The appointment that the technician is working on"),
  shiftStart: z.string().nullish().describe("Duration"),
  shiftEnd: z.string().nullish().describe("Duration"),
  soldByRate: z.number(),
  startDate: dateTime.nullish(),
  status: z.enum(["Idle", "Dispatched", "Working", "Meal"]),
  skills: z.array(namedItem).nullish(),
  positions: z.array(position).nullish(),
  location: z
    .object({
      latitude: z.number().nullish(),
      longitude: z.number().nullish(),
      coordinatesUpdatedOn: dateTime.nullish(),
    })
    .nullish()
    .describe("Where the technician was last seen"),
  bio: z.string().nullish().describe("HTML"),
  memo: z.string().nullish().describe("HTML"),
});

export const technician = record("Technician", "GET settings /technicians/{id}", technicianSchema, {
  id: 41,
  userId: 42,
  name: "Maria Lopez",
  roleIds: [43],
  businessUnitId: 31,
  mainZoneId: 95,
  zoneIds: [95],
  createdOn: "2026-01-02T17:00:00Z",
  modifiedOn: "2026-01-13T17:05:00Z",
  email: "maria.lopez@capitolcomfort.example",
  phoneNumber: "9165550134",
  loginName: "maria.lopez",
  home: {
    street: "871 Riverside Avenue",
    unit: "2",
    country: "USA",
    city: "Roseville",
    state: "CA",
    zip: "95678",
    streetAddress: "871 Riverside Avenue, Unit 2",
    latitude: 38.7341,
    longitude: -121.2918,
  },
  dailyGoal: 1500,
  isManagedTech: true,
  licenseType: "ManagedTech",
  customFields: [{ typeId: 904, name: "Truck", value: "Van 12" }],
  active: true,
  aadUserId: "6f1d2f3a-8a0b-4b1e-9a55-2d7c7f0c9e41",
  burdenRate: 18.5,
  team: "North",
  jobFilter: "AllScheduledDispatchedWorkingToday",
  permissions: [{ id: 7, value: "On" }],
  accountLocked: false,
  commissionRate: 5,
  currentValue: 304.5,
  firstName: "Maria",
  lastName: "Lopez",
  hourlyRate: 42,
  jobId: 1001,
  mobilePhone: "9165550134",
  outboundCallerId: "9165550100",
  payrollId: "EMP-041",
  payrollProfileId: 44,
  appoitmentId: 1101,
  shiftStart: "PT8H",
  shiftEnd: "PT17H",
  soldByRate: 3,
  startDate: "2026-01-02T08:00:00Z",
  status: "Working",
  skills: [{ id: 45, name: "Gas furnaces" }],
  positions: ["Service", "Maintenance"],
  location: { latitude: 38.5787, longitude: -121.4916, coordinatesUpdatedOn: "2026-01-13T17:05:00Z" },
  bio: "<p>Heating specialist with ten years in the field.</p>",
  memo: "<p>Prefers morning appointments.</p>",
});

/** What Create Technician and Update Technician answer. */
export const savedTechnician = record(
  "Saved Technician",
  "PATCH settings /technicians/{id}",
  z.object({ id }),
  { id: 41 },
);

export type SavedTechnician = RecordOf<typeof savedTechnician>;

export type Technician = RecordOf<typeof technician>;
