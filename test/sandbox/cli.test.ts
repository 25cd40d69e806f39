import { type ChildProcess, type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

const main = join(__dirname, "../../sandbox/main.ts");
let started: ChildProcess | undefined;

afterEach(() => started?.kill("SIGKILL"));

/** Runs the command line, as one process that `kill` ends for good, with its output gathered as text. */
const run = (...args: string[]) =>
  follow(spawn(process.execPath, ["--import", "tsx", main, ...args], { stdio: ["ignore", "pipe", "pipe"] }));

function follow(child: ChildProcessByStdio<null, Readable, Readable>) {
  started = child;
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output.text += chunk;
    });
  const shows = async (pattern: RegExp) => {
    while (!pattern.test(output.text)) await once(child.stdout, "data");
    return pattern.exec(output.text)?.[1] ?? "";
  };
  return { child, output, shows };
}

test("it prints what to paste, logs requests, keeps its records, and ends on Ctrl-C with its port free", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "sandbox-")), "state.json");
  const { child, output, shows } = run(
    ...["--port", "0", "--customers", "12", "--jobs", "3", "--today", "2031-05-06", "--strict"],
    ...["--state", file, "--fault", "GET /customers/{id}: 429"],
  );
  await shows(/(Requests:)/);
  expect(output.text).toContain("12 customers and 3 jobs");
  const field = (label: string) => new RegExp(`${label} +(\\S+)`).exec(output.text)?.[1] ?? "";
  const url = field("Environment");
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/nothing`)).headers.get("date")).toMatch(/^Tue, 06 May 2031 15:0\d:/);
  await shows(/(2031-05-06T15:0\S+Z GET \/nothing 404 [\d.]+ ms \(No resource GET .*\(GET \/nothing is not)/);
  const [, pasted = ""] = /\n(TOKEN=.*?)\n\n/s.exec(output.text) ?? [];
  const { stdout } = await promisify(execFile)("bash", ["-c", pasted]);
  expect(stdout).toMatch(/^\{"page":1,"pageSize":2.*\}\{"id":\d+,"active":true,"name":"Ann Doe"/);
  await shows(/(GET \S+\/customers\?pageSize=2 200 [\d.]+ ms)\n/);
  const key = "ak1.sandbox0000000000000000";
  await promisify(execFile)("bash", [
    "-c",
    `${pasted.split("\n")[0]}; curl -s ${url}/crm/v2/tenant/985798691/customers/1 -H "Authorization: Bearer $TOKEN" -H "ST-App-Key: ${key}"`,
  ]);
  await shows(/(customers\/1 429 [\d.]+ ms \(Rate limit is exceeded.*\) \(fault: 429\))/);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  expect(readFileSync(file, "utf8")).toContain("Ann Doe");
  expect(readdirSync(dirname(file))).toEqual(["state.json"]);
});

test("what it cannot read is refused with one sentence", async () => {
  const { child, output } = run("--prot", "4010");
  const [code] = await once(child, "close");
  expect([code, output.text]).toEqual([
    1,
    "--prot is no option; the nearest is --port: --help shows the options.\n",
  ]);
});

test.each(["SIGTERM", "SIGKILL"] as const)("when npm is ended by %s it ends too", async (signal) => {
  const npm = ["run", "-s", "sandbox", "--", "--port", "0", "--customers", "1"];
  const { child, shows } = follow(spawn("npm", npm, { stdio: ["ignore", "pipe", "pipe"] }));
  const url = await shows(/Environment +(\S+)/);
  expect((await fetch(url)).status).toBe(200);
  child.kill(signal);
  // Its output ends once nobody has it open any more.
  await once(child.stdout, "close");
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});
