import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Input } from "./input";
import type { Values } from "./values";

export interface FieldsProps {
  inputs: Input[];
  values: Values;
  onChange: (values: Values) => void;
}

/** What a field knows of the form that it stands in. */
export interface Known {
  tryAt: string;
  /** What the form holds beside it; within a group, the group's parts first. */
  values: Values;
  /** Shows inputs within it. */
  Fields: ComponentType<FieldsProps>;
}

export const KnownContext = createContext<Known | undefined>(undefined);

/** @throws outside of a form */
export function useKnown(): Known {
  const known = useContext(KnownContext);
  if (known === undefined) throw new Error("A field stands in a form.");
  return known;
}
