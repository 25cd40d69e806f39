import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Asked, readCommandLine } from "../../sandbox/command/commandLine";
import { greeting, requestLine } from "../../sandbox/command/greeting";
import { help, optionTable } from "../../sandbox/command/help";
import { start } from "../../sandbox/command/start";
import { beginWith, keepIn } from "../../sandbox/command/stateFile";
import { startSandbox } from "../../sandbox/server";

const folder = mkdtempSync(join(tmpdir(), "sandbox-"));

function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const options = (asked: Asked) =>
  "options" in asked ? JSON.parse(JSON.stringify(asked.options)) : undefined;

test("by default it is on port 4010 of this machine, with files on the next one, limits and settling on", () => {
  expect(options(readCommandLine([]))).toEqual({
    ...{ host: "127.0.0.1", port: 4010, storagePort: 4011, customers: 100, seed: "usual", limits: true },
    ...{ largestPage: 5000, tokenLifetimeSeconds: 900, settlingSeconds: 900 },
  });
});

test("with any free port files are on any free one too", () => {
  expect(options(readCommandLine(["--port", "0"]))).toMatchObject({ port: 0, storagePort: 0 });
});

test("--openapi names the documents that unmodelled reads are made up by", () => {
  expect(options(readCommandLine(["--openapi", folder]))).toMatchObject({ documents: folder });
});

test("-h and --version are answered with a text, whatever else is asked", () => {
  expect(readCommandLine(["-h", "--port", "x"])).toEqual({ text: help });
  expect(readCommandLine(["--version"])).toEqual({ text: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
});

test("the command line wins over the environment, that over the file, that over what is so by default", () => {
  const config = written("all.json", {
    ...{ port: 1, customers: 1, jobs: 1, seed: "hostile", strict: true, noLimits: true },
    faults: [{ kind: "429", tenant: "7" }, "slow"],
    latencies: ["GET: 5"],
    tenants: { "8": {}, "7": { customers: 0 } },
    apps: [{ appKey: "a", clientId: "b", clientSecret: "c", scopes: ["tn.crm.customers:r"] }],
  });
  const environment = {
    ...{ SANDBOX_CONFIG: config, SANDBOX_PORT: "2", SANDBOX_CUSTOMERS: "2", SANDBOX_STRICT: "0" },
    ...{ SANDBOX_LATENCY: "POST: 1; 2", SANDBOX_ADMIN_KEY: "" },
  };
  expect(options(readCommandLine(["--port", "3", "--fault", "GET: 429, count 2"], environment))).toEqual({
    ...{ host: "127.0.0.1", port: 3, storagePort: 4, customers: 2, jobs: 1, seed: "hostile", strict: false },
    ...{ limits: false, largestPage: 5000, tokenLifetimeSeconds: 900, settlingSeconds: 900 },
    faults: [{ kind: "429", route: "GET", count: 2 }],
    latencies: [{ ms: 1, route: "POST" }, { ms: 2 }],
    tenants: { "7": { customers: 0 }, "8": {} },
    apps: [{ appKey: "a", clientId: "b", clientSecret: "c", scopes: ["tn.crm.customers:r"] }],
  });
});

test("files that a file of options names are beside it", () => {
  const asked = readCommandLine(["--config", written("state.json", { state: "kept.json" })]);
  expect(asked).toMatchObject({ stateFile: join(folder, "kept.json") });
});

const certificate = written("cert.pem", "no certificate");

test.each<[string, string[], string]>([
  ["no option", ["--prot", "1"], "--prot is no option; the nearest is --port."],
  ["a bare word", ["start"], "'start' is no option; they begin with --."],
  ["no value", ["--port"], "--port takes a whole number from 0 to 65535, not nothing."],
  ["no number", ["--port", "80a"], "--port takes a whole number from 0 to 65535, not '80a'."],
  ["no port", ["--port", "70000"], "--port takes a whole number from 0 to 65535, not 70000."],
  ["one port for two", ["--storage-port", "4010"], "--port and --storage-port are both 4010"],
  ["no port left", ["--port", "65535"], "There is no port after 65535 for files: --storage-port"],
  ["no seed", ["--seed", "toString"], "--seed takes one of usual, v1, hostile, not 'toString'."],
  ["no date", ["--today", "2026-06-31"], "--today takes a date, such as 2026-06-01, or a date-time"],
  ["no fault", ["--fault", "GET: teapot"], "--fault 'GET: teapot': 'teapot' is no fault; there are 429"],
  ["no rate", ["--fault", "429, rate 7"], "the rate is a share of requests from 0 to 1, not 7."],
  ["no endpoint", ["--fault", "GET /tea: 429"], "ServiceTitan's API documents have no GET /tea."],
  ["no endpoint to be slow", ["--latency", "GET /tea: 5"], "--latency 'GET /tea: 5': ServiceTitan's API"],
  ["no address", ["--public-url", "sandbox:4010"], "--public-url takes an address without a path"],
  ["no certificate there", ["--cert", "no.pem"], "--cert names a file that is not there: 'no.pem'."],
  ["half of HTTPS", ["--cert", certificate], "HTTPS takes both --cert, the certificate, and --key"],
  ["no certificate", ["--cert", certificate, "--key", certificate], "--cert and --key are no certificate"],
  ["no folder of documents", ["--openapi", "none"], "--openapi takes a folder that is there, not 'none'."],
  ["no file of options", ["--config", "no.json"], "--config names a file that is not there: 'no.json'."],
])("%s is refused with one sentence", (_case, args, sentence) => {
  expect(() => readCommandLine(args)).toThrow(sentence);
});

test("a mistake in the environment is told by its variable, and none where the command line wins", () => {
  const environment = { SANDBOX_PORT: "tcp://10.0.0.1:4010" };
  expect(() => readCommandLine([], environment)).toThrow(/^SANDBOX_PORT takes a whole number/);
  expect(options(readCommandLine(["--port", "5"], environment))).toMatchObject({ port: 5 });
});

test.each<[unknown, string]>([
  ["{", " is no JSON: "],
  [[], " takes an object of options, not []."],
  [{ prot: 1 }, " has no 'prot'; the nearest is 'port'."],
  [{ port: "x" }, ": port takes a whole number from 0 to 65535, not 'x'."],
  [{ tenants: {} }, ": tenants takes tenants by ID, at least one, not {}."],
  [{ tenants: { "1": { custmers: 1 } } }, ": tenants.1 has no 'custmers'; the nearest is 'customers'."],
  [{ apps: [{ appKey: "a" }] }, ": apps[0].clientId takes text, not nothing."],
  [{ faults: ["429", "teapot"] }, ": faults[1] 'teapot': 'teapot' is no fault; there are"],
  [{ faults: "slow" }, ": faults takes a list, not 'slow'."],
])("a file of options with %j is refused with the place of the mistake", (content, sentence) => {
  const file = written("wrong.json", content);
  expect(() => readCommandLine(["--config", file])).toThrow(`${file}${sentence}`);
});

test("a port that is taken is told with the option that changes it, and a host of another machine", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const port = (other.address() as { port: number }).port;
  await expect(start({ customers: 1, port })).rejects.toThrow(
    `Port ${port} is taken: --port takes another one`,
  );
  await expect(start({ customers: 1, storagePort: port })).rejects.toThrow(
    `Port ${port}, for files of the API on port`,
  );
  await expect(start({ customers: 1, host: "192.0.2.1" })).rejects.toThrow(
    "--host 192.0.2.1 is no address or name of this machine.",
  );
  other.close();
});

test("docs/sandbox.md has all options", () => {
  const page = readFileSync(join(__dirname, "../../docs/sandbox.md"), "utf8");
  expect(page).toContain(`\n${optionTable().join("\n")}\n`);
});

test("records are kept in a file, and begun with", async () => {
  const file = join(folder, "records.json");
  const one = await startSandbox({ customers: 2 });
  beginWith(file, one);
  const [customer] = one.state.customers.keys();
  one.load({ customers: [{ id: customer, name: "Ann Doe" }] });
  keepIn(file, one);
  const other = await startSandbox({ customers: 1 });
  beginWith(file, other);
  expect([...other.state.customers.values()].map(({ name }) => name)).toContain("Ann Doe");
  written("records.json", readFileSync(file, "utf8").replace('"version":1', '"version":9'));
  expect(() => beginWith(file, other)).toThrow(
    `--state ${file} cannot be used: This is a snapshot of version 9; this sandbox reads version 1.`,
  );
  expect(() => beginWith(written("records.json", "{"), other)).toThrow("cannot be used: It is no JSON.");
  expect(() => beginWith(join(folder, "none/records.json"), other)).toThrow("is no folder that takes files.");
  await Promise.all([one.close(), other.close()]);
});

const mine = [{ appKey: "my-key", clientId: "my-id", clientSecret: "my-secret" }];

test("it tells who reaches it, and shows a key that it made up but none that it was given", async () => {
  const told = async (given: Parameters<typeof startSandbox>[0] = {}) => {
    const asked = { host: "127.0.0.1", customers: 1, ...given };
    const sandbox = await startSandbox(asked);
    await sandbox.close();
    return { sandbox, text: greeting(sandbox, asked) };
  };
  expect((await told()).text).not.toContain("/console");
  const withConsole = await told({ console: true });
  expect(withConsole.text).toContain(`\nConsole: ${withConsole.sandbox.url}/console\n`);
  expect((await told()).text).toMatch(/_sandbox, without a key.*\nThis machine alone reaches it: no hosted/);
  const open = await told({ host: "0.0.0.0" });
  expect(open.text).toContain(`with the header X-Sandbox-Key: ${open.sandbox.adminKey}.`);
  expect(open.text).toContain("--public-url says which");
  const own = await told({ host: "0.0.0.0", publicUrl: "http://box:1", adminKey: "my-admin", apps: mine });
  expect(own.text).toContain("All machines that reach http://box:1 can use it");
  expect(own.text).not.toMatch(/my-/);
});

test("a request is one line, without secrets or line breaks", () => {
  const line = requestLine({
    ...{
      id: 1,
      at: "2026-06-01T15:00:00.123Z",
      method: "GET",
      path: "/jobs",
      status: 400,
      milliseconds: 1.5,
    },
    query: { ids: "1,2", name: "a\nb", servicetitanapplicationkey: "***" },
    ...{ reason: "Not\nso", fault: "garbage", warnings: ["unknown"] },
  });
  expect(line).toBe(
    "2026-06-01T15:00:00Z GET /jobs?ids=1,2&name=a%0Ab&servicetitanapplicationkey=*** 400 1.5 ms (Not so) (fault: garbage) (unknown)",
  );
});

describe("the page for people", () => {
  const read = async (given: Parameters<typeof startSandbox>[0]) => {
    const sandbox = await startSandbox({ customers: 1, ...given });
    const answer = await fetch(`${sandbox.url}/`);
    const text = await answer.text();
    await sandbox.close();
    return { sandbox, type: answer.headers.get("content-type"), text };
  };

  test("leads to the console, where there is one", async () => {
    expect((await read({ console: true })).text).toContain('<a href="/console">');
    expect((await read({})).text).not.toContain("/console");
  });

  test("has the connection and lines to paste, and no script", async () => {
    const { sandbox, type, text } = await read({});
    expect(type).toBe("text/html; charset=utf-8");
    for (const shown of [sandbox.tokenUrl, sandbox.clientSecret, sandbox.appKey, "TOKEN=$(curl", "/reset"])
      expect(text).toContain(shown);
    expect(text).not.toMatch(/<script|javascript:/);
    expect(text.length).toBeLessThan(10_000);
  });

  test("has no secrets of users: neither their apps' nor the admin key", async () => {
    const { text } = await read({ apps: mine, adminKey: "my-admin" });
    expect(text).not.toMatch(/my-/);
    expect(text).toContain("under apps in the file of --config");
    expect(text).toContain("It takes the admin key");
  });
});
