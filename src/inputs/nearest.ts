import leven from "leven";

/** The name that takes the fewest changes to become, compared without case; undefined where there are none. */
export const nearestOf = (given: string, names: string[]): string | undefined =>
  nearestFirst(given, names)[0];

/** The names in the order of how many changes they take to become, compared without case. */
export function nearestFirst(given: string, names: string[]): string[] {
  const distances = new Map(names.map((name) => [name, leven(given.toLowerCase(), name.toLowerCase())]));
  const distance = (name: string) => distances.get(name) ?? 0;
  return [...names].sort((one, other) => distance(one) - distance(other));
}
