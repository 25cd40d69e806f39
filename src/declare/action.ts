import type { RecordData } from "../../api/record";
import { fillPath } from "../client/path";
import { standIn } from "../client/preview";
import type { Inputs, Values } from "../inputs/input";
import { refuseLongIds } from "../inputs/longIds";
import { type Check, lookBy } from "./check";
import { type Call, type Calling, type Declared, endpointOf, type Outcome, type Result } from "./declaration";

/** An action that is one request. */
export interface PlainAction<V = never> extends Declared, Calling {
  kind: "action";
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
  /** What ServiceTitan answers; nothing where it answers without a body. */
  returns?: RecordData;
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

export const resultOfAction = ({ returns }: PlainAction): Result => returns ?? nothing;

export async function runAction(action: PlainAction, call: Call): Promise<Outcome> {
  const { api, version, method, path } = endpointOf(action);
  const { label, required, optional, returns } = action;
  const { prepare, body, warn, check, after } = action as unknown as PlainAction<Call["values"]>;
  const values = prepare ? await prepare(call.values, call) : call.values;
  const { url, others } = fillPath(path, values);
  const fields = { ...required, ...optional };
  if (method !== "GET") refuseLongIds(fields, others);
  for (const what of warn?.(values) ?? []) call.logger.warn(`${label}: ${what}`);

  const hasBody = Object.keys(fields).some((key) => !path.includes(`{${key}}`));
  const sent = body ? body(others) : others;
  const carried = method === "GET" ? { params: sent } : hasBody ? { data: sent } : {};
  const look =
    check && lookBy(check, { label, api, version, answers: returns !== undefined }, { ...call, values });
  const planned = call.isPreview && { planned: { answer: returns && standIn(returns.example) } };
  const { data } = await call
    .client(api, { version, scope: action.scope })
    .request({ method, url, ...carried, ...(look && { look }), ...planned });
  const answer = data === "" ? nothing.example : data;
  if (call.isPreview && method !== "GET") return { data: answer };
  return { data: after ? await after(answer, values, call) : answer };
}

/** What an action returns where ServiceTitan answers without a body. */
export const nothing: Result = { example: {}, jsonSchema: { type: "object", properties: {} } };
