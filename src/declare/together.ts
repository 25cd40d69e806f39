import { SpectralError } from "@prismatic-io/spectral";
import type { Inputs } from "../inputs/input";

/**
 * What ServiceTitan needs one of, though none by itself.
 * @returns what throws a SpectralError where none of the inputs was given.
 */
export const needsOneOf = (fields: Inputs) => (values: Record<string, unknown>) => {
  if (Object.keys(fields).some((key) => values[key] !== undefined)) return;
  const labels = Object.values(fields).map(({ input }) => input.label);
  throw new SpectralError(`Fill in ${labels.join(" or ")}: ServiceTitan needs at least one of them.`);
};
