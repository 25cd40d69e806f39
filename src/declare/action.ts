import type { JsonSchema, RecordData } from "../../api/record";
import { fillPath } from "../client/path";
import { standIn } from "../client/preview";
import type { Inputs, Values } from "../inputs/input";
import { refuseLongIds } from "../inputs/longIds";
import { sendNamed } from "../lookups/customFields";
import { type Check, lookBy } from "./check";
import { type Call, type Calling, type Declared, endpointOf, type Outcome, type Result } from "./declaration";

/** An action that is one request. */
export interface PlainAction<V = never> extends Declared, Calling {
  kind: "action";
  /** Throws where values do not go together: before names are looked up, and so before any request. */
  together?: (values: V) => void;
  /** What comes before the request, such as a look at another record: gives the values to go on with. */
  prepare?: (values: V, call: Call) => V | Promise<V>;
  /** Where what is sent is not the inputs under their own keys: makes the body from the values given. */
  body?: (values: V) => unknown;
  /** What to warn of in the log before it is sent: half-sentences such as "the new item has no SKU". */
  warn?: (values: V) => string[];
  /** Of a write: how a GET tells whether it was carried out, where its own answer does not. */
  check?: Check<V>;
  /** What comes after the request, such as another read: gives the result. */
  after?: (answer: unknown, values: V, call: Call) => unknown;
  /** In place of both, where what comes after needs to know what was before: `send` sends values, and answers. */
  around?: (values: V, call: Call, send: (values: V) => Promise<unknown>) => Promise<unknown>;
  /** What ServiceTitan answers; nothing where it answers without a body. */
  returns?: RecordData;
  /** What the result may have beside it, by field. */
  beside?: Record<string, JsonSchema>;
}

type Definition<R extends Inputs, O extends Inputs> = Omit<
  PlainAction<Values<R, O>>,
  "kind" | "required" | "optional"
> & { required?: R; optional?: O };

/**
 * Declares an action that is one request. Inputs named in the path go there; the others go, under their own
 * keys, into the query of a GET and the JSON body of others. What was not given is not sent; where no input goes
 * into the body, there is none.
 */
export const action = <R extends Inputs = Record<never, never>, O extends Inputs = Record<never, never>>({
  required,
  optional,
  ...rest
}: Definition<R, O>): PlainAction =>
  ({ kind: "action", ...rest, required: required ?? {}, optional: optional ?? {} }) as PlainAction;

export function resultOfAction({ returns, beside }: PlainAction): Result {
  const result: Result = returns ?? nothing;
  if (!beside) return result;
  const { example, jsonSchema } = result;
  const properties = { ...(jsonSchema.properties as Record<string, JsonSchema>), ...beside };
  return { example, jsonSchema: { ...jsonSchema, properties } };
}

export async function runAction(action: PlainAction, call: Call): Promise<Outcome> {
  const { prepare, around, after } = action as unknown as PlainAction<Call["values"]>;
  const values = prepare ? await prepare(call.values, call) : call.values;
  const send = (wanted: Call["values"]) => sendWithNames(action, wanted, call);
  const answer = around ? await around(values, call, send) : await send(values);
  const isPlanned = call.isPreview && endpointOf(action).method !== "GET";
  return { data: after && !isPlanned ? await after(answer, values, call) : answer };
}

/** Sends the request, in which custom fields may be given by their names. */
function sendWithNames(action: PlainAction, values: Call["values"], call: Call): Promise<unknown> {
  const fields = { ...action.required, ...action.optional };
  const isUpdate = endpointOf(action).method === "PATCH";
  const readRecord = isUpdate ? () => readChanged(action, values, call) : undefined;
  return sendNamed({ fields, call, readRecord }, values, (known) => sendRequest(action, known, call));
}

/** Reads the record that a PATCH changes: a GET answers it at the same path. */
async function readChanged(
  { calls, scope }: PlainAction,
  values: Call["values"],
  { label, client }: Call,
): Promise<Call["values"]> {
  const { api, version, path } = endpointOf({ calls });
  const reader = client(api, {
    version,
    scope: scope.replace("(Write)", "(Read)"),
    action: `The look of ${label} at the record's custom fields`,
  });
  return (await reader.get(fillPath(path, values).url)).data;
}

async function sendRequest(action: PlainAction, values: Call["values"], call: Call): Promise<unknown> {
  const { api, version, method, path } = endpointOf(action);
  const { label, required, optional, returns } = action;
  const { body, warn, check } = action as unknown as PlainAction<Call["values"]>;
  const { url, others } = fillPath(path, values);
  const fields = { ...required, ...optional };
  if (method !== "GET") refuseLongIds(fields, others);
  for (const what of warn?.(values) ?? []) call.logger.warn(`${label}: ${what}`);

  const hasBody = Object.keys(fields).some((key) => !path.includes(`{${key}}`));
  const sent = body ? body(others) : others;
  const carried = method === "GET" ? { params: sent } : hasBody ? { data: sent } : {};
  const look =
    check && lookBy(check, { label, api, version, answers: returns !== undefined }, { ...call, values });
  const { isPreview, differs } = call;
  const planned = isPreview && { planned: { differs, answer: returns && standIn(returns.example) } };
  const { data } = await call
    .client(api, { version, scope: action.scope })
    .request({ method, url, ...carried, ...(look && { look }), ...planned });
  return data === "" ? nothing.example : data;
}

/** What an action returns where ServiceTitan answers without a body. */
export const nothing: Result = { example: {}, jsonSchema: { type: "object", properties: {} } };
