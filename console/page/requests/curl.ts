import { type Logged, pairsOf } from "./logged";

/** A request with what it carried; secrets are stars. */
export interface Sent extends Logged {
  requestHeaders?: Record<string, unknown>;
  requestBody?: unknown;
}

/** What curl says by itself, and what holds for a connection and not for what is asked. */
const left = new Set(
  [
    "accept-encoding connection content-length expect host keep-alive origin referer te trailer".split(" "),
    "transfer-encoding upgrade proxy-authorization proxy-connection x-sandbox-sender".split(" "),
  ].flat(),
);

/** The variable that stands for what is masked. */
const variables: Record<string, string> = {
  authorization: "TOKEN",
  access_token: "TOKEN",
  "st-app-key": "APP_KEY",
  servicetitanapplicationkey: "APP_KEY",
  client_secret: "CLIENT_SECRET",
  cookie: "COOKIE",
  "x-sandbox-key": "SANDBOX_KEY",
};

const mask = "***";

// A variable in a text, between two characters that mean nothing: they stay as they are in a URL and in JSON.
const variable = (name: string) => `\uE000${name}\uE001`;
const inVariables = /\uE000([A-Z_]+)\uE001/;

/** The text of a field, or the variable for its secret. */
function shown(name: string, value: string, said = (text: string) => text): string {
  const secret = variables[name.toLowerCase()];
  if (secret === undefined || value !== mask) return said(value);
  return name.toLowerCase() === "authorization" ? `Bearer ${variable(secret)}` : variable(secret);
}

/**
 * A command that sends a request once more, for a POSIX shell.
 * @param origin of the sandbox: `http://127.0.0.1:4010`
 */
export function curlOf(request: Sent, origin: string): string {
  const { method, path, query, requestHeaders = {}, requestBody } = request;
  const asked = pairsOf(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${shown(name, value, encodeURIComponent)}`,
  );
  const url = `${origin}${path}${asked.length > 0 ? `?${asked.join("&")}` : ""}`;
  const headers = pairsOf(requestHeaders).filter(([name]) => !left.has(name.toLowerCase()));
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1];
  const body = bodyOf(requestBody, type);
  const options = [
    ...(method === "HEAD" ? ["--head"] : [`--request ${quoted(method)}`]),
    ...headers
      .filter(([name]) => body !== undefined || !/^content-/i.test(name))
      .map(([name, value]) => `--header ${quoted(headerOf(name, value))}`),
    ...(body?.length && type === undefined ? ["--header 'content-type:'"] : []),
    ...(body ?? []),
  ];
  const lost = isLost(requestBody, type) ? "# Its body is not kept in the log: add it.\n" : "";
  return `${lost}curl --globoff ${[quoted(url), ...options].join(" \\\n  ")}`;
}

/** curl takes a header without a value only with a semicolon. */
const headerOf = (name: string, value: string) =>
  value === "" ? `${name};` : `${name}: ${shown(name, value)}`;

/** Of files and of what is very large, the log keeps how many bytes they were. */
const isLost = (body: unknown, type = ""): boolean =>
  typeof body === "string" && /^\d+ bytes$/.test(body) && !/^text\//.test(type);

function bodyOf(body: unknown, type = ""): string[] | undefined {
  if (body === undefined || body === null || isLost(body, type)) return undefined;
  if (/^application\/x-www-form-urlencoded/i.test(type) && typeof body === "object")
    return pairsOf(body as Record<string, unknown>).map(
      ([name, value]) => `--data-urlencode ${quoted(`${encodeURIComponent(name)}=${shown(name, value)}`)}`,
    );
  const text = typeof body === "string" && !/json/i.test(type) ? body : jsonOf(body);
  return [`--data-raw ${quoted(text)}`];
}

/** Secrets are looked for where the log masks them: among the first fields. */
const jsonOf = (body: unknown): string =>
  JSON.stringify(body, function (this: unknown, name: string, value: unknown) {
    return this === body && typeof value === "string" ? shown(name, value) : value;
  });

/** A text as the shell takes it for one word, with its variables filled in. */
function quoted(text: string): string {
  const plain = /^[\w .:/-]*$/.test(text.replace(new RegExp(inVariables, "g"), ""));
  if (plain && inVariables.test(text))
    return `"${text.replace(new RegExp(inVariables, "g"), (_all, name) => `$${name}`)}"`;
  return text
    .split(inVariables)
    .map((part, i) => (i % 2 === 1 ? `"$${part}"` : part && `'${part.replaceAll("'", "'\\''")}'`))
    .join("");
}
