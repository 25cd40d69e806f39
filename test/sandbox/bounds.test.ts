import { Bounded } from "../../sandbox/kit/bounded";
import { ChangeLog } from "../../sandbox/kit/changeLog";
import { startClock } from "../../sandbox/kit/clock";
import { Files } from "../../sandbox/kit/files";
import { appsOf } from "../../sandbox/server/apps";
import { Tokens } from "../../sandbox/server/auth";
import { RequestLog } from "../../sandbox/server/requestLog";

describe("of what grows with use, the oldest goes", () => {
  test("where there are more entries than are kept", () => {
    const kept = new Bounded<string, string>({ entries: 2, bytes: 100 }, (text) => text.length);
    expect(["a", "b", "c"].map((key) => kept.set(key, key.repeat(3)))).toEqual([[], [], ["aaa"]]);
    expect([...kept.values()]).toEqual(["bbb", "ccc"]);
    expect(kept.counts).toEqual({ entries: 2, bytes: 6, dropped: 1, most: { entries: 2, bytes: 100 } });
  });

  test("where there are more bytes, but for the one that came last", () => {
    const kept = new Bounded<string, string>({ entries: 10, bytes: 5 }, (text) => text.length);
    kept.set("a", "aaa");
    kept.set("b", "bb");
    expect(kept.set("c", "c")).toEqual(["aaa"]);
    expect(kept.set("d", "dddddddd")).toEqual(["bb", "c"]);
    expect([kept.get("d"), kept.counts.bytes, kept.counts.dropped]).toEqual(["dddddddd", 8, 3]);
  });

  test("not where one is replaced", () => {
    const kept = new Bounded<string, string>({ entries: 2, bytes: 100 }, (text) => text.length);
    for (const text of ["a", "aa", "aaa"]) kept.set("a", text);
    kept.set("b", "b");
    expect(kept.counts).toMatchObject({ entries: 2, bytes: 4, dropped: 0 });
  });
});

test("of requests the latest 10,000 are in the log, and the count of all stays true", () => {
  const log = new RequestLog();
  for (let i = 0; i < 10_050; i++) {
    const entry = log.arrive({ at: "", method: "GET", path: `/${i}`, query: {} });
    log.answer(entry, { status: 200 }, { bytes: 60_000, requestHeaders: {}, responseBody: i });
  }
  expect(log.counts).toMatchObject({
    total: 10_050,
    requests: { entries: 10_000, dropped: 50 },
    bodies: { entries: 833, dropped: 9_217 },
  });
  expect([log.get(50), log.get(51)?.path, log.get(51)?.responseBody]).toEqual([undefined, "/50", undefined]);
  expect(log.get(10_050)?.responseBody).toBe(10_049);
});

test("of tokens the latest 10,000 are valid", () => {
  const tokens = new Tokens(900);
  const [app] = appsOf();
  const first = tokens.issue(app);
  const second = tokens.issue(app);
  for (let i = 0; i < 9_999; i++) tokens.issue(app);
  expect(() => tokens.appOf(first, startClock())).toThrow("missing or invalid");
  expect(tokens.appOf(second, startClock())).toBe(app);
  expect(tokens.counts).toMatchObject({ entries: 10_000, dropped: 1 });
});

test("of files 256 MB are kept", () => {
  const files = new Files();
  const bytes = Buffer.alloc(50 * 1024 * 1024);
  for (const path of "abcdef") files.put(path, { name: path, contentType: "text/plain", bytes });
  expect([files.get("a"), files.get("b")?.name, files.counts.dropped]).toEqual([undefined, "b", 1]);
});

describe("a log of changes", () => {
  interface Thing {
    id: number;
    name: string;
  }
  const things = (count: number) =>
    new Map<number, Thing>(Array.from({ length: count }, (_, i) => [i, { id: i, name: `${i}` }]));

  test("has each record once, however often it changes, and places that only grow", () => {
    const records = things(3);
    const log = new ChangeLog<Thing>(startClock(), records);
    expect(log.end).toBe(3);
    for (let i = 0; i < 10_000; i++) log.note(records.get(i % 2) as Thing);
    expect([...log.from(0)].map(({ place, record }) => [place, record.id])).toEqual([
      [2, 2],
      [10_001, 0],
      [10_002, 1],
    ]);
    expect([...log.from(10_002)].map(({ record }) => record.id)).toEqual([1]);
    expect([log.end, [...log.from(log.end)]]).toEqual([10_003, []]);
  });

  test("remembers the latest 10,000 deletions", () => {
    const log = new ChangeLog<Thing>(startClock(), things(0));
    expect(log.end).toBe(0);
    for (let id = 0; id < 10_010; id++) log.noteDeletion({ id, name: "gone" });
    const changes = [...log.from(0)];
    expect([changes.length, changes[0]?.record.id, log.counts.dropped]).toEqual([10_000, 10, 10]);
  });
});
