import { createHmac, randomBytes } from "node:crypto";
import type { ServerOptions } from "node:https";
import fastify from "fastify";
import { nowMs, tellTime } from "../kit/clock";
import { storageMark } from "../kit/links";
import { soundOf } from "../rules/calls";
import type { Tenant, Tenants } from "./tenants";

const linkLifetimeSeconds = 300;

export interface StorageOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  https?: ServerOptions;
  /** Where clients reach it, if that is not the name by which they reach the API, with this port. */
  publicUrl?: string;
}

export interface Storage {
  /** Its address, or the public one. */
  url: string;
  /** An address to download a file of a tenant's from, for a short time, for a client that calls the API by a host name. */
  linkTo(tenant: Tenant, path: string, hostname: string): string;
  /** An answer's text with addresses that such a client reaches, where records have some. */
  withLinks(text: string, tenant: Tenant, hostname: string): string;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the cloud storage that ServiceTitan keeps files in: a server of its own origin, whose
 * links carry their own signature. As such storages do, it refuses requests that bring other credentials along.
 * @throws if the port is taken
 */
export async function startStorage(tenants: Tenants, options: StorageOptions): Promise<Storage> {
  const { host, port, https = null, publicUrl } = options;
  const key = randomBytes(32);
  const sign = (path: string, expires: string) =>
    createHmac("sha256", key).update(`${path}\n${expires}`).digest("hex");

  const app = fastify({ https, forceCloseConnections: true, routerOptions: { maxParamLength: 1000 } });
  tellTime(app.server, tenants.get().state.clock);
  app.get<{ Params: { tenant: string; "*": string }; Querystring: { expires?: string; signature?: string } }>(
    "/:tenant/*",
    async (request, reply) => {
      if (request.headers.authorization !== undefined || request.headers["st-app-key"] !== undefined)
        return reply.status(400).send({ error: "InvalidAuthenticationInfo" });
      const { tenant: id, "*": path } = request.params;
      const { expires = "", signature } = request.query;
      const tenant = tenants.find(id);
      const isOver = tenant === undefined || Number(expires) <= nowMs(tenant.state.clock);
      if (isOver || signature !== sign(`${id}/${path}`, expires))
        return reply.status(403).send({ error: "AuthenticationFailed" });
      const file = tenant.state.files.get(path);
      if (file === undefined) return reply.status(404).send({ error: "BlobNotFound" });
      return reply.type(file.contentType).send(file.bytes);
    },
  );
  app.get<{ Params: { tenant: string; "*": string } }>("/:tenant/open/*", async ({ params }, reply) => {
    const tenant = tenants.find(params.tenant);
    const file = tenant && openFile(tenant, params["*"]);
    if (file) return reply.type(file.contentType).send(file.bytes);
    return reply.status(404).send({ error: "BlobNotFound" });
  });
  const listening = new URL(await app.listen({ host, port }));
  // It alone is no reason to keep the process alive, e.g. where the sandbox itself cannot start.
  app.server.unref();

  const originFor = (hostname: string) => publicUrl ?? `${listening.protocol}//${hostname}:${listening.port}`;
  return {
    url: publicUrl ?? listening.origin,
    withLinks: (text, { id }, hostname) =>
      text.includes(storageMark) ? text.replaceAll(storageMark, `${originFor(hostname)}/${id}/open`) : text,
    linkTo({ id, state }, path, hostname) {
      const origin = originFor(hostname);
      const expires = String(nowMs(state.clock) + linkLifetimeSeconds * 1000);
      const encoded = path.split("/").map(encodeURIComponent).join("/");
      return `${origin}/${id}/${encoded}?expires=${expires}&signature=${sign(`${id}/${path}`, expires)}`;
    },
    close: () => app.close(),
  };
}

/** What anybody may download whose address an answer tells: calls, files, and pages that ServiceTitan has for people. */
function openFile({ state }: Tenant, path: string): { contentType: string; bytes: Buffer } | undefined {
  const [kind = "", ...rest] = path.split("/");
  if (kind === "files") return state.files.get(rest.join("/"));
  if (kind === "leads" || kind === "tracking")
    return { contentType: "text/plain", bytes: Buffer.from("ServiceTitan has a page for people here.") };
  const [id, name = ""] = rest;
  const heard = state.calls.get(Number(id))?.[name.replace(".mp3", "") as "recording" | "voicemail"];
  return typeof heard === "string" ? { contentType: "audio/mpeg", bytes: soundOf(heard) } : undefined;
}
