import { ConnectionError } from "@prismatic-io/spectral";
import { readAll } from "../../src/client/pagination";
import { logged } from "../harness";
import { items, useListServer } from "./listServer";

const { list, broken, asked } = useListServer();

/** The pages read; a request for one record only looks whether the first page still ends as it did. */
const pagesAsked = () => list.requests.filter(({ pageSize }) => pageSize > 1).map(({ page }) => page);
const ids = (records: unknown[]) => records.map((record) => (record as { id: number }).id);
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);

/** Does something once, when a page is asked for (`before`) or put together (`after`). */
function once(wanted: number, act: () => void) {
  let done = false;
  return (page: number): undefined => {
    if (page === wanted && !done) {
      done = true;
      act();
    }
  };
}

const remove = (...gone: number[]) => {
  list.items = list.items.filter(({ id }) => !gone.includes(id ?? 0));
};

describe("a list that stays as it is", () => {
  test("comes as one page, in the list's order", async () => {
    list.items = items(1, 47).reverse();
    expect(await readAll(asked())).toEqual({
      page: 1,
      pageSize: 47,
      hasMore: false,
      totalCount: 47,
      data: items(1, 47).reverse(),
    });
  });

  test.each([
    [0, 1],
    [1, 1],
    [9, 1],
    [10, 1],
    [11, 2],
    [20, 2],
    [21, 3],
    [300, 30],
  ])("%i records of pages of 10 fill %i pages, each read once", async (count, pages) => {
    list.items = items(1, count);
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, count)));
    const each = Array.from({ length: pages }, (_, index) => index + 1);
    expect(sorted(pagesAsked())).toEqual(each);
  });

  test("only the first page is asked for its total, alone; all carry the query", async () => {
    list.items = items(1, 95);
    const list95 = asked();
    list95.query.set("sort", "+Id");
    await readAll(list95);
    expect(list.requests[0]).toEqual({ page: 1, pageSize: 10, includeTotal: true, sort: "+Id" });
    expect(list.requests.slice(1).every(({ includeTotal, sort }) => !includeTotal && sort === "+Id")).toBe(
      true,
    );
  });

  test("at most six pages are on their way at once", async () => {
    // 29 pages and the look at the end of the first one: five times six.
    list.items = items(1, 300);
    let most = 0;
    const waiting: (() => void)[] = [];
    list.before = (page) => {
      if (page === 1) return undefined;
      most = Math.max(most, waiting.length + 1);
      return new Promise((resolve) => {
        waiting.push(() => resolve(undefined));
        if (waiting.length === 6) for (const answer of waiting.splice(0)) answer();
      });
    };
    await readAll(asked());
    expect(most).toBe(6);
  });

  test("a smaller page than asked for is believed", async () => {
    list.items = items(1, 47);
    list.largest = 4;
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 47)));
    expect(list.requests.slice(1).every(({ pageSize }) => pageSize === 4 || pageSize === 1)).toBe(true);
    expect(pagesAsked()).toHaveLength(12);
  });

  test("without a total, pages are read one after the other, up to the one without more", async () => {
    list.items = items(1, 47);
    list.knowsTotal = false;
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 47)));
    expect(pagesAsked()).toEqual([1, 2, 3, 4, 5]);
  });

  test("records without an ID are all kept, those with the same ID once", async () => {
    list.items = [{}, {}, { id: 7 }, { id: 7 }, ...items(10, 25), { id: 7 }, {}];
    const { data } = await readAll(asked());
    expect(ids(data)).toEqual([undefined, undefined, 7, ...ids(items(10, 25)), undefined]);
  });

  test("a long run says how far it is, a short one nothing", async () => {
    list.items = items(1, 25_000);
    await readAll(asked(1_000));
    expect(logged).toEqual(["info: 10,000 of 25,000 records read.", "info: 20,000 of 25,000 records read."]);
    logged.length = 0;
    list.items = items(1, 9_999);
    await readAll(asked(1_000));
    expect(logged).toEqual([]);
  });
});

describe("a list that changes while it is read", () => {
  test("records that are added after the first page are read too, also when they fill new pages", async () => {
    list.items = items(1, 40);
    list.after = once(1, () => list.items.push(...items(41, 63)));
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 63)));
  });

  test("records that are added in front come at most once, and none is lost", async () => {
    list.items = items(100, 147);
    list.after = (page) => void list.items.unshift({ id: page });
    const { data } = await readAll(asked());
    expect(new Set(ids(data)).size).toBe(data.length);
    expect(ids(data)).toEqual(expect.arrayContaining(ids(items(100, 147))));
  });

  test.each([1, 2, 3, 4, 5])(
    "none is lost where records of page 1 go after page %i was read",
    async (page) => {
      list.items = items(1, 47);
      list.after = once(page, () => remove(3, 5));
      expect(sorted(ids((await readAll(asked())).data))).toEqual(
        expect.arrayContaining(ids([...items(1, 2), ...items(6, 47)])),
      );
    },
  );

  test("where fewer come than there were, all pages are read once more, and the log says so", async () => {
    list.items = items(1, 47);
    list.after = once(1, () => remove(3));
    const { data } = await readAll(asked());
    expect(sorted(ids(data))).toEqual(ids(items(1, 47)));
    expect(sorted(pagesAsked())).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(logged).toEqual([
      "info: The list changed while 46 of 47 records were read: reading it once more.",
    ]);
  });

  test.each([1, 2, 3, 4, 5])(
    "none is lost where as many are added as go after page %i was read",
    async (page) => {
      list.items = items(1, 47);
      list.after = once(page, () => {
        remove(3);
        list.items.push({ id: 48 });
      });
      expect(sorted(ids((await readAll(asked())).data))).toEqual(
        expect.arrayContaining(ids([...items(1, 2), ...items(4, 47)])),
      );
    },
  );

  test("a list that loses a record on every page ends, with all that stayed", async () => {
    list.items = items(1, 200);
    const gone: number[] = [];
    list.after = () => {
      const [first] = list.items.splice(4, 1);
      gone.push(first?.id ?? 0);
    };
    const { data } = await readAll(asked());
    const stayed = ids(items(1, 200)).filter((id) => !gone.includes(id));
    expect(ids(data)).toEqual(expect.arrayContaining(stayed));
    expect(pagesAsked().length).toBeLessThanOrEqual(41);
  });

  test("a list that is emptied after its first page gives what was read", async () => {
    list.items = items(1, 47);
    list.after = once(1, () => remove(...ids(items(1, 47))));
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 10)));
  });
});

describe("an error", () => {
  test("on a page stops all: it is named, no further request leaves, those on their way are aborted", async () => {
    list.items = items(1, 300);
    const waiting: number[] = [];
    list.before = async (page) => {
      if (page === 1) return undefined;
      if (page === 28) {
        while (waiting.length < 5) await new Promise((resolve) => setImmediate(resolve));
        return 400 as never;
      }
      waiting.push(page);
      return new Promise(() => undefined);
    };
    await expect(readAll(asked())).rejects.toThrow(/^Page 28: List Things failed \(400\)/);
    while (broken.length < 5) await new Promise((resolve) => setImmediate(resolve));
    expect(sorted(broken)).toEqual([25, 26, 27, 29, 30]);
    expect(sorted(pagesAsked())).toEqual([1, 25, 26, 27, 28, 29, 30]);
    expect(logged).toEqual([]);
  });

  test("on the first page leaves it at one request", async () => {
    list.items = items(1, 300);
    list.before = () => 404;
    await expect(readAll(asked())).rejects.toThrow(/^Page 1: /);
    expect(list.requests).toHaveLength(1);
  });

  test("keeps its class and what it carries", async () => {
    list.items = items(1, 30);
    list.before = (page) => (page === 3 ? 403 : undefined);
    const refused = await readAll(asked()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConnectionError);
    list.before = (page) => (page === 3 ? 409 : undefined);
    await expect(readAll(asked())).rejects.toMatchObject({ status: 409 });
  });

  test("is what an answer without records is", async () => {
    list.items = null as never;
    list.before = () => 200;
    await expect(readAll(asked())).rejects.toThrow("Page 1: The answer is not a page of records.");
  });
});
