import { connectionTo, run, runWhole, startTestSandbox } from "../harness";
import { logged } from "../logger";
import { type Reply, startServer } from "../server";

const raw = { urlType: "crm", url: "/customers", method: "GET" };

const overJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A server with one answer for all, and a connection to it. */
const answering = (reply: Reply = {}) => startServer(() => reply);

describe("against the sandbox", () => {
  test("reads JSON below the tenant of the connection", async () => {
    const connection = await connectionTo(await startTestSandbox());
    const page = await run("rawRequest", {
      connection,
      ...raw,
      queryParams: [{ key: "pageSize", value: "3" }],
    });
    expect(page).toMatchObject({ page: 1, pageSize: 3, hasMore: true });
  });

  test("fails with ServiceTitan's own words", async () => {
    const connection = await connectionTo(await startTestSandbox());
    await expect(run("rawRequest", { connection, ...raw, url: "/customers/99" })).rejects.toMatchObject({
      message: expect.stringMatching(/^Raw Request failed \(404\): Customer 99 was not found\. Trace 00-/),
      status: 404,
      traceId: expect.stringMatching(/^00-/),
    });
  });
});

describe("the address", () => {
  test("holds API, version, tenant, path and query, with repeated keys", async () => {
    const { connection, requests } = await answering();
    await run("rawRequest", {
      connection,
      urlType: "telecom",
      apiVersion: "v3",
      url: " calls?a=1 ",
      method: "get",
      queryParams: [
        { key: "ids", value: "1" },
        { key: "ids", value: "2" },
      ],
    });
    expect(requests[0]).toMatchObject({
      method: "GET",
      url: "/telecom/v3/tenant/1093847562/calls?a=1&ids=1&ids=2",
    });
  });

  test.each([
    "https://example.com/jobs",
    "HTTP:example.com",
    "//example.com/jobs",
    "/%2Fexample.com/jobs",
    "%2f/example.com",
    "\\\\example.com\\jobs",
    "/jobs\\..\\x",
    "/jobs/%5c..%5cx",
    "/../../../../crm/v2/tenant/1/customers",
    "/jobs/..",
    "/jobs/%2e%2e/x",
    "/jobs/.%2E/x",
    "/jobs/%252e%252e/x",
    "/jobs%2f..%2fx",
    "/jobs/..;/x",
    "/jobs/.\t./x",
    "/jobs/\n/x",
    "/jobs/%0a",
    "/jobs/%zz",
    "javascript:alert(1)",
  ])("refuses %j before any request", async (url) => {
    const { connection, requests } = await answering();
    await expect(run("rawRequest", { connection, ...raw, url })).rejects.toThrow(
      /^URL must be a path below the tenant/,
    );
    expect(requests).toEqual([]);
  });

  test.each([
    ["/tenant/123/jobs", "/jobs"],
    ["tenant/123/jobs/5?x=1", "/jobs/5?x=1"],
    ["/jpm/v2/tenant/123/jobs", "/jobs"],
    ["v2/tenant/{tenant}/jobs", "/jobs"],
    [" https://api.servicetitan.io/jpm/v2/tenant/123/jobs ", "/jobs"],
    ["/crm/v2/tenant/123", "/"],
  ])("of %j, which has the tenant's prefix, says what to give", async (url, rest) => {
    const { connection, requests } = await answering();
    await expect(run("rawRequest", { connection, ...raw, url })).rejects.toThrow(
      `URL must be what follows the tenant alone, here ${rest}, since all that comes before it is added, but `,
    );
    expect(requests).toEqual([]);
  });

  test.each(["jpm", "JPM", "Job Planning and Management", "job planning-and-management"])(
    "takes the URL Type %j, by label or key",
    async (urlType) => {
      const { connection, requests } = await answering();
      await run("rawRequest", { connection, ...raw, urlType, url: "/jobs" });
      expect(requests[0]?.url).toContain("/jpm/v2/tenant/");
    },
  );

  test.each(["/jobs/1...2", "/a%20b", "/notes?text=..//x", "/jobs/10:30", "/.well"])(
    "takes %j",
    async (url) => {
      const { connection, requests } = await answering();
      await run("rawRequest", { connection, ...raw, url });
      expect(requests[0]?.url).toContain("/crm/v2/tenant/1093847562/");
    },
  );

  test("goes to the connection's host, whatever host a path looks like", async () => {
    const { connection, requests, url } = await answering();
    await run("rawRequest", { connection, ...raw, url: "@example.com/x" });
    expect(requests[0]?.headers.host).toBe(url.replace("http://", ""));
  });
});

describe("headers", () => {
  test("are sent, but never in place of the connection's credentials", async () => {
    const { connection, requests } = await answering();
    const headers = [
      { key: "X-Note", value: "hello" },
      { key: "authorization", value: "Bearer other" },
      { key: " Authorization ", value: "Bearer other" },
      { key: "ST-APP-KEY", value: "other" },
    ];
    await run("rawRequest", { connection, ...raw, headers });
    expect(requests[0]?.headers).toMatchObject({
      "x-note": "hello",
      authorization: `Bearer ${connection.token?.access_token}`,
      "st-app-key": connection.fields.applicationKey,
    });
  });
});

describe("headers that frame a request", () => {
  test.each([
    "Content-Length",
    "content-length",
    " CONTENT-LENGTH ",
    "Content_Length",
    "Transfer-Encoding",
    "Host",
    "Connection",
    "Keep-Alive",
    "TE",
    "Trailer",
    "Upgrade",
    "Expect",
    "Proxy-Authorization",
    "proxy-connection",
  ])("are refused before any request: %j", async (key) => {
    const { connection, requests } = await answering();
    const headers = [
      { key: "X-Note", value: "hello" },
      { key, value: "1" },
    ];
    await expect(run("rawRequest", { connection, ...raw, headers })).rejects.toThrow(
      `Header must be none that says how the request is transmitted (leave it out: it is set automatically), but ${JSON.stringify(key)} was given.`,
    );
    expect(requests).toEqual([]);
  });

  test.each(["Content-Type", "Content-Language", "Accept", "X-Host", "Extent", "If-Match"])(
    "are not %j",
    async (key) => {
      const { connection, requests } = await answering();
      await run("rawRequest", { connection, ...raw, headers: [{ key, value: "a" }] });
      expect(requests[0]?.headers[key.toLowerCase()]).toBe("a");
    },
  );
});

describe("the body", () => {
  const post = { ...raw, method: "POST" };

  test.each([
    [
      "JSON text, as it is",
      '{"id": 12345678901234567890}',
      '{"id": 12345678901234567890}',
      "application/json",
    ],
    ["an object", { a: [1, false, null] }, '{"a":[1,false,null]}', "application/json"],
    ["a list", [{ a: 1 }], '[{"a":1}]', "application/json"],
    ["0", 0, "0", "application/json"],
    ["false", false, "false", "application/json"],
    ["other text", "a=1", "a=1", "text/plain"],
    ["bytes", Buffer.from("%PDF"), "%PDF", "application/octet-stream"],
    ["a file", { data: Buffer.from("%PDF"), contentType: "application/pdf" }, "%PDF", "application/pdf"],
    ["bytes that are no Buffer", new Uint8Array(Buffer.from("%PDF")), "%PDF", "application/octet-stream"],
    ["a Buffer that went through JSON", overJson(Buffer.from("%PDF")), "%PDF", "application/octet-stream"],
    [
      "a file that went through JSON",
      overJson({ data: Buffer.from("%PDF"), contentType: "application/pdf" }),
      "%PDF",
      "application/pdf",
    ],
    ["a file of text", { data: "a,b", contentType: "text/csv" }, "a,b", "text/csv"],
    ["an object with data", { data: "a,b" }, '{"data":"a,b"}', "application/json"],
    ["an object of blanks", { memo: null }, '{"memo":null}', "application/json"],
    ["an object of empty text", { memo: "" }, '{"memo":""}', "application/json"],
    ["an empty object", {}, "{}", "application/json"],
    ["an empty list", [], "[]", "application/json"],
    ["a list of blanks", [""], '[""]', "application/json"],
  ])("can be %s", async (_what, data, sent, contentType) => {
    const { connection, requests } = await answering();
    await run("rawRequest", { connection, ...post, data });
    expect(requests[0]?.body.toString()).toBe(sent);
    expect(requests[0]?.headers["content-type"]).toBe(contentType);
  });

  test("keeps a Content-Type that was given", async () => {
    const { connection, requests } = await answering();
    const headers = [{ key: "content-type", value: "text/csv" }];
    await run("rawRequest", { connection, ...post, data: "a,b", headers });
    expect(requests[0]?.headers["content-type"]).toBe("text/csv");
  });

  test("is empty where nothing is given", async () => {
    const { connection, requests } = await answering();
    for (const data of [" ", null, undefined])
      await run("rawRequest", { connection, ...post, data, formData: [], fileData: "" });
    for (const { body, headers } of requests) {
      expect(body.length).toBe(0);
      expect(headers).not.toHaveProperty("content-type");
    }
  });

  test.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "that is empty has not the content type %s of a form",
    async (value) => {
      const { connection, requests } = await answering();
      await run("rawRequest", { connection, ...post, headers: [{ key: "Content-Type", value }] });
      expect(requests[0]?.headers).not.toHaveProperty("content-type");
    },
  );

  test("that cannot be written as JSON says so", async () => {
    const { connection, requests } = await answering();
    await expect(run("rawRequest", { connection, ...post, data: { id: 5n } })).rejects.toThrow(
      /^Data must be JSON, text or a file, but what was given cannot be written as JSON: .*BigInt/,
    );
    expect(requests).toEqual([]);
  });

  test("can be a form with texts and files of earlier steps", async () => {
    const { connection, requests } = await answering();
    await run("rawRequest", {
      connection,
      ...post,
      formData: [{ key: "memo", value: "Größe" }],
      fileData: [
        { key: "file", value: { data: Buffer.from([0, 255, 10]), contentType: "image/jpeg" } },
        { key: "raw", value: Buffer.from("bytes") },
        { key: "note.txt", value: "text" },
      ],
      fileDataFileNames: [{ key: "file", value: 'unit "7".jpg' }],
      headers: [{ key: "Content-Type", value: "application/json" }],
    });
    const { body = Buffer.of(), headers = {} } = requests[0] ?? {};
    const form = await new Response(new Uint8Array(body), {
      headers: { "content-type": String(headers["content-type"]) },
    }).formData();
    expect(form.get("memo")).toBe("Größe");
    const [file, bytes, note] = ["file", "raw", "note.txt"].map((key) => form.get(key) as File);
    expect([file?.name, file?.type]).toEqual(['unit "7".jpg', "image/jpeg"]);
    expect([...new Uint8Array((await file?.arrayBuffer()) ?? [])]).toEqual([0, 255, 10]);
    expect([bytes?.name, await bytes?.text()]).toEqual(["raw", "bytes"]);
    expect([note?.name, await note?.text()]).toEqual(["note.txt", "text"]);
  });

  test("that is a form is sent whole with each try", async () => {
    const { connection, requests } = await startServer((_request, n) => ({ status: n < 2 ? 429 : 200 }));
    const fileData = [{ key: "file", value: Buffer.alloc(300_000, "x") }];
    const inputs = { connection, ...post, fileData, formData: [{ key: "a", value: "1" }], maxRetries: 2 };
    await run("rawRequest", inputs);
    const forms = requests.map(({ body, headers }) =>
      String(body).replaceAll(String(headers["content-type"]).split("boundary=")[1] ?? "?", "boundary"),
    );
    expect(forms[0]).toHaveLength(300_000 + String(forms[0]).replace(/x+/g, "").length);
    expect(forms).toEqual([forms[0], forms[0], forms[0]]);
    for (const { headers, body } of requests) expect(headers["content-length"]).toBe(String(body.length));
  });

  test("that is a form has file names without a slash, and no text in place of a picture", async () => {
    const { connection, requests } = await answering();
    const send = (value: unknown, name: string) =>
      run("rawRequest", {
        connection,
        ...post,
        fileData: [{ key: "file", value }],
        fileDataFileNames: [{ key: "file", value: name }],
      });
    await send("a,b", "Inspection 7/8/2026.csv");
    expect(String(requests[0]?.body)).toContain('filename="Inspection 7-8-2026.csv"');
    await expect(send("https://files.example/a.jpg", "a.jpg")).rejects.toThrow(/^File Data must be a file/);
    await expect(send("iVBORw0KGgo=", "a.png")).rejects.toThrow(/looks like base64/);
    await send("data:image/png;base64,iVBORw0KGgo=", "a.png");
    expect(requests[1]?.body.includes(Buffer.from("iVBORw0KGgo=", "base64"))).toBe(true);
  });

  test("that is a form is logged without its secrets and its files' bytes", async () => {
    const { connection } = await startServer(({ body }) => ({
      status: 400,
      body: JSON.stringify({ title: `Not ${/Tr0ub4dor&3/.exec(String(body))}.` }),
    }));
    const inputs = {
      connection,
      ...post,
      formData: { memo: "Unit", password: "Tr0ub4dor&3" },
      fileData: { file: Buffer.from("bytes") },
      debugRequest: true,
    };
    await expect(run("rawRequest", inputs)).rejects.toThrow(/^Raw Request failed \(400\): Not \*\*\*\.$/);
    expect(logged[0]).toMatch(/\nmemo=Unit&password=\*\*\*&file=\(file, 5 bytes\)$/);
  });

  test("is never Data and a form at once", async () => {
    const { connection, requests } = await answering();
    await expect(
      run("rawRequest", { connection, ...post, data: "{}", formData: [{ key: "a", value: "1" }] }),
    ).rejects.toThrow("Data cannot be sent together with Form Data or File Data");
    expect(requests).toEqual([]);
  });
});

describe("the answer", () => {
  test.each([
    ["json", '{"a":1}', { a: 1 }],
    ["text", '{"a":1}', '{"a":1}'],
    ["document", "<p>", "<p>"],
    ["", '{"a":1}', { a: 1 }],
  ])("as %s", async (responseType, body, data) => {
    const { connection } = await answering({ body });
    expect(await run("rawRequest", { connection, ...raw, responseType })).toEqual(data);
  });

  test("as bytes, with their content type", async () => {
    const body = Buffer.from([0, 255, 128]);
    const { connection } = await answering({ body, headers: { "content-type": "application/pdf" } });
    expect(await runWhole("rawRequest", { connection, ...raw, responseType: "arraybuffer" })).toEqual({
      data: body,
      contentType: "application/pdf",
    });
  });

  test("that is an error is read also where bytes or text were expected", async () => {
    const { connection } = await answering({ status: 409, body: '{"title":"Busy","traceId":"00-1"}' });
    for (const responseType of ["arraybuffer", "text"])
      await expect(run("rawRequest", { connection, ...raw, responseType })).rejects.toThrow(
        "Raw Request failed (409): Busy. Trace 00-1",
      );
  });
});

describe("its own retry and timeout inputs", () => {
  test("are obeyed: no further try by default", async () => {
    const { connection, requests } = await answering({ status: 503 });
    await expect(run("rawRequest", { connection, ...raw })).rejects.toThrow("Raw Request failed (503)");
    expect(requests).toHaveLength(1);
  });

  test("as many tries as told, with the wait as told, each logged", async () => {
    const { connection, requests } = await answering({ status: 503 });
    const inputs = { connection, ...raw, maxRetries: "2", retryDelayMS: 60 };
    await expect(run("rawRequest", inputs)).rejects.toThrow("Raw Request failed (503)");
    expect(requests).toHaveLength(3);
    expect((requests[2]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(118);
    expect(logged).toEqual([
      "warn: Raw Request: GET /customers was answered 503; try 2 of 3 follows in 0.1 s.",
      "warn: Raw Request: GET /customers was answered 503; try 3 of 3 follows in 0.1 s.",
    ]);
  });

  test("double the wait on request", async () => {
    const { connection, requests } = await answering({ status: 503 });
    const inputs = { connection, ...raw, maxRetries: 2, retryDelayMS: 50, useExponentialBackoff: "true" };
    await expect(run("rawRequest", inputs)).rejects.toThrow("(503)");
    const [first, second, third] = requests.map(({ at }) => at) as [number, number, number];
    expect(second - first).toBeGreaterThanOrEqual(49);
    expect(third - second).toBeGreaterThanOrEqual(99);
  });

  test.each([
    [false, 1],
    [true, 2],
  ])("with Retry On All Errors %s a refused request is sent %i times", async (retryAllErrors, times) => {
    const { connection, requests } = await answering({ status: 404 });
    const inputs = { connection, ...raw, maxRetries: 1, retryAllErrors };
    await expect(run("rawRequest", inputs)).rejects.toThrow("(404)");
    expect(requests).toHaveLength(times);
  });

  test.each([
    [false, 1],
    [true, 2],
  ])(
    "with Retry On All Errors %s a write that was dropped is sent %i times",
    async (retryAllErrors, times) => {
      const { connection, requests } = await answering((response) => response.destroy());
      const inputs = { connection, ...raw, method: "POST", maxRetries: 1, retryAllErrors };
      await expect(run("rawRequest", inputs)).rejects.toThrow("It may have been carried out all the same");
      expect(requests).toHaveLength(times);
    },
  );

  test("end a request that takes too long", async () => {
    const { connection } = await answering(() => undefined);
    await expect(run("rawRequest", { connection, ...raw, timeout: "80" })).rejects.toThrow(
      "Raw Request failed: ServiceTitan did not answer within 0.08 seconds.",
    );
  });
});
