import { type Sandbox, startSandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { address, first, getToken, modelled, type Page, requestToken, validBooking } from "./support";

// What clients of ServiceTitan send otherwise than its documents write it: an open sandbox, which is the default, takes
// it, and a strict one does not.

const today = new Date("2026-06-01T15:00:00Z");
const exchanges: Exchange[] = [];
const tokens = new Map<Sandbox, string>();
let open: Sandbox;
let strict: Sandbox;
let lists: { name: string; path: string; parameters: string[] }[];

beforeAll(async () => {
  const options = { customers: 20, today };
  open = await startSandbox(options);
  strict = await startSandbox({
    ...options,
    strict: true,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  for (const sandbox of [open, strict]) tokens.set(sandbox, await getToken(sandbox));
  lists = await servedLists();
});
afterAll(() => Promise.all([open.close(), strict.close()]));

type Errors = Record<string, string[]>;

async function call(
  sandbox: Sandbox,
  path: string,
  init: { method?: string; body?: unknown; headers?: object } = {},
) {
  const { method = "GET", body, headers } = init;
  const answer = await fetch(`${sandbox.url}${path.replace("TENANT", sandbox.tenant)}`, {
    method,
    headers: {
      ...(headers ?? { authorization: `Bearer ${tokens.get(sandbox)}`, "st-app-key": sandbox.appKey }),
      ...(body ? { "content-type": "application/json" } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  const json = (text === "" ? {} : JSON.parse(text)) as Page & {
    id: number;
    title?: string;
    errors?: Errors;
  };
  return { status: answer.status, body: json, warning: answer.headers.get("x-sandbox-warning") };
}

const inPeriod = "fromUtc=2020-01-01T00:00:00Z&toUtc=2030-01-01T00:00:00Z&";

/** What has to be asked for in lists that do not give all that there is. */
const selected: Record<string, string> = {
  "/customers/contacts": "customerIds=1&",
  "/locations/contacts": "locationIds=1&",
  "/return-types": "activeOnly=false&",
  "/attributed-leads": inPeriod,
  "/performance": `${inPeriod}performanceSegmentationType=AdGroup&`,
};

/** All lists, of records that there are. */
async function servedLists() {
  const { invoices, creditMemos, bankDeposits, journalEntries } = open.state;
  const { jobs, customers, locations, projects, leads, bookings, bookingProviders, crmContacts } = open.state;
  const { campaigns, technicians, employees } = open.state;
  const owners: Record<string, Map<unknown, unknown>> = {
    ...{ jobs, customers, locations, projects, leads, bookings, campaigns, contacts: crmContacts },
    ...{ technicians, employees },
    "booking-provider": bookingProviders,
    ...{ invoices, "credit-memos": creditMemos, "bank-deposits": bankDeposits },
    "journal-entries": journalEntries,
    "contacts/relationships": customers,
    "report-category": new Map([["accounting", null]]),
    "dynamic-value-sets": new Map([["business-unit", null]]),
  };
  const operations = modelled(open).filter(({ method, query }) => method === "GET" && query.includes("page"));
  return operations.map(({ api, version, path, query }) => {
    const [, owner = ""] = /^\/([\w/-]+)\/\{/.exec(path) ?? [];
    const filled = path
      .replace(/\{\w+\}/, String(owners[owner]?.keys().next().value))
      .replace("{id}", String(first(bookings).id));
    return {
      name: `${api} ${path}`,
      path: `/${api}/${version}/tenant/TENANT${filled}?${selected[path] ?? ""}`,
      parameters: query.filter((parameter) => !parameter.includes("[]")),
    };
  });
}

const pascalCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Calls a list with the same value for all of these parameters; gives what is said of them. */
async function errorsOf(
  sandbox: Sandbox,
  path: string,
  parameters: string[],
  value: string,
): Promise<Errors> {
  const query = parameters.map((name) => `${name}=${encodeURIComponent(value)}`).join("&");
  return (await call(sandbox, path + query)).body.errors ?? {};
}

/** What there is of a kind in all lists: the parameters whose error tells what they take. */
async function refusing(pattern: RegExp) {
  const found: { path: string; parameter: string; values: string[] }[] = [];
  for (const { path, parameters } of lists) {
    const errors = await errorsOf(strict, path, parameters, "??");
    for (const parameter of parameters) {
      const values = pattern.exec(errors[pascalCase(parameter)]?.[0] ?? "")?.[1]?.split(", ");
      if (values) found.push({ path, parameter, values });
    }
  }
  return found;
}

/** What is wrong about other cases of values: an open sandbox must answer the same, a strict one refuse it. */
async function wrongCases(path: string, parameter: string, value: string) {
  const ask = (sandbox: Sandbox, text: string) =>
    call(sandbox, `${path}${parameter}=${encodeURIComponent(text)}&pageSize=5&includeTotal=true`);
  const { status, body } = await ask(open, value);
  const wrong = status === 200 ? [] : [[path, parameter, value, status]];
  const others = [value.toLowerCase(), value.toUpperCase()].filter((each) => each !== value);
  for (const other of others) {
    const taken = await ask(open, other);
    if (JSON.stringify(taken.body) !== JSON.stringify(body))
      wrong.push([path, parameter, other, taken.status]);
  }
  const refused = await ask(strict, others[0] ?? "");
  if (refused.status !== 400) wrong.push([path, parameter, "where strict", refused.status]);
  return wrong;
}

test("choices are taken in any case, in every list", async () => {
  const filters = await refusing(/Values: \[(.+)\]/);
  const wrong = [];
  for (const { path, parameter, values } of filters)
    wrong.push(...(await wrongCases(path, parameter, values.at(-1) ?? "")));
  expect(wrong).toEqual([]);
  const names = filters.map(({ parameter }) => parameter);
  expect(names).toEqual(expect.arrayContaining(["active", "activeState", "jobStatus", "appointmentStatus"]));
  expect(names).toEqual(
    expect.arrayContaining(["statuses", "customField.Operator", "balanceFilter.Comparer"]),
  );
  expect(names.length).toBeGreaterThan(40);
}, 20_000);

test("several choices at once are taken in any case", async () => {
  const path = "/accounting/v2/tenant/TENANT/invoices?reviewStatuses=";
  const { body } = await call(open, `${path}NeedsReview,Reviewed`);
  expect((await call(open, `${path}needsreview,%20REVIEWED`)).body).toEqual(body);
  expect((await call(strict, `${path}needsreview`)).status).toBe(400);
});

test("every list is sorted by a field in any case", async () => {
  const sorts = await refusing(/Available fields are: (.+)\.$/);
  const wrong = [];
  for (const { path, parameter, values } of sorts)
    wrong.push(...(await wrongCases(path, parameter, `-${values.at(-1)}`)));
  expect(wrong).toEqual([]);
  expect(sorts.length).toBeGreaterThan(25);
}, 20_000);

test.each([
  ["jpm/v2/tenant/TENANT/job-types", "modifiedOn"],
  ["sales/v2/tenant/TENANT/estimates", "ModifiedOn"],
  ["accounting/v2/tenant/TENANT/invoices", "ModifiedOn"],
])("%s is ordered by %s and a direction in any case", async (path, field) => {
  expect(await wrongCases(`/${path}?orderBy=${field}&`, "orderByDirection", "desc")).toEqual([]);
  expect(await wrongCases(`/${path}?orderByDirection=desc&`, "orderBy", field)).toEqual([]);
});

test("parameters are read under their names in any case, in every list", async () => {
  const wrong = [];
  for (const { name, path, parameters } of lists) {
    const documented = await errorsOf(open, path, parameters, "??");
    for (const other of [(text: string) => text.toUpperCase(), pascalCase]) {
      const given = parameters.map(other);
      const errors = await errorsOf(open, path, given, "??");
      if (JSON.stringify(errors) !== JSON.stringify(documented)) wrong.push([name, errors, documented]);
      const ignored = given.filter((each) => !parameters.includes(each));
      if (Object.keys(await errorsOf(strict, path, ignored, "??")).length > 0) wrong.push([name, "strict"]);
    }
    if (Object.keys(documented).length < Math.min(3, parameters.length)) wrong.push([name, documented]);
  }
  expect(wrong).toEqual([]);
});

test("so are parameters that come in parts", async () => {
  const { owners } = first(open.state.formSubmissions, (submission) => submission.owners.length > 0);
  const [{ type, id }] = owners as [{ type: string; id: number }];
  const submissions = "/forms/v2/tenant/TENANT/submissions?";
  const { body } = await call(open, `${submissions}owners[0].type=${type}&owners[0].id=${id}`);
  const other = `${submissions}OWNERS[0].TYPE=${type.toLowerCase()}&Owners[0].Id=${id}`;
  expect(body.data.length).toBeGreaterThan(0);
  expect((await call(open, other)).body).toEqual(body);
  const field = await call(open, "/accounting/v2/tenant/TENANT/invoices?customfield.fields[Nothing]=x");
  expect([field.status, field.body.data]).toEqual([200, []]);
});

test("a parameter under two spellings has the values of both", async () => {
  const [one, two] = [...open.state.jobs.keys()];
  const { body } = await call(open, `/jpm/v2/tenant/TENANT/jobs?ids=${one}&IDS=${two}`);
  expect(body.data.map(({ id }) => id)).toEqual([one, two]);
});

test("a list stays on its first page by fault, however the parameter is spelled", async () => {
  open.faults.add({ kind: "same-page", count: 1 });
  expect((await call(open, "/jpm/v2/tenant/TENANT/jobs?Page=2&pageSize=1")).body.page).toBe(1);
});

const withoutZone = "2021-06-05T10:53:07.782016";

test("date-times without a zone are taken, in every list", async () => {
  let filters = 0;
  for (const { name, path, parameters } of lists) {
    const unread = Object.keys(await errorsOf(strict, path, parameters, "??"));
    const undated = Object.keys(await errorsOf(strict, path, parameters, "2026-06-01"));
    const dated = unread.filter((field) => !undated.includes(field));
    const names = parameters.filter((parameter) => dated.includes(pascalCase(parameter)));
    expect([name, Object.keys(await errorsOf(strict, path, names, withoutZone)).sort()]).toEqual([
      name,
      dated.sort(),
    ]);
    expect([name, await errorsOf(open, path, names, withoutZone)]).toEqual([name, {}]);
    expect([name, await errorsOf(open, path, names, "2021-06-05T10:53:07.7820161")]).toEqual([name, {}]);
    filters += names.length;
  }
  expect(filters).toBeGreaterThan(100);
});

test("they are in UTC", async () => {
  const { id, modifiedOn } = first(open.state.jobs);
  const found = async (query: string) =>
    (await call(open, `/jpm/v2/tenant/TENANT/jobs?ids=${id}&${query}=${modifiedOn.replace("Z", "")}`)).body
      .data.length;
  expect([await found("modifiedOnOrAfter"), await found("modifiedBefore")]).toEqual([1, 0]);
});

test("a body's choices are taken in any case, and kept as they are documented", async () => {
  const customer = {
    name: "Jane Doe",
    type: "RESIDENTIAL",
    address,
    locations: [{ name: "Jane Doe", address, contacts: [{ type: "mobilephone", value: "9165550142" }] }],
    contacts: [{ type: "email", value: "jane@example.com" }],
  };
  const path = "/crm/v2/tenant/TENANT/customers";
  const { status, body } = await call(open, path, { method: "POST", body: customer });
  const types = [...open.state.contacts.values()].slice(-2).map(({ type }) => type);
  expect([status, open.state.customers.get(body.id)?.type]).toEqual([200, "Residential"]);
  expect(types.sort()).toEqual(["Email", "MobilePhone"]);
  const refused = await call(strict, path, { method: "POST", body: customer });
  expect([refused.status, Object.keys(refused.body.errors ?? {}).sort()]).toEqual([
    400,
    ["Contacts[0].Type", "Locations[0].Contacts[0].Type", "Type"],
  ]);
  const wrong = await call(open, path, { method: "POST", body: { ...customer, type: "Pager" } });
  expect(wrong.body.errors).toEqual({
    Type: ['The value "Pager" is not valid for Type. Values: [Residential, Commercial].'],
  });
});

test("a body's date-times without a zone are in UTC", async () => {
  const book = (sandbox: Sandbox, start: string) => {
    const appointments = [{ start, end: "2026-06-10T18:00:00" }];
    const body = { ...validBooking(sandbox), priority: "high", appointments };
    return call(sandbox, "/jpm/v2/tenant/TENANT/jobs", { method: "POST", body });
  };
  const { status, body } = await book(open, "2026-06-10T16:00:00.5000000");
  const [appointment] = open.state.appointments.where("jobId", body.id);
  expect([status, Date.parse(appointment?.start ?? ""), Date.parse(appointment?.end ?? "")]).toEqual([
    200,
    Date.parse("2026-06-10T16:00:00.500Z"),
    Date.parse("2026-06-10T18:00:00Z"),
  ]);
  expect(open.state.jobs.get(body.id)?.priority).toBe("High");
  const refused = await book(strict, "2026-06-10T16:00:00");
  expect([refused.status, Object.keys(refused.body.errors ?? {}).sort()]).toEqual([
    400,
    ["Appointments[0].End", "Appointments[0].Start", "Priority"],
  ]);
  expect((await book(open, "soon")).body.errors).toHaveProperty(["Appointments[0].Start"]);
});

describe.each([
  ["with Bearer, and the app key in a header", (token: string) => `Bearer ${token}`, "st-app-key", "", 200],
  ["without Bearer", (token: string) => token, "st-app-key", "", 401],
  [
    "with the app key in the query",
    (token: string) => `Bearer ${token}`,
    "",
    "servicetitanapplicationkey",
    401,
  ],
  ["with neither", (token: string) => token, "", "ServiceTitanApplicationKey", 401],
])("a call %s", (_case, authorizationOf, header, parameter, whereStrict) => {
  const statusIn = async (sandbox: Sandbox, token: string, appKey: string) => {
    const headers = { authorization: authorizationOf(token), ...(header && { [header]: appKey }) };
    const query = parameter && `?${parameter}=${appKey}`;
    return (await call(sandbox, `/jpm/v2/tenant/TENANT/jobs${query}`, { headers })).status;
  };
  const tokenOf = (sandbox: Sandbox) => tokens.get(sandbox) ?? "";

  test("is let in where both are right", async () => {
    expect(await statusIn(open, tokenOf(open), open.appKey)).toBe(200);
    expect(await statusIn(strict, tokenOf(strict), strict.appKey)).toBe(whereStrict);
  });

  test("is not where one is wrong", async () => {
    expect(await statusIn(open, "guess", open.appKey)).toBe(401);
    expect(await statusIn(open, tokenOf(open), "guess")).toBe(401);
  });
});

test("a token that a fault ends has ended, however it was sent", async () => {
  const { body } = await requestToken(open);
  const headers = { authorization: String(body.access_token), "st-app-key": open.appKey };
  open.faults.add({ kind: "expired-token", count: 1 });
  const get = async () => (await call(open, "/jpm/v2/tenant/TENANT/jobs", { headers })).status;
  expect([await get(), await get()]).toEqual([401, 401]);
});

describe("what the documents do not have", () => {
  const cases = [
    [
      "/settings/v2/tenant/TENANT/technicians?color=red&sort=-Id",
      200,
      "query parameter color is not documented; query parameter sort is not documented",
    ],
    ["/jpm/v2/tenant/TENANT/jobs?PageSize=1", 200, "query parameter PageSize is not documented"],
    [
      "/forms/v2/tenant/TENANT/submissions?owners[0].color=1",
      200,
      "query parameter owners%5B0%5D.color is not documented",
    ],
    ["/jpm/v2/tenant/TENANT/jobs?%E2%9C%93=1", 200, "query parameter %E2%9C%93 is not documented"],
    [
      "/jpm/v2/tenant/TENANT/jobs/1/notes/",
      404,
      "GET /jpm/v2/tenant/985798691/jobs/1/notes/ is not documented",
    ],
    ["/nothing", 404, "GET /nothing is not documented"],
    [
      "/sales/v2/tenant/TENANT/opportunities",
      501,
      "GET /sales/v2/tenant/{tenant}/opportunities is withdrawn: last documented 2026-03",
    ],
  ] as const;

  test.each(cases)(
    "%s is answered the same, with a warning where the sandbox is strict",
    async (path, status, warning) => {
      exchanges.length = 0;
      const warned = await call(strict, path);
      const unwarned = await call(open, path);
      expect([warned.status, warned.warning]).toEqual([status, warning]);
      expect(exchanges.map(({ warnings }) => warnings)).toEqual([warning.split("; ")]);
      expect([unwarned.status, unwarned.warning]).toEqual([status, null]);
      expect(warned.body.title).toBe(unwarned.body.title);
    },
  );

  test.each([
    "/jpm/v2/tenant/TENANT/jobs?page=1",
    "/accounting/v2/tenant/TENANT/invoices?customField.Fields[Nothing]=x",
    "/inventory/v2/tenant/TENANT/vendors?active=Any",
  ])("%s is no part of it", async (path) => {
    expect((await call(strict, path)).warning).toBeNull();
  });

  test("a token request is no part of it", async () => {
    exchanges.length = 0;
    await requestToken(strict);
    expect(exchanges.map(({ warnings }) => warnings)).toEqual([[]]);
  });
});
