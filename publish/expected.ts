import type { Input } from "@prismatic-io/spectral/dist/serverTypes";
import { catalogue } from "../src/actions";
import { serviceTitanConnection } from "../src/connections";
import { dataSources } from "../src/dataSources";
import { type DataSource, exampleOfDataSource, inputsOfDataSource } from "../src/declare/dataSource";
import { type Action, branchesOf, descriptionOf, exampleOf, isSafe, resultOf } from "../src/declare/perform";
import { descriptionOfTrigger, examplePayloadOf, inputsOf, type Trigger } from "../src/declare/trigger";
import { connection, debugRequest } from "../src/inputs/connection";
import type { Inputs } from "../src/inputs/input";
import { triggers } from "../src/triggers";
import type { Publication } from "./platform";

/** What the platform has to receive, made from the data in `src` and not by spectral. */
export const expected = (): Omit<Publication, "definition"> => ({
  actions: Object.entries(catalogue).map(([key, action]) => expectedAction(key, action)),
  triggers: Object.entries(triggers).map(([key, trigger]) => expectedTrigger(key, trigger)),
  dataSources: Object.entries(dataSources).map(([key, source]) => expectedDataSource(key, source)),
  connections: [expectedConnection()],
});

function expectedAction(key: string, action: Action): Publication["actions"][number] {
  const { label, important, required, optional } = action;
  const branches = branchesOf(action);
  return asJson({
    key,
    display: { label, description: descriptionOf(action), important },
    inputs: [
      toInput("connection", connection),
      ...inputs(required, true),
      ...inputs(optional, false),
      ...inputs({ debugRequest }, false),
    ],
    examplePayload: JSON.stringify(exampleOf(action)),
    ...(branches && { allowsBranching: true, staticBranchNames: Object.keys(branches) }),
    outputSchema: branches
      ? {
          type: "branchingOutput" as const,
          branchSchemas: Object.entries(branches).map(([name, { jsonSchema }]) => ({
            name,
            schema: JSON.stringify(jsonSchema),
          })),
        }
      : { type: "actionOutput" as const, schema: JSON.stringify(resultOf(action).jsonSchema) },
    performSafety: isSafe(action) ? "SAFE" : "NOT_ALLOWED",
    ...(!isSafe(action) && { examplePerformSafety: "SAFE" }),
  });
}

function expectedTrigger(key: string, trigger: Trigger): Publication["triggers"][number] {
  const { required, optional, atDeployment } = inputsOf(trigger);
  return asJson({
    key,
    display: { label: trigger.label, description: descriptionOfTrigger(trigger) },
    inputs: [
      ...(trigger.kind === "webhook" ? [] : [toInput("connection", connection)]),
      ...inputs(required, true),
      ...inputs(optional, false),
      ...inputs(atDeployment, false).map((input) => ({ ...input, scope: "ON_DEPLOY" as const })),
    ],
    examplePayload: JSON.stringify(examplePayloadOf(trigger)),
    ...howItRuns(trigger),
  });
}

function howItRuns(trigger: Trigger) {
  if (trigger.kind === "webhook")
    return {
      scheduleSupport: "invalid" as const,
      synchronousResponseSupport: "valid" as const,
      triggerResolverSupport: "invalid" as const,
      allowsBranching: true,
      staticBranchNames: [...trigger.branches],
    };
  const isBatched = trigger.kind === "changes";
  return {
    scheduleSupport: "required" as const,
    synchronousResponseSupport: "invalid" as const,
    triggerResolverSupport: isBatched ? ("required" as const) : ("valid" as const),
    triggerResolverDefaultBatchSize: isBatched ? 1 : 50,
    triggerResolverDefaultConcurrentBatchLimit: 1,
    hasResolveTriggerItems: true,
    hasGetNextDiscoveryState: true,
    ...(isBatched && {
      hasResolveOnDeployItems: true,
      hasGetOnDeployNextDiscoveryState: true,
      hasOnDeployPerform: true,
    }),
    ...(!isBatched && { isPollingTrigger: true }),
    hasOnInstanceDeploy: true,
  };
}

function expectedDataSource(key: string, source: DataSource): Publication["dataSources"][number] {
  const { label, description } = source;
  const { required, optional } = inputsOfDataSource(source);
  return asJson({
    key,
    display: { label, description },
    dataSourceType: source.kind,
    inputs: [toInput("connection", connection), ...inputs(required, true), ...inputs(optional, false)],
    examplePayload: JSON.stringify({ result: exampleOfDataSource(source) }),
  });
}

function expectedConnection(): Publication["connections"][number] {
  const { key, display, oauth2Type } = serviceTitanConnection;
  const fields = Object.entries(serviceTitanConnection.inputs);
  return asJson({
    key,
    label: display.label,
    comments: display.description,
    oauth2Type: oauth2Type as never,
    inputs: fields.map(([name, field]) => toInput(name, field)),
  });
}

const inputs = (fields: Inputs, required: boolean): Input[] =>
  Object.entries(fields).map(([key, { input }]) =>
    // The platform has no required groups: their parts are checked when the action runs.
    toInput(key, input.type === "structuredObject" ? input : { ...input, required }),
  );

/** What an input that names no default of its own starts with. */
const defaults: Record<string, string> = {
  string: "",
  text: "",
  password: "",
  code: "",
  data: "",
  boolean: "false",
};

function toInput(key: string, field: object): Input {
  const { inputs: parts, ...input } = field as { type: string; label: string; inputs?: object };
  return {
    default: defaults[input.type],
    ...input,
    key,
    inputs: parts && Object.entries(parts).map(([name, part]) => toInput(name, part)),
  };
}

/** As it looks on the wire: without what is undefined. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));
