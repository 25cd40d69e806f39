import { type Document, type Documents, operationIn } from "../api/openapi";
import { type Calls, type Endpoint, endpointOf } from "../src/declare/declaration";
import { added, type Difference, kinds } from "./difference";
import { compareOperations, type OperationDifferences, onlyOfActions } from "./operations";

/** What of an action is compared. */
export interface Caller {
  label: string;
  calls?: Calls;
  /** The record that it returns, or a page of it. */
  record?: string;
}

/** One difference and all that it touches. */
export interface Cause extends Difference {
  /** Labels of the actions that call what differs. */
  actions: Set<string>;
  /** Labels of the actions whose inputs differ. */
  inputs: Set<string>;
  /** Records that differ; of an answer that is no record the label of its action. */
  records: Set<string>;
  /** The labels of all actions that it touches. */
  touches: Set<string>;
}

/** Compares the operations that actions call in two sets of documents: the causes, most important first. */
export function findCauses(callers: Caller[], before: Documents, after: Documents): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { label, calls, record = label } of callers) {
    if (!calls) continue;
    const differences = differencesOf(endpointOf({ calls }), before, after);
    for (const touched of ["actions", "inputs", "answers"] as const)
      for (const { kind, what } of differences[touched]) {
        const key = `${kind}: ${what}`;
        const cause = causes.get(key) ?? { kind, what, ...touchesNothing() };
        if (touched === "answers") cause.records.add(record);
        else cause[touched].add(label);
        cause.touches.add(label);
        causes.set(key, cause);
      }
  }
  return [...causes.values()].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.what.localeCompare(b.what),
  );
}

const touchesNothing = () => ({
  actions: new Set<string>(),
  inputs: new Set<string>(),
  records: new Set<string>(),
  touches: new Set<string>(),
});

function differencesOf(endpoint: Endpoint, before: Documents, after: Documents): OperationDifferences {
  const { api, version, method, path } = endpoint;
  const [old, now] = [before(api, version), after(api, version)];
  if (!old || !now) {
    const what = `document of ${api}`;
    return onlyOfActions(...(old ? [{ kind: "gone" as const, what }] : now ? [added(false, what)] : []));
  }
  const find = ({ openapi, prefix }: Document) =>
    operationIn(openapi, method, `${prefix}/tenant/{tenant}${path}`);
  const [left, right] = [find(old), find(now)];
  const name = `${method} ${api} ${(right ?? left)?.path.replace("/tenant/{tenant}", "")}`;
  return compareOperations(left, right, name, { before: old.openapi, after: now.openapi });
}
