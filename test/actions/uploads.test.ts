import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { connectionWith } from "../server";

const exec = promisify(execFile);
const servers: Server[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "upload-"));
  const script = join(__dirname, "uploadLarge.ts");
  await exec("node_modules/.bin/esbuild", [
    script,
    "--bundle",
    "--platform=node",
    `--outfile=${join(folder, "run.js")}`,
  ]);
}, 60_000);

afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await rm(folder, { recursive: true });
});

/** Counts the bytes of each request; the first is told to come again. */
async function counting() {
  const sizes: number[] = [];
  const server = createServer(async (request, response) => {
    let size = 0;
    for await (const piece of request) size += (piece as Buffer).length;
    response.setHeader("content-type", "application/json");
    response.writeHead(sizes.push(size) === 1 ? 429 : 200).end("{}");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { sizes, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const raw = { urlType: "forms", url: "/files", method: "POST", maxRetries: "1" };

test.each<[string, string, Record<string, unknown>]>([
  ["createJobAttachment", "file", { fileName: "video.mp4", jobId: "5" }],
  ["rawRequest", "fileData", raw],
  ["rawRequest", "data", raw],
])(
  "%s sends 200 MB, twice where it is told so, within 500 MB (%s)",
  async (key, input, others) => {
    const { sizes, url } = await counting();
    const inputs = JSON.stringify({ ...others, connection: connectionWith(url) });
    const { stdout } = await exec(process.execPath, [join(folder, "run.js"), key, inputs, input]);
    expect(Number(stdout.split("\n").findLast(Number))).toBeLessThan(500);
    expect(sizes).toHaveLength(2);
    for (const size of sizes) expect(size - 200_000_000).toBeLessThan(500);
    expect(sizes[1]).toBe(sizes[0]);
    expect(sizes[0]).toBeGreaterThanOrEqual(200_000_000);
  },
  60_000,
);
