import type { Connection } from "@prismatic-io/spectral";
import { createClient } from "../../src/client";
import { Redactor } from "../../src/client/redaction";
import { logged, logger, noting } from "../logger";
import { keepSecret } from "../secrets";
import { type Received, type Reply, startServer } from "../server";

/** Each test sends through a client with Debug Request on, to a server that answers with what a test tells it. */
const client = (connection: Connection) =>
  createClient(connection, "settings", { action: "Create Technician", logger, debug: true });

const refusing = (say: (request: Received) => string): Promise<{ connection: Connection }> =>
  startServer((request) => ({ status: 400, body: JSON.stringify({ title: say(request) }) }));

const failure = (connection: Connection, body: unknown, config = {}): Promise<string> =>
  noting(client(connection).post("/technicians", body, config)).then(
    () => "no error",
    (error: Error) => error.message,
  );

/** Sends a body, and gives it as it was logged. */
async function loggedBody(body: unknown, config = {}): Promise<unknown> {
  const { connection } = await startServer(() => ({}));
  await client(connection).post("/x", body, config);
  return JSON.parse(String(logged[0]?.split("\n")[2]));
}

test("the connection's own secrets are masked after any number of other ones", async () => {
  const { connection } = await refusing(({ headers }) => `No entry for ${headers.authorization}.`);
  const body = { keys: Array.from({ length: 600 }, (_, n) => ({ apiKey: `key-number-${n}` })) };
  expect(await failure(connection, body)).toBe("Create Technician failed (400): No entry for ***.");
});

test("a renewed token is masked like the connection's own", async () => {
  const renewed = keepSecret("renewed/token+1");
  const { connection } = await startServer(({ url, headers }): Reply => {
    if (url === "/connect/token") return { body: JSON.stringify({ access_token: renewed, expires_in: 900 }) };
    if (headers.authorization !== `Bearer ${renewed}`) return { status: 401 };
    return { status: 400, body: JSON.stringify({ title: `Not with ${encodeURIComponent(renewed)}` }) };
  });
  expect(await failure(connection, {})).toBe("Create Technician failed (400): Not with ***.");
});

test("one tenant's secret is ordinary text in another tenant's messages", async () => {
  const one = await startServer(() => ({}));
  const { connection } = await refusing(() => "Customer 20261234 of 2026 is gone, as is Tr0ub4dor and 2026.");
  await client(one.connection).post("/technicians", { password: "2026" });
  await client(one.connection).post("/technicians", { password: "Tr0ub4dor" });
  expect(await failure(connection, {})).toBe(
    "Create Technician failed (400): Customer 20261234 of 2026 is gone, as is Tr0ub4dor and 2026.",
  );
});

describe("a short secret", () => {
  test("is masked where it is the whole value, and blanks no part of others", async () => {
    const body = {
      password: "1234",
      pin: "1234",
      code: 1234,
      id: 51234999,
      street: "1234 Main Street",
      on: "1234-07-08",
      list: ["1234", "x1234"],
    };
    expect(await loggedBody(body)).toEqual({
      ...body,
      password: "***",
      pin: "***",
      code: "***",
      list: ["***", "x1234"],
    });
  });

  test.each([
    ["'1234' is too short.", "'***' is too short."],
    ['You gave "1234".', 'You gave "***".'],
    ["Cannot read: 1234. Path 'password'.", "Cannot read: ***. Path 'password'."],
    ["Customer 51234999 of 1234 Main Street.", "Customer 51234999 of 1234 Main Street."],
    ["Taken since 1234-07-08 at 12:1234.", "Taken since 1234-07-08 at 12:1234."],
  ])("in a message: %s", async (title, shown) => {
    const { connection } = await refusing(() => title);
    expect(await failure(connection, { password: "1234" })).toBe(`Create Technician failed (400): ${shown}`);
  });
});

describe("what stands under a secret's name is masked", () => {
  const secret = keepSecret("S3cret+of/this kind");
  const other = keepSecret("0ther$secret here");

  test.each<[string, unknown, unknown]>([
    ["numbers", { password: 90210, zip: 1 }, { password: "***", zip: 1 }],
    ["lists", { tokens: [secret, other], a: 1 }, { tokens: "***", a: 1 }],
    ["objects", { credentials: { user: secret } }, { credentials: "***" }],
    ["JSON within JSON", { note: JSON.stringify({ password: secret }) }, { note: '{"password":"***"}' }],
    [
      "a URL's query",
      { link: `https://x.example/a?b=1&access_token=${encodeURIComponent(secret)}&c=2#d` },
      { link: "https://x.example/a?b=1&access_token=***&c=2#d" },
    ],
    [
      "a signed URL",
      { link: "https://x.example/a?sv=1&sig=abc%2F" },
      { link: "https://x.example/a?sv=1&sig=***" },
    ],
  ])("%s", async (_what, body, shown) => {
    expect(await loggedBody(body)).toEqual(shown);
  });

  test.each<[string, unknown]>([
    ["a list", { passwords: [secret, other] }],
    ["objects", { credentials: [{ user: secret, key: other }] }],
    [
      "a repeated field of a form",
      new URLSearchParams([
        ["token", secret],
        ["token", other],
      ]),
    ],
    [
      "a repeated field of a form's text",
      `a=1&token=${encodeURIComponent(secret)}&token=${encodeURIComponent(other)}`,
    ],
    ["JSON text", JSON.stringify([{ clientSecret: secret }, { clientSecret: other }])],
  ])("where ServiceTitan repeats it: %s", async (_what, body) => {
    const { connection } = await refusing(() => `Neither ${secret} nor ${encodeURIComponent(other)}`);
    expect(await failure(connection, body)).toBe("Create Technician failed (400): Neither *** nor ***.");
  });

  test.each([
    ["parameters", { params: { token: [secret, other] } }],
    [
      "parameters",
      {
        params: new URLSearchParams([
          ["token", secret],
          ["token", other],
        ]),
      },
    ],
    ["headers", { headers: { "X-Auth-Token": `Bearer ${secret}`, "X-Api-Key": other } }],
  ])("where ServiceTitan repeats it: %s", async (_what, config) => {
    const { connection } = await refusing(() => `Neither ${secret} nor ${other}`);
    expect(await failure(connection, {}, config)).toBe(
      "Create Technician failed (400): Neither *** nor ***.",
    );
  });

  test("a number that ServiceTitan repeats", async () => {
    const { connection } = await refusing(() => "Not '90210'.");
    expect(await failure(connection, { password: 90210 })).toBe("Create Technician failed (400): Not '***'.");
  });
});

test("a longer log entry of JSON is JSON still, whatever the secrets are", async () => {
  const body = { password: '","', list: ['","', "a"], number: 12345678, token: "12345678" };
  expect(await loggedBody(body)).toEqual({
    password: "***",
    list: ["***", "a"],
    number: "***",
    token: "***",
  });
});

test("data is returned as it came", async () => {
  const data = { password: "1234", id: 1234, token: "abcdefgh", note: "abcdefgh?token=abcdefgh" };
  const { connection } = await startServer(() => ({ body: JSON.stringify(data) }));
  const answer = await client(connection).post("/x", { password: "1234", token: "abcdefgh" });
  expect(answer.data).toEqual(data);
  expect(logged[1]).toContain('{"password":"***","id":"***","token":"***","note":"***?token=***"}');
});

test("nothing of a request is remembered after it", () => {
  const redactor = Redactor.of({ fields: { clientSecret: "own secret" } });
  expect(redactor.about({ params: { token: "of one request" } }).text("own secret, of one request")).toBe(
    "***, ***",
  );
  expect(redactor.text("own secret, of one request")).toBe("***, of one request");
});
