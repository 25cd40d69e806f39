import type { Account } from "../platform/account";
import type { Component } from "../platform/flow";
import type { Paper } from "./paper";
import type { Page } from "./records";
import { Stage } from "./stage";

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
  listBusinessUnits: "Which business units are there?",
  listTechnicians: "Which technicians?",
  listCustomers: "Which customers?",
  listLocations: "Which locations?",
  listJobs: "Which jobs?",
  listAppointments: "Which appointments?",
  listJobCancelReasons: "Which reasons to cancel a job?",
};

const picklists = {
  selectCustomers: "Which customers can a builder choose from?",
  selectLocation: "Which locations?",
  selectJob: "Which jobs?",
  selectAppointment: "Which appointments?",
  selectTechnician: "Which technicians?",
};

/** Reads, and only reads, what a tenant has. */
export async function tour(account: Account, component: Component, paper: Paper): Promise<void> {
  const stage = new Stage(component, paper);
  stage.act(
    `A look at tenant ${account.tenant} of ServiceTitan`,
    "It only reads: nothing is changed.",
    "Below stands what is asked, then the step that was run, and after → what came of it.",
  );
  await stage.connect(account);
  for (const [key, says] of Object.entries(lists))
    await stage.action<Page<unknown>>(
      key,
      says,
      { pageSize: "5", includeTotal: "true" },
      ({ totalCount, data }) =>
        `${totalCount?.toLocaleString("en") ?? "An unknown number"} in all, ${data.length} on the first page.`,
    );
  for (const [key, says] of Object.entries(picklists)) await stage.picklist(key, says);
  stage.finish("The tour is done, and nothing was changed.");
}
