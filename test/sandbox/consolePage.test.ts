import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { startSandbox } from "../../sandbox/server";
import { consolePage } from "../../sandbox/server/console";
import { guardOf } from "../../sandbox/server/guard";

const folder = mkdtempSync(join(tmpdir(), "console-"));
const file = join(folder, "console.html");
const app = fastify();
let url: string;

const html = (script: string) =>
  `<!doctype html><style>body { margin: 0 }</style><script type="module">${script}</script>`;

beforeAll(async () => {
  app.register(consolePage, { file, guard: () => guardOf(new URL(url), {}) });
  url = await app.listen({ port: 0 });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the page that is not built is told in a sentence", async () => {
  const answer = await fetch(`${url}/console`);
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("is not built yet")]);
});

describe("the page", () => {
  beforeAll(() => writeFileSync(file, html("first()")));

  test("may run its own script and style, ask its own origin, and nothing else", async () => {
    const answer = await fetch(`${url}/console`);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = String(answer.headers.get("content-security-policy"));
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `script-src ${hash("first()")}`,
        `style-src ${hash("body { margin: 0 }")}`,
        "connect-src 'self'",
      ]),
    );
    expect(await answer.text()).toBe(html("first()"));
  });

  test("comes gzipped where that is taken", async () => {
    const encodings = ["gzip, br", "identity"].map(async (accepted) => {
      const answer = await fetch(`${url}/console`, { headers: { "accept-encoding": accepted } });
      expect(await answer.text()).toBe(html("first()"));
      return answer.headers.get("content-encoding");
    });
    expect(await Promise.all(encodings)).toEqual(["gzip", null]);
  });

  test("is the one that was built last", async () => {
    writeFileSync(file, html("second()"));
    const answer = await fetch(`${url}/console`);
    expect(answer.headers.get("content-security-policy")).toContain(hash("second()"));
  });

  test("is reached by the sandbox's own names alone", async () => {
    const { port } = new URL(url);
    const status = await new Promise((resolve) => {
      get({ port, path: "/console", headers: { host: "evil.example" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(status).toBe(403);
  });
});

test.each([
  [undefined, undefined, 404],
  [false, undefined, 404],
  [true, {}, undefined],
  [{ tryAt: "/_console" }, { tryAt: "/_console" }, undefined],
])("a sandbox with console: %j tells it, and serves the page only then", async (console, told, status) => {
  const sandbox = await startSandbox({ customers: 1, console });
  const health = (await (await fetch(`${sandbox.url}/_sandbox/health`)).json()) as { console?: object };
  expect(health.console).toEqual(told);
  const answer = await fetch(`${sandbox.url}/console`);
  const text = await answer.text();
  if (status === undefined) expect(text).toMatch(/not built yet|<!doctype html>/i);
  else expect([answer.status, text]).toEqual([status, expect.stringContaining("No resource")]);
  await sandbox.close();
});
