import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import { createClient } from "../../src/client";
import { logger, noting } from "../logger";
import { type Reply, startServer } from "../server";

const traceId = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
const problem = (status: number, body: Record<string, unknown>): Reply => ({
  status,
  headers: { "content-type": "application/problem+json" },
  body: JSON.stringify({ type: `https://httpstatuses.io/${status}`, status, traceId, data: {}, ...body }),
});

interface Config {
  method?: string;
  url?: string;
  timeoutMs?: number;
}

/** What a request fails with, where ServiceTitan answers like this. */
async function failure(reply: Reply, config: Config = {}) {
  const { connection } = await startServer(() => reply);
  // Without a client secret, so that a 401 leads to no new token.
  const { clientSecret: _, ...fields } = connection.fields;
  return failureWith({ ...connection, fields }, config);
}

function failureWith(connection: Connection, { method = "POST", url = "/jobs", timeoutMs }: Config) {
  const client = createClient(connection, "jpm", {
    action: "Create Job",
    logger,
    timeoutMs,
    retry: { delayMs: 1, retries: 1, patienceMs: 200 },
  });
  return noting(client.request({ method, url, data: {} })).then(
    () => undefined,
    (error) => error,
  );
}

describe("what ServiceTitan refuses", () => {
  test("names each field with its messages, then the trace", async () => {
    const errors = { JobTypeId: ["Job type 5 does not exist."], Summary: ["Too long", "No emoji"] };
    const error = await failure(problem(400, { title: "Validation", errors }));
    expect(error.message).toBe(
      `Create Job failed (400): JobTypeId: Job type 5 does not exist. Summary: Too long. Summary: No emoji. Trace ${traceId}`,
    );
    expect(error).toMatchObject({ status: 400, errors, traceId });
  });

  test("about the request as a whole has no field", async () => {
    const error = await failure(problem(400, { errors: { "": ["Body is missing."] } }));
    expect(error.message).toBe(`Create Job failed (400): Body is missing. Trace ${traceId}`);
  });

  test.each([404, 409, 410, 413, 422])("with %i is told by its title", async (status) => {
    const error = await failure(problem(status, { title: "Not now", errors: {} }));
    expect(error.message).toBe(`Create Job failed (${status}): Not now. Trace ${traceId}`);
  });

  test.each([
    [401, /^Create Job failed \(401\): Expired\. Check the connection's Application Key, Client ID/],
    [403, /^Create Job failed \(403\): Expired\. Check that the app was granted the API scope/],
  ])("with %i is a fault of the connection", async (status, message) => {
    const error = await failure(problem(status, { title: "Expired." }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toMatch(message);
    expect(error.connection).toEqual({
      key: "serviceTitanConnection",
      configVarKey: "ServiceTitan Connection",
      fields: {},
    });
    expect(error).toMatchObject({ status, traceId });
  });

  test.each([
    { title: "You have no access to this customer." },
    { title: "Job 1017 belongs to another business unit." },
    { title: "Forbidden", errors: { JobId: ["Not yours."] } },
  ])("with 403 about one record, %j, is no fault of the connection", async (body) => {
    const error = await failure(problem(403, body), { url: "/jobs/1017" });
    expect(error).not.toBeInstanceOf(ConnectionError);
    expect(error.message).toMatch("ServiceTitan refuses what was asked for, not the connection.");
  });

  test.each([
    "",
    "Forbidden",
    "The app lacks a scope.",
    "This app has no access to this API.",
    "No access to 10170.",
  ])("with 403 and the reason %j is a fault of the connection", async (title) => {
    expect(await failure(problem(403, { title }), { url: "/jobs/1017" })).toBeInstanceOf(ConnectionError);
  });

  test.each([
    ["HTML", "<html>Forbidden</html>"],
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[1]"],
    ["odd errors", '{"errors":[],"title":5}'],
  ])("in %s is still readable", async (_what, body) => {
    const error = await failure({ status: 404, body });
    expect(error.message).toBe("Create Job failed (404): ServiceTitan gave no reason.");
  });

  test.each([
    ["plain text", "No route matched those values\n", "No route matched those values."],
    ["JSON text", '"no"', "no."],
    ["a page", "<html><head><title>Not Found</title></head></html>", "Not Found."],
    ["another server's JSON", '{"statusCode":404,"message":"Resource not found"}', "Resource not found."],
    ["nested errors", '{"title":"Bad","errors":{"Job":{"Id":["Unknown."]}}}', "Job.Id: Unknown."],
  ])("in %s is told", async (_what, body, reason) => {
    const error = await failure({ status: 404, headers: { "content-type": "text/plain" }, body });
    expect(error.message).toBe(`Create Job failed (404): ${reason}`);
  });

  test("at length is cut at 500 characters, without half a secret at the end", async () => {
    const { connection } = await startServer(() => ({ status: 404, body: `${"x".repeat(490)}${token}` }));
    const token = String(connection.token?.access_token);
    const { message } = await failureWith(connection, {});
    expect(message).toBe(`Create Job failed (404): ${"x".repeat(490)}***.`);
    const long = await failure({ status: 404, body: "y".repeat(10_000) });
    expect(long.message).toBe(`Create Job failed (404): ${"y".repeat(500)}…`);
  });

  test("may word a field's message as text", async () => {
    const error = await failure(problem(400, { errors: { Name: "Taken." } }));
    expect(error.message).toContain("Name: Taken.");
  });
});

describe("what ServiceTitan does not do", () => {
  const uncertain = "It may have been carried out all the same: look for its result";

  test("for an internal error, a write may have been carried out", async () => {
    const error = await failure(problem(500, { title: "Oops" }));
    expect(error.message).toMatch(`Create Job failed (500): Oops. ${uncertain}`);
  });

  test("for a proxy's error page", async () => {
    const error = await failure({ status: 502, body: "<html>" });
    expect(error.message).toMatch(
      `Create Job failed (502): ServiceTitan had an internal error. ${uncertain}`,
    );
  });

  test("for a read, nothing was changed", async () => {
    const error = await failure({ status: 503, body: "" }, { method: "GET" });
    expect(error.message).toBe(
      "Create Job failed (503): ServiceTitan had an internal error. Try again later.",
    );
  });

  test("for a server that is not there, nothing was carried out", async () => {
    const { connection } = await startServer(() => ({}));
    const gone = { ...connection.fields, environment: "http://127.0.0.1:9", tokenUrl: undefined };
    const error = await failureWith({ ...connection, fields: gone }, {});
    expect(error.message).toBe(
      "Create Job failed: ServiceTitan could not be reached (ECONNREFUSED). Nothing was carried out.",
    );
  });

  test("in time", async () => {
    const error = await failure(() => undefined, { timeoutMs: 50 });
    expect(error.message).toMatch(
      `Create Job failed: ServiceTitan did not answer within 0.05 seconds. ${uncertain}`,
    );
  });

  test("in time as a whole, though something keeps coming", async () => {
    const { connection } = await startServer(() => (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    });
    const startedAt = performance.now();
    const error = await failureWith(connection, { timeoutMs: 200 });
    expect(error.message).toMatch(
      `Create Job failed: ServiceTitan did not answer within 0.2 seconds. ${uncertain}`,
    );
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test.each(["1e30", "99999999999999999999", "soon", "-5"])(
    "for too many requests, with a Retry-After of %s, still says what happened",
    async (wait) => {
      const error = await failure({ status: 429, headers: { "retry-after": wait } });
      expect(error.message).toMatch(
        /^Create Job failed \(429\): ServiceTitan gave no reason\. Nothing was carried out\. ServiceTitan allows 60/,
      );
    },
  );

  test("for too many requests, says when to come back", async () => {
    const error = await failure({ status: 429, headers: { "retry-after": "3600" } });
    expect(error.message).toMatch(
      /^Create Job failed \(429\): ServiceTitan gave no reason\. Nothing was carried out\. ServiceTitan takes requests again at 2\d{3}-/,
    );
  });
});
