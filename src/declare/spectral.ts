import {
  type ActionContext,
  type ActionDefinition,
  type ActionLogger,
  type Connection,
  dataSource,
  type InputFieldDefinition,
  type Inputs as SpectralInputs,
  action as spectralAction,
} from "@prismatic-io/spectral";
import { createClient } from "../client";
import { toPlatformError } from "../client/errors";
import { quiet } from "../describe";
import { connection, debugRequest } from "../inputs/connection";
import { type Input, type Inputs, isLeftBlank, ownPart, readInput } from "../inputs/input";
import { mapValues } from "../inputs/mapValues";
import { type DataSource, exampleOfDataSource, inputsOfDataSource, loadDataSource } from "./dataSource";
import type { Call, Outcome } from "./declaration";
import {
  type Action,
  branchesOf,
  descriptionOf,
  exampleOf,
  isSafe,
  perform,
  performFirstFew,
  resultOf,
} from "./perform";

/** Turns what is declared into what spectral takes. Its types are wider than the platform's; the casts stand here. */

/** Turns an action into a spectral action: adds Connection and Debug Request. */
export function toAction(action: Action): ActionDefinition<SpectralInputs> {
  const { label, important, required, optional } = action;
  const branches = branchesOf(action);
  return spectralAction({
    display: { label, description: descriptionOf(action), ...(important && { important }) },
    inputs: { connection, ...toInputs(required, optional), debugRequest: toInput(debugRequest, false) },
    performSafety: isSafe(action) ? "safe" : "notAllowed",
    examplePayload: exampleOf(action) as never,
    ...(branches
      ? {
          allowsBranching: true,
          staticBranchNames: Object.keys(branches),
          outputSchema: {
            type: "branchingOutput",
            branchSchemas: mapValues(branches, (result) => result.jsonSchema),
          },
        }
      : { outputSchema: { type: "actionOutput", schema: resultOf(action).jsonSchema } }),
    perform: (context: ActionContext, params: Record<string, unknown>) => {
      const debug = readInput(debugRequest, params.debugRequest, false) || context.debug.enabled;
      return perform(action, {
        ...callOf(action, params, context.logger, { debug }),
        values: readInputs(action, params),
      });
    },
  } as ActionDefinition<SpectralInputs>);
}

/**
 * What the designer runs in place of an action that is not safe to run, to show what it returns: a list reads its first
 * few records, a write answers its example. Spectral has no say in it, since it would refuse the blank inputs of a step
 * that is not finished, which shows the example as well.
 * @returns nothing for an action that is safe.
 */
export function exampleRun(action: Action) {
  if (isSafe(action)) return {};
  return {
    examplePerformSafety: "SAFE" as const,
    examplePerform: async (context: ActionContext, params: Record<string, unknown>): Promise<Outcome> => {
      if (action.kind !== "list" || !isFinished(action, params)) return exampleOf(action);
      try {
        const call = callOf(action, params, context.logger, { debug: context.debug.enabled });
        return await performFirstFew(action, { ...call, values: readInputs(action, params) });
      } catch (error) {
        throw toPlatformError(error);
      }
    },
  };
}

/** Whether a step has what it needs to run. */
export const isFinished = ({ required }: { required: Inputs }, params: Record<string, unknown>) =>
  params.connection != null &&
  Object.entries(required).every(([key, field]) => !isLeftBlank(field, params[key]));

export function toDataSource(source: DataSource) {
  const { label, description } = source;
  const { required, optional } = inputsOfDataSource(source);
  return dataSource({
    display: { label, description },
    dataSourceType: source.kind,
    inputs: { connection, ...toInputs(required, optional) } as SpectralInputs,
    examplePayload: { result: exampleOfDataSource(source) as never },
    perform: async (context, params: Record<string, unknown>) => ({
      result: (await loadDataSource(source, {
        ...callOf({ label }, params, context.logger, {}),
        values: readInputs({ required, optional }, params),
      })) as never,
    }),
  });
}

/** What a run has at hand but its values. */
export function callOf(
  { label, ...rest }: { label: string; scope?: string },
  params: Record<string, unknown>,
  given: ActionLogger,
  options: { debug?: boolean },
): Omit<Call, "values"> {
  const logger = quiet(given);
  return {
    label,
    logger,
    client: (api, own) =>
      createClient(params.connection as Connection, api, {
        action: label,
        scope: rest.scope,
        logger,
        ...options,
        ...own,
      }),
  };
}

/**
 * Reads all inputs, before any request.
 * @returns the values given, by input key.
 * @throws SpectralError: a sentence about the first that does not fit.
 */
export function readInputs(
  { required, optional }: { required: Inputs; optional: Inputs },
  params: Record<string, unknown>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries({ ...required, ...optional })) {
    const value = readInput(field, ownPart(key, field, params[key]), key in required);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

export const toInputs = (required: Inputs, optional: Inputs) => ({
  ...mapValues(required, (field) => toInput(field, true)),
  ...mapValues(optional, (field) => toInput(field, false)),
});

/** The spectral input of a field. Spectral has no required groups: the action refuses one that is missing. */
function toInput({ input }: Input, required: boolean): InputFieldDefinition {
  return (input.type === "structuredObject" ? input : { ...input, required }) as InputFieldDefinition;
}
