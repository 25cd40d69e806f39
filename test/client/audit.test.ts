import { createClient } from "../../src/client";
import type { Seen } from "../../src/client/look";
import type { RetryPolicy } from "../../src/client/retry";
import { run } from "../harness";
import { audited, logger, noting } from "../logger";
import { keepSecret } from "../secrets";
import { type Reply, startServer } from "../server";

const tenant = "/jpm/v2/tenant/1093847562";

interface How {
  method?: string;
  url?: string;
  look?: () => Promise<Seen>;
  policy?: Partial<RetryPolicy>;
}

/** Sends a request that is answered like this; gives its lines of the audit. */
async function linesOf(reply: (n: number) => Reply, how: How = {}): Promise<string[]> {
  const { method = "POST", url = "/jobs", look, policy } = how;
  const { connection } = await startServer((request, n) => {
    if (request.url === "/connect/token") return { status: 400, body: '{"error":"invalid_client"}' };
    return reply(n);
  });
  const retry = { delayMs: 1, patienceMs: 500, ...policy };
  const client = createClient(connection, "jpm", { action: "Create Job", logger, retry });
  const data = { summary: "Not for the audit", password: keepSecret("pass-word-1") };
  await noting(client.request({ method, url, data, look })).catch(() => undefined);
  return audited;
}

test("a write that was carried out leaves one line, with the ID of its answer", async () => {
  expect(await linesOf(() => ({ body: '{"id":1017,"summary":"Not for the audit"}' }))).toEqual([
    `info: Audit: Create Job: POST ${tenant}/jobs; status 200; ID 1017; 1 try`,
  ]);
});

test.each([
  ["1017", "; ID 1017"],
  ['"1017"', "; ID 1017"],
  ["", ""],
  ["{}", ""],
])("an answer of %j has the ID %j", async (body, id) => {
  expect(await linesOf(() => ({ body }))).toEqual([
    `info: Audit: Create Job: POST ${tenant}/jobs; status 200${id}; 1 try`,
  ]);
});

test("without an ID in its answer, the line has the path's", async () => {
  expect(await linesOf(() => ({}), { method: "PUT", url: "/jobs/1017/cancel?secret=x" })).toEqual([
    `info: Audit: Create Job: PUT ${tenant}/jobs/1017/cancel; status 200; ID 1017; 1 try`,
  ]);
});

test.each<[string, (n: number) => Reply, string]>([
  [
    "was refused",
    () => ({ status: 400, body: '{"title":"No","traceId":"00-4b"}' }),
    "status 400; failed; 1 try; trace 00-4b",
  ],
  [
    "got no answer",
    () => (response) => response.destroy(),
    "status ECONNRESET; failed, may have been carried out; 1 try",
  ],
  ["got no clear answer", () => ({ status: 503 }), "status 503; failed, may have been carried out; 1 try"],
  ["had to wait", (n) => (n < 2 ? { status: 429 } : {}), "status 200; 3 tries"],
  ["had no token", () => ({ status: 401 }), "status 401; failed; 1 try"],
])("a write that %s leaves one line", async (_what, reply, expected) => {
  expect(await linesOf(reply)).toEqual([`info: Audit: Create Job: POST ${tenant}/jobs; ${expected}`]);
});

test("a write that a look found carried out says so", async () => {
  const look = async () => ({ carriedOut: true, result: { id: 7 } });
  expect(await linesOf(() => ({ status: 503 }), { look })).toEqual([
    `info: Audit: Create Job: POST ${tenant}/jobs; status 503; carried out, as the record shows; ID 7; 1 try`,
  ]);
});

test("a read leaves none", async () => {
  expect(await linesOf(() => ({}), { method: "GET" })).toEqual([]);
});

test("uploads and raw requests leave theirs", async () => {
  const { connection } = await startServer(() => ({ body: '{"id":5}' }));
  await run("createJobAttachment", { connection, jobId: 1017, file: "text of the file", fileName: "a.txt" });
  await run("rawRequest", { connection, urlType: "crm", url: "/tags?x=1", method: "PUT", data: '{"a":1}' });
  expect(audited).toEqual([
    "info: Audit: Create Job Attachment: POST /forms/v2/tenant/1093847562/jobs/1017/attachments; status 200; ID 5; 1 try",
    "info: Audit: Raw Request: PUT /crm/v2/tenant/1093847562/tags; status 200; ID 5; 1 try",
  ]);
});
