/**
 * What is left in an input of a reference that came to nothing: text that no builder means.
 * @returns what to do, to complete "<label> must be …"; undefined of any other value.
 */
export function leftOver(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^\[object \w+\](\s*,\s*\[object \w+\])*$/.test(text))
    return "one value, not a whole record that became text: choose one field of it";
  if (/^\{\{[^{}]*\}\}$/.test(text) || /^\$?[\w-]+(\.[\w-]+)*\.results(\.[\w-]+|\[\d+\])*$/.test(text))
    return "a value, not the text of a reference: make the input a reference, and choose the step's field";
  if (/^(undefined|null|NaN)$/.test(text))
    return "a value, but the step that it comes from gave none: choose another field, or leave the input blank";
  return undefined;
}
