/** What an answer that is no success says of itself. */
export interface Explanation {
  /** Why, in the server's own words: each a sentence or a phrase; none where it gives no reason. */
  reasons: string[];
  /** Messages by field; a message about the request as a whole has "" as its field. */
  errors?: Record<string, string[]>;
  /** What ServiceTitan's support asks for. */
  traceId?: string;
}

/** Under which names servers say why, the one that says most first; compared without case, "-" and "_". */
const reasonNames = ["detail", "message", "errormessage", "errordescription", "description", "faultstring"];
/** Under these, only what the request was about: told along with the reason, or in its place. */
const titleNames = ["title", "error", "fault", "reason"];
/** Nesting beyond this is no message any more. */
const deepest = 5;

/**
 * Reads why a request failed, from the body of its answer: ServiceTitan's own errors (RFC 7807), or whatever a
 * gateway on the way puts in their place: other JSON, XML, a page, plain text.
 * @param data the body as it came, parsed or not.
 */
export function explain(data: unknown): Explanation {
  const body = parseBody(data);
  if (typeof body === "string") return { reasons: textsIn(body) };
  if (!isObject(body)) return { reasons: messagesIn(body) };
  const { traceId } = body;
  const errors = errorsIn(partOf(body, "errors"));
  const byField = Object.entries(errors ?? {}).flatMap(([field, messages]) =>
    messages.map((message) => (field ? `${field}: ${message}` : message)),
  );
  return {
    reasons: byField.length > 0 ? byField : messagesIn(body),
    errors,
    traceId: typeof traceId === "string" ? traceId : undefined,
  };
}

/** JSON of an answer that was asked for as text or bytes; else its text. */
export function parseBody(data: unknown): unknown {
  const isBytes = Buffer.isBuffer(data) || data instanceof ArrayBuffer;
  const text = isBytes ? Buffer.from(data as Buffer).toString() : data;
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Plain text; of a page its title, of XML its message. */
function textsIn(text: string): string[] {
  const said = /^\s*</.test(text)
    ? ["title", "message", "h1"].map((tag) => new RegExp(`<${tag}\\b[^>]*>([^<]+)<`, "i").exec(text)?.[1])
    : [text];
  return said
    .map((each) => each?.replace(/\s+/g, " ").trim() ?? "")
    .filter(Boolean)
    .slice(0, 1);
}

/** What an object, a list or a text says, at any depth. */
function messagesIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return textsIn(value);
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((each) => messagesIn(each, depth + 1));
  if (!isObject(value)) return [];
  const first = (names: string[]) =>
    names.map((name) => messagesIn(partOf(value, name), depth + 1)).find((texts) => texts.length > 0) ?? [];
  return [...new Set([...first(titleNames), ...first(reasonNames)])];
}

/** Messages by field, at any depth: fields within fields are joined by dots; an entry of a list may name its own. */
function errorsIn(value: unknown): Explanation["errors"] {
  const found: Record<string, string[]> = {};
  const collect = (each: unknown, field: string, depth: number): void => {
    if (depth > deepest) return;
    const inList = Array.isArray(each);
    if (!inList && isObject(each))
      for (const [name, part] of Object.entries(each))
        collect(part, [field, name].filter(Boolean).join("."), depth + 1);
    for (const entry of inList ? each : [each]) {
      const messages = inList || !isObject(entry) ? messagesIn(entry) : [];
      const own = isObject(entry) && (partOf(entry, "field") ?? partOf(entry, "propertyname"));
      const name = typeof own === "string" ? own : field;
      if (messages.length > 0) found[name] = [...(found[name] ?? []), ...messages];
      else if (inList) collect(entry, field, depth + 1);
    }
  };
  collect(value, "", 0);
  return Object.keys(found).length > 0 ? found : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function partOf(object: Record<string, unknown>, wanted: string): unknown {
  const key = Object.keys(object).find((name) => name.replace(/[-_]/g, "").toLowerCase() === wanted);
  return key === undefined ? undefined : object[key];
}
