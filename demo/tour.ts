import type { Account } from "../platform/account";
import type { Stage } from "./stage";

const variables = {
  clientId: "SERVICETITAN_CLIENT_ID",
  clientSecret: "SERVICETITAN_CLIENT_SECRET",
  applicationKey: "SERVICETITAN_APP_KEY",
  tenant: "SERVICETITAN_TENANT",
} as const;

/**
 * Reads the account to tour from the environment variables.
 * @returns undefined where none of them is set.
 * @throws where some are set and others are missing: the message names those.
 */
export function accountOf(env: NodeJS.ProcessEnv): Account | undefined {
  const missing = Object.values(variables).filter((name) => !env[name]?.trim());
  if (missing.length === Object.keys(variables).length) return undefined;
  if (missing.length > 0) throw new Error(`To tour a real tenant, set ${missing.join(" and ")} too.`);
  const value = (name: keyof typeof variables) => String(env[variables[name]]).trim();
  return {
    environment: "integration",
    tokenUrl: "https://auth-integration.servicetitan.io/connect/token",
    clientId: value("clientId"),
    clientSecret: value("clientSecret"),
    applicationKey: value("applicationKey"),
    tenant: value("tenant"),
  };
}

const lists = {
  listBusinessUnits: "Business units",
  listTechnicians: "Technicians",
  listCustomers: "Customers",
  listLocations: "Locations",
  listJobs: "Jobs",
  listAppointments: "Appointments",
  listJobCancelReasons: "Cancel reasons",
};

const picklists = {
  selectCustomers: "Customers to choose from",
  selectLocation: "Locations to choose from",
  selectJob: "Jobs to choose from",
  selectAppointment: "Appointments to choose from",
  selectTechnician: "Technicians to choose from",
};

/** Reads, and only reads, what a tenant has. */
export async function tour(stage: Stage): Promise<void> {
  stage.act("A read-only tour of the tenant");
  for (const [key, title] of Object.entries(lists))
    await stage.action<{ totalCount: number | null; data: unknown[] }>(
      key,
      title,
      { pageSize: "5", includeTotal: "true" },
      ({ totalCount, data }) =>
        `${totalCount?.toLocaleString("en") ?? "an unknown number"} in all, ${data.length} on the first page`,
    );
  for (const [key, title] of Object.entries(picklists)) await stage.picklist(key, title);
}
