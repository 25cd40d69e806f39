import type { Need, Needs } from "./needs";

/** What the app needs, for its owner and for builders. */
export function reportOf(names: string[], { needs, untold, unknown }: Needs): string {
  const sure = needs.filter(({ onlyIf }) => onlyIf === undefined);
  const granted = new Set(sure.map(({ scope }) => scope));
  const others = needs.filter(({ scope, onlyIf }) => onlyIf !== undefined && !granted.has(scope));
  const all = names.map((name) => `"${name}"`).join(" and ");
  const title =
    granted.size > 0
      ? "grant the app in ServiceTitan's developer portal these API scopes."
      : `the app needs no API scope${others.length > 0 ? " in each run" : ""}.`;
  return [
    `${all}: ${title}`,
    ...tableOf(sure, ({ by }) => by),
    ...(others.length > 0 ? ["Only in some cases:"] : []),
    ...tableOf(others, ({ by, onlyIf }) => `${by}, if ${onlyIf}`),
    ...listOf("Cannot be told:", untold),
    ...listOf("Not in this version of the component, so that what they need is missing above:", unknown),
  ].join("\n\n");
}

/** A block for each module, in it a line for each scope. */
function tableOf(needs: Need[], whoOf: (need: Need) => string): string[] {
  const who = new Map<string, Set<string>>();
  for (const need of needs) who.set(need.scope, (who.get(need.scope) ?? new Set()).add(whoOf(need)));
  const rows = [...who].sort(([one], [other]) => one.localeCompare(other));
  const parts = rows.map(([scope, by]) => [...scope.split(" → "), [...by].join("; ")] as const);
  const width = Math.max(...parts.map(([, resource = ""]) => resource.length));
  const modules = [...new Set(parts.map(([module]) => module))];
  return modules.map((module) =>
    [
      module,
      ...parts
        .filter(([of]) => of === module)
        .map(([, resource = "", by]) => `  ${resource.padEnd(width)}  ${by}`),
    ].join("\n"),
  );
}

const listOf = (title: string, sentences: string[]): string[] =>
  sentences.length > 0 ? [[title, ...sentences.map((sentence) => `  ${sentence}`)].join("\n")] : [];
