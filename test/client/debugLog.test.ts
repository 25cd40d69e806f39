import type { Connection } from "@prismatic-io/spectral";
import { type ClientOptions, createClient } from "../../src/client";
import { logged, logger, noting } from "../logger";
import { keepSecret } from "../secrets";
import { connectionWith, type Reply, startServer } from "../server";

const password = keepSecret("Tr0ub4dor&3");

const client = (connection: Connection, options: Partial<ClientOptions> = {}) =>
  createClient(connection, "settings", { action: "Create Technician", logger, debug: true, ...options });

const answering = (reply: Reply = {}) => startServer(() => reply);

test("a request and its answer are one entry each: address, headers, body", async () => {
  const { connection, url } = await answering({ body: '{"id":5}', headers: { "set-cookie": "a=1" } });
  await client(connection).post(
    "/technicians",
    { name: "Jane", licenseType: null },
    { params: { a: [1, 2] } },
  );
  expect(logged).toHaveLength(2);
  const [request = "", answer = ""] = logged;
  expect(request.split("\n")).toEqual([
    `info: → POST ${url}/settings/v2/tenant/1093847562/technicians?a=1&a=2`,
    expect.stringMatching(/^\{.*"Authorization":"\*\*\*","ST-App-Key":"\*\*\*"\}$/),
    '{"name":"Jane","licenseType":null}',
  ]);
  expect(answer.split("\n")).toEqual([
    "info: ← 200 OK",
    expect.stringMatching(/"set-cookie":"\*\*\*"/),
    '{"id":5}',
  ]);
});

test("nothing is logged unless asked for", async () => {
  const { connection } = await answering();
  await client(connection, { debug: false }).get("/technicians");
  expect(logged).toEqual([]);
});

test("a long body is cut", async () => {
  const { connection } = await answering({ body: JSON.stringify({ text: "x".repeat(5_000) }) });
  await client(connection).get("/technicians");
  expect(logged[1]).toMatch(/x… \(5011 characters in all\)$/);
  expect(logged[1]?.length).toBeLessThan(2_400);
});

test("a file is told by its size", async () => {
  const { connection } = await answering({ body: Buffer.alloc(1234, 255) });
  await client(connection).post("/files", Buffer.alloc(99), { responseType: "arraybuffer" });
  expect(logged.map((entry) => entry.split("\n").at(-1))).toEqual(["(99 bytes)", "(1234 bytes)"]);
});

test("each try is logged, and what went wrong with it", async () => {
  const { connection } = await startServer((_request, n) => {
    if (n === 0) return (response) => response.destroy();
    return n === 1 ? { status: 503, body: "<html>" } : {};
  });
  await client(connection, { retry: { delayMs: 1, again: "all" } }).put("/technicians/1", {
    name: "Jane",
  });
  expect(logged.map((entry) => entry.split("\n")[0])).toEqual([
    expect.stringMatching(/^info: → PUT/),
    expect.stringMatching(/^info: ← no answer: ECONNRESET/),
    expect.stringMatching(/^warn: Create Technician: PUT .* try 2 of 5/),
    expect.stringMatching(/^info: → PUT/),
    "info: ← 503 Service Unavailable",
    expect.stringMatching(/^warn: Create Technician: PUT .* try 3 of 5/),
    expect.stringMatching(/^info: → PUT/),
    "info: ← 200 OK",
  ]);
  expect(logged[3]).toContain('{"name":"Jane"}');
});

describe("secrets are masked", () => {
  /** What is logged of a request with this body, that is answered with what was sent. */
  async function log(data: unknown, config: Record<string, unknown> = {}): Promise<string> {
    const { connection } = await startServer(({ body, url }) => ({
      body: JSON.stringify([String(body), url]),
    }));
    await noting(client(connection).request({ method: "POST", url: "/x", data, ...config }));
    return logged.join("\n");
  }

  test.each<[string, unknown]>([
    ["an object", { login: "jane", password, nested: [{ Password: password }] }],
    ["JSON text", JSON.stringify({ login: "jane", password })],
    ["a form", new URLSearchParams({ login: "jane", password })],
    ["a form's text", `login=jane&password=${encodeURIComponent(password)}`],
  ])("in %s, by their name", async (_what, data) => {
    const text = await log(data);
    expect(text).toContain("jane");
    expect(text).toContain("***");
    expect(text).not.toContain(password);
    expect(text).not.toContain(encodeURIComponent(password));
  });

  test("in the query, by their name", async () => {
    const text = await log({}, { params: { access_token: password, name: "jane" } });
    expect(text).toContain("?access_token=***&name=jane");
    expect(text).not.toContain(encodeURIComponent(password));
  });

  test("in a URL that holds its query itself", async () => {
    expect(await log({}, { url: `/x?client_secret=${encodeURIComponent(password)}&b=1` })).toContain(
      "?client_secret=***&b=1",
    );
  });

  test.each([
    "clientSecret",
    "client_secret",
    "Authorization",
    "ST-App-Key",
    "applicationKey",
    "refresh_token",
    "x-api-key",
    "Cookie",
    "userPassword",
  ])("as the header or field %s", async (name) => {
    const text = await log({ [name]: password }, { headers: { [name]: password } });
    expect(text).not.toContain(password);
  });

  test("the connection's own wherever they occur, however they are written", async () => {
    const { connection } = await answering();
    const { clientSecret, applicationKey } = connection.fields as Record<string, string>;
    const token = String(connection.token?.access_token);
    await client(connection).post("/x", {
      note: `secret ${clientSecret}, key ${encodeURIComponent(String(applicationKey))}, token ${token}`,
    });
    expect(logged[0]).toContain('{"note":"secret ***, key ***, token ***"}');
  });

  test("names that only sound like secrets are not", async () => {
    const text = await log({ token_type: "Bearer", tokenUrl: "https://example.com", continueFrom: "abcdef" });
    expect(text).toContain(
      '{"token_type":"Bearer","tokenUrl":"https://example.com","continueFrom":"abcdef"}',
    );
  });
});

test("a password that ServiceTitan repeats is masked in the error as well", async () => {
  const { connection } = await answering({
    status: 400,
    body: JSON.stringify({ errors: { Password: [`'${password}' is too short.`] } }),
  });
  const error = await noting(client(connection).post("/technicians", { password })).catch((error) => error);
  expect(error.message).toBe("Create Technician failed (400): Password: '***' is too short.");
  expect(error.errors).toEqual({ Password: ["'***' is too short."] });
});

test("a connection that is not ServiceTitan's is refused without a look at its secrets", () => {
  expect(() => client({ ...connectionWith("production"), key: "other" })).toThrow("not a ServiceTitan one");
});
