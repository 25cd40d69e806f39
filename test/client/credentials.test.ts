import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import { createClient } from "../../src/client";
import { logger, noting } from "../logger";
import { connectionWith, startServer } from "../server";

const production = connectionWith("production");

const change = (fields: Record<string, unknown>, rest: Partial<Connection> = {}): Connection => ({
  ...production,
  fields: {
    ...production.fields,
    environment: "production",
    tokenUrl: "https://auth.servicetitan.io/connect/token",
    ...fields,
  },
  ...rest,
});

const client = (connection: Connection) =>
  createClient(connection, "crm", { action: "Get Customer", logger });

test.each<[string, Connection, RegExp]>([
  ["a connection of another kind", change({}, { key: "basic" }), /not a ServiceTitan one: choose/],
  ["no connection", undefined as never, /not a ServiceTitan one: choose/],
  ["no access token", change({}, { token: undefined }), /has no access token: open the connection/],
  ["a blank access token", change({}, { token: { access_token: "" } }), /has no access token/],
  ["a tenant in words", change({ tenant: "Acme" }), /Tenant must be a whole number.*"Acme" was given/],
  ["a tenant that leads elsewhere", change({ tenant: "1/../2" }), /Tenant must be a whole number/],
  ["a tenant of 0", change({ tenant: "0" }), /Tenant must be a whole number/],
  ["no tenant", change({ tenant: " " }), /Tenant is required: a whole number/],
  ["no application key", change({ applicationKey: "" }), /Application Key is missing: copy it/],
  [
    "an unknown environment",
    change({ environment: "test" }),
    /Environment must be one of production, integration/,
  ],
  [
    "another host as environment",
    change({ environment: "https://example.com" }),
    /Environment must be one of/,
  ],
  [
    "a host that looks like this machine",
    change({ environment: "http://127.0.0.1:80@example.com" }),
    /Environment must be one of/,
  ],
  [
    "a token URL of the other environment",
    change({ environment: "integration" }),
    /Token URL and Environment belong to different environments: for integration the Token URL must be https:\/\/auth-integration/,
  ],
])("refuses %s before any request", async (_what, connection, message) => {
  const error = await noting(Promise.resolve().then(() => client(connection))).catch((error) => error);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toMatch(message);
  expect(error.message).toMatch(/\.$/);
});

test.each([
  ["production", "https://api.servicetitan.io/crm/v2/tenant/1093847562"],
  [" Production ", "https://api.servicetitan.io/crm/v2/tenant/1093847562"],
  ["integration", "https://api-integration.servicetitan.io/crm/v2/tenant/1093847562"],
  ["http://127.0.0.1:4010/", "http://127.0.0.1:4010/crm/v2/tenant/1093847562"],
  ["https://localhost:4010", "https://localhost:4010/crm/v2/tenant/1093847562"],
])("takes the environment %s", (environment, baseURL) => {
  expect(client(change({ environment, tokenUrl: undefined })).defaults.baseURL).toBe(baseURL);
});

test("sends token, application key and tenant, with spaces around them cut", async () => {
  const { connection, requests } = await startServer(() => ({}));
  const fields = {
    ...connection.fields,
    tenant: " 12 ",
    applicationKey: ` ${connection.fields.applicationKey} `,
  };
  await client({ ...connection, fields }).get("/customers/1");
  expect(requests[0]?.url).toBe("/crm/v2/tenant/12/customers/1");
  expect(requests[0]?.headers).toMatchObject({
    authorization: `Bearer ${connection.token?.access_token}`,
    "st-app-key": connection.fields.applicationKey,
  });
});

test("a server of this machine is reached past any proxy", async () => {
  const { connection, requests } = await startServer(() => ({}));
  process.env.HTTP_PROXY = "http://127.0.0.1:9";
  await client(connection)
    .get("/customers/1")
    .finally(() => {
      delete process.env.HTTP_PROXY;
    });
  expect(requests).toHaveLength(1);
});
