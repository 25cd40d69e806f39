/**
 * Walks a value to any depth: own properties, hidden and symbol ones too, `cause`, stack, maps and bytes.
 * @returns where it holds one of the secrets, as paths such as `error.config.headers`.
 */
export function findSecrets(value: unknown, known: Iterable<string>, path = "value"): string[] {
  const seen = new Set<unknown>();
  const found: string[] = [];
  const search = (text: string, at: string) => {
    for (const secret of known)
      if ([secret, encodeURIComponent(secret)].some((form) => text.includes(form))) found.push(at);
  };
  const walk = (each: unknown, at: string): void => {
    if (typeof each === "string") search(each, at);
    if ((typeof each !== "object" && typeof each !== "function") || each === null || seen.has(each)) return;
    seen.add(each);
    if (ArrayBuffer.isView(each)) {
      search(Buffer.from(each.buffer, each.byteOffset, each.byteLength).toString(), at);
      return;
    }
    if (each instanceof Map) for (const [key, item] of each) walk([key, item], `${at}.get(…)`);
    if (each instanceof Set) for (const item of each) walk(item, `${at}.has(…)`);
    for (const key of Reflect.ownKeys(each)) {
      search(String(key), at);
      walk(read(each, key), `${at}.${String(key)}`);
    }
  };
  walk(value, path);
  return found;
}

function read(object: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(object, key);
  } catch {
    return undefined; // `arguments` and `caller` of functions refuse to be read
  }
}
