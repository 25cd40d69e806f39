import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { checkHost, type Guard } from "./guard";

interface ConsoleOptions {
  /** The built page. */
  file: string;
  /** Known once the sandbox listens. */
  guard: () => Guard;
}

interface Page {
  text: string;
  zipped: Buffer;
  policy: string;
  builtAt: number;
}

const missing =
  "The console's page is not built yet: npm run console:build in the sandbox's repository builds it.";

/** Serves the console, a page that works by the admin API alone. It needs no key: the page asks for it. */
export async function consolePage(app: FastifyInstance, { file, guard }: ConsoleOptions): Promise<void> {
  let page: Page | undefined;
  app.get("/console", (request, reply) => {
    checkHost(request, guard(), "The console");
    const builtAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (builtAt === undefined) return reply.status(404).type("text/plain; charset=utf-8").send(missing);
    if (page?.builtAt !== builtAt) page = { ...pageOf(readFileSync(file, "utf8")), builtAt };
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", page.policy)
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "no-cache")
      .header("vary", "accept-encoding");
    const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    return takesGzip ? reply.header("content-encoding", "gzip").send(page.zipped) : reply.send(page.text);
  });
}

function pageOf(text: string): Omit<Page, "builtAt"> {
  const policy = [
    "default-src 'none'",
    `script-src ${hashesOf("script", text)}`,
    `style-src ${hashesOf("style", text)}`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { text, zipped: gzipSync(text, { level: 9 }), policy: policy.join("; ") };
}

/** Of what is inline in the page. */
function hashesOf(element: "script" | "style", text: string): string {
  const found = text.matchAll(new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, "gs"));
  const hashes = [...found].map(
    ([, inline = ""]) => `'sha256-${createHash("sha256").update(inline).digest("base64")}'`,
  );
  return hashes.join(" ") || "'none'";
}
