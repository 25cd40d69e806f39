/** What is written about values, for people to read: nothing here throws, and nothing changes the values. */

/** Stands in logs and messages in place of a secret. */
export const mask = "***";

/** Names whose values are secrets, compared without hyphens, underscores and spaces. */
const secretName =
  /authorization|cookie|secret|password|passwd|credential|apikey|appkey|applicationkey|token(?!type|url)|^sig$|signature$/i;

/** Whether what stands under this name, of a header, a parameter or a part of a body, is a secret. */
export const isSecretName = (name: string) => secretName.test(name.replace(/[-_\s]/g, ""));

/**
 * JSON text of any value, with what stands under secret names masked at any depth.
 * @param show how a text, also a name, or a number is shown; as it is unless told otherwise.
 */
export function toSafeJson(value: unknown, show: (leaf: string | number) => unknown = same): string {
  const replace = (name: string, each: unknown): unknown => {
    if (isSecretName(name) && each !== null && each !== undefined) return mask;
    if (typeof each === "bigint") return show(String(each));
    if (typeof each === "string" || typeof each === "number") return show(each);
    return withSafeNames(each, show);
  };
  try {
    return JSON.stringify(value, replace) ?? String(value);
  } catch {
    // It refers to itself, is nested too deep or refuses to be read.
    return "(cannot be shown)";
  }
}

const same = (leaf: string | number) => leaf;

function withSafeNames(value: unknown, show: (name: string) => unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const isSafe = (name: string) => show(name) === name;
  if (Object.keys(value).every(isSafe)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [String(show(name)), each]));
}
