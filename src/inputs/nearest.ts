import leven from "leven";

/** The name that takes the fewest changes to become, compared without case; undefined where there are none. */
export function nearestOf(given: string, names: string[]): string | undefined {
  const distance = (name: string) => leven(given.toLowerCase(), name.toLowerCase());
  const [first, ...others] = names;
  return others.reduce((best, name) => (distance(name) < distance(best as string) ? name : best), first);
}
