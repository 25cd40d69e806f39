import type { Connection } from "@prismatic-io/spectral";
import { type Sandbox, type SandboxOptions, startSandbox } from "../sandbox/server";
import { appKeys } from "../sandbox/server/apps";
import type { Exchange } from "../sandbox/server/exchanges";
import type { CheckExchange } from "./environment";
import { keepSecret } from "./secrets";

const check: CheckExchange = globalThis.checkExchange;
const sandboxes: Sandbox[] = [];
const findings: string[] = [];

afterEach(() => {
  expect(findings.splice(0)).toEqual([]);
});

afterAll(async () => {
  await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
});

/**
 * Starts a strict sandbox for the tests of one file; it is closed after them. Each exchange is checked against
 * ServiceTitan's API documents, where their folder is known (see environment.ts): a test fails with what was found, and
 * with what the sandbox warns of.
 */
export async function startTestSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ customers: 20, strict: true, reportsEverySeconds: 0, ...options });
  sandbox.onExchange((exchange) => {
    // Which actions call what is withdrawn is another test's: actions/withdrawn.test.ts.
    findings.push(...exchange.warnings.filter((warning) => !warning.includes(" is withdrawn")));
    if (!exchange.fault) findings.push(...findingsOf(exchange));
  });
  sandboxes.push(sandbox);
  appKeys.forEach(keepSecret);
  keepSecret(sandbox.clientSecret);
  return sandbox;
}

/** The date so many days from today, before it where below 0: "2026-06-03". */
export const dateIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A check that fails itself is a finding too: the sandbox only prints what a listener throws. */
function findingsOf(exchange: Exchange): string[] {
  try {
    return check?.(exchange) ?? [];
  } catch (error) {
    return [`${exchange.method} ${exchange.path} cannot be checked: ${error}`];
  }
}

/** Gets an access token as the platform does. */
async function getToken({ tokenUrl, clientId, clientSecret }: Sandbox): Promise<string> {
  const answer = await fetch(tokenUrl, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return keepSecret(access_token);
}

interface Overrides {
  key?: string;
  /** Fields of the connection to change; undefined removes one. */
  fields?: Record<string, unknown>;
  /** In place of a real token; null for none. */
  accessToken?: string | null;
}

/** Makes the connection that a builder would set up for a sandbox, with a real token. */
export async function connectionTo(
  sandbox: Sandbox,
  { key = "serviceTitanConnection", fields, accessToken }: Overrides = {},
): Promise<Connection> {
  const token = accessToken === undefined ? await getToken(sandbox) : accessToken;
  return {
    key,
    configVarKey: "ServiceTitan Connection",
    fields: {
      tokenUrl: sandbox.tokenUrl,
      clientId: sandbox.clientId,
      clientSecret: sandbox.clientSecret,
      tenant: sandbox.tenant,
      applicationKey: sandbox.appKey,
      environment: sandbox.url,
      ...fields,
    },
    ...(token && { token: { access_token: token, token_type: "Bearer" } }),
  };
}
