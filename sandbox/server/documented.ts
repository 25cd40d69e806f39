import type { FastifyRequest } from "fastify";
import table from "./documented.json";

/** An operation of ServiceTitan's documents, whether the sandbox serves it or not. */
export interface Documented {
  /** The module, as the API's addresses name it: `jpm`. */
  api: string;
  version: string;
  method: string;
  /** Below the tenant: `/jobs/{id}/cancel`. */
  path: string;
  /** What is between the path's slashes. */
  parts: string[];
  /** The API scope that an app needs for it: `tn.jpm.jobs:r`; `-` where it is withdrawn. */
  scope: string;
  /** Names of its query parameters, and of the parts that they come in: `owners`, `owners[].type`. */
  query: string[];
  /** The month of the last documents that had it, where ServiceTitan has withdrawn it since. */
  lastDocumented?: string;
}

const lastDocumented: Record<string, string> = table.lastDocumented;

/** What the developer portal calls the API scopes, by what they are called in a request. */
export const scopes: Record<string, string> = table.scopes;

/** The month of the documents. */
export const month: string = table.month;

/**
 * All operations by module and version, `jpm/v2`. Of two that fit an address, the one without a parameter in its place
 * comes first.
 */
export const documented = new Map(
  Object.entries<Record<string, string>>(table.operations).map(([server, operations]) => [
    server,
    Object.entries(operations).map(([endpoint, told]) => toDocumented(server, endpoint, told)),
  ]),
);

function toDocumented(server: string, endpoint: string, told: string): Documented {
  const [api = "", version = ""] = server.split("/");
  const [method = "", path = ""] = endpoint.split(" ");
  const [scope = "-", ...query] = told.split(" ");
  return {
    api,
    version,
    method,
    path,
    parts: path.split("/"),
    scope,
    query,
    lastDocumented: lastDocumented[`${server} ${endpoint}`],
  };
}

/** A query parameter's name as `query` has it: `owners[].type` for `owners[0].type`. */
export const withoutKeys = (name: string) => name.replace(/\[.*\]/, "[]");

/** Whether an operation has a query parameter: one with keys takes them behind a dot too, as `customField.Region`. */
export const takes = ({ query }: Documented, name: string): boolean =>
  query.includes(withoutKeys(name)) || query.includes(name.replace(/\..+$/, "[]"));

type Endpoint = Pick<Documented, "api" | "version" | "method" | "path">;

const documentedIn = ({ api, version }: Pick<Endpoint, "api" | "version">): Documented[] =>
  documented.get(`${api}/${version}`) ?? [];

/** Its path as the documents write it, from the tenant on. */
export const routeOf = ({ path }: Pick<Documented, "path">) => `/tenant/{tenant}${path}`;

/** Its address, as in `GET /jpm/v2/tenant/{tenant}/jobs/{id}`. */
export const nameOf = (operation: Endpoint) =>
  `${operation.method} /${operation.api}/${operation.version}${routeOf(operation)}`;

/** @throws where the documents have no such operation, with the same names in its braces */
export function documentedAs(given: Endpoint): Documented {
  const { method, path } = given;
  const found = documentedIn(given).find((each) => each.method === method && each.path === path);
  if (found === undefined) throw new Error(`ServiceTitan's documents have no ${nameOf(given)}.`);
  return found;
}

/** The operations that are documented at an address, with whatever verb; the one that is meant first. */
export function documentedAt(url: string): Documented[] {
  const [, api = "", version = "", path = ""] = /^\/([^/]+)\/(v\d+)\/tenant\/[^/]+(\/[^?]+)/.exec(url) ?? [];
  const parts = path.split("/");
  return documentedIn({ api, version }).filter((each) => standsFor(each, parts));
}

/** A call of an operation as its caller tells it: the path is below the tenant, and what is in its braces stands for any value. */
interface CallTold {
  method: string;
  api: string;
  version: string;
  path: string;
}

/** The documented operation that is called. */
export const documentedCall = ({ method, api, version, path }: CallTold): Documented | undefined =>
  documentedAt(`/${api}/${version}/tenant/0${path.replace(/\{[^}]+\}/g, "0")}`).find(
    (each) => each.method === method,
  );

/** The ID of the tenant in a request's path. */
export const tenantIn = ({ url }: FastifyRequest): string | undefined => /\/tenant\/([^/?]+)/.exec(url)?.[1];

/** What a request asks for, without the query. */
export const pathOf = ({ url }: FastifyRequest): string => url.split("?")[0] ?? "";

/** Whether a path is one that an operation's path, with its braces, stands for. */
const standsFor = (operation: Documented, parts: string[]): boolean =>
  operation.parts.length === parts.length &&
  operation.parts.every((part, i) => (part.startsWith("{") ? parts[i] !== "" : part === parts[i]));

declare module "fastify" {
  interface FastifyRequest {
    /** What `calledBy` found. */
    called?: Documented;
  }
}

/** The documented operation that a request calls. */
export function calledBy(request: FastifyRequest): Documented | undefined {
  request.called ??= documentedAt(request.url).find(({ method }) => method === request.method);
  return request.called;
}

/** What a request's path has in place of the operation's braces, by the names in these, in their order. */
export function paramsOf(request: FastifyRequest, { parts }: Documented): Record<string, string> {
  const given = pathOf(request).split("/").slice(-parts.length);
  return Object.fromEntries(
    parts.flatMap((part, i) =>
      part.startsWith("{") ? [[part.slice(1, -1), decodeURIComponent(given[i] ?? "")]] : [],
    ),
  );
}
