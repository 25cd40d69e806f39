import type { ServerResponse } from "node:http";
import { createClient } from "../../src/client";
import { agentsOf } from "../../src/client/agents";
import { logger, noting } from "../logger";
import { type Received, startServer } from "../server";

/** The most requests that came within one second. */
const mostInASecond = (requests: Received[]) =>
  Math.max(
    ...requests.map(({ at }) => requests.filter((other) => other.at >= at && other.at < at + 1_000).length),
  );

const options = { action: "List Jobs", logger };

test("all clients of an app and tenant together send 60 requests a second at most", async () => {
  const { connection, requests } = await startServer(() => ({}));
  const clients = (["jpm", "crm", "dispatch"] as const).map((api) => createClient(connection, api, options));
  await noting(
    Promise.all(clients.flatMap((client) => Array.from({ length: 45 }, (_, n) => client.get(`/${n}`)))),
  );
  expect(requests).toHaveLength(135);
  expect(mostInASecond(requests)).toBeLessThanOrEqual(60);
});

test("other tenants and apps have a limit of their own", async () => {
  const { connection, requests } = await startServer(() => ({}));
  const inputs = [{ tenant: "1" }, { tenant: "2" }, { applicationKey: "ak1.other" }];
  const clients = inputs.map((fields) =>
    createClient({ ...connection, fields: { ...connection.fields, ...fields } }, "jpm", options),
  );
  await noting(
    Promise.all(clients.flatMap((client) => Array.from({ length: 40 }, (_, n) => client.get(`/${n}`)))),
  );
  expect(mostInASecond(requests)).toBeGreaterThan(60);
});

test("a tenant does not wait for another one's slow calls", async () => {
  const waiting: ServerResponse[] = [];
  const { connection, requests } = await startServer(({ url }) =>
    url.includes("/tenant/2/") ? {} : (response) => waiting.push(response),
  );
  const slow = createClient(connection, "jpm", options);
  const other = { ...connection, fields: { ...connection.fields, tenant: "2" } };
  const calls = Promise.all(Array.from({ length: 60 }, (_, n) => slow.get(`/${n}`)));
  while (waiting.length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await noting(createClient(other, "jpm", options).get("/x"))).data).toEqual({});
  expect(requests).toHaveLength(61);
  for (const response of waiting) response.setHeader("content-type", "application/json").end("{}");
  await noting(calls);
});

test("of many tenants only some keep connections that they could use again", async () => {
  const first = agentsOf("tenant 1");
  for (let tenant = 2; tenant <= 60; tenant++) {
    expect(agentsOf("tenant 1") === first).toBe(true);
    agentsOf(`tenant ${tenant}`);
  }
  expect(agentsOf("tenant 1") === first).toBe(true);
  for (let tenant = 2; tenant <= 60; tenant++) agentsOf(`tenant ${tenant}`);
  expect(agentsOf("tenant 1") === first).toBe(false);
});

test("further tries count as well", async () => {
  const { connection, requests } = await startServer((_request, n) => ({ status: n < 50 ? 503 : 200 }));
  const client = createClient(connection, "jpm", { ...options, retry: { delayMs: 1, retries: 12 } });
  await noting(Promise.all(Array.from({ length: 40 }, (_, n) => client.get(`/${n}`))));
  expect(requests).toHaveLength(90);
  expect(mostInASecond(requests)).toBeLessThanOrEqual(60);
});
