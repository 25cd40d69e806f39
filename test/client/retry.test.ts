import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Connection } from "@prismatic-io/spectral";
import { createClient } from "../../src/client";
import type { RetryPolicy } from "../../src/client/retry";
import { logged, logger, noting } from "../logger";
import { connectionWith, type Received, type Reply, startServer } from "../server";

const reads = ["GET"];
const writes = ["PUT", "DELETE", "POST", "PATCH"];
const all = [...reads, ...writes];

const drop = (response: ServerResponse) => response.destroy();
const reset = (response: ServerResponse) => response.socket?.resetAndDestroy();
const breakOff = (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write('{"a"');
  setTimeout(drop, 10, response);
};
const never = () => undefined;

function send(connection: Connection, method: string, policy: Partial<RetryPolicy> = {}, timeoutMs = 2_000) {
  const client = createClient(connection, "jpm", {
    action: "Cancel Job",
    logger,
    timeoutMs,
    retry: { delayMs: 1, ...policy },
  });
  return noting(client.request({ method, url: "/jobs/1?x=1", data: { memo: "a" } })).then(
    ({ data }) => ({ data, message: undefined }),
    ({ message }: Error) => ({ data: undefined, message }),
  );
}

/** A server that answers like this, and then, after so many times, as it should. */
const failing = (reply: Reply, times = 1) =>
  startServer((_request, n) => (n < times ? reply : { body: '{"ok":1}' }));

const mayHaveBeen =
  /It may have been carried out all the same: look for its result, with a Get or List action or in ServiceTitan, before running it again\.$/;

describe("429", () => {
  // All methods at once, since each has to wait a whole second.
  test("is followed by the same request after the seconds of Retry-After, whatever the method", async () => {
    const servers = await Promise.all(
      all.map(() => failing({ status: 429, headers: { "retry-after": "1" } })),
    );
    const outcomes = servers.map(({ connection }, index) => send(connection, all[index] ?? ""));
    expect(await Promise.all(outcomes)).toEqual(all.map(() => ({ data: { ok: 1 } })));
    for (const [index, { requests }] of servers.entries()) {
      const [first, second, ...more] = requests as [Received, Received];
      expect([first.method, second.method, more]).toEqual([all[index], all[index], []]);
      expect(second.at - first.at).toBeGreaterThanOrEqual(999);
      expect(second.body.toString()).toBe(first.body.toString());
      expect(logged).toContainEqual(
        expect.stringMatching(
          `^warn: Cancel Job: ${first.method} /jobs/1 was answered 429; try 2 follows in 1\\.\\d s\\.$`,
        ),
      );
    }
    expect(logged).toHaveLength(all.length);
  });

  test("is followed by the same request after the date of Retry-After", async () => {
    const date = new Date(Date.now() + 2_000).toUTCString();
    const { connection, requests } = await failing({ status: 429, headers: { "retry-after": date } });
    expect(await send(connection, "POST")).toEqual({ data: { ok: 1 } });
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThan(900);
  });

  test("that asks for more patience than an execution has fails at once, and says when to come back", async () => {
    const { connection, requests } = await failing({ status: 429, headers: { "retry-after": "301" } });
    const { message } = await send(connection, "POST");
    expect(message).toMatch(
      /\(429\).* Nothing was carried out\. ServiceTitan takes requests again at 2\d{3}-\d\d-/,
    );
    expect(requests).toHaveLength(1);
  });

  test("without end is followed by tries until the patience ends, with waits that stay bearable", async () => {
    const { connection, requests } = await failing({ status: 429 }, 999);
    const { message } = await send(connection, "POST", { longestDelayMs: 20, patienceMs: 400 });
    expect(message).toMatch(/\(429\).* Nothing was carried out\. ServiceTitan allows 60 requests a second/);
    expect(requests.length).toBeGreaterThan(6);
    expect(requests.at(-1)?.at).toBeGreaterThan(300);
    expect(logged[0]).toMatch(/try 2 follows in 0\.0 s\.$/);
  });

  test("is followed by no more tries than a policy that counts them says", async () => {
    const { connection, requests } = await failing({ status: 429 }, 9);
    await send(connection, "POST", { countsAll: true, retries: 2 });
    expect(requests).toHaveLength(3);
    expect(logged.at(-1)).toMatch(/try 3 of 3 follows/);
  });
});

describe("409", () => {
  const problem = (title: string): Reply => ({ status: 409, body: JSON.stringify({ title }) });

  test.each([
    "The tenant is under maintenance.",
    "Maintenance mode",
    "Maintenance",
    "Scheduled maintenance is in progress",
    "Please try again later.",
    "Busy, retry later",
  ])("is followed by the same write where its reason is: %s", async (title) => {
    const { connection, requests } = await failing(problem(title));
    expect(await send(connection, "POST")).toEqual({ data: { ok: 1 } });
    expect(requests).toHaveLength(2);
  });

  test("that stays says that nothing was carried out", async () => {
    const { connection } = await failing(problem("Maintenance in progress"), 999);
    expect((await send(connection, "POST", { patienceMs: 20 })).message).toBe(
      "Cancel Job failed (409): Maintenance in progress. Nothing was carried out.",
    );
  });

  test.each(["Job type Furnace Maintenance is not active.", "Job 5 is done.", "Correct it and try again."])(
    "is the last word where its reason is: %s",
    async (title) => {
      const { connection, requests } = await failing(problem(title));
      expect((await send(connection, "POST")).message).toMatch(title);
      expect(requests).toHaveLength(1);
    },
  );
});

describe("never sent", () => {
  /** The URL of a server that only starts to listen after a while. */
  async function lateServer(delayMs: number) {
    const received: string[] = [];
    const server = createServer(({ method = "" }, response) => {
      received.push(method);
      response.writeHead(200, { "content-type": "application/json" }).end('{"ok":1}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const timer = setTimeout(() => server.listen(port, "127.0.0.1"), delayMs);
    const stop = () => {
      clearTimeout(timer);
      server.close().closeAllConnections();
    };
    return { connection: connectionWith(`http://127.0.0.1:${port}`), received, stop };
  }

  test.each(all)("%s is sent again", async (method) => {
    const { connection, received, stop } = await lateServer(30);
    expect(await send(connection, method, { delayMs: 40 })).toEqual({ data: { ok: 1 } });
    expect(received).toEqual([method]);
    expect(logged[0]).toMatch(`Cancel Job: ${method} /jobs/1 got no answer (ECONNREFUSED); try 2 follows`);
    stop();
  });

  test.each([
    ["GET", /\(ECONNREFUSED\)\. Try again later\.$/],
    ["POST", /\(ECONNREFUSED\)\. Nothing was carried out\.$/],
  ])("%s in the end says so", async (method, expected) => {
    const { connection, stop } = await lateServer(60_000);
    expect((await send(connection, method, { patienceMs: 50 })).message).toMatch(expected);
    stop();
  });
});

describe.each<[string, Reply, RegExp]>([
  [
    "sent, then dropped",
    drop,
    /^Cancel Job failed: the connection to ServiceTitan broke off \(ECONNRESET\)\./,
  ],
  [
    "sent, then reset",
    reset,
    /^Cancel Job failed: the connection to ServiceTitan broke off \(ECONNRESET\)\./,
  ],
  ["answered in part", breakOff, /^Cancel Job failed \(200\): the answer broke off or is not JSON\./],
  [
    "answered with what is no JSON",
    { body: "<html>" },
    /^Cancel Job failed \(200\): the answer broke off or is not JSON\./,
  ],
  ["500", { status: 500 }, /^Cancel Job failed \(500\)/],
  ["502", { status: 502, body: "<html>" }, /^Cancel Job failed \(502\)/],
  ["503", { status: 503 }, /^Cancel Job failed \(503\)/],
  ["504", { status: 504 }, /^Cancel Job failed \(504\)/],
])("%s", (_what, reply, message) => {
  test.each(reads)("%s is sent again", async (method) => {
    const { connection, requests } = await failing(reply);
    expect(await send(connection, method)).toEqual({ data: { ok: 1 } });
    expect(requests).toHaveLength(2);
    expect(logged).toHaveLength(1);
  });

  test.each(writes)("%s is not sent again: it may have been carried out", async (method) => {
    const { connection, requests } = await failing(reply);
    const outcome = await send(connection, method);
    expect(outcome.message).toMatch(message);
    expect(outcome.message).toMatch(mayHaveBeen);
    expect(requests).toHaveLength(1);
    expect(logged).toEqual([]);
  });

  test.each(reads)("%s fails after four further tries", async (method) => {
    const { connection, requests } = await failing(reply, 9);
    const outcome = await send(connection, method);
    expect(outcome.message).toMatch(message);
    expect(requests).toHaveLength(5);
    expect(logged).toHaveLength(4);
  });
});

describe("timed out", () => {
  // Long enough that the request has arrived, on a busy machine too.
  const timeoutMs = 300;

  test.each(reads)("%s is sent again", async (method) => {
    const { connection, requests } = await failing(never);
    expect(await send(connection, method, {}, timeoutMs)).toEqual({ data: { ok: 1 } });
    expect(requests).toHaveLength(2);
  });

  test.each(writes)("%s is not sent again: it may have been carried out", async (method) => {
    const { connection, requests } = await failing(never);
    const { message } = await send(connection, method, {}, timeoutMs);
    expect(message).toMatch(/^Cancel Job failed: ServiceTitan did not answer within 0\.3 seconds\. It may/);
    expect(message).toMatch(mayHaveBeen);
    expect(requests).toHaveLength(1);
  });
});

describe.each([400, 403, 404, 405, 408, 409, 413, 415, 422])("%i", (status) => {
  test.each(all)("%s is not sent again", async (method) => {
    const { connection, requests } = await failing({ status });
    const { message } = await send(connection, method);
    expect(message).toMatch(`Cancel Job failed (${status})`);
    expect(message).not.toMatch("carried out");
    expect(requests).toHaveLength(1);
  });
});

test("a refusal after a try that got no clear answer says that the earlier one may have been carried out", async () => {
  const { connection } = await startServer((_request, n) => (n === 0 ? drop : { status: 409 }));
  expect((await send(connection, "PUT", { again: "all", retries: 1 })).message).toMatch(
    /^Cancel Job failed \(409\): .* An earlier try, which got no clear answer, may have been carried out/,
  );
});

test.each(writes)("%s is sent again, whatever went wrong, where the policy says so", async (method) => {
  const { connection, requests } = await failing(drop);
  expect(await send(connection, method, { again: "all" })).toEqual({ data: { ok: 1 } });
  expect(requests).toHaveLength(2);
});

test("a read that is answered with nothing is sent again", async () => {
  const { connection, requests } = await failing({ body: "" });
  expect(await send(connection, "GET")).toEqual({ data: { ok: 1 } });
  expect(requests).toHaveLength(2);
});

test.each(["text/plain", "application/json"])(
  "a write that is answered with text as %s has it as its result",
  async (type) => {
    const { connection } = await startServer(() => ({
      headers: { "content-type": type },
      body: "Attached.",
    }));
    for (const method of writes) expect(await send(connection, method)).toEqual({ data: "Attached." });
  },
);

test("a write that is answered with half of JSON may have been carried out", async () => {
  const { connection } = await startServer(() => ({ body: '{"id":1' }));
  expect((await send(connection, "POST")).message).toMatch(mayHaveBeen);
});

test("a write that is answered with nothing is done", async () => {
  const { connection } = await failing({ body: "" });
  expect(await send(connection, "PUT")).toEqual({ data: "" });
});

test("the waits grow, each up to a fifth longer than twice the one before", async () => {
  const { connection, requests } = await failing({ status: 503 }, 9);
  await send(connection, "GET", { delayMs: 20, retries: 3 });
  const waits = requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));
  for (const [index, least] of [20, 40, 80].entries()) expect(waits[index]).toBeGreaterThanOrEqual(least - 1);
});

test("four tries and half a second are the usual policy", async () => {
  const { connection, requests } = await failing({ status: 503 });
  await createClient(connection, "jpm", { action: "Get Job", logger }).get("/jobs/1");
  expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(499);
  expect(logged[0]).toMatch(
    /^warn: Get Job: GET \/jobs\/1 was answered 503; try 2 of 5 follows in 0\.[56] s\.$/,
  );
});
