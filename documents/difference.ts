/** What may have become of an operation, a parameter or a field, the most important first. */
export const kinds = [
  "gone",
  "withdrawn",
  "newly required",
  "type changed",
  "may now be null",
  "may no longer be null",
  "enum value gone",
  "enum value added",
  "scope changed",
  "no longer required",
  "added",
  "no longer withdrawn",
] as const;

export interface Difference {
  kind: (typeof kinds)[number];
  /** What it has become of, so named that the same cause has the same name wherever it is met. */
  what: string;
}

export function compareRequired(before: boolean, after: boolean, what: string): Difference[] {
  if (before === after) return [];
  return [{ kind: after ? "newly required" : "no longer required", what }];
}

/** Of something that was not there before. */
export const added = (isRequired: boolean, what: string): Difference =>
  isRequired ? { kind: "newly required", what: `${what} (new)` } : { kind: "added", what };
