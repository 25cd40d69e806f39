import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { createClient } from "../../src/client";
import { defaultPolicy } from "../../src/client/retry";
import { logged, logger, noting } from "../logger";
import { keepSecret } from "../secrets";
import { startServer } from "../server";
import { connectionTo, startTestSandbox } from "../testSandbox";

let sandbox: Sandbox;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ onExchange: (exchange) => exchanges.push(exchange) });
});

const client = (connection: Connection) =>
  createClient(connection, "crm", { action: "List Customers", logger, retry: { delayMs: 1 } });

const list = (connection: Connection) => noting(client(connection).get("/customers?pageSize=1"));

/** A connection whose token has ended. */
async function stale(fields: Record<string, unknown> = {}): Promise<Connection> {
  const connection = await connectionTo(sandbox, { accessToken: `ended-${Math.random()}`, fields });
  exchanges.length = 0;
  return connection;
}

/** Ends the token of the next request that has a good one. */
const endToken = () => sandbox.faults.add({ kind: "expired-token", count: 1 });

test("a token that has ended is renewed, and the request sent again", async () => {
  const connection = await stale();
  expect((await list(connection)).data).toMatchObject({ pageSize: 1 });
  expect(exchanges.map(({ status }) => status)).toEqual([401, 200, 200]);
  expect(logged).toEqual(["info: ServiceTitan refused the access token (401): trying again with a new one."]);
});

test("a write is sent again as well, with the same body: a 401 was not carried out", async () => {
  const connection = await connectionTo(sandbox);
  endToken();
  const body = { name: "Renamed once" };
  const id = [...sandbox.state.customers.keys()][0];
  await noting(client(connection).patch(`/customers/${id}`, body));
  expect(sandbox.state.customers.get(id ?? 0)?.name).toBe("Renamed once");
});

test("later clients of the connection use the renewed token at once", async () => {
  const connection = await stale();
  await list(connection);
  exchanges.length = 0;
  await list({ ...connection });
  expect(exchanges.map(({ status }) => status)).toEqual([200]);
});

/** A server that takes one token only, and gives it out slowly. */
const servingToken = (token: string) =>
  startServer(({ url, headers }) => {
    if (url === "/connect/token")
      return (response) => {
        setTimeout(() => {
          response.writeHead(200, { "content-type": "application/json" });
          response.end(JSON.stringify({ access_token: token, expires_in: 900 }));
        }, 60);
      };
    return { status: headers.authorization === `Bearer ${token}` ? 200 : 401 };
  });

test("many requests at once ask for one token", async () => {
  const { connection, requests } = await servingToken(keepSecret("token-for-all"));
  await Promise.all(Array.from({ length: 20 }, () => list(connection)));
  expect(requests.filter(({ url }) => url === "/connect/token").map(({ body }) => body.toString())).toEqual([
    "grant_type=client_credentials&client_id=cid.test&client_secret=cs1.not%2Ffor%2Banyone",
  ]);
});

test("a token that was renewed for another request, and has ended since, is renewed again", async () => {
  await list(await stale());
  // The request that takes the renewed token over ends it; so the next one's own and the renewed have ended.
  endToken();
  await list(await stale());
  endToken();
  const connection = await stale();
  await list(connection);
  expect(exchanges.map(({ status }) => status)).toEqual([401, 401, 200, 200]);
});

test("the connection's own new token is preferred to a renewed one", async () => {
  const connection = await stale();
  await list(connection);
  const fresh = await connectionTo(sandbox);
  exchanges.length = 0;
  await list(fresh);
  expect(exchanges[0]?.requestHeaders.authorization).toBe(`Bearer ${fresh.token?.access_token}`);
});

test("a second refusal, with a new token, is a fault of the connection", async () => {
  const { connection, requests } = await startServer(({ url }) =>
    url === "/connect/token"
      ? { body: `{"access_token":"${keepSecret("token-of-no-use")}","expires_in":900}` }
      : { status: 401, body: '{"title":"The key is invalid."}' },
  );
  const error = await list(connection).catch((error) => error);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toMatch(/^List Customers failed \(401\): The key is invalid\. Check/);
  expect(requests).toHaveLength(3);
});

/** A server that gives out tokens, and refuses what a test says. */
const refusing = (refuses: (url: string) => boolean, life = '"expires_in":900') =>
  startServer(({ url }) => {
    if (url === "/connect/token")
      return { body: `{"access_token":"${keepSecret("token-given-out")}",${life}}` };
    return { status: refuses(url) ? 401 : 200 };
  });
const tokensOf = (requests: { url: string }[]) => requests.filter(({ url }) => url === "/connect/token");

test("a lasting refusal costs one token, not one a call", async () => {
  const { connection, requests } = await refusing(() => true);
  for (let call = 0; call < 3; call++) await expect(list(connection)).rejects.toBeInstanceOf(ConnectionError);
  expect(tokensOf(requests)).toHaveLength(1);
});

test("nor does the lasting refusal of one request, which is no fault of the connection then", async () => {
  const { connection, requests } = await refusing((url) => url.includes("/jobs"));
  const getJob = () => noting(client(connection).get("/jobs/1")).catch((error) => error);
  expect(await getJob()).toBeInstanceOf(ConnectionError);
  await list(connection);
  const error = await getJob();
  expect(error).not.toBeInstanceOf(ConnectionError);
  expect(error.message).toMatch("ServiceTitan refuses what was asked for, not the connection.");
  expect(tokensOf(requests)).toHaveLength(1);
});

test.each(['"expires_in":null', '"token_type":"Bearer"', '"expires_in":"900"'])(
  "a token with %s is used by later calls",
  async (life) => {
    const token = keepSecret(`token-with-${life.replace(/\W/g, "")}`);
    const { connection, requests } = await startServer(({ url, headers }) =>
      url === "/connect/token"
        ? { body: `{"access_token":"${token}",${life}}` }
        : { status: headers.authorization === `Bearer ${token}` ? 200 : 401 },
    );
    for (let call = 0; call < 3; call++) await list(connection);
    expect(requests.map(({ url }) => url.split("?")[0]?.split("/").at(-1))).toEqual([
      "customers",
      "token",
      "customers",
      "customers",
      "customers",
    ]);
  },
);

test("a token endpoint that has too many requests is asked again until it has fewer", async () => {
  jest.replaceProperty(defaultPolicy, "delayMs", 1);
  const token = keepSecret("token-at-last");
  const { connection, requests } = await startServer(({ url, headers }, n) => {
    if (url === "/connect/token" && n < 7) return { status: 429 };
    if (url === "/connect/token") return { body: `{"access_token":"${token}"}` };
    return { status: headers.authorization === `Bearer ${token}` ? 200 : 401 };
  });
  await list(connection);
  expect(tokensOf(requests)).toHaveLength(7);
  jest.restoreAllMocks();
});

test("a client secret that ServiceTitan refuses is a fault of the connection", async () => {
  const connection = await stale({ clientSecret: "cs1.wrong-secret" });
  const error = await list(connection).catch((error) => error);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.message).toBe(
    "List Customers failed: the access token has expired, and ServiceTitan gave no new one (invalid_client). Check the connection's Client ID and Client Secret, and that its Environment is the tenant's.",
  );
});

test.each(["clientId", "clientSecret"])("without %s there is no renewal", async (field) => {
  const connection = await stale({ [field]: "" });
  await expect(list(connection)).rejects.toThrow("List Customers failed (401)");
  expect(exchanges).toHaveLength(1);
});

test("a token endpoint that fails is asked again, and in the end the request was not carried out", async () => {
  const { connection, requests } = await startServer(({ url }) => ({
    status: url === "/connect/token" ? 503 : 401,
  }));
  await expect(noting(client(connection).post("/customers", {}))).rejects.toThrow(
    "List Customers failed: the access token has expired, and a new one could not be obtained (503). This try was not carried out. Try again later.",
  );
  expect(requests.map(({ url }) => url).slice(1)).toEqual(Array(3).fill("/connect/token"));
});

test("a write whose earlier try got no clear answer says so where its token cannot be renewed", async () => {
  const { connection } = await startServer(({ url }, n) => ({
    status: n === 0 ? 503 : url === "/connect/token" ? 400 : 401,
  }));
  const look = async () => ({ carriedOut: false });
  await expect(noting(client(connection).put("/customers/1", {}, { look }))).rejects.toThrow(
    /ServiceTitan gave no new one \(400\)\..* An earlier try, which got no clear answer, may have been carried out/,
  );
});

test("an answer without a token is no renewal", async () => {
  const { connection } = await startServer(({ url }) => ({ status: url === "/connect/token" ? 200 : 401 }));
  await expect(list(connection)).rejects.toThrow("a new one could not be obtained");
});

test("secrets go to the environment's own token endpoint, never to one of the connection's fields", async () => {
  const other = await startServer(() => ({ body: '{"access_token":"abcdef"}' }));
  const connection = await stale({ tokenUrl: `${other.url}/connect/token` });
  expect(() => client(connection)).toThrow("Token URL and Environment belong to different environments");
  await list(await stale({ tokenUrl: undefined }));
  expect(other.requests).toEqual([]);
});

test("a redirect of the token endpoint is not followed", async () => {
  const other = await startServer(() => ({ body: '{"access_token":"abcdef"}' }));
  const { connection } = await startServer(({ url }) =>
    url === "/connect/token" ? { status: 307, headers: { location: `${other.url}/x` } } : { status: 401 },
  );
  await expect(list(connection)).rejects.toThrow("ServiceTitan gave no new one (307)");
  expect(other.requests).toEqual([]);
});
