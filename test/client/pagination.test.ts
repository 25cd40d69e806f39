import { ConnectionError } from "@prismatic-io/spectral";
import { readAll } from "../../src/client/pagination";
import { logged } from "../logger";
import { items, useListServer } from "./listServer";

const { list, broken, asked } = useListServer();

/** The pages read; requests of another size look at the border between two pages. */
const pagesAsked = (size = 10) =>
  list.requests.filter(({ pageSize }) => pageSize === size).map(({ page }) => page);
const looks = (size = 10) => list.requests.filter(({ pageSize }) => pageSize !== size).length;
const ids = (records: unknown[]) => records.map((record) => (record as { id: number }).id);
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);

/** The IDs of the expected records that did not come. */
const lacking = (records: unknown[], expected: unknown[]) => {
  const came = new Set(ids(records));
  return ids(expected).filter((id) => !came.has(id));
};

/** Does something once, when a page is asked for (`before`) or put together (`after`). */
function once(wanted: number, act: () => void, size = 10) {
  let done = false;
  return (page: number, pageSize: number): undefined => {
    if (page === wanted && pageSize === size && !done) {
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

  test("the first page is asked for, alone, with the total, and a look at its end in the end; all carry the query", async () => {
    list.items = items(1, 95);
    const list95 = asked();
    list95.query.set("sort", "+Id");
    await readAll(list95);
    expect(list.requests[0]).toEqual({ page: 1, pageSize: 10, includeTotal: true, sort: "+Id" });
    expect(list.requests.map(({ includeTotal }) => includeTotal)).toEqual([
      true,
      ...Array(9).fill(false),
      true,
    ]);
    expect(list.requests.every(({ sort }) => sort === "+Id")).toBe(true);
    expect(looks()).toBe(1);
  });

  test("where records can come in before others, each border is looked at", async () => {
    list.items = items(1, 95);
    await readAll(asked(10, { growsAtEnd: false }));
    expect(pagesAsked()).toHaveLength(10);
    expect(looks()).toBe(9);
    expect(logged).toEqual([]);
  });

  test("at most six pages are on their way at once", async () => {
    list.items = items(1, 310);
    let most = 0;
    const waiting: (() => void)[] = [];
    list.before = (page, pageSize) => {
      if (page === 1 || pageSize !== 10) return undefined;
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
    expect(pagesAsked(10)).toEqual([1]);
    expect(sorted(pagesAsked(4))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test("without a total, pages are read one after the other, up to the one without more", async () => {
    list.items = items(1, 47);
    list.knowsTotal = false;
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 47)));
    expect(pagesAsked()).toEqual([1, 2, 3, 4, 5]);
    expect(looks()).toBe(4);
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
    list.items = items(1_001, 1_470);
    list.after = () => void list.items.unshift({ id: 1_000 - list.requests.length });
    const { data } = await readAll(asked(100, { growsAtEnd: false }));
    expect(new Set(ids(data)).size).toBe(data.length);
    expect(lacking(data, items(1_001, 1_470))).toEqual([]);
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

  test("where one goes, what moved onto the first page shows at its border: no page is read twice", async () => {
    list.items = items(1, 47);
    list.after = once(1, () => remove(3));
    expect(sorted(ids((await readAll(asked())).data))).toEqual(ids(items(1, 47)));
    expect(sorted(pagesAsked())).toEqual([1, 2, 3, 4, 5]);
    expect(logged).toEqual([]);
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
    expect(pagesAsked().length).toBeLessThanOrEqual(42);
  });

  test("a list that is emptied after its first page gives what was read", async () => {
    list.items = items(1, 47);
    list.after = once(1, () => remove(...ids(items(1, 47))));
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 10)));
  });
});

/** Puts a record where its ID belongs. */
const enter = (id: number) => {
  list.items.push({ id });
  list.items.sort((a, b) => (a.id ?? 0) - (b.id ?? 0));
};

describe("a list that records enter and leave anywhere while it is read", () => {
  const evens = (count: number) => items(1, count).map(({ id = 0 }) => ({ id: 2 * id }));
  const entering = (size = 10) => asked(size, { growsAtEnd: false });

  test.each([1, 2, 3])(
    "none is pushed off unseen where another enters on page 1 before page %i is read",
    async (page) => {
      list.items = evens(30);
      list.before = once(page, () => enter(5));
      const { data } = await readAll(entering());
      expect(ids(data)).toEqual(expect.arrayContaining(ids(evens(30))));
    },
  );

  test.each([2, 3])(
    "nor where one enters before page %i is read, and another leaves as soon as it was, so that the counts fit",
    async (page) => {
      list.items = evens(30);
      list.before = once(page, () => enter(5));
      list.after = once(page, () => remove(4));
      const { data } = await readAll(entering());
      const stayed = ids(evens(30)).filter((id) => id !== 4);
      expect(ids(data)).toEqual(expect.arrayContaining(stayed));
      expect(new Set(ids(data)).size).toBe(data.length);
    },
  );

  test("one that entered where pages were read already is read in the end, and the log says that it took two readings", async () => {
    list.items = evens(300);
    list.after = once(2, () => enter(301), 100);
    expect(sorted(ids((await readAll(entering(100))).data))).toEqual(sorted([...ids(evens(300)), 301]));
    expect(logged).toEqual([
      "warn: List Things was read twice, because the list changed meanwhile: 300 records came the first time, 301 in the end; ServiceTitan counts 301.",
    ]);
  });

  test.each([30, 150])("%i that enter at once push none off unseen", async (count) => {
    list.items = evens(3_000);
    list.before = once(
      2,
      () => {
        for (let id = 1; id < 2 * count; id += 2) enter(id);
      },
      1_000,
    );
    const { data } = await readAll(entering(1_000));
    expect(lacking(data, evens(3_000))).toEqual([]);
  });

  test("the order may be any, as long as it is one", async () => {
    list.items = evens(30).reverse();
    list.before = once(2, () => list.items.unshift({ id: 61 }));
    list.after = once(2, () => remove(60));
    const { data } = await readAll(entering());
    const stayed = ids(evens(30)).filter((id) => id !== 60);
    expect(ids(data)).toEqual(expect.arrayContaining(stayed));
  });

  test("without a total, the one at the border is read where one of page 1 leaves", async () => {
    list.items = evens(30);
    list.knowsTotal = false;
    list.after = once(1, () => remove(4));
    expect(sorted(ids((await readAll(asked())).data))).toEqual(ids(evens(30)));
  });
});

describe("a list that brings fewer records than ServiceTitan counts", () => {
  const short = (...hidden: number[]) => {
    list.answer = (page) => ({
      ...page,
      data: (page.data as { id: number }[]).filter(({ id }) => !hidden.includes(id)),
    });
  };
  const warning =
    "warn: List Things brought 38 records, though ServiceTitan counts 40; reading the list once more brings the same. Its count is wrong, or some of its records are hidden from this app.";

  test("is read twice, and then passes with a warning; later readings cost nothing more", async () => {
    list.items = items(1, 40);
    short(15, 32);
    const things = asked();
    expect((await readAll(things)).data).toHaveLength(38);
    expect(pagesAsked()).toHaveLength(9);
    expect(logged).toEqual([warning]);
    list.requests.length = 0;
    await readAll(things);
    expect(pagesAsked()).toHaveLength(4);
    expect(logged).toEqual([warning, warning]);
  });

  test("also where it fills one page", async () => {
    list.items = items(1, 9);
    short(5);
    expect((await readAll(asked())).data).toHaveLength(8);
    expect(logged).toEqual([expect.stringContaining("brought 8 records, though ServiceTitan counts 9")]);
  });

  test("is an error where two readings bring others: its order is not fixed", async () => {
    // So many that they do not all come by chance.
    list.items = items(1, 3_000);
    list.before = () => {
      list.items = list.items
        .map((item) => ({ item, place: Math.random() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item);
      return undefined;
    };
    await expect(readAll(asked(500))).rejects.toThrow(
      /^List Things failed: ServiceTitan counts 3\S*000 records, but two readings brought only \S+, and not the same ones each time\. The list has no fixed order, or changes faster than it can be read: leave Sort blank or sort by ID, or narrow it with Filters, and run it again\.$/,
    );
  });

  test.each([
    [undefined, "a number", Number],
    [false, "a number", Number],
    ["false", "a number", Number],
    [false, "text", String],
  ] as const)(
    "is read on by its total where the first page's hasMore is %p, and the total %s",
    async (hasMore, _as, as) => {
      list.items = items(1, 35);
      list.answer = ({ totalCount, ...page }) => ({
        ...page,
        totalCount: totalCount && as(totalCount),
        ...(page.page === 1 && { hasMore }),
      });
      expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 35)));
    },
  );

  test.each([true, "True"])("is read on by hasMore (%p) where its total is too low", async (hasMore) => {
    list.items = items(1, 35);
    list.answer = (page) => ({
      ...page,
      totalCount: page.totalCount && 12,
      hasMore: page.hasMore && hasMore,
    });
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 35)));
  });
});

describe("a list that says that more follows", () => {
  test.each([
    ["after its last page", (page: { data: unknown[] }) => page],
    [
      "on each page, which all are the first",
      (page: { data: unknown[] }) => ({ ...page, data: items(1, 10) }),
    ],
  ])("%s ends with an error", async (_where, answer) => {
    for (const total of [true, false]) {
      list.items = items(1, 30);
      list.knowsTotal = total;
      list.answer = (page) => ({ ...answer(page), hasMore: true });
      await expect(readAll(asked())).rejects.toThrow(
        /^List Things failed: ServiceTitan says that more records follow, but page \d brings none that was not there before\./,
      );
      expect(list.requests.length).toBeLessThan(10);
    }
  });

  test("is at its end where it says so as text", async () => {
    list.items = items(1, 30);
    list.knowsTotal = false;
    list.answer = (page) => ({ ...page, hasMore: String(page.hasMore) });
    expect((await readAll(asked())).data).toHaveLength(30);
  });
});

describe("a page", () => {
  test("may be a bare list, also one that fills a page and is the same on each", async () => {
    list.items = items(1, 10);
    list.answer = () => items(1, 10);
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 10)));
    list.answer = () => items(1, 7);
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 7)));
  });

  test("may be a bare list that goes on", async () => {
    list.items = items(1, 25);
    list.answer = ({ data }) => data;
    expect(ids((await readAll(asked())).data)).toEqual(ids(items(1, 25)));
  });

  test("may have null as its data, or no content", async () => {
    list.answer = (page) => ({ ...page, data: null });
    expect((await readAll(asked())).data).toEqual([]);
    list.before = () => 204;
    expect((await readAll(asked())).data).toEqual([]);
  });

  test.each([504, 413])("that ends in %i is read in halves, and halves of these", async (status) => {
    list.items = items(1, 2_345);
    list.before = (_page, pageSize) => (pageSize > 150 ? status : undefined);
    expect(ids((await readAll(asked(1_000))).data)).toEqual(ids(items(1, 2_345)));
    expect(Math.min(...list.requests.map(({ pageSize }) => pageSize).filter((size) => size > 40))).toBe(125);
    expect(list.requests.filter(({ pageSize }) => pageSize > 150)).toHaveLength(3);
  });

  test("that takes too long is read in halves, without a further try of the same", async () => {
    list.items = items(1, 450);
    list.before = (_page, pageSize) => (pageSize > 200 ? new Promise(() => undefined) : undefined);
    const things = asked(400);
    things.client.defaults.timeout = 300;
    expect(ids((await readAll(things)).data)).toEqual(ids(items(1, 450)));
    expect(pagesAsked(400)).toEqual([1]);
  });

  test("of 100 records that still does not come is an error", async () => {
    list.items = items(1, 450);
    list.before = () => 504;
    await expect(readAll(asked(400))).rejects.toThrow("Page 1: List Things failed (504)");
    expect(list.requests.map(({ pageSize }) => pageSize)).toEqual([400, 200, 100]);
  });

  test("whose size, or whose order of our own, ServiceTitan refuses is asked for without it", async () => {
    list.items = items(1, 120);
    list.refuse = ({ sort, pageSize }): Record<string, string[]> | undefined => {
      if (sort) return { Sort: ["Sorting is not supported."] };
      return pageSize > 500 ? { PageSize: ["At most 500."] } : undefined;
    };
    const things = asked(5_000, { ownSort: true });
    things.query.set("sort", "+Id");
    expect(ids((await readAll(things)).data)).toEqual(ids(items(1, 120)));
    expect(list.requests.filter(({ sort, pageSize }) => sort || pageSize > 500)).toHaveLength(2);

    const sorted = asked(100);
    sorted.query.set("sort", "-Name");
    await expect(readAll(sorted)).rejects.toThrow("Sort: Sorting is not supported.");
  });
});

describe("a first page that takes long", () => {
  test("lets the others start before it is there, by a total asked for alone", async () => {
    list.items = items(1, 47);
    let answerFirst: () => void = () => undefined;
    list.before = (page, pageSize) => {
      if (page !== 1 || pageSize !== 10) return undefined;
      return new Promise((resolve) => {
        answerFirst = () => resolve(undefined);
      });
    };
    list.after = (page) => {
      if (page === 2) answerFirst();
    };
    expect(ids((await readAll(asked(10, { firstPageMs: 100 }))).data)).toEqual(ids(items(1, 47)));
    expect(list.counts).toEqual([expect.objectContaining({ page: 1, pageSize: 1, includeTotal: true })]);
    expect(sorted(pagesAsked())).toEqual([1, 2, 3, 4, 5]);
    expect(looks()).toBe(1);
  });

  test("and turns out smaller than asked for is believed: the others are read anew", async () => {
    list.items = items(1, 470);
    list.largest = 40;
    list.before = (page, pageSize) =>
      page === 1 && pageSize === 40 && list.requests.length === 1
        ? new Promise((resolve) => setTimeout(resolve, 250, undefined))
        : undefined;
    expect(ids((await readAll(asked(100, { firstPageMs: 100 }))).data)).toEqual(ids(items(1, 470)));
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
    await expect(readAll(asked())).rejects.toThrow(
      "Page 1: List Things failed: the answer is not a page of records.",
    );
  });
});
