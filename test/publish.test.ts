import { compare, unknownKeys } from "../publish/compare";
import type { Publication } from "../publish/platform";
import component from "../src";

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
