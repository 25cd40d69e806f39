import { openDocuments, operationIn, type Parameter } from "../../api/openapi";
import type { Exchange } from "../../sandbox/server/exchanges";
import { openapiChecker } from "../openapi";
import { type Page, useSandbox } from "./support";

const folder = process.env.SERVICETITAN_OPENAPI_DIR;
const check = openapiChecker() ?? (() => []);
if (!folder)
  process.stderr.write(
    "NOT RUN: SERVICETITAN_OPENAPI_DIR is unset, so the sandbox is not compared with ServiceTitan's documents.\n",
  );

const lists = [
  ["crm", "/customers"],
  ["crm", "/locations"],
  ["jpm", "/jobs"],
  ["jpm", "/appointments"],
  ["jpm", "/job-cancel-reasons"],
  ["jpm", "/job-types"],
  ["jpm", "/job-hold-reasons"],
  ["jpm", "/projects"],
  ["jpm", "/project-statuses"],
  ["jpm", "/project-substatuses"],
  ["dispatch", "/appointment-assignments"],
  ["settings", "/technicians"],
  ["settings", "/business-units"],
  ["settings", "/user-roles"],
  ["settings", "/employees"],
  ["settings", "/tag-types"],
  ["marketing", "/campaigns"],
  ["accounting", "/payment-types"],
  ["accounting", "/tax-zones"],
  ["equipmentsystems", "/equipment-types"],
  ["pricebook", "/categories"],
  ["pricebook", "/discounts-and-fees"],
  ["pricebook", "/services"],
  ["pricebook", "/equipment"],
  ["pricebook", "/materials"],
  ["crm", "/booking-provider-tags"],
  ["crm", "/leads"],
  ["crm", "/contacts"],
  ["dispatch", "/arrival-windows"],
  ["forms", "/forms"],
  ["forms", "/submissions"],
  ["sales", "/estimates"],
  ["sales", "/estimates/items"],
  ["sales", "/estimate-templates"],
  ["sales", "/proposal-templates"],
  ["service-agreements", "/service-agreements"],
  ["memberships", "/memberships"],
  ["memberships", "/membership-types"],
  ["memberships", "/recurring-service-types"],
  ["memberships", "/recurring-services"],
  ["memberships", "/recurring-service-events"],
] as const;

(folder ? describe : describe.skip)("against ServiceTitan's OpenAPI documents", () => {
  const api = useSandbox({ customers: 200 }, [/query parameter \w+ is not documented/]);

  // `useSandbox` checks each exchange after each test.
  test.each(lists)("every record of %s %s has the documented shape", async (module, path) => {
    const { body } = await api.call<Page>("GET", module, `${path}?pageSize=5000`);
    expect(body.data.length).toBeGreaterThan(1);
    expect(api.exchanges).toHaveLength(1);
  });

  test.each(lists)("every typed parameter that %s %s documents is read", async (module, path) => {
    const typed = documentedParameters(module, path).filter(({ schema }) => isTyped(schema));
    for (const { name } of typed) {
      const { status, body } = await api.call("GET", module, `${path}?${name}=%3F%3F`);
      const field = name.charAt(0).toUpperCase() + name.slice(1);
      expect([name, status, Object.keys(body.errors ?? {})]).toEqual([name, 400, [field]]);
    }
    expect(typed.length).toBeGreaterThan(3);
  });

  test("what does not conform is found: parameters, requests and answers", async () => {
    await api.call("GET", "jpm", "/jobs?page=1");
    const right = api.exchanges.at(-1) as Exchange;
    const findings = (changes: Partial<Exchange>) => check({ ...right, ...changes }).join("\n");
    const page = { page: 1, pageSize: 50, hasMore: false, totalCount: null, data: [] };
    expect(findings({})).toBe("");
    expect(findings({ responseBody: page })).toBe("");
    expect(findings({ query: { color: "red" } })).toContain("query parameter color is not documented");
    expect(findings({ query: { page: "one" } })).toContain("query parameter page must be integer");
    expect(findings({ query: { jobStatus: "Lost" } })).toContain("query parameter jobStatus must be");
    expect(findings({ query: { createdBefore: "June" } })).toContain('match format "date-time"');
    expect(findings({ requestBody: { a: 1 } })).toContain("a request body is not documented");
    expect(findings({ responseBody: { ...page, extra: 1 } })).toContain(
      "must NOT have additional properties",
    );
    expect(findings({ responseBody: { ...page, data: [{ id: 1 }] } })).toContain(
      "answer/data/0 must have required property 'jobNumber'",
    );
    expect(findings({ status: 201 })).toContain("the status is not documented");
    expect(findings({ status: 400, responseBody: { title: "x" } })).toContain(
      "must have required property 'traceId'",
    );
    expect(findings({ route: "/tenant/{tenant}/jbos" })).toContain("not in jpm-v2.json");
    expect(findings({ api: "jobs" })).toContain("no document for jobs");

    const cancel = {
      method: "PUT",
      route: "/tenant/{tenant}/jobs/{id}/cancel",
      query: {},
      responseBody: undefined,
    };
    expect(findings({ ...cancel, requestBody: { reasonId: 1, memo: "x" } })).toBe("");
    expect(findings({ ...cancel, requestBody: { reasonId: "1" } })).toMatch(
      /memo[\s\S]*reasonId must be integer/,
    );
    expect(findings({ ...cancel, requestBody: { reasonId: 1, memo: "x" }, responseBody: {} })).toContain(
      "an answer's body is not documented",
    );
  });
});

function documentedParameters(module: string, path: string): Parameter[] {
  const document = openDocuments(folder ?? "")(module, "v2");
  const documented = document && operationIn(document.openapi, "GET", `/tenant/{tenant}${path}`);
  if (documented === undefined) throw new Error(`GET ${module} ${path} is not documented.`);
  return (documented.operation.parameters ?? []).filter((parameter) => parameter.in === "query");
}

/** Whether not every text is a value: numbers, dates, choices and so on. */
const isTyped = ({ type, format, oneOf }: Parameter["schema"]) =>
  type !== "string" || Boolean(format ?? oneOf);
