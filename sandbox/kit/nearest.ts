import leven from "leven";

/** The name that takes the fewest changes to become. */
export const nearestOf = (given: string, names: string[]): string | undefined =>
  names.toSorted((one, other) => leven(given, one) - leven(given, other))[0];
