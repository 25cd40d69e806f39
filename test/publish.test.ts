import { readFileSync } from "node:fs";
import { compare, unknownKeys } from "../publish/compare";
import { type Platform, type Publication, startPlatform } from "../publish/platform";
import component from "../src";
import { fileOf } from "./examples/definition";

/** What the CLI would send of the component as spectral makes it, changed by a test. */
function publication(change: (publication: Publication) => void = () => {}): Publication {
  const { actions, dataSources, connections, triggers, key, display } = component;
  const withText = (item: { examplePayload?: unknown }) => ({
    ...item,
    examplePayload: JSON.stringify(item.examplePayload),
  });
  const sent: Publication = JSON.parse(
    JSON.stringify({
      definition: { key, display },
      actions: Object.values(actions).map(withText),
      triggers: Object.values(triggers).map(withText),
      dataSources: Object.values(dataSources).map(withText),
      connections,
    }),
  );
  change(sent);
  return sent;
}

const find = <T extends { key: string }>(items: T[], key: string) =>
  items.find((item) => item.key === key) as T;

test("a publication of the component is as declared", () => {
  compare(publication());
  expect(unknownKeys(publication())).toEqual([]);
});

test.each<[string, string, (sent: Publication) => void]>([
  ["an action is missing", "the list of actions", ({ actions }) => actions.pop()],
  [
    "an action is unknown",
    "the list of actions",
    ({ actions }) => actions.push({ ...find(actions, "getJob"), key: "x" }),
  ],
  ["an input is missing", "action getJob", ({ actions }) => find(actions, "getJob").inputs.pop()],
  [
    "an input is no longer required",
    "action getJob",
    ({ actions }) => delete find(find(actions, "getJob").inputs, "jobId").required,
  ],
  [
    "an example differs",
    "action getJob",
    ({ actions }) => {
      find(actions, "getJob").examplePayload = '{"data":{}}';
    },
  ],
  [
    "an output schema is missing",
    "action getJob",
    ({ actions }) => delete find(actions, "getJob").outputSchema,
  ],
  [
    "a write is called safe",
    "action cancelJob",
    ({ actions }) => {
      find(actions, "cancelJob").performSafety = "SAFE";
    },
  ],
  [
    "a data source has another label",
    "data source selectJob",
    ({ dataSources }) => {
      find(dataSources, "selectJob").display.label = "Job";
    },
  ],
  [
    "a form arrives as a picklist",
    "data source bookingDefaults",
    ({ dataSources }) => {
      find(dataSources, "bookingDefaults").dataSourceType = "picklist";
    },
  ],
  [
    "a form has another example",
    "data source mapJobCustomFields",
    ({ dataSources }) => {
      find(dataSources, "mapJobCustomFields").examplePayload = '{"result":[]}';
    },
  ],
  [
    "a connection's input is missing",
    "connection serviceTitanConnection",
    ({ connections }) => connections[0]?.inputs.pop(),
  ],
])("says so where %s", (_case, place, change) => {
  expect(() => compare(publication(change))).toThrow(`${place} did not arrive as declared.`);
});

test("finds keys that spectral's types do not have, at any depth", () => {
  const sent = publication(({ actions, definition, connections }) => {
    const createCustomer = find(actions, "createCustomer");
    Object.assign(createCustomer, { sorts: [] });
    Object.assign(find(createCustomer.inputs, "type").model?.[0] as object, { color: "red" });
    Object.assign(find(createCustomer.inputs, "address").inputs?.[0] as object, { schema: {} });
    Object.assign(definition, { version: 1 });
    Object.assign(connections[0]?.inputs[0] as object, { writeOnly: true });
  });
  expect(unknownKeys(sent).sort()).toEqual([
    "component.version",
    "createCustomer.inputs.address.inputs.street.schema",
    "createCustomer.inputs.type.model.color",
    "createCustomer.sorts",
    "serviceTitanConnection.inputs.authorizeUrl.writeOnly",
  ]);
});

describe("the platform's stand-in", () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform("token");
  });
  afterAll(() => platform.close());

  const validate = async (definition: string) => {
    const query = "mutation validateIntegrationSchema($definition: String!) { … }";
    const answer = await fetch(`${platform.url}/api`, {
      method: "POST",
      headers: { authorization: "Bearer token", "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { definition } }),
    });
    return ((await answer.json()) as { data: Record<string, unknown> }).data.validateIntegrationSchema;
  };
  const example = readFileSync(fileOf("job-completed-to-invoice"), "utf8");

  test("finds an example valid", async () => {
    expect(await validate(example)).toEqual({ result: { isValid: true }, errors: [] });
  });

  test.each<[string, string, string]>([
    ["an unknown action", example.replace("key: listInvoices", "key: listBills"), "servicetitan / listBills"],
    ["an unknown component", example.replace("key: http,", "key: smtp,"), "public smtp / httpPost"],
    ["an unknown input", example.replace("fetchAll:", "fetchMost:"), "it has no input fetchMost"],
    ["what is no integration", "[]", "The definition is no low-code integration"],
  ])("refuses %s", async (_, definition, reason) => {
    expect(await validate(definition)).toEqual({
      result: { isValid: false },
      errors: [{ field: "definition", messages: expect.arrayContaining([expect.stringContaining(reason)]) }],
    });
  });
});
