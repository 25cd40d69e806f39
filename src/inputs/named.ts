import type { Api } from "../client/modules";

/** A list of a tenant's settings, such as its business units: short, and seldom changed. */
export interface SettingsList {
  calls: `GET ${Api} /${string}`;
  /** The API scope that an app needs for it, as ServiceTitan's documents name it. */
  scope: string;
  /** What it lists, one and several of them: "business unit", "business units". */
  what: [one: string, several: string];
  /** Query parameters besides those of paging. */
  query?: Record<string, string>;
  /** Whether ServiceTitan cannot be asked how many there are. */
  hasNoTotal?: true;
}

/** "a business unit", "an employee". */
export const oneOf = ({ what: [one] }: SettingsList) => `${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`;

/** A record that was given by its name in place of its ID, which is looked up before anything else is asked for. */
export class Named {
  constructor(
    readonly list: SettingsList,
    readonly name: string,
  ) {}
}

/** IDs that go into one parameter, separated by commas, once all of them are known. */
export class JoinedIds {
  constructor(readonly entries: unknown[]) {}
}

/** The settings that people know by their names. */
export const namedLists = {
  businessUnits: {
    calls: "GET settings /business-units",
    scope: "Settings → Business Units (Read)",
    what: ["business unit", "business units"],
  },
  campaigns: {
    calls: "GET marketing /campaigns",
    scope: "Marketing → Campaigns (Read)",
    what: ["campaign", "campaigns"],
  },
  campaignCategories: {
    calls: "GET marketing /categories",
    scope: "Marketing → Campaign Categories (Read)",
    what: ["campaign category", "campaign categories"],
  },
  callReasons: {
    calls: "GET jbce /call-reasons",
    scope: "Job Booking → Call Reasons (Read)",
    what: ["call reason", "call reasons"],
  },
  cancelReasons: {
    calls: "GET jpm /job-cancel-reasons",
    scope: "Job Planning and Management → Job Cancel Reasons (Read)",
    what: ["cancel reason", "cancel reasons"],
  },
  employees: {
    calls: "GET settings /employees",
    scope: "Settings → Employees (Read)",
    what: ["employee", "employees"],
  },
  holdReasons: {
    calls: "GET jpm /job-hold-reasons",
    scope: "Job Planning and Management → Job Hold Reasons (Read)",
    what: ["hold reason", "hold reasons"],
  },
  inventoryTemplates: {
    calls: "GET inventory /inventory-templates",
    scope: "Inventory → Inventory Templates (Read)",
    what: ["inventory template", "inventory templates"],
  },
  jobTypes: {
    calls: "GET jpm /job-types",
    scope: "Job Planning and Management → Job Types (Read)",
    what: ["job type", "job types"],
  },
  membershipTypes: {
    calls: "GET memberships /membership-types",
    scope: "Memberships → Membership Types (Read)",
    what: ["membership type", "membership types"],
  },
  paymentTypes: {
    calls: "GET accounting /payment-types",
    scope: "Accounting → Payment Types (Read)",
    what: ["payment type", "payment types"],
  },
  purchaseOrderTypes: {
    calls: "GET inventory /purchase-order-types",
    scope: "Inventory → Purchase Order Types (Read)",
    what: ["purchase order type", "purchase order types"],
  },
  recurringServiceTypes: {
    calls: "GET memberships /recurring-service-types",
    scope: "Memberships → Recurring Service Types (Read)",
    what: ["recurring service type", "recurring service types"],
  },
  returnTypes: {
    calls: "GET inventory /return-types",
    scope: "Inventory → Return Types (Read)",
    what: ["return type", "return types"],
    query: { activeOnly: "true" },
  },
  tags: {
    calls: "GET settings /tag-types",
    scope: "Settings → Tag Types (Read)",
    what: ["tag type", "tag types"],
  },
  taxZones: {
    calls: "GET accounting /tax-zones",
    scope: "Accounting → Tax Zones (Read)",
    what: ["tax zone", "tax zones"],
  },
  technicians: {
    calls: "GET settings /technicians",
    scope: "Settings → Technicians (Read)",
    what: ["technician", "technicians"],
  },
  trucks: {
    calls: "GET inventory /trucks",
    scope: "Inventory → Trucks (Read)",
    what: ["truck", "trucks"],
  },
  vendors: {
    calls: "GET inventory /vendors",
    scope: "Inventory → Vendors (Read)",
    what: ["vendor", "vendors"],
  },
  warehouses: {
    calls: "GET inventory /warehouses",
    scope: "Inventory → Warehouses (Read)",
    what: ["warehouse", "warehouses"],
  },
} satisfies Record<string, SettingsList>;
