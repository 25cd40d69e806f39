import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { ApiError } from "../../sandbox/kit/errors";
import type { Told } from "../reference";

const notWritten = "The reference is not written yet: npm run console writes it, and npm run docs.";

/**
 * Serves the component's reference to whoever asks: it is the same for all, and a link to it sends no admin key.
 * @param file which may be written later
 */
export function serveReference(app: FastifyInstance, path: string, file: string): void {
  app.get(path, (_request, reply) => {
    if (!existsSync(file)) throw new ApiError(404, notWritten);
    return reply
      .type("text/html; charset=utf-8")
      .header(
        "content-security-policy",
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:",
      )
      .header("x-content-type-options", "nosniff")
      .header("content-encoding", "gzip")
      .send(gzipSync(readFileSync(file)));
  });
}

/** Serves which actions call an operation. */
export function serveOperations(app: FastifyInstance, path: string, told: () => Told | undefined): void {
  app.get(path, () => {
    const { operations } = told() ?? {};
    if (operations === undefined) throw new ApiError(404, notWritten);
    return operations;
  });
}
