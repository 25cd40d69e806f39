/** What stands in logs and messages in place of a secret. */
const mask = "***";

/** Names whose values are secrets, compared without hyphens and underscores. */
const secretName =
  /authorization|cookie|secret|password|passwd|credential|apikey|appkey|applicationkey|token(?!type|url)/i;

/** The secrets that this process has met, the latest last. */
const known = new Set<string>();
/** Tokens change with each execution; older ones are of no use any more. */
const mostKnown = 500;
/** Shorter ones would blank out ordinary text. */
const shortest = 4;

const isSecretName = (name: string) => secretName.test(name.replace(/[-_\s]/g, ""));

/** Remembers secrets, so that `redact` masks them wherever they occur from now on. */
export function remember(...secrets: unknown[]): void {
  for (const secret of secrets) {
    if (typeof secret !== "string" || secret.length < shortest) continue;
    known.delete(secret);
    known.add(secret);
  }
  for (const oldest of known) {
    if (known.size <= mostKnown) return;
    known.delete(oldest);
  }
}

/** Masks each remembered secret in a text, also as part of a URL, a form or JSON. */
export function redact(text: string): string {
  let safe = text;
  // A secret may be part of a longer one.
  for (const secret of [...known].sort((a, b) => b.length - a.length))
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      safe = safe.replaceAll(form, mask);
  return safe;
}

/** As JSON, with the values of secret names masked at any depth. */
export const toRedactedJson = (value: unknown): string =>
  redact(JSON.stringify(value, (name, each) => (isSecretName(name) && each != null ? mask : each)) ?? "");

/** Parameters of a query or a form, with the values of secret names masked. */
export function toRedactedQuery(parameters: URLSearchParams): string {
  const pairs = [...parameters].map(([name, value]) => `${name}=${isSecretName(name) ? mask : value}`);
  return redact(pairs.join("&"));
}

/** Remembers the texts that stand under secret names, at any depth: a token, a technician's password. */
export function rememberSecrets(...values: unknown[]): void {
  for (const value of values) remember(...secretTexts(value));
}

function secretTexts(value: unknown): string[] {
  if (typeof value === "string") return isSecretName(value) ? secretTexts(parse(value)) : [];
  if (value instanceof URLSearchParams) return secretTexts(Object.fromEntries(value));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === "string" ? (isSecretName(name) ? [each] : []) : secretTexts(each),
  );
}

/** A body as text is JSON or a form. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return new URLSearchParams(text);
  }
}
