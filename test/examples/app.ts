import { needsOf } from "../../integrations/needs";
import type { Sandbox } from "../../sandbox/server";
import type { AppOptions } from "../../sandbox/server/apps";
import { scopes } from "../../sandbox/server/documented";
import { connectionTo } from "../testSandbox";
import { load, names } from "./definition";

/** What ServiceTitan calls scopes in a request, by their names in its developer portal. */
const keys = new Map(Object.entries(scopes).map(([key, name]) => [name, key]));

const appOf = (name: string): AppOptions => ({
  appKey: `ak1.${name}`,
  clientId: `cid.${name}`,
  clientSecret: `cs1.${name}`,
  scopes: [...new Set(needsOf(load(name)).needs.map(({ scope }) => keys.get(scope) as string))],
});

/** An app for each example, granted what is told of it and nothing else. */
export const apps: AppOptions[] = names.map(appOf);

export const connectionOf = (sandbox: Sandbox, name: string) => connectionTo({ ...sandbox, ...appOf(name) });
