import type { Inputs, Values } from "../inputs/input";
import type { Call, Declared, Outcome, Result } from "./declaration";

/** An action that is no single request: data, and one function that carries it out. */
export interface Composite<V = never> extends Declared {
  kind: "composite";
  calls?: undefined;
  scope?: undefined;
  withdrawn?: undefined;
  result: Result;
  run: (values: V, call: Call) => Promise<Outcome>;
}

export const composite = <R extends Inputs, O extends Inputs>(
  definition: Omit<Composite<Values<R, O>>, "kind" | "required" | "optional"> & { required: R; optional: O },
): Composite => ({ kind: "composite", ...definition }) as Composite;
