import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import { parse } from "yaml";
import type { ConfigVar } from "../../integrations/definition";
import type { Sandbox } from "../../sandbox/server";
import { catalogue } from "../../src/actions";
import { dataSources } from "../../src/dataSources";
import { mapValues } from "../../src/inputs/mapValues";
import { connectionTo, dateIn, runWhole, startTestSandbox } from "../../test/harness";
import { bookJob, type WebForm } from "./bookJob";
import integration, { componentRegistry } from "./index";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox();
});

const form: WebForm = {
  name: "Jane Doe",
  phone: "9165550142",
  street: "2140 Capitol Avenue",
  city: "Sacramento",
  state: "CA",
  zip: "95816",
  problem: "No heat since last night.",
  visit: { start: `${dateIn(3)}T09:00:00-08:00`, end: `${dateIn(3)}T11:00:00-08:00` },
};

/** The component's actions as a flow calls them on the platform. */
const components = {
  servicetitan: Object.fromEntries(
    Object.keys(catalogue).map((key) => [key, (inputs: never) => runWhole(key, inputs)]),
  ),
} as never;

const first = (records: Map<number, { id: number }>) => String([...records.values()][0]?.id);

test("a web form becomes a customer with a booked job", async () => {
  const { businessUnits, jobTypes, campaigns, customers, jobs, appointments } = sandbox.state;
  const { result } = await invokeFlow(bookJob, {
    context: { components },
    configVars: {
      "ServiceTitan Connection": await connectionTo(sandbox),
      "Business Unit": first(businessUnits),
      "Job Type": first(jobTypes),
      Campaign: first(campaigns),
    },
    payload: { body: { data: form, contentType: "application/json" } },
  });
  const { customerId, jobId } = (result as { data: { customerId: number; jobId: number } }).data;
  expect(customers.get(customerId)).toMatchObject({ name: "Jane Doe", type: "Residential" });
  expect(jobs.get(jobId)).toMatchObject({ customerId, summary: form.problem, priority: "Normal" });
  const visits = [...appointments.values()].filter((appointment) => appointment.jobId === jobId);
  expect(visits).toMatchObject([{ start: `${dateIn(3)}T17:00:00Z`, end: `${dateIn(3)}T19:00:00Z` }]);
});

test("the manifest has every action of the component, with its inputs", () => {
  const inputsOf = ({ inputs }: { inputs: object }) => Object.keys(inputs);
  expect(mapValues(componentRegistry.servicetitan.actions, inputsOf)).toEqual(
    mapValues(catalogue, ({ required, optional }) => [
      "connection",
      ...Object.keys(required),
      ...Object.keys(optional),
      "debugRequest",
    ]),
  );
});

test("the manifest has every data source of the component, picklists and forms", () => {
  const typeOf = ({ dataSourceType }: { dataSourceType: string }) => dataSourceType;
  expect(mapValues(componentRegistry.servicetitan.dataSources, typeOf)).toEqual(
    mapValues(dataSources, ({ kind }) => kind),
  );
});

test("a config page offers the tenant's records by the component's picklists", () => {
  const { codeNativeIntegrationYAML } = integration as unknown as { codeNativeIntegrationYAML: string };
  const { requiredConfigVars } = parse(codeNativeIntegrationYAML);
  const picklists = (requiredConfigVars as ConfigVar[]).filter(({ dataSource }) => dataSource);
  expect(picklists.map(({ key, dataType, dataSource }) => [key, dataType, dataSource?.key])).toEqual([
    ["Business Unit", "picklist", "selectBusinessUnit"],
    ["Job Type", "picklist", "selectJobType"],
    ["Campaign", "picklist", "selectCampaign"],
  ]);
  for (const { inputs } of picklists)
    expect(inputs?.connection).toMatchObject({ type: "configVar", value: "ServiceTitan Connection" });
});

test("the integration is one that the platform imports, with this component's connection", () => {
  const { codeNativeIntegrationYAML } = integration as unknown as { codeNativeIntegrationYAML: string };
  const { name, flows, requiredConfigVars } = parse(codeNativeIntegrationYAML);
  expect({ name, flows }).toMatchObject({ name: "Web form to booked job", flows: [{ name: "Book a job" }] });
  expect(requiredConfigVars[0]).toMatchObject({
    key: "ServiceTitan Connection",
    connection: { key: "serviceTitanConnection", component: { key: "servicetitan", isPublic: false } },
  });
});
