import { isConnectionError } from "@prismatic-io/spectral";
import type { ServiceTitanError } from "../../client/errors";
import { type Api, modules } from "../../client/modules";
import { environments } from "../../connections/environments";
import { composite } from "../../declare/composite";
import { type Call, type Calls, endpointOf } from "../../declare/declaration";

interface Probe {
  calls: Calls;
  scope: string;
  hasNoPages?: true;
}

/** A read of each module, of what most apps need of it. */
const probes: Record<Api, Probe> = {
  accounting: { calls: "GET accounting /invoices", scope: "Accounting → Invoices (Read)" },
  crm: { calls: "GET crm /customers", scope: "CRM → Customers (Read)" },
  "customer-interactions": {
    calls: "GET customer-interactions /technician-ratings",
    scope: "Customer Interactions → Technician Rating (Read)",
  },
  dispatch: {
    calls: "GET dispatch /appointment-assignments",
    scope: "Dispatch → Appointment Assignments (Read)",
  },
  equipmentsystems: {
    calls: "GET equipmentsystems /installed-equipment",
    scope: "Equipment Systems → Installed Equipment (Read)",
  },
  findings: { calls: "GET findings /location-findings", scope: "Findings → Location Findings (Read)" },
  forms: { calls: "GET forms /forms", scope: "Forms → Forms (Read)" },
  inventory: { calls: "GET inventory /purchase-orders", scope: "Inventory → Purchase Orders (Read)" },
  jbce: { calls: "GET jbce /call-reasons", scope: "Job Booking → Call Reasons (Read)" },
  jpm: { calls: "GET jpm /jobs", scope: "Job Planning and Management → Jobs (Read)" },
  marketing: { calls: "GET marketing /campaigns", scope: "Marketing → Campaigns (Read)" },
  marketingads: {
    calls: "GET marketingads /capacity-warnings",
    scope: "Marketing Ads → Capacity Warnings (Read)",
    hasNoPages: true,
  },
  marketingreputation: {
    calls: "GET marketingreputation /reviews",
    scope: "Marketing Reputation → Marketing Reviews (Read)",
  },
  memberships: { calls: "GET memberships /memberships", scope: "Memberships → Customer Memberships (Read)" },
  payroll: { calls: "GET payroll /activity-codes", scope: "Payroll → Activity Codes (Read)" },
  pricebook: { calls: "GET pricebook /categories", scope: "Pricebook → Categories (Read)" },
  reporting: { calls: "GET reporting /report-categories", scope: "Reporting → Report Categories (Read)" },
  sales: { calls: "GET sales /estimates", scope: "Sales & Estimates → Estimates (Read)" },
  schedulingpro: { calls: "GET schedulingpro /schedulers", scope: "Scheduling Pro → Schedulers (Read)" },
  "service-agreements": {
    calls: "GET service-agreements /service-agreements",
    scope: "Service Agreements → Service Agreements (Read)",
  },
  settings: { calls: "GET settings /business-units", scope: "Settings → Business Units (Read)" },
  taskmanagement: { calls: "GET taskmanagement /tasks", scope: "Task Management → Tasks (Read)" },
  telecom: { calls: "GET telecom /calls", scope: "Telecom → Calls (Read)" },
  timesheets: { calls: "GET timesheets /activities", scope: "Timesheets → Activities (Read)" },
};

/** What the app may do with a module; `granted` is null where that could not be told. */
interface Access {
  module: string;
  scope: string;
  granted: boolean | null;
  why?: string;
}

const example = {
  tenant: "985798691",
  environment: "Production",
  modules: [
    { module: "CRM", scope: "CRM → Customers (Read)", granted: true },
    { module: "Dispatch", scope: "Dispatch → Appointment Assignments (Read)", granted: false },
  ],
  ask: "Our app has no access to Dispatch → Appointment Assignments (Read). Please reconnect it in ServiceTitan under Settings > Integrations > API Application Access, or tell us that it is not meant to have it.",
};

const text = { type: "string" };

export const checkConnection = composite({
  label: "Check Connection",
  description:
    "Check which tenant and environment the connection leads to, and which of ServiceTitan's API modules the app was granted; with a sentence to send to the tenant's administrator about those that are missing. It reads one record of a list of each module (24 requests) and changes nothing. A module counts as granted by that list alone: other scopes of it may be missing.",
  scopes: Object.values(probes).map(({ scope }) => scope),
  // It asks for all of them to tell which are there.
  scopesFor: () => [],
  required: {},
  optional: {},
  result: {
    example,
    jsonSchema: {
      type: "object",
      properties: {
        tenant: text,
        environment: text,
        modules: {
          type: "array",
          items: {
            type: "object",
            properties: {
              module: text,
              scope: { ...text, description: "The API scope that was tried." },
              granted: { type: ["boolean", "null"], description: "null where that could not be told." },
              why: { ...text, description: "Why it could not be told." },
            },
          },
        },
        ask: {
          ...text,
          description: "What to ask the tenant's administrator for; blank where nothing is missing.",
        },
      },
    },
  },
  run: async (_values, call) => {
    const { origin, pathname } = new URL(call.client("settings").defaults.baseURL ?? "");
    const known = Object.values(environments).find(({ api }) => api === origin);
    const access = await Promise.all(
      Object.entries(probes).map(([module, probe]) => probeModule(modules[module as Api], probe, call)),
    );
    return {
      data: {
        tenant: pathname.split("/").at(-1),
        environment: known?.label ?? origin,
        modules: access,
        ask: askFor(access.filter(({ granted }) => granted === false)),
      },
    };
  },
});

/** @throws ConnectionError where the credentials themselves are refused. */
async function probeModule(module: string, { calls, scope, hasNoPages }: Probe, call: Call): Promise<Access> {
  const { api, version, path } = endpointOf({ calls });
  // A person waits for it, and one module tells nothing of another.
  const client = call.client(api, { version, scope, retry: { retries: 1, patienceMs: 5_000 } });
  try {
    await client.get(path, { params: hasNoPages ? {} : { page: 1, pageSize: 1 } });
    return { module, scope, granted: true };
  } catch (error) {
    const { status, message } = error as ServiceTitanError;
    if (isConnectionError(error) && status !== 403) throw error;
    if (status === 403) return { module, scope, granted: false };
    // It was let in, and asked for something that it does not have.
    if (status === 400) return { module, scope, granted: true };
    return { module, scope, granted: null, why: message };
  }
}

const askFor = (missing: Access[]) =>
  missing.length === 0
    ? ""
    : `Our app has no access to ${missing.map(({ scope }) => scope).join(", ")}. Please reconnect it in ServiceTitan under Settings > Integrations > API Application Access, or tell us that it is not meant to have it.`;
