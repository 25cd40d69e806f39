import type { ActionLogger } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";
import type { JsonSchema } from "../../api/record";
import type { ClientOptions } from "../client";
import type { Api } from "../client/modules";
import type { Differences } from "../client/preview";
import type { Inputs } from "../inputs/input";

/** What every kind of action declares. */
export interface Declared {
  label: string;
  /** One sentence that starts with a verb. */
  description: string;
  /** One of the handful that most flows use. */
  important?: boolean;
  required: Inputs;
  optional: Inputs;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An endpoint as it is declared: method, module, and the path below the tenant with input keys in braces. */
export type Calls = `${Method} ${Module} /${string}`;

/** A module, with its version where that is not v2: "telecom/v3". */
type Module = Api | `${Api}/v${number}`;

/** What calls an endpoint of ServiceTitan declares of it. */
export interface Calling {
  /** As "GET jpm /jobs/{jobId}". */
  calls: Calls;
  /** The API scope that an app needs for it, as ServiceTitan's documents name it: "CRM → Customers (Read)". */
  scope: string;
  /** Of an endpoint that ServiceTitan's documents no longer have: what to do instead, in a sentence. */
  withdrawn?: string;
}

export interface Endpoint {
  method: Method;
  api: Api;
  version: string;
  path: string;
}

/** The parts of an endpoint as it is declared. */
export function endpointOf({ calls }: Pick<Calling, "calls">): Endpoint {
  const [method, module, path] = calls.split(" ") as [Method, Module, string];
  const [api, version = "v2"] = module.split("/") as [Api, string?];
  return { method, api, version, path };
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
  /** Label of the action, trigger or picklist, for messages. */
  label: string;
  /** The values given, by input key, as ServiceTitan wants them. */
  values: Record<string, unknown>;
  /** Makes the client of a module. */
  client: (api: Api, options?: Partial<ClientOptions>) => AxiosInstance;
  logger: ActionLogger;
  /** Whether writes are only shown: what would be looked at after one is not there. */
  isPreview?: boolean;
  /** What its write changes, to be shown. */
  differs?: Differences;
}

/** What the platform gets of a run. */
export interface Outcome {
  data: unknown;
  /** Which of the action's branches the flow goes on with. */
  branch?: string;
  contentType?: string;
}
