import type { Fault } from "../../sandbox/server/faults";
import { type ErrorBody, useSandbox } from "./support";

/** Answers that are otherwise than ServiceTitan documents. */
const api = useSandbox({ customers: 20, feedPageSize: 8 }, [/./]);

afterEach(() => api.sandbox.faults.clear());

interface FeedPage {
  hasMore: boolean;
  continueFrom: string;
  data: { id: number; jobStatus: string }[];
}

const read = <T = FeedPage>(from?: string) =>
  api.call<T>("GET", "jpm", `/export/jobs${from === undefined ? "" : `?from=${from}`}`);

async function readAll(from?: string): Promise<number[]> {
  const { body } = await read(from);
  const ids = body.data.map(({ id }) => id);
  return body.hasMore ? [...ids, ...(await readAll(body.continueFrom))] : ids;
}

const firstToken = async () => (await read()).body.continueFrom;

test.each([400, 404, 410])(
  "refused-token: a feed goes on from no token, with %i, but begins",
  async (status) => {
    const token = await firstToken();
    api.sandbox.faults.add({ kind: "refused-token", status, count: 1 });
    for (const from of [undefined, "2020-01-01"]) expect((await read(from)).status).toBe(200);
    expect((await api.call("GET", "jpm", "/jobs")).status).toBe(200);
    expect(await read<ErrorBody>(token)).toMatchObject({
      status,
      body: { status, errors: { From: [expect.any(String)] } },
    });
    expect((await read(token)).status).toBe(200);
  },
);

test("same-token: a feed gives the token that it was sent, and says that there is more", async () => {
  const token = await firstToken();
  api.sandbox.faults.add({ kind: "same-token" });
  const { body } = await read(token);
  expect(body).toMatchObject({ hasMore: true, continueFrom: token });
  expect(body.data).not.toEqual([]);
});

test("empty-page: nothing is lost to those who go on after empty pages", async () => {
  const all = await readAll();
  const date = "2020-01-01T00:00:00Z";
  for (const from of [undefined, date]) {
    api.sandbox.faults.add({ kind: "empty-page", count: 2 });
    const { body } = await read(from);
    expect(body).toMatchObject({ hasMore: true, data: [] });
    const { body: next } = await read(body.continueFrom);
    expect(next).toMatchObject({ hasMore: true, data: [] });
    expect(next.continueFrom).not.toBe(body.continueFrom);
    expect(await readAll(next.continueFrom)).toEqual(all);
  }
});

test("lists meet none of these", async () => {
  const kinds: Fault["kind"][] = ["refused-token", "same-token", "empty-page"];
  for (const kind of kinds) api.sandbox.faults.add({ kind });
  const { body } = await api.call<FeedPage>("GET", "jpm", "/jobs");
  expect(body.data).not.toEqual([]);
  expect(body).not.toHaveProperty("continueFrom");
});

test.each<[Fault["kind"], number]>([
  ["429", 429],
  ["5xx-before", 503],
  ["5xx-after", 503],
])("%s refuses a read of a feed with %i", async (kind, status) => {
  expect((await read()).status).toBe(200);
  api.sandbox.faults.add({ kind, route: "GET /export/jobs", count: 1 });
  expect((await read()).status).toBe(status);
});

test.each<[Fault["kind"], object]>([
  ["null-lists", { tagTypeIds: null }],
  ["unknown-enums", { priority: "Undocumented" }],
  ["text-numbers", { id: expect.stringMatching(/^\d+$/) }],
])("%s changes the records of a feed", async (kind, changed) => {
  api.sandbox.faults.add({ kind });
  const { body } = await read();
  expect(body).toMatchObject({ hasMore: true, continueFrom: expect.any(String) });
  for (const record of body.data) expect(record).toMatchObject(changed);
});

test.each<Fault["kind"]>(["drop-before", "drop-after", "garbage"])(
  "%s leaves no answer of a feed",
  async (kind) => {
    api.sandbox.faults.add({ kind, count: 1 });
    await expect(read()).rejects.toThrow();
  },
);

test("slow keeps the reader of a feed waiting", async () => {
  const startedAt = Date.now();
  api.sandbox.faults.add({ kind: "slow", delayMs: 50 });
  expect((await read()).status).toBe(200);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(49);
});

test("expired-token ends the access token of a feed's reader", async () => {
  api.sandbox.faults.add({ kind: "expired-token", count: 1 });
  for (let i = 0; i < 2; i++) expect((await read()).status).toBe(401);
});
