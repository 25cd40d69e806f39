import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe as describeComponent } from "../reference/describe";
import { toHtml } from "../reference/html";
import { toMarkdown } from "../reference/markdown";
import { catalogue } from "../src/actions";
import { dataSources } from "../src/dataSources";
import type { Calling } from "../src/declare/declaration";
import { feeds } from "../src/feeds";
import { typeLists } from "../src/inputs/customFieldTypes";
import { namedLists } from "../src/inputs/named";

const reference = describeComponent();
const actions = reference.groups.flatMap((group) => group.actions);
const createCustomer = actions.find(({ key }) => key === "createCustomer");

test("describes every action and every data source once", () => {
  expect(actions.map(({ key }) => key).sort()).toEqual(Object.keys(catalogue).sort());
  expect(reference.dataSources.map(({ key }) => key).sort()).toEqual(Object.keys(dataSources).sort());
});

test("says which inputs and which parts of groups are required", () => {
  const required = createCustomer?.inputs.filter((input) => input.required).map(({ key }) => key);
  expect(required).toEqual(expect.arrayContaining(["name", "locations", "address", "address.street"]));
  expect(required).not.toContain("address.unit");
  expect(required).not.toContain("type");
});

test("names the endpoint, the scope and the result of an action", () => {
  expect(createCustomer).toMatchObject({
    endpoint: "POST /crm/v2/tenant/{tenant}/customers",
    scope: "CRM → Customers (Write)",
    output: { kind: "record", record: "Created Customer" },
  });
});

test("every result but raw answers is a record that is described", () => {
  const records = reference.records.map(({ name }) => name);
  for (const { key, output } of actions) {
    if (output.record) expect(records).toContain(output.record);
    if (output.kind === "other") expect([key, catalogue[key]?.kind]).toEqual([key, "composite"]);
  }
});

test("both the pages and the page with search name each action with its key and all its inputs", () => {
  for (const text of [Object.values(toMarkdown(reference)).join(), toHtml(reference)])
    for (const { key, label, inputs } of actions)
      for (const part of [key, label, ...inputs.map((input) => input.key)]) expect(text).toContain(part);
});

test("docs/reference is that of this component", () => {
  const folder = join(__dirname, "../docs/reference");
  const pages = toMarkdown(reference);
  const stale = Object.keys(pages).filter((name) => {
    const file = join(folder, name);
    return !existsSync(file) || readFileSync(file, "utf8") !== pages[name];
  });
  const left = readdirSync(folder).filter((name) => !(name in pages));
  if (stale.length + left.length > 0)
    throw new Error(
      `${[...stale, ...left].join(", ")} in docs/reference: stale. Run npm run docs and commit it.`,
    );
});

test("each link of a page leads to a heading", () => {
  const pages = toMarkdown(reference);
  const anchor = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-");
  const headings = Object.fromEntries(
    Object.entries(pages).map(([name, text]) => [
      name,
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, each = ""]) => anchor(each)),
    ]),
  );
  const broken = Object.entries(pages).flatMap(([name, text]) =>
    [...text.matchAll(/\]\(([\w-]*(?:\.md)?)#([\w-]+)\)/g)].flatMap(([, file, heading = ""]) =>
      headings[file || name]?.includes(heading) ? [] : [`${name} → ${file}#${heading}`],
    ),
  );
  expect(broken).toEqual([]);
});

test("text is escaped in the page", () => {
  const page = toHtml({ ...reference, description: '<script>alert("&")</script>' });
  expect(page).toContain("&#60;script&#62;alert(&#34;&#38;&#34;)&#60;/script&#62;");
});

const documents = process.env.SERVICETITAN_OPENAPI_DIR ?? "";
const withDocuments = existsSync(documents) ? test : test.skip;

withDocuments("each action, feed and picklist names its scope as the documents do", () => {
  const documented = new Map<string, string>();
  for (const file of readdirSync(documents).filter((name) => name.endsWith(".json"))) {
    const { servers, paths, components } = JSON.parse(readFileSync(join(documents, file), "utf8"));
    const api = new URL(servers[0].url).pathname.split("/")[1];
    const names = components.securitySchemes.oauth.flows.clientCredentials.scopes;
    for (const [path, operations] of Object.entries<Operations>(paths))
      for (const [method, { security = [] }] of Object.entries(operations)) {
        const [scope = ""] = security.flatMap(({ oauth = [] }) => oauth);
        // Telecom's one document has its versions in the paths.
        const ownPath = path.replace(/^(\/v2)?\/tenant\/{tenant}/, "");
        const name = `${method.toUpperCase()} ${api} ${template(ownPath)}`;
        documented.set(name, names[scope]);
      }
  }
  const all = [catalogue, feeds, dataSources, typeLists].flatMap(
    (each) => Object.values(each) as Partial<Calling>[],
  );
  const declared = all.flatMap(({ calls, scope }) => (calls ? [{ calls, scope }] : []));
  const wrong = declared
    .map(({ calls, scope }) => ({ calls, scope, documented: documented.get(template(calls)) }))
    // Of withdrawn endpoints the documents name none.
    .filter(({ scope, documented }) => documented !== undefined && scope !== documented);
  expect(wrong).toEqual([]);
  const scopes = [...documented.values()];
  const composed = Object.values(catalogue).flatMap((action) => (action.calls ? [] : action.scopes));
  expect(composed.filter((scope) => !scopes.includes(scope))).toEqual([]);
  expect(Object.values(namedLists).filter(({ scope }) => !scopes.includes(scope))).toEqual([]);
  expect(declared.filter(({ calls }) => documented.get(template(calls))).length).toBeGreaterThan(190);
});

type Operations = Record<string, { security?: { oauth?: string[] }[] }>;

const template = (path: string) => path.replace(/\{\w+\}/g, "{}");
