import { createClient } from "../../src/client";
import type { Seen } from "../../src/client/look";
import type { RetryPolicy } from "../../src/client/retry";
import { logged, logger, noting } from "../logger";
import { type Reply, startServer } from "../server";

const done = { carriedOut: true, result: { id: 1 } };
const notDone = { carriedOut: false };

/**
 * Sends a write to a server that gives these answers, the last one over and over; looks see this, the last one
 * over and over.
 */
async function send(method: string, replies: Reply[], looks: Seen[], policy: Partial<RetryPolicy> = {}) {
  const nth = <T>(list: T[], n: number) => list[Math.min(n, list.length - 1)] as T;
  const { connection, requests } = await startServer((_request, n) => nth(replies, n));
  const retry = { delayMs: 1, ...policy };
  const client = createClient(connection, "jpm", { action: "Cancel Job", logger, timeoutMs: 500, retry });
  let looked = 0;
  const look = async () => nth(looks, looked++);
  const outcome = await noting(client.request({ method, url: "/jobs/1", data: { memo: "a" }, look })).then(
    ({ data }) => ({ data }),
    ({ message }: Error) => ({ message }),
  );
  return { ...outcome, sent: requests.map(({ body }) => body.toString()), looked };
}

const broken: Reply = { status: 503 };
const refused: Reply = { status: 409, body: '{"title":"Job 1 is canceled."}' };
const body = '{"memo":"a"}';

const repeatable = ["PUT", "DELETE"];
const onceOnly = ["POST", "PATCH"];

test.each([...repeatable, ...onceOnly])(
  "%s that a look finds carried out has what the look gives as its answer",
  async (method) => {
    expect(await send(method, [broken], [done])).toEqual({ data: { id: 1 }, sent: [body], looked: 1 });
    expect(logged).toEqual([
      `warn: Cancel Job: ${method} /jobs/1 was answered 503; the record shows that it was carried out.`,
    ]);
  },
);

test.each(repeatable)("%s that was not carried out is sent again, the same", async (method) => {
  expect(await send(method, [broken, {}], [notDone])).toEqual({ data: {}, sent: [body, body], looked: 1 });
  expect(logged).toEqual([
    `warn: Cancel Job: ${method} /jobs/1 was answered 503; the record shows that it was not carried out; try 2 of 5 follows.`,
  ]);
});

test.each(onceOnly)("%s is never sent again", async (method) => {
  const { message, sent, looked } = (await send(method, [broken], [notDone])) as {
    message: string;
    sent: string[];
    looked: number;
  };
  expect(message).toMatch("The record does not show it, but it may have been carried out all the same");
  expect([sent.length, looked]).toEqual([1, 1]);
});

test("after as many tries as the policy allows, the error says what the last look showed", async () => {
  const outcome = await send("PUT", [broken], [notDone], { retries: 2 });
  expect(outcome).toMatchObject({
    message: expect.stringMatching(
      /^Cancel Job failed \(503\): .* The record does not show it, but it may have/,
    ),
    looked: 3,
  });
  expect(outcome.sent).toHaveLength(3);
});

test("a try that is refused, since an earlier one was carried out after all, succeeds", async () => {
  const outcome = await send("PUT", [broken, refused], [notDone, done]);
  expect(outcome).toEqual({ data: { id: 1 }, sent: [body, body], looked: 2 });
});

test("a try that is refused while no look shows the earlier one says both", async () => {
  expect(await send("PUT", [broken, refused], [notDone])).toMatchObject({
    message: expect.stringMatching(
      /^Cancel Job failed \(409\): Job 1 is canceled\. An earlier try, which got no clear answer, may have been carried out/,
    ),
    looked: 2,
  });
});

test("a write that is refused at once is not looked for", async () => {
  const outcome = await send("PUT", [refused], [done]);
  expect(outcome).toMatchObject({ message: "Cancel Job failed (409): Job 1 is canceled.", looked: 0 });
});

test("where the look cannot tell, nothing is sent again", async () => {
  expect(await send("PUT", [broken], [undefined])).toMatchObject({
    message: expect.stringMatching(/ It may have been carried out all the same/),
    sent: [body],
  });
});

test("a wait that ends after the patience is not kept: the look comes at once, and nothing is sent again", async () => {
  const later: Reply = { status: 503, headers: { "retry-after": "3600" } };
  expect(await send("PUT", [later], [notDone])).toMatchObject({ sent: [body], looked: 1 });
});
