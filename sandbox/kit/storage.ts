import { createHmac, randomBytes, randomUUID } from "node:crypto";
import fastify from "fastify";
import { type Clock, nowMs, tellTime } from "./clock";

const linkLifetimeSeconds = 300;

export interface StoredFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

export interface Storage {
  /** Keeps a file in a folder; returns the path that it is known by from then on. */
  save(folder: string, file: StoredFile): string;
  /** An address to download a file from, for a short time; undefined if there is no such file. */
  linkTo(path: string): string | undefined;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the cloud storage that ServiceTitan keeps files in: a server of its own origin, whose
 * links carry their own signature. As such storages do, it refuses requests that bring other credentials along.
 */
export async function startStorage(clock: Clock): Promise<Storage> {
  const files = new Map<string, StoredFile>();
  const key = randomBytes(32);
  const sign = (path: string, expires: string) =>
    createHmac("sha256", key).update(`${path}\n${expires}`).digest("hex");

  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 1000 } });
  tellTime(app.server, clock);
  app.get<{ Params: { "*": string }; Querystring: { expires?: string; signature?: string } }>(
    "/*",
    async (request, reply) => {
      if (request.headers.authorization !== undefined || request.headers["st-app-key"] !== undefined)
        return reply.status(400).send({ error: "InvalidAuthenticationInfo" });
      const path = request.params["*"];
      const { expires = "", signature } = request.query;
      if (signature !== sign(path, expires) || Number(expires) <= nowMs(clock))
        return reply.status(403).send({ error: "AuthenticationFailed" });
      const file = files.get(path);
      if (file === undefined) return reply.status(404).send({ error: "BlobNotFound" });
      return reply.type(file.contentType).send(file.bytes);
    },
  );
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  // It alone is no reason to keep the process alive, e.g. where the sandbox itself cannot start.
  app.server.unref();

  return {
    save(folder, file) {
      const path = `${folder}/${randomUUID()}/${file.name}`;
      files.set(path, file);
      return path;
    },
    linkTo(path) {
      if (!files.has(path)) return undefined;
      const expires = String(nowMs(clock) + linkLifetimeSeconds * 1000);
      const encoded = path.split("/").map(encodeURIComponent).join("/");
      return `${origin}/${encoded}?expires=${expires}&signature=${sign(path, expires)}`;
    },
    close: () => app.close(),
  };
}
