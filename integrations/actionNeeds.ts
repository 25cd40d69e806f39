import { catalogue } from "../src/actions";
import type { PlainAction } from "../src/declare/action";
import { type Calls, endpointOf } from "../src/declare/declaration";
import type { Action } from "../src/declare/perform";
import type { Input as DesignerInput, Inputs } from "../src/inputs/input";
import { readInput } from "../src/inputs/input";
import { constant, type Input, withoutReferences } from "./definition";
import { namedIn } from "./names";
import { operationOf, scopeOf } from "./operations";

/** What a step or a config variable wants of an app. */
export interface Wanted {
  scopes: { scope: string; onlyIf?: string }[];
  /** Why its scopes cannot be told, and what to do. */
  untold?: string;
}

/** What is given to the inputs of a step or a data source, and which config variables have the ID of a chosen record. */
export interface Given {
  inputs: Record<string, Input>;
  isChosen: (configVar: string) => boolean;
}

/** What an action of the component wants with what it is given. */
export function neededBy(action: Action, given: Given): Wanted {
  const fields = { ...action.required, ...action.optional };
  const own = action === catalogue.rawRequest ? ofRawRequest(given) : ofItself(action, fields, given);
  const scopes = [...own.scopes, ...ofInputs(action, fields, given), ...ofLooks(action)];
  return { ...own, scopes };
}

function ofItself(action: Action, fields: Inputs, { inputs }: Given): Wanted {
  if (action.scope !== undefined) return { scopes: [{ scope: action.scope }] };
  const known = action.scopesFor?.(valuesOf(fields, inputs) as never);
  const scopes = (known ?? action.scopes).map((scope) => ({ scope }));
  if (known || scopes.length > 0) return { scopes };
  const deciding = Object.values(action.required).map(({ input }) => input.label);
  return { scopes, untold: decidedLater(deciding.join(" and ")) };
}

/** Why it cannot be told, where a run or a customer decides what is read. */
export const decidedLater = (inputs: string) =>
  `what it reads is decided by its ${inputs}, which only a run or a customer gives. Grant the scope of each value that may come: the reference of the component has them.`;

/** The values of inputs that are the same in each run; what cannot be read is left out. */
export const valuesOf = (fields: Inputs, inputs: Given["inputs"]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, readConstant(fields[key], input)]));

function readConstant(field: DesignerInput | undefined, input: Input): unknown {
  try {
    return field && readInput(field, constant(input), false);
  } catch {
    return undefined;
  }
}

/** What single inputs want: switches that make it read more, and names in place of IDs. */
function ofInputs(action: Action, fields: Inputs, { inputs, isChosen }: Given): Wanted["scopes"] {
  return Object.entries(inputs).flatMap(([key, input]) => {
    const field = fields[key];
    if (!field) return [];
    const isFixed = constant(input) !== undefined;
    const value = readConstant(field, input);
    const { label } = field.input;
    if (field.input.type === "boolean") {
      if (isFixed && value !== true) return [];
      return alsoWith(key, field, action).map((scope) => ({
        scope,
        ...(!isFixed && { onlyIf: `${label} is on` }),
      }));
    }
    return namedIn({ field, value, input, isChosen }).flatMap(({ list, isSure }) =>
      [list.scope, ...ofChanged(field, action)].map((scope) => ({
        scope,
        ...(!isSure && { onlyIf: `${label} has a name in place of an ID` }),
      })),
    );
  });
}

/** A switch says itself what it needs; Add Once looks where it adds. */
function alsoWith(key: string, { scopes }: DesignerInput, action: Action): string[] {
  if (scopes) return scopes;
  return key === "addOnce" && action.scope ? [readingOf(action.scope)] : [];
}

const readingOf = (scope: string) => scope.replace("(Write)", "(Read)");

/** A PATCH with names of custom fields reads the record that it changes. */
const ofChanged = ({ parts }: DesignerInput, action: Action): string[] =>
  parts && action.calls?.startsWith("PATCH") ? [readingOf(action.scope)] : [];

/** What a write reads to know whether it was carried out. */
function ofLooks(action: Action): Wanted["scopes"] {
  const { calls, check } = action as PlainAction;
  if (!check) return [];
  const { api, version } = endpointOf({ calls });
  const module = check.api ?? (version === "v2" ? api : `${api}/${version}`);
  const looks = (check.mayBe ?? [check.path]).map((path) => `GET ${module} ${path.replace(/\?.*/, "")}`);
  if (check.result) looks.push(`GET ${check.result.api} ${check.result.path}`);
  return looks.flatMap((look) => {
    const operation = operationOf(look as Calls);
    const scope = operation && scopeOf(operation);
    return scope ? [{ scope, onlyIf: "its answer is lost: to look whether it was carried out" }] : [];
  });
}

/** A raw request wants what ServiceTitan's documents say of its address. */
function ofRawRequest({ inputs: { urlType, apiVersion, url, method } }: Given): Wanted {
  const [api, version = "v2", verb] = [urlType, apiVersion, method].map(
    (input) => input && (constant(input) as string),
  );
  const path = url?.type === "template" ? withoutReferences(url.value, "1") : url && constant(url);
  if (!api || !verb || typeof path !== "string")
    return {
      scopes: [],
      untold:
        "its address or method is decided by a run. Look up in ServiceTitan's API reference which operations it may call: each names its scope.",
    };
  const calls = `${verb} ${api}/${version || "v2"} ${path.trim().replace(/[?#].*/, "")}` as Calls;
  const operation = operationOf(calls);
  const scope = operation && scopeOf(operation);
  if (scope) return { scopes: [{ scope }] };
  const why = operation
    ? "ServiceTitan has withdrawn it"
    : "ServiceTitan's documents that are known here do not have it";
  return {
    scopes: [],
    untold: `it calls ${calls}, and ${why}. Look it up in ServiceTitan's API reference: each operation names its scope.`,
  };
}
