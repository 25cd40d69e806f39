import http from "node:http";
import https from "node:https";

/**
 * Idle connections are given up soon, before the server does so: a write on a connection that was just closed
 * could not be told from one that was carried out.
 */
const options = { keepAlive: true, maxSockets: 60, timeout: 4_000 };

/** How many apps and tenants are remembered; connections of a forgotten one are given up when they are idle. */
const mostRemembered = 50;

interface Agents {
  httpAgent: http.Agent;
  httpsAgent: https.Agent;
}

/** The agents of each app and tenant, the one asked for last at the end. */
const remembered = new Map<string, Agents>();

/**
 * The connections of an app and tenant, shared by all clients of the process that have the same: another tenant
 * does not wait for them, and no answer can reach it over them.
 * @param name names app and tenant.
 */
export function agentsOf(name: string): Agents {
  const agents = remembered.get(name) ?? {
    httpAgent: new http.Agent(options),
    httpsAgent: new https.Agent(options),
  };
  remembered.delete(name);
  remembered.set(name, agents);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return agents;
}
