import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "@prismatic-io/spectral";
import type { Sandbox } from "../../sandbox/server";
import type { Exchange } from "../../sandbox/server/exchanges";
import { catalogue } from "../../src/actions";
import { endpointOf } from "../../src/declare/declaration";
import { parametersOf } from "../../src/declare/parameters";
import { fullInputs } from "../cases";
import { connectionTo, run, startTestSandbox, worldOf } from "../harness";

let sandbox: Sandbox;
let connection: Connection;
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startTestSandbox({ customers: 60, onExchange: (exchange) => exchanges.push(exchange) });
  connection = await connectionTo(sandbox);
});

const world = () => worldOf(sandbox, connection);

interface Listed {
  data: Record<string, unknown>[];
}

/** Runs a list with filters; gives what it listed and the query that it sent. */
async function list(key: string, inputs: Record<string, unknown>) {
  const { data } = (await run(key, { connection, ...inputs })) as Listed;
  return { data, query: withoutPaging(exchanges.at(-1)?.query ?? {}) };
}

/** Query parameters that are no filters. */
const paging = ["page", "pageSize", "includeTotal", "sort", "orderBy", "orderByDirection"];

const withoutPaging = (query: Exchange["query"]): Exchange["query"] =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !paging.includes(name)));

const idsOf = (records: Iterable<Record<string, unknown> | { id: number }>) =>
  [...records].map(({ id }) => id);

describe("a list's filters", () => {
  test("list only the records that fit all of them", async () => {
    const { jobTypeId } = [...sandbox.state.jobs.values()].find((job) => job.jobStatus === "Completed") ?? {};
    const { data } = await list("listJobs", { filters: { jobStatus: "completed", jobTypeId } });
    const wanted = [...sandbox.state.jobs.values()].filter(
      (job) => job.jobStatus === "Completed" && job.jobTypeId === jobTypeId,
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(idsOf(data)).toEqual(idsOf(wanted));
  });

  test("hold when all pages are fetched", async () => {
    const { data } = await list("listTechnicians", { fetchAll: true, filters: { active: "False" } });
    const inactive = [...sandbox.state.technicians.values()].filter((technician) => !technician.active);
    expect(inactive.length).toBeGreaterThan(0);
    expect(idsOf(data)).toEqual(idsOf(inactive));
  });

  test("send IDs separated by commas, given as a list, as text or as one", async () => {
    const ids = [...sandbox.state.jobs.keys()].slice(0, 3);
    for (const given of [ids, ids.join(", "), JSON.stringify(ids)]) {
      const { data, query } = await list("listJobs", { filters: { ids: given } });
      expect(query.ids).toBe(ids.join(","));
      expect(idsOf(data)).toEqual(ids);
    }
    expect((await list("listJobs", { filters: { ids: ids[0] } })).query.ids).toBe(String(ids[0]));
  });

  test("repeat a parameter where ServiceTitan documents a list", async () => {
    const { query } = await list("listInvoices", { filters: { statuses: ["Pending", "Posted"] } });
    expect(query.statuses).toEqual(["Pending", "Posted"]);
  });

  test("send parts that ServiceTitan names otherwise under its names", async () => {
    const { query, data } = await list("listInvoices", {
      pageSize: 5000,
      filters: { balance: 0, balanceComparer: "Greater" },
    });
    expect(query).toMatchObject({ "balanceFilter.Balance": "0", "balanceFilter.Comparer": "Greater" });
    const owed = [...sandbox.state.invoices.values()].filter((invoice) => Number(invoice.balance) > 0);
    expect(idsOf(data)).toEqual(idsOf(owed));
  });

  test("win over a custom parameter of the same name; others are sent beside them", async () => {
    const { query } = await list("listJobs", {
      filters: { jobStatus: "Hold" },
      customQueryParams: [
        { key: "jobStatus", value: "Canceled" },
        { key: "priority", value: "High" },
      ],
    });
    expect(query).toEqual({ jobStatus: "Hold", priority: "High" });
  });

  test("left blank send nothing", async () => {
    const { query } = await list("listJobs", { filters: { ids: [], jobStatus: " ", number: undefined } });
    expect(query).toEqual({});
  });

  test.each([
    ["a status that there is not", { jobStatus: "Done" }, /^Filters, Job Status must be one of Scheduled, /],
    ["a date without a zone", { completedBefore: "2026-07-08T10:00" }, /^Filters, Completed Before must be/],
    [
      "an ID that is no number",
      { ids: ["12", "x"] },
      /^Filters, IDs, item 2 must be an ID, .* "x" was given/,
    ],
    ["51 user IDs", { userIds: Array.from({ length: 51 }, (_, i) => i + 1) }, /at most 50 entries/],
    ["a filter that there is not", { customer: 2 }, /"customer" was given/],
  ])("refuse %s before any request", async (_, filters, message) => {
    const before = exchanges.length;
    const key = "userIds" in filters ? "listTechnicians" : "listJobs";
    await expect(list(key, { filters })).rejects.toThrow(message);
    expect(exchanges.length).toBe(before);
  });
});

const lists = Object.entries(catalogue).flatMap(([key, action]) =>
  action.kind === "list" ? [[key, action] as const] : [],
);

const folder = process.env.SERVICETITAN_OPENAPI_DIR;
if (folder) {
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

  /** The names of the query parameters that the documents give a list. */
  const documentedParameters = (api: string, version: string, path: string): string[] => {
    // Of a module in several versions the paths begin with theirs.
    const document = documents.find(
      ({ servers }) => /\/[\w-]+(\/v2)?$/.exec(servers[0].url)?.[0].replace("/v2", "") === `/${api}`,
    );
    const prefix = String(document.servers[0].url).endsWith("/v2") ? "" : `/${version}`;
    const route = Object.keys(document.paths).find(
      (each) =>
        document.paths[each].get && withoutNames(each) === withoutNames(`${prefix}/tenant/{tenant}${path}`),
    );
    const { parameters } = document.paths[String(route)].get;
    return parameters
      .filter((parameter: { in: string }) => parameter.in === "query")
      .map(({ name }: { name: string }) => name);
  };
  const withoutNames = (path: string) => path.replace(/\{\w+\}/g, "{}");

  test.each(lists)("%s offers every filter that ServiceTitan documents", async (key, action) => {
    const { optional, required } = action;
    const { api, version, path } = endpointOf(action);
    const full = await fullInputs(key, world());
    const filters = (full.filters ?? {}) as object;
    const parts = (optional.filters?.input as { inputs?: object } | undefined)?.inputs ?? {};
    const given = Object.keys(filters);
    const silent = Object.keys(parts).filter((part) => !given.includes(part));
    const unknown = given.filter((name) => !(name in parts));
    expect([
      ...silent.map(
        (part) => `Give the filter ${part} of ${action.label} a value, in its case in test/cases.`,
      ),
      ...unknown.map((name) => `${action.label} has no filter ${name}: rename or remove it in test/cases.`),
    ]).toEqual([]);

    const inPath = Object.entries(required).map(([input, { schema }]) => [
      input,
      schema().safeParse(5).success ? 5 : full[input],
    ]);
    const before = exchanges.length;
    await run(key, { connection, ...Object.fromEntries(inPath), filters }).catch(() => {});
    const sent = Object.keys(withoutPaging(exchanges[before]?.query ?? {})).map((name) =>
      name.replace(/\[.*$|(?<=^customField)\.(?!Fields|Operator).*$/, ""),
    );
    const documented = documentedParameters(api, version, path).filter((name) => !paging.includes(name));
    expect([...new Set(sent)].sort()).toEqual(documented.sort());
  });

  test.each(lists)("%s knows each parameter that ServiceTitan documents", async (_key, action) => {
    const { api, version, path } = endpointOf(action);
    // Dates that are compared here are no parameters of ServiceTitan's.
    const own = Object.keys(action.datesHere ?? {});
    const known = [...parametersOf(action).keys()].filter((name) => !own.includes(name));
    expect(known.sort()).toEqual(documentedParameters(api, version, path).sort());
  });
} else {
  test.skip("not compared with ServiceTitan's OpenAPI documents: SERVICETITAN_OPENAPI_DIR is not set", () => {});
}
