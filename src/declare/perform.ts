import type { RecordData } from "../../api/record";
import { ServiceTitanError } from "../client/errors";
import { onlyReads } from "../client/reads";
import { resolveNames } from "../lookups/names";
import { type PlainAction, resultOfAction, runAction } from "./action";
import { type Composite, runComposite } from "./composite";
import { type Call, endpointOf, type Outcome, type Result } from "./declaration";
import { refuseUnknownFields } from "./fields";
import { downloaded, type FileAction, runDownload } from "./file";
import { type ListAction, pageOf, runFirstFew, runList } from "./list";
import { explainNumber } from "./numbers";

/** An action as data. Each kind keeps all that was declared, and is run by the module of its name. */
export type Action = PlainAction | ListAction | FileAction | Composite;

export const perform = (action: Action, call: Call) => explained(action, call, byKind(action));

/** Performs a list as the designer does to show what it returns. */
export const performFirstFew = (action: ListAction, call: Call) =>
  explained(action, call, (given) => runFirstFew(action, given));

type Run = (call: Call) => Promise<Outcome>;

/** Runs an action; its errors also say what only its declaration tells. */
async function explained(action: Action, call: Call, run: Run): Promise<Outcome> {
  const { withdrawn } = action;
  if (withdrawn) call.logger.warn(`${action.label}: ${noLongerGiven} ${withdrawn}`);
  try {
    if (action.kind === "composite" || action.kind === "action") action.together?.(call.values as never);
    if (action.kind === "list") refuseUnknownFields(call.values.keepFields, action.of.jsonSchema);
    const values = await resolveNames({ ...action.required, ...action.optional }, call);
    return await run({ ...call, values });
  } catch (error) {
    if (withdrawn) explainWithdrawn(error, withdrawn);
    await explainNumber(error, call);
    throw error;
  }
}

function byKind(action: Action): Run {
  switch (action.kind) {
    case "action":
      return (call) => runAction(action, call);
    case "list":
      return (call) => runList(action, call);
    case "file":
      return (call) => runDownload(action, call);
    case "composite":
      return (call) => runComposite(action, call);
  }
}

/**
 * Whether the designer may run it as it is to show what it returns. Not a write, nor a list: it may be a whole tenant.
 */
export const isSafe = (action: Action): boolean =>
  action.kind !== "list" && action.calls !== undefined && onlyReads(endpointOf(action));

/** What an action returns, as example and JSON Schema. */
export function resultOf(action: Action): Result {
  switch (action.kind) {
    case "action":
      return resultOfAction(action);
    case "list":
      return pageOf(action.of);
    case "file":
      return downloaded;
    case "composite":
      return action.result;
  }
}

/** The record that an action returns, or a page of it. */
export const recordOf = (action: Action): RecordData | undefined =>
  action.kind === "list" ? action.of : action.kind === "action" ? action.returns : undefined;

/** Its description as the designer shows it: of a withdrawn endpoint with that, and what to do instead. */
export const descriptionOf = (action: Action): string =>
  action.withdrawn ? `${action.description} ${noLongerGiven} ${action.withdrawn}` : action.description;

/** The branches that a flow can go on with, and what each gives; undefined where there are none. */
export const branchesOf = (action: Action): Record<string, Result> | undefined =>
  action.kind === "composite" ? action.branches : undefined;

/** What it returns, as an example; of one with branches, on the first. */
export function exampleOf(action: Action): Outcome {
  const [branch] = Object.keys(branchesOf(action) ?? {});
  const { example: data, contentType } = resultOf(action);
  return { data, contentType, ...(branch && { branch }) };
}

const noLongerGiven =
  "ServiceTitan has withdrawn this operation: apps made before July 2026 may still have it.";

/** A 404 may also mean that a record is missing; a 405 means the operation alone. */
function explainWithdrawn(error: unknown, instead: string): void {
  if (!(error instanceof ServiceTitanError)) return;
  if (error.status === 404)
    error.message += ` Either there is no such record, or ServiceTitan no longer offers this operation to your app: it was withdrawn. ${instead}`;
  if (error.status === 405)
    error.message += ` ServiceTitan no longer offers this operation to your app: it was withdrawn. ${instead}`;
}
