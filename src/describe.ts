import type { ActionLogger } from "@prismatic-io/spectral";

/**
 * What is written about values, for people to read. Describing something never changes its outcome: nothing here
 * throws, and nothing changes the values.
 */

/** Stands where something refers to itself, is nested too deep or refuses to be read. */
const cannotBeShown = "(cannot be shown)";

/** The text that is made of something, or one that says that none could be made. */
export function described(write: () => string): string {
  try {
    return write();
  } catch {
    return cannotBeShown;
  }
}

/** A logger that lets a run go on where it fails itself; nobody is left to be told then. */
export const quiet = (logger: ActionLogger): ActionLogger =>
  new Proxy(logger, {
    get: (target, level) => {
      const log: unknown = Reflect.get(target, level);
      if (typeof log !== "function") return log;
      return (...line: unknown[]) => {
        try {
          log.apply(target, line);
        } catch {}
      };
    },
  });

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
  return described(() => JSON.stringify(value, replace) ?? String(value));
}

const same = (leaf: string | number) => leaf;

function withSafeNames(value: unknown, show: (name: string) => unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const isSafe = (name: string) => show(name) === name;
  if (Object.keys(value).every(isSafe)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [String(show(name)), each]));
}
