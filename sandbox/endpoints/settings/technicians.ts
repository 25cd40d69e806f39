import { z } from "zod";
import type { Truck } from "../../../api/inventory/trucks";
import { accountActions, activatedLicenses } from "../../../api/settings/accountActions";
import { jobFilters, licenseTypes, positions } from "../../../api/settings/technicians";
import type { Technician } from "../../kept";
import { activeReference, name, nullAsMissing, reference } from "../../kit/body";
import { timestamp } from "../../kit/clock";
import { invalid } from "../../kit/errors";
import { feed } from "../../kit/feed";
import { active, contains, dates, ids } from "../../kit/filters";
import { find, get, list, type Operation, operation } from "../../kit/operation";
import {
  accountCreationMethods,
  actOnAccount,
  requireAccountFields,
  requireFreeLogin,
} from "../../rules/accounts";
import { keepPayrollSettings } from "../../rules/payrollSettings";
import { newId, type State } from "../../state";
import { customFields, toCustomFields, withoutUndefined } from "../shared";

/** Technicians. Their list documents no sort. */
export const technicians = (state: State): Operation[] => [
  list("/technicians", state.technicians, {
    filters: {
      ids: ids((technician) => technician.id),
      userIds: ids((technician) => technician.userId),
      name: contains((technician) => technician.name),
      active,
      ...dates,
    },
    defaults: { active: "True" },
  }),
  get("/technicians", state.technicians),
  feed("/export/technicians", state.technicians, state),
  operation({
    method: "POST",
    path: "/technicians",
    body: () => newTechnician(state),
    handle: ({ body }) => createTechnician(state, body),
  }),
  operation({
    method: "PATCH",
    path: "/technicians/{id}",
    body: () => technicianUpdate(state),
    handle: ({ params, body }) => {
      const technician = find(state.technicians, params.id);
      requireFreeLogin(state, body.login, technician);
      state.technicians.update(technician, withoutUndefined(changesTo(state, body)));
      return { id: technician.id };
    },
  }),
  operation({
    method: "POST",
    path: "/technicians/{id}/account-actions",
    body: () => accountAction(state),
    handle: ({ params, body: { action, licenseType, truckId } }) => {
      const technician = find(state.technicians, params.id);
      if (action === "Activate" && !licenseType)
        throw invalid({ LicenseType: ["The LicenseType field is required to activate a technician."] });
      const { isActive, answer } = actOnAccount(technician, action);
      const license = licenseType && activatedLicenses[licenseType];
      const changes = {
        active: isActive,
        licenseType: license ?? undefined,
        isManagedTech: license ? license !== "NonManagedTech" : undefined,
      };
      state.technicians.update(technician, withoutUndefined(changes));
      keepPayrollSettings(state, "Technician", technician);
      if (truckId) giveTruck(state, truckId, technician.id);
      return answer;
    },
  }),
];

const accountAction = (state: State) =>
  z.strictObject({
    action: z.enum(accountActions),
    licenseType: z.enum(["NonManagedTechnician", "ManagedTechnician", "ManagedInstaller"]).nullish(),
    truckId: activeReference(state.trucks).nullish(),
  });

/** Puts a technician on a truck, beside those who are on it already. */
function giveTruck({ trucks }: State, truckId: number, technicianId: number): void {
  const truck = trucks.get(truckId) as Truck;
  trucks.update(truck, { technicianIds: [...new Set([...truck.technicianIds, technicianId])] });
}

const home = z.strictObject({
  street: name,
  city: name,
  unit: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
  zip: z.string().nullish(),
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
});

/** What a new technician must have. */
const requiredFields = (state: State) => ({
  name,
  roleId: reference(state.userRoles),
  positions: z.array(z.enum(positions)),
  licenseType: z.enum(licenseTypes),
});

const otherFields = (state: State) => ({
  phoneNumber: z.string(),
  email: z.email(),
  login: name,
  businessUnitId: reference(state.businessUnits),
  aadUserId: z.string(),
  team: z.string(),
  dailyGoal: z.number(),
  burdenRate: z.number(),
  bio: z.string(),
  memo: z.string(),
  jobFilter: z.enum(jobFilters),
  // Answers do not show it.
  jobHistoryDateFilter: z.enum(["AllJobs", "LastThreeDays", "LastSevenDays", "LastMonth"]),
  home,
  customFields: customFields(state, "Technician", z.string().nullish()),
});

const newTechnician = (state: State) =>
  nullAsMissing(
    z.strictObject({
      ...z.strictObject(otherFields(state)).partial().shape,
      ...requiredFields(state),
      accountCreationMethod: z.enum(accountCreationMethods),
      password: name.optional(),
    }),
  );

const technicianUpdate = (state: State) => {
  const fields = otherFields(state);
  return z
    .strictObject({
      ...fields,
      ...requiredFields(state),
      accountLocked: z.boolean(),
      businessUnitId: fields.businessUnitId.nullable(),
      dailyGoal: fields.dailyGoal.nullable(),
      burdenRate: fields.burdenRate.nullable(),
      jobFilter: fields.jobFilter.nullable(),
      jobHistoryDateFilter: fields.jobHistoryDateFilter.nullable(),
    })
    .partial();
};

type TechnicianUpdate = z.output<ReturnType<typeof technicianUpdate>>;

function createTechnician(state: State, request: z.output<ReturnType<typeof newTechnician>>): { id: number } {
  const { accountCreationMethod, password, ...body } = request;
  requireAccountFields(accountCreationMethod, { login: body.login, password, email: body.email });
  requireFreeLogin(state, body.login);
  const now = timestamp(state.clock);
  const blank: Technician = {
    id: newId(state),
    userId: newId(state),
    active: true,
    name: "",
    firstName: "",
    lastName: "",
    roleIds: [],
    businessUnitId: null,
    mainZoneId: null,
    zoneIds: null,
    email: null,
    phoneNumber: null,
    mobilePhone: null,
    loginName: null,
    home: null,
    dailyGoal: 0,
    isManagedTech: false,
    licenseType: "NonManagedTech",
    customFields: null,
    aadUserId: null,
    burdenRate: 0,
    team: null,
    jobFilter: "AllScheduledDispatchedWorking",
    permissions: null,
    accountLocked: false,
    commissionRate: 0,
    currentValue: null,
    hourlyRate: 0,
    jobId: null,
    outboundCallerId: null,
    payrollId: null,
    payrollProfileId: null,
    appoitmentId: null,
    shiftStart: null,
    shiftEnd: null,
    soldByRate: 0,
    startDate: null,
    status: "Idle",
    skills: [],
    positions: [],
    location: null,
    bio: null,
    memo: null,
    createdOn: now,
    modifiedOn: now,
  };
  const technician = state.technicians.insert({ ...blank, ...withoutUndefined(changesTo(state, body)) });
  keepPayrollSettings(state, "Technician", technician);
  return { id: technician.id };
}

/** What a body changes of a technician; undefined is no change. */
function changesTo(state: State, body: TechnicianUpdate) {
  const { roleId, login, home, licenseType, customFields, dailyGoal, burdenRate, phoneNumber, ...rest } =
    body;
  const { jobHistoryDateFilter: _, ...shown } = rest;
  const [firstName, ...others] = body.name?.trim().split(/\s+/) ?? [];
  return {
    ...shown,
    firstName,
    lastName: firstName === undefined ? undefined : others.join(" "),
    roleIds: roleId === undefined ? undefined : [roleId],
    loginName: login,
    phoneNumber,
    mobilePhone: phoneNumber,
    licenseType,
    isManagedTech: licenseType && licenseType !== "NonManagedTech",
    dailyGoal: dailyGoal === null ? 0 : dailyGoal,
    burdenRate: burdenRate === null ? 0 : burdenRate,
    customFields: customFields && toCustomFields(state, customFields),
    home: home && {
      street: home.street,
      streetAddress: home.street,
      unit: home.unit ?? null,
      city: home.city,
      state: home.state ?? "",
      zip: home.zip ?? "",
      country: home.country ?? "",
      latitude: home.latitude ?? null,
      longitude: home.longitude ?? null,
    },
  };
}
