/**
 * Tells whether a URL is a path below the tenant's base, whatever server or proxy reads it: no scheme, no
 * host, no backslash, no ".." segment, plain or encoded any number of times.
 * @param url as given: "/jobs/123?externalDataApplicationGuid=…"; what follows ? or # may be anything printable.
 */
export function staysBelow(url: string): boolean {
  if (/\p{Cc}/u.test(url)) return false;
  const path = decodeFully(url.split(/[?#]/, 1)[0] ?? "");
  if (path === undefined || /[\\\p{Cc}]|^\s*(\/\s*\/|[a-z][a-z\d+.-]*:)/iu.test(path)) return false;
  return !path.split("/").some((segment) => /^\s*\.\.\s*(;|$)/.test(segment));
}

/** Undefined where the path is no valid encoding. */
function decodeFully(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded === path ? path : decodeFully(decoded);
  } catch {
    return undefined;
  }
}

/**
 * Puts values into a path, encoded.
 * @returns the path, and the values that it did not take.
 */
export function fillPath(path: string, values: Record<string, unknown>) {
  const others = { ...values };
  const url = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    delete others[key];
    return encodeURIComponent(String(values[key]));
  });
  return { url, others };
}
