import type { Content, Documented, Operation, Parameter, Schema } from "../api/openapi";
import { added, compareRequired, type Difference } from "./difference";
import { compareSchemas, type Walk } from "./schemas";

/** The differences of an operation, by what they touch: the actions that call it, their inputs or their answers. */
export interface OperationDifferences {
  actions: Difference[];
  inputs: Difference[];
  answers: Difference[];
}

/**
 * Compares an operation of two documents.
 * @param name what it is called: "GET crm /tags/{id}".
 */
export function compareOperations(
  before: Documented | undefined,
  after: Documented | undefined,
  name: string,
  documents: Pick<Walk, "before" | "after">,
): OperationDifferences {
  if (!before) return onlyOfActions(...(after ? [added(false, name)] : []));
  if (!after) return onlyOfActions({ kind: "gone", what: name });
  const [old, now] = [before.operation, after.operation];
  // What else changes of an operation that is withdrawn comes of that.
  if (isWithdrawn(now) && !isWithdrawn(old)) return onlyOfActions({ kind: "withdrawn", what: name });

  const isBack = isWithdrawn(old) && !isWithdrawn(now);
  const walk = (): Walk => ({ ...documents, seen: new Set() });
  return {
    actions: [
      ...(isBack ? [{ kind: "no longer withdrawn" as const, what: name }] : []),
      ...compareScopes(old, now),
    ],
    inputs: [
      ...compareParameters(parametersOf(before), parametersOf(after), walk()),
      ...compareContents(old.requestBody, now.requestBody, `request body of ${name}`, walk()),
    ],
    answers: compareAnswers(old, now, name, walk()),
  };
}

export const onlyOfActions = (...actions: Difference[]): OperationDifferences => ({
  actions,
  inputs: [],
  answers: [],
});

const isWithdrawn = ({ deprecated = false, "x-last-documented": month }: Operation) =>
  deprecated || month !== undefined;

function compareScopes(before: Operation, after: Operation): Difference[] {
  const [old, now] = [scopesOf(before), scopesOf(after)];
  return old === now ? [] : [{ kind: "scope changed", what: `${old} → ${now}` }];
}

const scopesOf = ({ security = [] }: Operation) =>
  security
    .flatMap((requirement) => Object.values(requirement).flat())
    .sort()
    .join(", ") || "none";

/** The parameters by their names; those of the path by their places, as their names do not matter. */
function parametersOf({ path, operation }: Documented): Map<string, Parameter> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return new Map(
    operation.parameters?.map((parameter) => [
      `${parameter.in} ${parameter.in === "path" ? names.indexOf(parameter.name) : parameter.name}`,
      parameter,
    ]),
  );
}

/** A parameter that changes alike in many operations is one cause: what it is called does not say of which. */
function compareParameters(
  before: Map<string, Parameter>,
  after: Map<string, Parameter>,
  walk: Walk,
): Difference[] {
  const nameOf = (parameter: Parameter) => `${parameter.in} parameter ${parameter.name}`;
  return union(before, after).flatMap((key): Difference[] => {
    const [old, now] = [before.get(key), after.get(key)];
    if (!now) return old ? [{ kind: "gone", what: nameOf(old) }] : [];
    if (!old) return [added(now.required ?? false, nameOf(now))];
    return [
      ...compareRequired(old.required ?? false, now.required ?? false, nameOf(now)),
      ...compareSchemas(old.schema, now.schema, nameOf(now), walk),
    ];
  });
}

function compareAnswers(before: Operation, after: Operation, name: string, walk: Walk): Difference[] {
  const [old, now] = [new Map(Object.entries(before.responses)), new Map(Object.entries(after.responses))];
  return union(old, now).flatMap((status): Difference[] => {
    const what = `answer ${status} of ${name}`;
    if (old.has(status) && now.has(status))
      return compareContents(old.get(status), now.get(status), what, walk);
    // Which refusals are listed says nothing: any operation may refuse.
    if (Number(status) >= 400) return [];
    return [now.has(status) ? added(false, what) : { kind: "gone", what }];
  });
}

function compareContents(
  before: Content | undefined,
  after: Content | undefined,
  what: string,
  walk: Walk,
): Difference[] {
  const [old, now] = [schemaOf(before), schemaOf(after)];
  if (old && now) return compareSchemas(old, now, what, walk);
  if (now) return [added(false, what)];
  return old ? [{ kind: "gone", what }] : [];
}

function schemaOf({ content = {} }: Content = {}): Schema | undefined {
  const media = content["application/json"] ?? Object.values(content)[0];
  return media && (media.schema ?? {});
}

const union = <T>(before: Map<string, T>, after: Map<string, T>) => [
  ...new Set([...before.keys(), ...after.keys()]),
];
