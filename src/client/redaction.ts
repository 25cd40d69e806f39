import type { InternalAxiosRequestConfig } from "axios";
import { described, isSecretName, mask, toSafeJson } from "../describe";
import { Form } from "./form";

/** A secret of fewer characters may be a year or a house number as well: it is masked only where it stands alone. */
const longSecret = 8;

/** More characters of a body are not taken apart: that would take many times the memory of the text. */
const longestParsed = 5_000_000;

/** The parts of a request that may hold secrets. */
type Request = Partial<Pick<InternalAxiosRequestConfig, "url" | "params" | "headers" | "data">>;

/**
 * Masks secrets in what is logged and said about the requests of one client. It knows the secrets of its
 * connection; those of a request are read from the request when something is said about it, so that nothing is
 * remembered between requests or shared between clients. Nothing here throws, and no data is changed.
 */
export class Redactor {
  private constructor(private readonly secrets: Set<string>) {}

  static of(connection: object | undefined): Redactor {
    return new Redactor(new Set(Object.values(connection ?? {}).flatMap((part) => secretsIn(part))));
  }

  /** Masks this secret of the connection as well from now on: a renewed token. */
  hold(secret: string): void {
    this.secrets.add(secret);
  }

  /** A redactor that masks a request's own secrets too: a technician's password in its body, a key in its query. */
  about({ url = "", params, headers, data }: Request = {}): Redactor {
    const query = new URLSearchParams(url.split("?").slice(1).join("?"));
    const body = readBody(data);
    return new Redactor(new Set([...this.secrets, ...secretsIn([query, params, headers, body])]));
  }

  text(text: string): string {
    return masking(this.secrets)(text);
  }

  /** JSON text of a value: each leaf is masked before it is written, so that what remains is still JSON. */
  json(value: unknown): string {
    const inText = masking(this.secrets);
    const show = (leaf: string | number): unknown => {
      if (typeof leaf === "number") return this.secrets.has(String(leaf)) ? mask : leaf;
      const inner = looksLikeJson(leaf) ? structured(leaf) : undefined;
      return inner === undefined ? inText(leaf) : toSafeJson(inner, show);
    };
    return toSafeJson(value, show);
  }

  /** Parameters of a query or a form, as `name=value&…`, not encoded. */
  query(parameters: URLSearchParams): string {
    const inText = masking(this.secrets);
    return [...parameters]
      .map(([name, value]) => `${inText(name)}=${isSecretName(name) ? mask : inText(value)}`)
      .join("&");
  }

  /** A body as it is sent or answered, as text: JSON, a form or anything else. */
  body(body: unknown): string {
    const known = readBody(body);
    if (known instanceof URLSearchParams) return this.query(known);
    return known === undefined ? this.text(described(() => String(body))) : this.json(known);
  }
}

function readBody(body: unknown): unknown {
  if (body instanceof Form) return body.summary();
  return typeof body === "string" ? structured(body) : body;
}

const looksLikeJson = (text: string) => /^\s*[[{]/.test(text);

/** What a body's text says: JSON or a form; undefined where it is neither. */
function structured(text: string): unknown {
  if (text.length > longestParsed) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return /^[\w.%+[\]-]+=[^\s<>{}]*$/.test(text) ? new URLSearchParams(text) : undefined;
  }
}

/** The texts and numbers that stand under secret names, at any depth. */
function secretsIn(root: unknown): string[] {
  const secrets: string[] = [];
  const seen = new Set<unknown>();
  const open: [value: unknown, isSecret: boolean][] = [[root, false]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, isSecret] = next;
    if (isSecret && /string|number|bigint/.test(typeof value)) secrets.push(...spellings(String(value)));
    const parts = typeof value === "string" && looksLikeJson(value) ? structured(value) : value;
    if (typeof parts !== "object" || parts === null || ArrayBuffer.isView(parts) || seen.has(parts)) continue;
    seen.add(parts);
    for (const [name, part] of entriesOf(parts)) open.push([part, isSecret || isSecretName(name)]);
  }
  return secrets;
}

function entriesOf(parts: object): Iterable<[string, unknown]> {
  try {
    return parts instanceof URLSearchParams ? parts : Object.entries(parts);
  } catch {
    return []; // It refuses to be read, so it cannot be shown either.
  }
}

/** A secret, also without the scheme that a header puts before it. */
const spellings = (secret: string) =>
  [secret, secret.replace(/^(bearer|basic)\s+/i, "")].filter((text) => text.trim() !== "");

/** Makes what masks secrets in texts: whatever stands under a secret name, and each known one by itself. */
function masking(secrets: Iterable<string>): (text: string) => string {
  // A secret may be part of a longer one.
  const known = [...secrets].sort((a, b) => b.length - a.length);
  const masks = known.flatMap((secret) =>
    secret.length < longSecret ? whereAlone(secret) : anywhere(secret),
  );
  return (text) => masks.reduce((safe, maskOne) => maskOne(safe), maskNamed(text));
}

/** As part of a URL, a form or JSON too. */
function anywhere(secret: string): ((text: string) => string)[] {
  // Half a surrogate pair cannot be encoded.
  const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, "\uFFFD"));
  const inForm = new URLSearchParams([["", secret]]).toString().slice(1);
  const forms = new Set([secret, encoded, inForm, JSON.stringify(secret).slice(1, -1)]);
  return [...forms].map((form) => (text) => text.replaceAll(form, mask));
}

/** As the whole text, in quotes or brackets, or at the end of a sentence after a colon. */
function whereAlone(secret: string): (text: string) => string {
  const literal = secret.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  const alone = new RegExp(
    `^${literal}$|(?<=["'\`“‘«([])${literal}(?=["'\`”’»)\\]])|(?<=: |=)${literal}(?=[.,;!]?(\\s|$))`,
    "g",
  );
  return (text) => text.replace(alone, mask);
}

/** Masks values of secret names in a URL's query or in JSON, also where these are part of a longer text. */
const maskNamed = (text: string) =>
  text
    .replace(/(^|[\s?&])([^?&=#\s"'<>]+)=([^&#\s"'<>]+)/g, (all, mark, name) =>
      isSecretName(name) ? `${mark}${name}=${mask}` : all,
    )
    .replace(/"([^"\\]{1,80})"\s*:\s*"(?:[^"\\]|\\.){0,4000}"?/g, (all, name) =>
      isSecretName(name) ? `"${name}":"${mask}"` : all,
    );
