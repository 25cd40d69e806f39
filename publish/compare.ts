import { deepStrictEqual } from "node:assert/strict";
import type {
  Action,
  Component,
  Connection,
  DataSource,
  Input,
  ServerOutputSchema,
} from "@prismatic-io/spectral/dist/serverTypes";
import { expected } from "./expected";
import type { Publication, PublishedTrigger } from "./platform";

/**
 * Checks a publication against the data in `src`: nothing missing, nothing else, all of it equal.
 * @throws Error, naming the first action, trigger, data source or connection that differs, and how.
 */
export function compare(publication: Publication): void {
  const { actions, triggers, dataSources, connections } = expected();
  compareAll("action", publication.actions, actions);
  compareAll("trigger", publication.triggers, triggers);
  compareAll("data source", publication.dataSources, dataSources);
  compareAll("connection", publication.connections, connections);
}

function compareAll(kind: string, arrived: { key: string }[], wanted: { key: string }[]): void {
  equal(`the list of ${kind}s`, arrived.map(({ key }) => key).sort(), wanted.map(({ key }) => key).sort());
  for (const item of wanted)
    equal(
      `${kind} ${item.key}`,
      arrived.find(({ key }) => key === item.key),
      item,
    );
}

function equal(what: string, arrived: unknown, wanted: unknown): void {
  try {
    deepStrictEqual(arrived, wanted);
  } catch (error) {
    throw new Error(`${what} did not arrive as declared. ${(error as Error).message}`);
  }
}

/** The keys that spectral's types for the platform have: the compiler holds these lists to them. */
type Keys<T> = Record<keyof T, true>;

/** What actions and triggers have in common. */
const stepKeys = {
  key: true,
  display: true,
  inputs: true,
  terminateExecution: true,
  breakLoop: true,
  allowsBranching: true,
  staticBranchNames: true,
  dynamicBranchInput: true,
  examplePayload: true,
} as const;
const actionKeys: Keys<Omit<Action, "perform" | "examplePerform">> = {
  ...stepKeys,
  outputSchema: true,
  examplePerformSafety: true,
  performSafety: true,
};
const triggerKeys: Keys<PublishedTrigger> = {
  ...stepKeys,
  hasOnInstanceDeploy: true,
  hasOnInstanceDelete: true,
  hasWebhookCreateFunction: true,
  hasWebhookDeleteFunction: true,
  scheduleSupport: true,
  synchronousResponseSupport: true,
  triggerResolverSupport: true,
  triggerResolverDefaultBatchSize: true,
  triggerResolverDefaultConcurrentBatchLimit: true,
  hasResolveTriggerItems: true,
  hasGetNextDiscoveryState: true,
  hasOnDeployPerform: true,
  hasResolveOnDeployItems: true,
  hasGetOnDeployNextDiscoveryState: true,
  isCommonTrigger: true,
  isPollingTrigger: true,
};
const dataSourceKeys: Keys<Omit<DataSource, "perform">> = {
  key: true,
  display: true,
  inputs: true,
  dataSourceType: true,
  examplePayload: true,
};
const connectionKeys: Keys<Connection> = {
  key: true,
  label: true,
  comments: true,
  oauth2Type: true,
  iconPath: true,
  avatarIconPath: true,
  inputs: true,
};
const inputKeys: Keys<Input> = {
  key: true,
  label: true,
  keyLabel: true,
  type: true,
  collection: true,
  placeholder: true,
  default: true,
  comments: true,
  example: true,
  required: true,
  model: true,
  language: true,
  onPremiseControlled: true,
  dataSource: true,
  shown: true,
  scope: true,
  inputs: true,
};
const displayKeys: Keys<Action["display"] & Component["display"]> = {
  label: true,
  description: true,
  directions: true,
  important: true,
  category: true,
  iconPath: true,
};
const definitionKeys: Keys<Pick<Component, "key" | "public" | "documentationUrl" | "display">> = {
  key: true,
  public: true,
  documentationUrl: true,
  display: true,
};
const outputSchemaKeys: Keys<Extract<ServerOutputSchema, { type: "actionOutput" }>> &
  Keys<Extract<ServerOutputSchema, { type: "branchingOutput" }>> = {
  type: true,
  schema: true,
  branchSchemas: true,
};
const choiceKeys: Keys<NonNullable<Input["model"]>[number]> = { label: true, value: true };

/**
 * Finds keys in a publication that spectral's types do not have; the platform refuses those.
 * @returns their places, such as "createJob.inputs.summary.lines".
 */
export function unknownKeys({
  definition,
  actions,
  triggers,
  dataSources,
  connections,
}: Publication): string[] {
  const beyond = (path: string, value: object, known: object) =>
    Object.keys(value)
      .filter((key) => !(key in known))
      .map((key) => `${path}.${key}`);
  const ofInputs = (path: string, inputs: Input[] = []): string[] =>
    inputs.flatMap((input) => {
      const here = `${path}.inputs.${input.key}`;
      const choices = (input.model ?? []).flatMap((choice) => beyond(`${here}.model`, choice, choiceKeys));
      return [...beyond(here, input, inputKeys), ...choices, ...ofInputs(here, input.inputs)];
    });
  const ofItems = (items: (Partial<Action> & { key: string; inputs: Input[] })[], known: object) =>
    items.flatMap((item) => [
      ...beyond(item.key, item, known),
      ...beyond(`${item.key}.display`, item.display ?? {}, displayKeys),
      ...beyond(`${item.key}.outputSchema`, item.outputSchema ?? {}, outputSchemaKeys),
      ...ofInputs(item.key, item.inputs),
    ]);
  return [
    ...beyond("component", definition, definitionKeys),
    ...beyond("component.display", definition.display as object, displayKeys),
    ...ofItems(actions as never, actionKeys),
    ...ofItems(triggers as never, triggerKeys),
    ...ofItems(dataSources as never, dataSourceKeys),
    ...ofItems(connections as never, connectionKeys),
  ];
}
