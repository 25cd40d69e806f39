import type { LoggedRequest as Logged } from "../../../sandbox/published";

export type { Logged };

/** What of the log is looked at; nothing given is all. */
export interface Filter {
  path?: string;
  method?: string;
  /** "4xx"; "none" of those that are not answered. */
  status?: string;
  sender?: string;
  /** Requests for another tenant are left out, those for none, as for a token, are not. */
  tenant?: string;
}

export const senderOf = ({ sender, userAgent }: Logged): string => sender ?? userAgent ?? "";

export const statusClassOf = ({ status }: Logged): string =>
  status === undefined ? "none" : `${Math.floor(status / 100)}xx`;

export function fits(request: Logged, { path = "", method, status, sender = "", tenant }: Filter): boolean {
  return (
    `${request.path}${queryOf(request)}`.toLowerCase().includes(path.toLowerCase()) &&
    (method === undefined || request.method === method) &&
    (status === undefined || statusClassOf(request) === status) &&
    senderOf(request).toLowerCase().includes(sender.toLowerCase()) &&
    (tenant === undefined || request.tenant === undefined || request.tenant === tenant)
  );
}

/** A log, the newest first, with requests that came or were answered meanwhile; only so many are kept. */
export function withArrived(log: Logged[], arrived: Iterable<Logged>, most: number): Logged[] {
  const later = new Map([...arrived].map((request) => [request.id, request]));
  const known = log.map((request) => {
    const other = later.get(request.id);
    later.delete(request.id);
    return other && (other.status !== undefined || request.status === undefined) ? other : request;
  });
  return [...later.values(), ...known].toSorted((one, other) => other.id - one.id).slice(0, most);
}

/** "?page=2&pageSize=50", or nothing. */
export function queryOf({ query }: Logged): string {
  const text = pairsOf(query)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  return text && `?${text}`;
}

/** The fields of a query or form: a name may stand there more than once. */
export const pairsOf = (fields: Record<string, unknown>): [name: string, value: string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, String(each)]),
  );

const words: Record<number, string> = {
  400: "Bad request",
  401: "Not authorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported type",
  429: "Too many requests",
  444: "Connection dropped",
  500: "Error",
  501: "Not modelled",
  502: "Bad gateway",
  503: "Unavailable",
  504: "Timed out",
};

/** What a status is called where it is one of an error. */
export const wordsOfStatus = (status = 0): string => words[status] ?? (status >= 400 ? "Refused" : "");

/** The operation of the API documents that a request called: "POST /jpm/v2/tenant/{tenant}/jobs". */
export function operationOf({ method, path, route }: Logged): string | undefined {
  const [, version] = /^(.*?)\/tenant\//.exec(path) ?? [];
  return version === undefined || route === undefined ? undefined : `${method} ${version}${route}`;
}
