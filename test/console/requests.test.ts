import { execFile } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { curlOf, type Sent } from "../../console/page/requests/curl";
import { fits, type Logged, operationOf, withArrived } from "../../console/page/requests/logged";

const request = (given: Partial<Sent> = {}): Sent => ({
  id: 1,
  at: "2026-06-01T10:00:00.000Z",
  method: "GET",
  path: "/jpm/v2/tenant/1/jobs",
  query: {},
  ...given,
});

describe("the curl command of a request, run by a shell", () => {
  interface Received {
    method?: string;
    url?: string;
    headers: IncomingMessage["headers"];
    body: string;
  }

  let received: Received;
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const { method, url, headers } = message;
    received = { method, url, headers, body: Buffer.concat(chunks).toString() };
    response.end("{}");
  });
  let origin = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  async function run(sent: Sent): Promise<Received> {
    const env = {
      PATH: process.env.PATH,
      TOKEN: "to$ken",
      APP_KEY: "ak",
      CLIENT_SECRET: "a&b'c",
      no_proxy: "*",
    };
    await promisify(execFile)("sh", ["-c", `${curlOf(sent, origin)} --silent --show-error`], { env });
    return received;
  }

  test("asks for the same, with the secrets out of the environment", async () => {
    const { method, url, headers } = await run(
      request({
        query: { name: "O'Hara & $HOME `id` [x]{y}", ids: ["1", "2"] },
        requestHeaders: {
          host: "127.0.0.1:4010",
          connection: "keep-alive",
          "content-length": "999",
          authorization: "***",
          "st-app-key": "***",
          "user-agent": 'flow\'s "agent" $(id)',
          "x-empty": "",
          "x-sandbox-sender": "Try 1: Get Jobs",
        },
      }),
    );
    expect(method).toBe("GET");
    expect([...new URL(url ?? "", origin).searchParams]).toEqual([
      ["name", "O'Hara & $HOME `id` [x]{y}"],
      ["ids", "1"],
      ["ids", "2"],
    ]);
    expect(headers).toMatchObject({
      authorization: "Bearer to$ken",
      "st-app-key": "ak",
      "user-agent": 'flow\'s "agent" $(id)',
      "x-empty": "",
      host: new URL(origin).host,
    });
    expect(headers["content-length"]).toBeUndefined();
    expect(headers["x-sandbox-sender"]).toBeUndefined();
  });

  test("sends the same JSON", async () => {
    const body = { summary: 'It\'s "cold"\n$HOME \\ @file', items: [{ id: 1, note: "***" }], cookie: "***x" };
    const {
      method,
      headers,
      body: sent,
    } = await run(
      request({ method: "PATCH", requestHeaders: { "content-type": "application/json" }, requestBody: body }),
    );
    expect(method).toBe("PATCH");
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(sent)).toEqual(body);
  });

  test("sends the same JSON where it is a text only", async () => {
    const requestHeaders = { "content-type": "application/json; charset=utf-8" };
    expect((await run(request({ method: "POST", requestHeaders, requestBody: "@it" }))).body).toBe('"@it"');
  });

  test("sends the same form, as for a token", async () => {
    const { headers, body } = await run(
      request({
        method: "POST",
        path: "/connect/token",
        requestHeaders: { "content-type": "application/x-www-form-urlencoded" },
        requestBody: { grant_type: "client_credentials", client_id: "cid.a=b", client_secret: "***" },
      }),
    );
    expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect([...new URLSearchParams(body)]).toEqual([
      ["grant_type", "client_credentials"],
      ["client_id", "cid.a=b"],
      ["client_secret", "a&b'c"],
    ]);
  });

  test("says that a file has to be added", async () => {
    const sent = request({
      method: "POST",
      requestHeaders: { "content-type": "multipart/form-data; boundary=x" },
      requestBody: "1234 bytes",
    });
    expect(curlOf(sent, origin)).toMatch(/^# Its body is not kept/);
    expect((await run(sent)).method).toBe("POST");
    expect(received.body).toBe("");
  });

  test("asks for the head alone", async () => {
    expect((await run(request({ method: "HEAD" }))).method).toBe("HEAD");
  });
});

describe("the log", () => {
  const log: Logged[] = [3, 2, 1].map((id) => request({ id }));

  test("has the newest first, answers in place, and a bound", () => {
    const arrived = [request({ id: 4 }), request({ id: 2, status: 200 }), request({ id: 4, status: 404 })];
    expect(withArrived(log, arrived, 3).map(({ id, status }) => [id, status])).toEqual([
      [4, 404],
      [3, undefined],
      [2, 200],
    ]);
  });

  test("keeps an answer that is known already", () => {
    expect(withArrived([request({ status: 200 })], [request()], 3)).toEqual([request({ status: 200 })]);
  });

  test.each([
    [{ path: "JOBS?page=2" }, true],
    [{ path: "customers" }, false],
    [{ method: "POST" }, false],
    [{ status: "4xx" }, true],
    [{ status: "2xx" }, false],
    [{ sender: "try 12" }, true],
    [{ sender: "axios" }, false],
    [{ tenant: "1" }, true],
    [{ tenant: "2" }, false],
  ])("is filtered by %j", (filter, isShown) => {
    const one = request({
      tenant: "1",
      query: { page: "2" },
      status: 404,
      sender: "Try 12: Get Jobs",
      userAgent: "axios/1",
    });
    expect(fits(one, filter)).toBe(isShown);
  });

  test("shows requests for no tenant with those of each", () => {
    expect(fits(request({ path: "/connect/token" }), { tenant: "2" })).toBe(true);
  });

  test("names the operation of a request as the documents do", () => {
    const route = "/tenant/{tenant}/jobs/{id}";
    expect(operationOf(request({ path: "/jpm/v2/tenant/1/jobs/7", route }))).toBe(
      "GET /jpm/v2/tenant/{tenant}/jobs/{id}",
    );
    expect(operationOf(request({ path: "/connect/token" }))).toBeUndefined();
  });
});
