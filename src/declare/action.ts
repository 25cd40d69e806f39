import type { RecordData } from "../../api/record";
import { ServiceTitanError } from "../client/errors";
import { fillPath } from "../client/path";
import type { Fields, Values } from "../inputs/field";
import { refuseLongIds } from "../inputs/longIds";
import { type Check, lookBy } from "./check";
import type { Action, Endpoint, Result } from "./spectral";

interface EndpointAction<R extends Fields, O extends Fields> {
  label: string;
  description: string;
  important?: boolean;
  endpoint: Endpoint;
  required?: R;
  optional?: O;
  /** Where what is sent is not the inputs under their own keys: makes the body from the values given. */
  body?: (values: Values<R, O>) => unknown;
  /** What to warn of in the log before it is sent: half-sentences such as "the new item has no SKU". */
  warn?: (values: Values<R, O>) => string[];
  /** Of a write: how a GET tells whether it was carried out, where its own answer does not. */
  check?: Check<Values<R, O>>;
  /** What ServiceTitan answers; nothing where it answers without a body. */
  returns?: RecordData<unknown>;
}

/**
 * Declares an action that is one request. Inputs named in the path go there; the others go, under their own
 * keys, into the query of a GET and the JSON body of others. What was not given is not sent; where no input goes
 * into the body, there is none.
 */
export function endpointAction<
  R extends Fields = Record<never, never>,
  O extends Fields = Record<never, never>,
>({ required, optional, body, warn, check, returns, description, ...rest }: EndpointAction<R, O>): Action {
  const { api, method, path, withdrawn } = rest.endpoint;
  const hasBody = Object.keys({ ...required, ...optional }).some((key) => !path.includes(`{${key}}`));
  return {
    ...rest,
    description: withdrawn ? `${description} ${noLongerGiven} ${withdrawn}` : description,
    required: required ?? {},
    optional: optional ?? {},
    result: returns ?? nothing,
    run: async (call) => {
      const { values, client } = call;
      const { url, others } = fillPath(path, values);
      if (method !== "GET") refuseLongIds({ ...required, ...optional }, others);
      for (const what of warn?.(values as Values<R, O>) ?? []) call.logger.warn(`${rest.label}: ${what}`);
      const sent = body ? body(others as Values<R, O>) : others;
      const carried = method === "GET" ? { params: sent } : hasBody ? { data: sent } : {};
      const { data } = await client(api)
        .request({
          method,
          url,
          ...carried,
          ...(check && {
            look: lookBy(check, { label: rest.label, api, answers: returns !== undefined }, call),
          }),
        })
        .catch((error: unknown) => {
          throw withdrawn ? explainWithdrawn(error, withdrawn) : error;
        });
      return { data: data === "" ? nothing.example : data };
    },
  };
}

const noLongerGiven =
  "ServiceTitan has withdrawn this operation: apps from before July 2026 may still have it.";

/** A 404 may also mean that a record is missing; a 405 means the operation alone. */
function explainWithdrawn(error: unknown, instead: string): unknown {
  const isRefused = error instanceof ServiceTitanError;
  if (isRefused && error.status === 404)
    error.message += ` Either there is no such record, or ServiceTitan no longer gives this operation to your app: it was withdrawn. ${instead}`;
  if (isRefused && error.status === 405)
    error.message += ` ServiceTitan no longer gives this operation to your app: it was withdrawn. ${instead}`;
  return error;
}

/** What an action returns where ServiceTitan answers without a body. */
export const nothing: Result = { example: {}, jsonSchema: { type: "object", properties: {} } };
