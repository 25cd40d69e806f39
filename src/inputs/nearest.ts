import leven from "leven";

/** The name that takes the fewest changes to become, compared without case; undefined where there are none. */
export const nearestOf = (given: string, names: string[]): string | undefined =>
  nearestFirst(given, names)[0];

/** More names are not listed in a message. */
const mostNames = 12;

/** A sentence that says which names there are, of many the nearest. */
export function whatThereIs(given: string, names: string[]): string {
  if (names.length === 0) return "There are none.";
  if (names.length <= mostNames) return `There are ${names.join(", ")}.`;
  const nearest = nearestFirst(given, names).slice(0, mostNames);
  return `There are ${names.length}, the nearest of them ${nearest.join(", ")}.`;
}

/** The names in the order of how many changes they take to become, compared without case. */
function nearestFirst(given: string, names: string[]): string[] {
  const distances = new Map(names.map((name) => [name, leven(given.toLowerCase(), name.toLowerCase())]));
  const distance = (name: string) => distances.get(name) ?? 0;
  return [...names].sort((one, other) => distance(one) - distance(other));
}
