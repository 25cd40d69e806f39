import { startSandbox } from "../../sandbox/server";
import { getToken, type Page, useSandbox } from "./support";

const api = useSandbox({ customers: 120 }, [
  /technicians 200: query parameter (color|sort|unknown) is not documented/,
]);

const list = async (path: string, apiName = "crm") => (await api.call<Page>("GET", apiName, path)).body;
const idsOf = (page: Page) => page.data.map(({ id }) => id);

test("a list answers its first 50 records in order of ID, without a total", async () => {
  const page = await list("/customers");
  expect(page).toMatchObject({ page: 1, pageSize: 50, hasMore: true, totalCount: null });
  expect(page.data).toHaveLength(50);
  expect(idsOf(page)).toEqual([...idsOf(page)].sort((a, b) => a - b));
});

test("the pages together are all records, each once", async () => {
  const pages = [];
  for (let page = 1, more = true; more; page++) {
    const answer = await list(`/customers?active=Any&pageSize=50&page=${page}&includeTotal=true`);
    expect(answer.totalCount).toBe(120);
    more = answer.hasMore;
    pages.push(answer);
  }
  expect(pages.map(({ data }) => data.length)).toEqual([50, 50, 20]);
  expect(pages.flatMap(idsOf)).toEqual([...api.sandbox.state.customers.keys()]);
});

test("a page beyond the last is empty, and one that just ends has no more", async () => {
  expect(await list("/customers?active=Any&page=4&pageSize=40")).toMatchObject({ data: [], hasMore: false });
  expect(await list("/customers?active=Any&page=3&pageSize=40")).toMatchObject({ hasMore: false });
});

test("a page size above 5,000 is cut, and the answer says so", async () => {
  expect((await list("/customers?pageSize=9000")).pageSize).toBe(5000);
});

test("lists are sorted by the documented fields, in both directions", async () => {
  const ascending = await list("/customers?sort=%2BId&pageSize=200");
  const descending = await list("/customers?sort=-Id&pageSize=200");
  expect(idsOf(descending)).toEqual(idsOf(ascending).reverse());
  const { body } = await api.call<Page<{ modifiedOn: string }>>("GET", "crm", "/customers?sort=-ModifiedOn");
  const dates = body.data.map(({ modifiedOn }) => modifiedOn);
  expect(dates).toEqual([...dates].sort().reverse());
});

test("a plus sign that arrives as a space still sorts ascending", async () => {
  expect(idsOf(await list("/customers?sort=+Id"))).toEqual(idsOf(await list("/customers")));
});

test("jobs sort by priority from low to urgent", async () => {
  const { body } = await api.call<Page<{ priority: string }>>(
    "GET",
    "jpm",
    "/jobs?sort=Priority&pageSize=200",
  );
  const order = ["Low", "Normal", "High", "Urgent"];
  const ranks = body.data.map(({ priority }) => order.indexOf(priority));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(ranks).size).toBe(4);
});

test("job types are ordered by orderBy and orderByDirection", async () => {
  const ascending = idsOf(await list("/job-types", "jpm"));
  const descending = idsOf(await list("/job-types?orderBy=id&orderByDirection=desc", "jpm"));
  expect(descending).toEqual(ascending.reverse());
});

test("every parameter that cannot be read is named", async () => {
  const { status, body } = await api.call(
    "GET",
    "crm",
    "/customers?page=abc&pageSize=0&includeTotal=perhaps&active=maybe&ids=1,x&sort=Balance&createdBefore=June",
  );
  expect(status).toBe(400);
  expect(body.errors).toEqual({
    Page: ["The value 'abc' is not valid."],
    PageSize: ["The value must be 1 or more."],
    IncludeTotal: ["The value 'perhaps' is not valid."],
    Active: ["The value 'maybe' is not valid. Values: [True, Any, False]."],
    Ids: ["The value 'x' is not valid."],
    Sort: ["Sorting by 'Balance' is not supported. Available fields are: Id, ModifiedOn, CreatedOn."],
    CreatedBefore: ["The value 'June' is not valid."],
  });
});

test.each(["page=0", "page=-1", "page=1.5", "pageSize=1e3"])("%s is refused", async (query) => {
  expect((await api.call("GET", "jpm", `/jobs?${query}`)).status).toBe(400);
});

test("more than 50 IDs are refused", async () => {
  const ids = Array.from({ length: 51 }, (_, i) => i + 1).join();
  expect((await api.call("GET", "jpm", `/jobs?ids=${ids}`)).body.errors).toEqual({
    Ids: ["At most 50 values are allowed."],
  });
});

test("a sandbox with smaller pages gives no larger ones", async () => {
  const small = await startSandbox({ customers: 20, largestPage: 7 });
  const { tenant, url } = small;
  const headers = { authorization: `Bearer ${await getToken(small)}`, "st-app-key": small.appKey };
  const answer = await fetch(`${url}/crm/v2/tenant/${tenant}/customers?pageSize=5000&page=2`, { headers });
  expect(await answer.json()).toMatchObject({ page: 2, pageSize: 7, hasMore: true, data: { length: 7 } });
  await small.close();
});

test("parameters that a list does not document are ignored, as ServiceTitan does", async () => {
  const { body: all } = await api.call<Page>("GET", "settings", "/technicians");
  const { status, body } = await api.call<Page>("GET", "settings", "/technicians?sort=-Id&color=red");
  expect([status, body.data]).toEqual([200, all.data]);
});

test("a blank parameter is one that is not given", async () => {
  const { status, body } = await api.call<Page>("GET", "settings", "/technicians?name=&unknown=");
  const active = [...api.sandbox.state.technicians.values()].filter((technician) => technician.active);
  expect([status, body.data.length]).toEqual([200, active.length]);
});
