import { existsSync, readFileSync, statSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "esbuild";

/**
 * The libraries that most test files load, in one file. Jest would read and compile their thousand files anew for each
 * test file, which took half of all time; this one is compiled once for all that a worker runs, and evaluated for each.
 */
const names = [
  "@faker-js/faker/locale/en",
  "@fastify/formbody",
  "@fastify/multipart",
  "@prismatic-io/spectral",
  "@prismatic-io/spectral/dist/conditionalLogic",
  "@prismatic-io/spectral/dist/testing",
  "axios",
  "axios-retry",
  "date-fns",
  "date-fns/isValid",
  "date-fns/parseISO",
  "fastify",
  "fastify-plugin",
  "form-data",
  "leven",
  "zod",
];

const root = join(__dirname, "..");
const file = join(root, "node_modules/.cache/libraries.js");

/** Writes the file before the tests (`globalSetup` in jest.config.js), where libraries or this changed since. */
export default async function bundleLibraries(): Promise<void> {
  const sources = [__filename, join(root, "package-lock.json")];
  if (existsSync(file) && sources.every((source) => changedAt(source) < changedAt(file))) return;
  const loaders = names.map((name) => `"${name}": () => require("${name}")`);
  const outfile = `${file}.${process.pid}`;
  await build({
    stdin: { contents: `module.exports = { ${loaders} };`, resolveDir: root },
    bundle: true,
    platform: "node",
    outfile,
    logLevel: "error",
    banner: { js: "(function (module, require) {" },
    footer: { js: "})" },
  });
  // Not written in place: another run may be reading it.
  await rename(outfile, file);
}

const changedAt = (path: string) => statSync(path).mtimeMs;

/** Puts into `module.exports` what loads each library, by its name; `require` gets the modules of Node. */
export type Libraries = (module: { exports: Record<string, () => unknown> }, require: NodeJS.Require) => void;

/**
 * The compiled file: a script that gives `Libraries` in the context that it is run in. Its name is no file's, since
 * Jest would look for a source map in that whenever a stack is read.
 */
export const compileLibraries = () =>
  new Script(readFileSync(file, "utf8"), { filename: file.replace(".js", "") });
