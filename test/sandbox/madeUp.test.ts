import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Documents, openDocuments, operationIn } from "../../api/openapi";
import { type Sandbox, startSandbox } from "../../sandbox/server";
import { documented, nameOf, routeOf } from "../../sandbox/server/documented";
import { exampleValue } from "../../sandbox/server/exampleValue";
import type { Exchange } from "../../sandbox/server/exchanges";
import { openapiChecker } from "../openapi";
import { type ErrorBody, getToken, type Page, useSandbox } from "./support";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const orNull = (schema: object) => ({ oneOf: [{ type: "null" }, schema] });
const answers = (schema: object) => ({
  get: { responses: { 200: { content: { "application/json": { schema } } } } },
});
const whole = (name: string) => ({ name, in: "path", schema: { type: "integer" } });

const opportunity = {
  type: "object",
  required: ["id", "customerId", "status", "owner", "closesOn", "tags", "parts"],
  properties: {
    id: { type: "integer", format: "int64" },
    customerId: { type: "integer", format: "int64" },
    status: reference("Status"),
    owner: orNull(reference("Owner")),
    name: { type: "string" },
    closesOn: { type: ["string", "null"], format: "date" },
    createdOn: { type: "string", format: "date-time" },
    tags: { type: "array", items: { type: "string", maxLength: 3 } },
    parts: { type: "array", items: reference("Opportunity") },
  },
};

/** A document as ServiceTitan publishes them, of operations that it has withdrawn: they will not be modelled. */
const salesDocument = {
  servers: [{ url: "https://api.example.com/sales/v2" }],
  paths: {
    "/tenant/{tenant}/opportunities": answers({
      type: "object",
      properties: {
        page: { type: "integer" },
        pageSize: { type: "integer" },
        hasMore: { type: "boolean" },
        totalCount: { type: ["integer", "null"] },
        data: { type: "array", items: reference("Opportunity") },
      },
    }),
    "/tenant/{tenant}/opportunities/{id}": {
      get: { ...answers(reference("Opportunity")).get, parameters: [whole("id")] },
    },
    "/tenant/{tenant}/opportunities/{id}/followups": answers({ type: "array", items: reference("Owner") }),
    "/tenant/{tenant}/opportunities/followups": { get: { responses: { 302: {} } } },
    "/tenant/{tenant}/export/opportunities": answers({
      type: "object",
      properties: {
        hasMore: { type: "boolean" },
        continueFrom: { type: "string" },
        data: { type: "array", items: reference("Opportunity") },
      },
    }),
  },
  components: {
    schemas: {
      Opportunity: opportunity,
      Status: { type: "string", enum: ["Open", "Won"] },
      Owner: { allOf: [reference("Person"), { type: "object", properties: { email: { type: "string" } } }] },
      Person: { type: "object", required: ["id"], properties: { id: { type: "integer" } } },
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), "documents-"));
writeFileSync(join(folder, "sales.json"), JSON.stringify(salesDocument));
writeFileSync(join(folder, "crm.json"), '{ "servers": [{ "url": "https://api.example.com/crm/v2" }], broken');
afterAll(() => rmSync(folder, { recursive: true }));

const authorized = async (sandbox: Sandbox) => ({
  headers: { authorization: `Bearer ${await getToken(sandbox)}`, "st-app-key": sandbox.appKey },
});

describe("made from a document", () => {
  // This document is not ServiceTitan's own.
  const api = useSandbox({ documents: folder, customers: 5 }, [/./]);
  const get = <T>(path: string, headers = {}) => api.call<T>("GET", "sales", path, undefined, headers);

  /** What refers to a customer has one that there is. */
  const recordOf = (customer: number) => ({
    id: 900000001,
    customerId: [...api.sandbox.state.customers.keys()][customer - 1],
    status: "Open",
    owner: { id: 900000001, email: "jane.doe@example.com" },
    name: "Name 1",
    closesOn: "2026-05-31",
    createdOn: "2026-05-31T16:00:00Z",
    tags: ["Tag"],
    parts: [],
  });

  test("a record has the ID that was asked for, and every field", async () => {
    expect(await get("/opportunities/77")).toEqual({ status: 200, body: { ...recordOf(1), id: 77 } });
  });

  test("a page has whole records, and ones with what they must have alone", async () => {
    const { body } = await get<Page>("/opportunities?includeTotal=true");
    expect(body).toMatchObject({ page: 1, pageSize: 50, hasMore: false, totalCount: 3 });
    const { name: _, createdOn: __, ...required } = recordOf(2);
    const sparse = { ...required, id: 900000002, owner: null, closesOn: null };
    expect(body.data.slice(0, 2)).toEqual([recordOf(1), sparse]);
    expect((await get("/opportunities?includeTotal=true")).body).toEqual(body);
  });

  test("pages follow each other", async () => {
    const { body } = await get<Page>("/opportunities?page=2&pageSize=2");
    expect([body.hasMore, body.data.map(({ id }) => id)]).toEqual([false, [900000003]]);
    expect((await get<Page>("/opportunities?pageSize=2")).body.hasMore).toBe(true);
    const { status, body: refusal } = await get<ErrorBody>("/opportunities?page=none");
    expect([status, Object.keys(refusal.errors)]).toEqual([400, ["Page"]]);
  });

  test("a feed tells of its records once", async () => {
    type Feed = { hasMore: boolean; continueFrom: string; data: unknown[] };
    const { body } = await get<Feed>("/export/opportunities?from=2026-01-01");
    expect([body.hasMore, body.data.length]).toEqual([false, 3]);
    const { body: next } = await get<Feed>(`/export/opportunities?from=${body.continueFrom}`);
    expect(next).toEqual({ ...body, data: [] });
  });

  test("a list without pages is one", async () => {
    const { body } = await get<{ id: number }[]>("/opportunities/77/followups");
    expect(body.map(({ id }) => id)).toEqual([900000001, 900000002, 900000003]);
  });

  test("an answer says that it is", async () => {
    const { headers } = await authorized(api.sandbox);
    const mark = async (path: string) => {
      const url = `${api.sandbox.url}/sales/v2/tenant/${api.sandbox.tenant}${path}`;
      return (await fetch(url, { headers })).headers.get("x-sandbox-made-up");
    };
    expect(await mark("/opportunities")).toBe("from the API document");
    expect(await mark("/estimates")).toBeNull();
  });

  test("who may call is asked first", async () => {
    expect((await get("/opportunities", { authorization: "" })).status).toBe(401);
    expect((await get("/opportunities", { "st-app-key": "" })).status).toBe(401);
  });

  test("a path is refused that has text where the document has a whole number", async () => {
    const { status, body } = await get<ErrorBody>("/opportunities/mine");
    expect([status, body.errors]).toEqual([400, { Id: ["The value 'mine' is not valid."] }]);
  });

  test("nothing is where the document does not say what is answered, or there is none", async () => {
    expect((await get("/opportunities/followups")).status).toBe(501);
    expect((await api.call("GET", "marketing", "/suppressions")).status).toBe(501);
    expect((await api.call("POST", "marketing", "/suppressions/suppress", {})).status).toBe(501);
  });

  test("a document that is not needed is not read", async () => {
    expect((await api.call("GET", "crm", "/customers")).status).toBe(200);
  });
});

test("a folder without documents is refused", async () => {
  await expect(startSandbox({ documents: join(folder, "none") })).rejects.toThrow("There is no folder");
});

const documents = process.env.SERVICETITAN_OPENAPI_DIR;
(documents ? describe : describe.skip)("from ServiceTitan's documents (skipped without them)", () => {
  const reads = [...documented.values()].flat().filter(({ method }) => method === "GET");
  let open: Documents;
  beforeAll(() => {
    open = openDocuments(documents ?? "");
  });
  const check = openapiChecker() ?? (() => []);
  const api = useSandbox({ documents, customers: 5 }, [/the sandbox does not model it$/, /is missing$/]);

  /** What a read is documented to answer. */
  const answerOf = ({ api, version, ...read }: (typeof reads)[number]) => {
    const { openapi, prefix } = open(api, version) ?? {};
    const operation = openapi && operationIn(openapi, "GET", `${prefix}${routeOf(read)}`)?.operation;
    const schema = operation?.responses["200"]?.content?.["application/json"]?.schema;
    return openapi && schema && { openapi, schema };
  };

  // `useSandbox` holds each answer to the documents.
  test("every GET is answered, refused by its model, or documented without an answer", async () => {
    const given = await authorized(api.sandbox);
    const wrong = [];
    for (const read of reads) {
      const path = read.path.replace(/\{\w+\}/g, "1");
      const url = `${api.sandbox.url}/${read.api}/${read.version}/tenant/${api.sandbox.tenant}${path}`;
      const answer = await fetch(url, { ...given, redirect: "manual" });
      const { status } = answer;
      const body = status < 400 ? undefined : ((await answer.json()) as ErrorBody);
      const isRefused = [400, 404].includes(status) && !body?.title.startsWith("No resource");
      const isWithout = status === 501 && answerOf(read) === undefined;
      if (![200, 302].includes(status) && !isRefused && !isWithout) wrong.push([nameOf(read), status, body]);
    }
    expect(wrong).toEqual([]);
    expect(reads.length).toBeGreaterThan(300);
  });

  test("an example of every answer is valid, with all that there may be and with the least", () => {
    const findings = reads.flatMap((read) => {
      const { openapi, schema } = answerOf(read) ?? {};
      if (!openapi || !schema) return [];
      return [false, true].flatMap((isSparse) => {
        const making = { openapi, number: 1, moment: "2026-05-31T16:00:00Z", isSparse };
        const responseBody = exampleValue(schema, making);
        return check({
          ...read,
          route: routeOf(read),
          status: 200,
          query: {},
          responseBody,
        } as unknown as Exchange);
      });
    });
    expect(findings.filter((finding) => !/query parameter \w+ is missing/.test(finding))).toEqual([]);
  });
});
