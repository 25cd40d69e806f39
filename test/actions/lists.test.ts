import { items, useListServer } from "../client/listServer";
import { logged, run } from "../harness";

/** What a list action makes of its inputs: the requests that it takes, and the page that it gives. */

const { list, connection } = useListServer();

interface Page {
  page: number;
  pageSize: number;
  hasMore: boolean;
  totalCount: number | null;
  data: { id: number }[];
}

const call = (inputs: object, key = "listJobs") =>
  run(key, { connection: connection(), ...inputs }) as Promise<Page>;
const ids = ({ data }: Page) => data.map(({ id }) => id);
const numbers = (from: number, to: number) => items(from, to).map(({ id }) => id);
const sizes = () => list.requests.map(({ ids = "" }) => ids.split(",").length);

describe("more than 50 IDs", () => {
  const filters = { ids: [...numbers(1, 120)].reverse().map(String) };

  beforeEach(() => {
    list.items = items(1, 200).reverse();
  });

  test("are asked for 50 at a time, and come as one page in ascending order of ID", async () => {
    const page = await call({ filters });
    expect(page).toMatchObject({ page: 1, pageSize: 120, hasMore: false, totalCount: 120 });
    expect(ids(page)).toEqual(numbers(1, 120));
    expect(sizes().sort()).toEqual([20, 50, 50]);
  });

  test("come all with Fetch All, in the order asked for", async () => {
    expect(ids(await call({ filters, fetchAll: true, sort: "-Id" }))).toEqual(numbers(1, 120).reverse());
    expect(sizes().sort()).toEqual([20, 50, 50]);
  });

  test("have no second page", async () => {
    await expect(call({ filters, page: 2 })).rejects.toThrow(
      "Page must be 1 or blank where more than 50 IDs or values are given, since all of their records come as one page, but 2 was given.",
    );
    expect(list.requests).toEqual([]);
    expect(ids(await call({ filters, page: "1" }))).toHaveLength(120);
  });

  test("count once where they are the same", async () => {
    await call({ filters: { ids: [...numbers(1, 30), ...numbers(1, 30)] } });
    expect(list.requests.map(({ ids }) => ids)).toEqual([numbers(1, 30).join(",")]);
  });

  test("may also be values of external data", async () => {
    const values = numbers(1, 60).map((number) => `C-${number}`);
    const externalData = {
      externalDataApplicationGuid: "2f4d8c1e-6b3a-4e57-9d10-5a7c8b9e0f12",
      externalDataKey: "crmId",
      externalDataValues: values,
    };
    await call({ filters: externalData });
    expect(list.requests).toHaveLength(2);
  });
});

describe("a list of IDs in which an earlier step found nothing", () => {
  const empty = { page: 1, pageSize: 0, hasMore: false, totalCount: 0, data: [] };
  const nothing = ["[]", '[""]', ",", " , ", '[null, ""]', [""], ["[]"], ["", null]];

  test.each(nothing.flatMap((each) => [[each, "ids"] as const, [each, "estimateIds"] as const]))(
    "%j as %s lists nothing, and asks for nothing",
    async (value, filter) => {
      for (const fetchAll of [true, false])
        expect(await call({ filters: { [filter]: value, jobStatus: "Hold" }, fetchAll })).toEqual(empty);
      expect(list.requests).toEqual([]);
      expect(logged[0]).toBe("info: List Jobs asked for nothing: a list in Filters is empty.");
    },
  );

  test.each([
    ["listInvoices", { statuses: "[]" }],
    ["listInvoices", { assignedToIds: "," }],
    ["listInvoices", { reviewStatuses: '[""]' }],
    ["listPayments", { statuses: "," }],
    ["listProjects", { status: "[]" }],
    ["listFormSubmissions", { owners: [] }],
    ["listFormSubmissions", { owners: "[]" }],
    ["listCustomers", { externalDataValues: '[""]' }],
  ])("is so for each list of %s: %j", async (key, filters) => {
    expect(await call({ filters }, key)).toEqual(empty);
    expect(list.requests).toEqual([]);
  });

  test.each(['{"ids": []}', '{"ids": ","}'])("is so within JSON text: %s", async (filters) => {
    expect(await call({ filters })).toEqual(empty);
    expect(list.requests).toEqual([]);
  });

  test.each([[[]], [""], [null], [undefined]])(
    "%j is a list that nobody touched, and filters nothing",
    async (ids) => {
      list.items = items(1, 3);
      expect(await call({ filters: { ids } })).toMatchObject({ data: { length: 3 } });
    },
  );
});

describe("a parameter without a value", () => {
  test.each([
    ["Custom Query Params", { customQueryParams: [{ key: "customerId", value: "" }] }, "listJobs"],
    ["Custom Query Params", { customQueryParams: { ids: [] } }, "listJobs"],
    ["Custom Query Params", { customQueryParams: [{ key: "customerId", value: null }] }, "listJobs"],
    [
      "Filters, Custom Fields",
      { filters: { customFields: [{ key: "Region", value: " " }] } },
      "listInvoices",
    ],
  ])("is refused in %s: %j", async (label, inputs, key) => {
    await expect(call(inputs, key)).rejects.toThrow(`${label}, item 1, value is required.`);
    expect(list.requests).toEqual([]);
  });

  test("is no parameter where its key is blank too", async () => {
    await call({ customQueryParams: [{ key: "", value: "" }] });
    expect(list.requests).toHaveLength(1);
  });
});

test("a page that is asked for by custom parameters in another spelling is the page that comes", async () => {
  list.items = items(1, 100);
  const customQueryParams = [
    { key: "Page", value: "2" },
    { key: "PAGESIZE", value: "20" },
  ];
  expect(ids(await call({ customQueryParams }))).toEqual(numbers(21, 40));
  expect(ids(await call({ customQueryParams, fetchAll: true }))).toEqual(numbers(1, 100));
});

test.each([
  ["a bare list", () => items(1, 3), numbers(1, 3)],
  ["null as its data", (page: object) => ({ ...page, data: null }), []],
])("one page that is %s is a page all the same", async (_what, answer, expected) => {
  list.answer = answer;
  expect(await call({ pageSize: 10 })).toMatchObject({ page: 1, pageSize: 10, hasMore: false });
  expect(ids(await call({}))).toEqual(expected);
});

test("one page without content is an empty one", async () => {
  list.before = () => 204;
  expect(await call({ page: 3 })).toEqual({
    page: 3,
    pageSize: 50,
    hasMore: false,
    totalCount: null,
    data: [],
  });
});

test("one page that is none is an error that names the action", async () => {
  list.answer = () => ({ message: "ok" });
  await expect(call({})).rejects.toThrow("List Jobs failed: the answer is not a page of records.");
});

describe("which lists cost a look at each border", () => {
  const looks = async (inputs: object, key?: string) => {
    list.items = items(1, 12_000);
    list.requests.length = 0;
    await call({ ...inputs, fetchAll: true }, key);
    return list.requests.length - 3;
  };

  test("those that a filter, or being active only, lets records enter in the middle", async () => {
    expect(await looks({})).toBe(1);
    expect(await looks({ filters: { customerId: 5 } })).toBe(2);
    expect(await looks({ customQueryParams: [{ key: "modifiedOnOrAfter", value: "2026-07-01" }] })).toBe(2);
    expect(await looks({}, "listCustomers")).toBe(2);
    expect(await looks({ filters: { active: "Any" } }, "listCustomers")).toBe(1);
    expect(await looks({}, "listJobCancelReasons")).toBe(1);
    expect(await looks({}, "listInvoices")).toBe(2);
  });
});

describe("List Customer Contacts with dates", () => {
  const day = (number: number) => `2026-07-0${number}T10:00:00Z`;

  beforeEach(() => {
    list.items = [1, 2, 3, 4, 5].map((id) => ({ id, createdOn: day(id), modifiedOn: day(id + 1) }));
  });

  test.each([
    [{ createdOnOrAfter: day(3) }, [3, 4, 5]],
    [{ createdBefore: day(3) }, [1, 2]],
    [{ modifiedOnOrAfter: "2026-07-04", modifiedBefore: "2026-07-06" }, [3, 4]],
  ])("%j gives those of the customer's own that fit", async (dates, expected) => {
    for (const fetchAll of [true, false])
      expect(ids(await call({ customerId: 2, ...dates, fetchAll }, "listCustomersContact"))).toEqual(
        expected,
      );
    expect(logged).toEqual([]);
  });

  test("gives the page asked for of these", async () => {
    const inputs = { customerId: 2, createdOnOrAfter: day(2), page: 2, pageSize: 3, includeTotal: true };
    expect(await call(inputs, "listCustomersContact")).toMatchObject({
      page: 2,
      pageSize: 3,
      hasMore: false,
      totalCount: 4,
      data: [{ id: 5 }],
    });
  });
});

describe("a custom parameter that the list does not take", () => {
  const warningsOf = async (customQueryParams: object, key?: string) => {
    list.items = items(1, 3);
    const page = await call({ customQueryParams }, key);
    expect(ids(page)).toEqual([1, 2, 3]);
    return logged.filter((line) => line.startsWith("warn"));
  };

  test("is sent all the same, and warned of with the nearest that the list takes", async () => {
    expect(await warningsOf({ completedOnOrAftr: "2026-07-01T00:00:00Z" })).toEqual([
      "warn: List Jobs: ServiceTitan documents no parameter completedOnOrAftr for this list and ignores unknown ones, so more may be listed than intended. The nearest known one is completedOnOrAfter (Completed On Or After).",
    ]);
    expect(list.urls[0]).toContain("completedOnOrAftr=2026-07-01T00%3A00%3A00Z");
  });

  test.each([
    [{ JOBSTATUS: "Hold", page: "1" }, "listJobs"],
    [{ "customField.Fields[Region]": "North" }, "listInvoices"],
    [{ "owners[0].type": "Job", "owners[0].id": "5" }, "listFormSubmissions"],
    [{ orderBy: "id", orderByDirection: "desc" }, "listJobTypes"],
    [{ orderBy: "id" }, "listEstimates"],
  ])("%j is one that %s takes", async (customQueryParams, key) => {
    expect(await warningsOf(customQueryParams, key)).toEqual([]);
  });

  test("is the sort of a list that is not sorted", async () => {
    const [warning] = await warningsOf({ sort: "+Id" }, "listTechnicians");
    expect(warning).toContain("no parameter sort for this list");
  });
});

test("a misspelt part of Filters is refused with the nearest, by its label", async () => {
  await expect(call({ filters: { jobStatuss: "Hold" } })).rejects.toThrow(
    /^Filters must be an object of .* only \(the nearest to "jobStatuss" is Job Status, jobStatus\), but "jobStatuss" was given\.$/,
  );
  expect(list.requests).toEqual([]);
});
