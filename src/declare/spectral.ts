import {
  type ActionContext,
  type ActionDefinition,
  type ActionLogger,
  type Connection,
  type Inputs,
  action as spectralAction,
} from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";
import type { JsonSchema } from "../../api/record";
import { type ClientOptions, createClient } from "../client";
import type { Api } from "../client/modules";
import { quiet } from "../describe";
import { connection, debugRequest } from "../inputs/connection";
import { type Fields, read, toInput } from "../inputs/field";
import { mapValues } from "../inputs/mapValues";
import { explainNumber } from "./numbers";

/** An endpoint of ServiceTitan's API; its path is relative to the tenant, with input keys in braces. */
export interface Endpoint {
  api: Api;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  /** Of an operation that ServiceTitan's documents no longer have: what to do instead, in a sentence. */
  withdrawn?: string;
}

/** What an action returns: an example of it and its JSON Schema. */
export interface Result {
  example: unknown;
  jsonSchema: JsonSchema;
  /** Content type of the example, where the action returns a file. */
  contentType?: string;
}

/** What an action has at hand when it runs. */
export interface Call {
  /** The values given, by input key, as ServiceTitan wants them. */
  values: Record<string, unknown>;
  /** Makes the client of a module. */
  client: (api: Api, options?: Partial<ClientOptions>) => AxiosInstance;
  logger: ActionLogger;
}

/** An action as data; `toSpectral` turns it into what the platform runs. */
export interface Action {
  label: string;
  description: string;
  /** One of the handful that most flows use. */
  important?: boolean;
  /** The endpoint it calls; a raw request has none of its own. */
  endpoint?: Endpoint;
  required: Fields;
  optional: Fields;
  result: Result;
  run: (call: Call) => Promise<{ data: unknown; contentType?: string }>;
}

/**
 * Turns an action into a spectral action: adds Connection and Debug Request, reads all inputs before any
 * request, and marks reads as safe to run while a flow is designed.
 */
export function toSpectral(action: Action): ActionDefinition<Inputs> {
  const { label, description, important, endpoint, required, optional, result, run } = action;
  return spectralAction({
    display: { label, description, ...(important && { important }) },
    inputs: {
      connection,
      ...mapValues(required, (field) => toInput(field, true)),
      ...mapValues(optional, (field) => toInput(field, false)),
      debugRequest: toInput(debugRequest, false),
    },
    performSafety: endpoint?.method === "GET" ? "safe" : "notAllowed",
    examplePayload: { data: result.example, contentType: result.contentType } as never,
    outputSchema: { type: "actionOutput", schema: result.jsonSchema },
    perform: (context: ActionContext, params: Record<string, unknown>) => {
      const values = readGroups(action, params);
      const logger = quiet(context.logger);
      const client: Call["client"] = (api, options) =>
        createClient(params.connection as Connection, api, {
          action: label,
          logger,
          debug: params.debugRequest === true || context.debug.enabled,
          ...options,
        });
      const call = { values, client, logger };
      return run(call).catch(async (error: unknown) => {
        await explainNumber(error, call);
        throw error;
      });
    },
  } as ActionDefinition<Inputs>);
}

/** Flat inputs come cleaned; groups cannot have a `clean` in spectral and are read here. */
function readGroups(
  { required, optional }: Action,
  params: Record<string, unknown>,
): Record<string, unknown> {
  const fields = { ...required, ...optional };
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const value =
      field.input.type === "structuredObject" ? read(field, params[key], key in required) : params[key];
    if (value !== undefined) values[key] = value;
  }
  return values;
}
