import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readCommandLine } from "../../sandbox/commandLine";
import { requestToken } from "./support";

const main = join(__dirname, "../../sandbox/main.ts");
let started: ChildProcess | undefined;

afterEach(() => started?.kill("SIGKILL"));

/** Runs the command line, as one process that `kill` ends for good, with its output gathered as text. */
function run(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
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

test("it prints the connection, then each request with what strict warns of, and ends cleanly on Ctrl-C", async () => {
  const { child, output, shows } = run(
    "--customers",
    "12",
    "--jobs",
    "3",
    "--today",
    "2031-05-06",
    "--strict",
  );
  await shows(/(Requests:)/);
  expect(output.text).toContain("12 customers and 3 jobs");
  const field = (label: string) => new RegExp(`${label} +(\\S+)`).exec(output.text)?.[1] ?? "";
  expect(field("Environment")).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect([field("Tenant"), field("Application Key")]).toEqual([
    expect.stringMatching(/^\d+$/),
    expect.stringMatching(/\S/),
  ]);
  const tokenUrl = field("Token URL");
  const date = (await fetch(tokenUrl)).headers.get("date");
  expect(date).toMatch(/^Tue, 06 May 2031 15:0\d:/);
  const { status } = await requestToken({
    tokenUrl,
    clientId: field("Client ID"),
    clientSecret: field("Client Secret"),
  });
  expect(status).toBe(200);
  await shows(/(POST \/connect\/token 200 [\d.]+ ms)/);
  await fetch(`${field("Environment")}/nothing`);
  await shows(/(GET \/nothing 404 [\d.]+ ms \(GET \/nothing is not documented\))/);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("what it cannot read is refused with one sentence and how it is used", async () => {
  const { child, output } = run("--prot", "4010");
  const [code] = await once(child, "close");
  expect([code, output.text]).toEqual([1, expect.stringMatching(/--prot.*Usage: npm run sandbox/s)]);
  expect(output.text).not.toContain("    at ");
});

test.each([
  [["--port", "80a"], "--port takes a whole number, not '80a'."],
  [["--customers", "many"], "--customers takes a whole number, not 'many'."],
  [["--seed", "toString"], "--seed takes one of usual, hostile, not 'toString'."],
  [["--today", "2026-06-31"], "--today takes a date, such as 2026-06-01, or a date-time with its zone"],
  [["--fault", "GET: teapot"], "teapot"],
])("%j is refused with the reason", (args, reason) => {
  expect(() => readCommandLine(args)).toThrow(reason);
});

test("what is not given is left to the sandbox, but for settling, and 0 is given", () => {
  const { options, faults, help } = readCommandLine(["--customers", "0", "--fault", "GET: 429, count 2"]);
  expect(JSON.parse(JSON.stringify(options))).toEqual({ customers: 0, settlingSeconds: 900 });
  expect([faults, help]).toEqual([[{ route: "GET", kind: "429", count: 2 }], false]);
});
