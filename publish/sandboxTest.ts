import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../sandbox/package.json";
import { tryApi } from "./apiTest";
import { clear, ended, folder, freePort, run, start, until, untilFree, write } from "./emptyFolder";

/**
 * Tries out the package `servicetitan-sandbox` as somebody has it who has nothing but its file: in an empty folder,
 * without a network. Runs what docs/sandbox.md shows, too.
 */

const root = join(__dirname, "..");
const tarball = `servicetitan-sandbox-${version}.tgz`;
const page = readFileSync(join(root, "docs/sandbox.md"), "utf8");

async function main(): Promise<void> {
  cpSync(join(root, tarball), join(folder, tarball));
  const port = await freePort();
  await tryCommand(port);
  await run("npm", ["install", "--no-audit", "--no-fund", `./${tarball}`]);
  tryContents();
  await tryModule();
  await tryTypes();
  // On the same ports: they have to be free again.
  await tryShell(port);
  await tryJest();
  await tryPytest(port);
  await tryImage();
}

/** The command starts from the tarball alone, answers, and ends with what started it. */
async function tryCommand(port: number): Promise<void> {
  const args = ["--yes", `--package=./${tarball}`, "servicetitan-sandbox", "--port", `${port}`];
  const { url, child } = await start("npx", [...args, "--customers", "5", "--console"]);
  await tryApi(url);
  const page = await (await fetch(`${url}/console`)).text();
  if (!page.includes("<title>ServiceTitan sandbox</title>")) throw new Error(`The console is ${page}`);
  child.kill("SIGTERM");
  await ended(child);
  await untilFree(port);
  console.log("  npx starts it from an empty folder, with its console, and ends it");
}

/** What is installed needs nothing else. */
function tryContents(): void {
  const installed = join(folder, "node_modules/servicetitan-sandbox");
  const told = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const needs = Object.keys({ ...told.dependencies, ...told.peerDependencies, ...told.optionalDependencies });
  if (needs.length > 0)
    throw new Error(`The package is to have no dependencies, and has ${needs.join(", ")}.`);
  for (const file of [told.main, told.types, "dist/LICENSES.txt", "Dockerfile"])
    if (!existsSync(join(installed, file))) throw new Error(`The package has no ${file}.`);
  console.log("  it installs without a network, and needs nothing else");
}

/** Both of Node's kinds of module find `startSandbox`. */
async function tryModule(): Promise<void> {
  const use = `startSandbox({ customers: 3 }).then(async (sandbox) => {
    const { status } = await fetch(sandbox.url + "/_sandbox/health");
    console.log(status, sandbox.state.customers.size);
    await sandbox.close();
  });`;
  write("use.cjs", `const { startSandbox } = require("servicetitan-sandbox");\n${use}`);
  write("use.mjs", `import { startSandbox } from "servicetitan-sandbox";\n${use}`);
  for (const file of ["use.cjs", "use.mjs"]) {
    const stdout = await run("node", [file]);
    if (stdout !== "200 3\n") throw new Error(`${file} prints ${stdout}`);
  }
  console.log("  require and import start it in process");
}

/** Its types are enough, with no others in reach. */
async function tryTypes(): Promise<void> {
  const compilerOptions = { strict: true, module: "nodenext", target: "es2022", types: [], noEmit: true };
  write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["use.ts"] }));
  write(
    "use.ts",
    `import { type Sandbox, type SandboxOptions, startSandbox } from "servicetitan-sandbox";
    const options: SandboxOptions = { tenants: { "7": { customers: 3, seed: "hostile" } }, faults: ["GET: garbage"] };
    export const started: Promise<Sandbox> = startSandbox(options);
    export const ids = async (): Promise<number[]> => [...(await started).state.customers.keys()];
    // @ts-expect-error there is no such option
    startSandbox({ customer: 3 });`,
  );
  await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);
  console.log("  its types need no others");
}

/** The lines of the page for a shell, from one after another, on a sandbox that the installed command starts. */
async function tryShell(port: number): Promise<void> {
  const { child } = await start("node_modules/.bin/servicetitan-sandbox", ["--port", `${port}`]);
  const lines = blocks("sh").filter((block) => block.includes("curl "));
  const strict = 'curl() { command curl --silent --show-error --fail-with-body "$@"; }';
  write("page.sh", atPort([strict, ...lines].join("\n"), port));
  await run("bash", ["-eu", "page.sh"]);
  child.kill("SIGTERM");
  const code = await ended(child);
  if (code !== 0) throw new Error(`Ended by a signal, the command's status is ${code}.`);
  await untilFree(port);
  console.log(`  the page's ${lines.length} blocks for a shell run`);
}

/** The page's files for Jest. */
async function tryJest(): Promise<void> {
  const files = writeFiles("js", "//");
  await run(process.execPath, [join(root, "node_modules/jest/bin/jest.js"), "--rootDir", folder]);
  console.log(`  Jest runs the page's ${files.join(", ")}`);
}

/** Its files for pytest, on ports that are free. */
async function tryPytest(port: number): Promise<void> {
  if (spawnSync("python3", ["-c", "import pytest, requests"]).status !== 0)
    return console.log("  NOT RUN: the page's files for pytest, for want of pytest and requests");
  const files = writeFiles("python", "#", port);
  await run("python3", ["-m", "pytest", "-q", "-p", "no:cacheprovider"]);
  await untilFree(port);
  console.log(`  pytest runs the page's ${files.join(", ")}`);
}

/** The image is made, and is healthy. */
async function tryImage(): Promise<void> {
  if (spawnSync("docker", ["info"]).status !== 0)
    return console.log("  NOT RUN: no Docker daemon builds and starts the image");
  mkdirSync(join(folder, "image"));
  cpSync(join(root, tarball), join(folder, "image", tarball));
  const built = await run("docker", ["build", "-q", "-f", join(root, "sandbox/Dockerfile"), "image"]);
  const started = await run("docker", ["run", "--rm", "-d", built.trim()]);
  try {
    const healthy = ["inspect", "-f", "{{.State.Health.Status}}", started.trim()];
    await until("the image is healthy", async () => (await run("docker", healthy)) === "healthy\n");
  } finally {
    await run("docker", ["rm", "-f", started.trim()]);
  }
  console.log("  the image is built, starts and is healthy");
}

/** The page's blocks of code in a language. */
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, text = ""]) => text);

/** Writes the blocks that begin with a file's name, in a comment. */
function writeFiles(language: string, comment: string, port?: number): string[] {
  return blocks(language).flatMap((block) => {
    const [, name] = new RegExp(`^${comment} (\\S+)\\n`).exec(block) ?? [];
    if (name) write(name, atPort(block, port));
    return name ?? [];
  });
}

/** The page has the port by default, which may be taken here. */
const atPort = (text: string, port?: number) => (port ? text.replaceAll("4010", `${port}`) : text);

console.log(`In ${folder}:`);
main()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  })
  .finally(clear);
