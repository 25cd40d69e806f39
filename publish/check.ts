import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { promisify, styleText } from "node:util";
import { unzipSync } from "fflate";
import component from "../src";
import { compare, unknownKeys } from "./compare";
import { type Platform, type Publication, startPlatform } from "./platform";

/** Publishes the built component to a stand-in for the platform, and checks what arrived there. */

const root = resolve(__dirname, "..");
const run = promisify(execFile);

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "publish-"));
  const platform = await startPlatform(accessToken);
  try {
    const prism = cliAt(platform, folder);
    await publish(platform, prism);
    const { publication, ...files } = platform.received;
    if (!publication || !files.package || !files.icon) throw new Error("The CLI did not send everything.");
    await checkPublication(publication, files.icon);
    await checkPackage(files.package, join(folder, "unpacked"));
    await checkExamples(prism, folder);
  } finally {
    await platform.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
/** As the CLI wants one: a JWT that has not expired. */
const accessToken = [encode({ alg: "none" }), encode({ exp: inAnHour }), "unsigned"].join(".");

type Cli = (...args: string[]) => Promise<string>;

/** The CLI, with a home folder of its own and no way elsewhere; gives what it says. */
function cliAt({ url }: Platform, home: string): Cli {
  const cli = join(root, "node_modules/.bin/prism");
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    PRISMATIC_URL: url,
    PRISM_ACCESS_TOKEN: accessToken,
    PRISM_CONFIG_FILE: "/dev/null",
    PRISM_SKIP_NEW_VERSION_CHECK: "true",
  };
  return async (...args) => (await run(cli, args, { cwd: root, env })).stdout;
}

/** Runs the CLI as `npm run publish:component` does. */
async function publish({ received }: Platform, prism: Cli): Promise<void> {
  const started = performance.now();
  const stdout = await prism("components:publish", "--no-confirm");
  if (!stdout.includes("Successfully submitted")) throw new Error(`The CLI said: ${stdout}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  passed(
    "The CLI",
    `asked for ${received.operations.join(", ")} and uploaded package and icon in ${seconds} s`,
  );
}

async function checkPublication(publication: Publication, icon: Buffer): Promise<void> {
  const { actions, triggers, dataSources, connections, definition } = publication;
  compare(publication);
  const count = (items: { inputs: unknown[] }[]) => items.reduce((sum, { inputs }) => sum + inputs.length, 0);
  passed(
    "Actions",
    `${actions.length} with ${count(actions)} inputs, their examples and output schemas, equal to the catalogue`,
  );
  passed("Triggers", `${triggers.length} with ${count(triggers)} inputs, and their examples`);
  passed(
    "Data sources",
    `${dataSources.length} with ${count(dataSources)} inputs, and their examples: ${typesIn(dataSources)}`,
  );
  passed(
    "Connection",
    connections.map(({ key, inputs }) => `${key} with ${inputs.length} inputs`).join(", "),
  );

  const unknown = unknownKeys(publication);
  if (unknown.length > 0) throw new Error(`Spectral's types do not have: ${unknown.join(", ")}`);
  passed("Keys", "all of them known to spectral's types");

  const { key, public: isPublic, display } = definition as unknown as typeof component;
  if (key !== component.key || isPublic !== false) throw new Error("The definition is not the component's.");
  const { iconPath = "", label } = display;
  if (!icon.equals(await readFile(join(root, "assets", iconPath))))
    throw new Error("The icon is another one.");
  passed("Definition", `${label} (${key}), private; icon ${iconPath} of ${icon.length} bytes`);
}

/** All that an organization gets: the CLI packs whatever is in `dist`. */
const shipped = ["LICENSES.txt", "icon.png", "index.js"];

/** Unpacks what was uploaded and loads it where no other module can be found. */
async function checkPackage(zip: Buffer, folder: string): Promise<void> {
  const files = unzipSync(zip);
  const names = Object.keys(files).sort();
  if (`${names}` !== `${shipped}`) throw new Error(`The package holds ${names}, and not just ${shipped}.`);
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const signature = createHash("sha1").update(zip).digest("hex");
  passed("Package", `${kilobytes(zip.length)}, ${names.join(", ")}, SHA-1 ${signature}`);

  const { stdout } = await run(process.execPath, ["-e", loadAlone], { cwd: folder, env: {} });
  const loaded: Loaded = JSON.parse(stdout);
  const foreign = loaded.modules.filter((file) => dirname(file) !== loaded.folder);
  if (foreign.length > 0) throw new Error(`The package loaded ${foreign.join(", ")}.`);
  const same = (found: string[], wanted: object) => `${found.sort()}` === `${Object.keys(wanted).sort()}`;
  for (const parts of ["actions", "triggers", "dataSources"] as const)
    if (!same(loaded[parts], component[parts]))
      throw new Error(`The loaded package has other ${parts} than the source.`);
  passed(
    "Loads alone",
    `${loaded.modules.map((file) => basename(file))} in an empty folder: ${loaded.actions.length} actions in ${loaded.milliseconds} ms`,
  );
}

/** Validates each low-code example as its README says, and one with a mistake, which has to be refused. */
async function checkExamples(prism: Cli, folder: string): Promise<void> {
  const examples = readdirSync(join(root, "examples")).filter((name) => existsSync(fileOf(name)));
  for (const name of examples) await prism("integrations:validate-yaml", fileOf(name));
  const wrong = join(folder, "wrong.yml");
  const [first = ""] = examples;
  await writeFile(
    wrong,
    (await readFile(fileOf(first), "utf8")).replaceAll("key: httpPost", "key: httpSend"),
  );
  const refusal = await prism("integrations:validate-yaml", wrong).then(
    () => undefined,
    ({ stderr }: { stderr: string }) => stderr,
  );
  if (!refusal?.includes("httpSend")) throw new Error(`A wrong integration was not refused: ${refusal}`);
  passed("Examples", `${examples.length} validated by the CLI, one with a mistake refused`);
}

const fileOf = (example: string) => join(root, "examples", example, "integration.yml");

interface Loaded {
  folder: string;
  actions: string[];
  triggers: string[];
  dataSources: string[];
  /** Files that were loaded; modules of Node itself do not count. */
  modules: string[];
  milliseconds: number;
}

const loadAlone = `
  const started = performance.now();
  const { default: component } = require("./index.js");
  console.log(JSON.stringify({
    folder: process.cwd(),
    actions: Object.keys(component.actions),
    triggers: Object.keys(component.triggers),
    dataSources: Object.keys(component.dataSources),
    modules: Object.keys(require.cache),
    milliseconds: Math.round(performance.now() - started),
  }));
`;

/** How many there are of each type: "77 picklist, 6 jsonForm". */
function typesIn(sources: Publication["dataSources"]): string {
  const types = new Map<string, number>();
  for (const { dataSourceType } of sources) types.set(dataSourceType, (types.get(dataSourceType) ?? 0) + 1);
  return [...types].map(([type, many]) => `${many} ${type}`).join(", ");
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

const passed = (what: string, facts: string) =>
  console.log(`${styleText("green", "✓")} ${what.padEnd(13)} ${facts}`);

main().catch((error: Error) => {
  console.error(styleText("red", `✗ ${error.message}`));
  process.exitCode = 1;
});
