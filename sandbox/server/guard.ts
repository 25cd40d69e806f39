import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { ApiError } from "../kit/errors";

/** Who has business with the admin API. */
export interface Guard {
  /** Needed with each request, where it is set. */
  adminKey?: string;
  /** What requests may call the sandbox: `127.0.0.1:4010`. */
  hosts: ReadonlySet<string>;
  /** Where its own pages are from: `http://127.0.0.1:4010`. */
  origins: ReadonlySet<string>;
}

export const keyHeader = "x-sandbox-key";

/** The names that this machine calls itself by. */
const loopback = ["127.0.0.1", "localhost", "[::1]"];

export const isLoopback = (host: string) => loopback.includes(host) || host === "::1";

/** What a sandbox may be called, that listens on a host and port and may be reached at another address besides. */
export function guardOf(
  address: URL,
  { adminKey, publicUrl }: { adminKey?: string; publicUrl?: string },
): Guard {
  const port = address.port ? `:${address.port}` : "";
  const hosts = [address.hostname, ...loopback].map((name) => `${name}${port}`);
  const origins = hosts.map((host) => `${address.protocol}//${host}`);
  const outside = publicUrl ? [new URL(publicUrl)] : [];
  return {
    adminKey,
    hosts: new Set([...hosts, ...outside.map(({ host }) => host)]),
    origins: new Set([...origins, ...outside.map(({ origin }) => origin)]),
  };
}

/**
 * Lets in only who knows the sandbox by a name of its own: a web page could have its own name point to this machine.
 * @param what is asked for, at the beginning of a sentence
 * @throws ApiError 403
 */
export function checkHost({ headers: { host = "" } }: FastifyRequest, { hosts }: Guard, what: string): void {
  if (hosts.has(host)) return;
  throw new ApiError(
    403,
    `${what} is not reached as ${host}: start the sandbox with --public-url http://${host} to allow it.`,
  );
}

/**
 * Lets nobody in but who has business here: a web page of another origin could send requests too.
 * @throws ApiError 403, 401, 415
 */
export function checkAccess(request: FastifyRequest, guard: Guard): void {
  const { headers } = request;
  checkHost(request, guard, "The admin API");
  if (guard.adminKey !== undefined && !isSame(String(headers[keyHeader] ?? ""), guard.adminKey))
    throw new ApiError(401, "The admin API takes the sandbox's admin key, in the header X-Sandbox-Key.");
  const isChange = request.method !== "GET" && request.method !== "HEAD";
  // A web page of another origin sends neither without asking first.
  if (isChange && !/^application\/(json|octet-stream)\b/i.test(headers["content-type"] ?? ""))
    throw new ApiError(
      415,
      "Send changes with the header Content-Type: application/json, even without a body.",
    );
}

/** Why a request is refused that comes from a web page of another origin. */
export function foreign({ headers: { origin } }: FastifyRequest, { origins }: Guard): ApiError | undefined {
  if (origin === undefined || origins.has(origin)) return undefined;
  return new ApiError(403, `The sandbox takes no requests from web pages of ${origin}.`);
}

const digest = (text: string) => createHash("sha256").update(text).digest();

const isSame = (given: string, key: string) => timingSafeEqual(digest(given), digest(key));
