import type { AppOptions } from "../published";
import { scopes as documentedScopes } from "./documented";

export type { AppOptions };

export interface App extends Omit<AppOptions, "appKey" | "scopes"> {
  /** Each has a rate limit of its own. */
  appKeys: [string, ...string[]];
  scopes?: ReadonlySet<string>;
}

/** The keys of the app that there is by default. The same in every sandbox, as its client ID and secret. */
export const appKeys = [..."0123456789"].map((n) => `ak1.sandbox000000000000000${n}`) as [
  string,
  ...string[],
];
const clientId = "cid.sandbox0000000000000000";
const clientSecret = "cs1.sandbox00000000000000000000000000000000000000";

/**
 * The apps of a sandbox: one with all scopes where none are given.
 * @throws with one sentence where a scope is not one of the documents, or two apps have the same key or client ID
 */
export function appsOf(given: AppOptions[] = []): [App, ...App[]] {
  const [first, ...others] = given.map(appOf);
  if (first === undefined) return [{ clientId, clientSecret, appKeys }];
  for (const name of ["appKey", "clientId"] as const) {
    const values = given.map((app) => app[name]);
    const twice = values.find((value, i) => values.indexOf(value) < i);
    if (twice !== undefined) throw new Error(`Two apps have the ${name} ${twice}.`);
  }
  return [first, ...others];
}

const appOf = ({ appKey, scopes, ...app }: AppOptions): App => ({
  ...app,
  appKeys: [appKey],
  scopes: scopes && new Set(scopes.map(known)),
});

function known(scope: string): string {
  if (Object.hasOwn(documentedScopes, scope)) return scope;
  throw new Error(
    `There is no API scope '${scope}': they are called as in tn.crm.customers:r, and ServiceTitan's documents have ${Object.keys(documentedScopes).length} of them.`,
  );
}
