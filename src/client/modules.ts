/** ServiceTitan's API modules: the first part of each path, with the name a builder knows it by. */
export const modules = {
  accounting: "Accounting",
  crm: "CRM",
  "customer-interactions": "Customer Interactions",
  dispatch: "Dispatch",
  equipmentsystems: "Equipment Systems",
  findings: "Findings",
  forms: "Forms",
  inventory: "Inventory",
  jbce: "Job Booking",
  jpm: "Job Planning and Management",
  marketing: "Marketing",
  marketingads: "Marketing Ads",
  marketingreputation: "Marketing Reputation",
  memberships: "Memberships",
  payroll: "Payroll",
  pricebook: "Pricebook",
  reporting: "Reporting",
  sales: "Sales and Estimates",
  schedulingpro: "Scheduling Pro",
  "service-agreements": "Service Agreements",
  settings: "Settings",
  taskmanagement: "Task Management",
  telecom: "Telecom",
  timesheets: "Timesheets",
} as const;

export type Api = keyof typeof modules;
