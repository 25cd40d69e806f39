import { copyFile, mkdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { isRecord, type RecordData } from "./api/record";

/**
 * Evaluates each module of `api` now and puts plain data in its place, so that neither zod nor the conversion to
 * JSON Schema costs time whenever the platform loads the component.
 */
const recordsAsData: Plugin = {
  name: "records-as-data",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]api[\\/][\w-]+[\\/]\w+\.ts$/ }, ({ path }) => {
      const lines = Object.entries<unknown>(require(path)).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(toData(path, name, value))};`,
      );
      return { contents: lines.join("\n") };
    });
  },
};

/**
 * An export of `api` as the component gets it: of a record what the component needs, else the value itself.
 * @throws where it cannot be told as plain data
 */
function toData(path: string, name: string, value: unknown): unknown {
  if (isRecord(value)) {
    const { kind, name, example, jsonSchema } = value;
    return { kind, name, example, jsonSchema } satisfies RecordData;
  }
  if (!isDeepStrictEqual(parse(JSON.stringify(value)), value))
    throw new Error(
      `${relative(__dirname, path)} exports ${name}, which is neither a record nor plain data, so the build cannot turn it into data. Make it a record, a list of values, or keep it to the module.`,
    );
  return value;
}

/**
 * Evaluates a module of actions or picklists only when one of them is first looked at, since an execution needs few:
 * in place of `all.ts`, which exports them all, a table says in which module each is.
 */
const modulesOnFirstLook: Plugin = {
  name: "modules-on-first-look",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/](actions|dataSources)[\\/]all\.ts$/ }, async ({ path }) => {
      const modules = [...(await readFile(path, "utf8")).matchAll(/^export \* from "(.+)";$/gm)];
      const getters = modules.flatMap(([, module = ""]) =>
        Object.keys(require(join(dirname(path), module))).map(
          (key) => `get ${key}() { return require("${module}").${key}; }`,
        ),
      );
      const contents = `module.exports = {\n${getters.join(",\n")}\n};
Object.defineProperty(module.exports, "__esModule", { value: true });`;
      return { contents, loader: "js" };
    });
  },
};

const parse = (json: string | undefined): unknown => (json === undefined ? undefined : JSON.parse(json));

/**
 * Stands in for a module: loads, but throws as soon as anything is taken out of it. That anything is looked for in
 * its prototype, because esbuild's `import` copies what a module has itself and keeps its prototype.
 */
const leftOut = (name: string) => {
  const message = `${name} is left out of the bundle, since a component never runs those parts of its libraries that need it. To use it, take it out of "replacements" in build.ts.`;
  return `module.exports = Object.create(
    new Proxy({}, { get() { throw new Error(${JSON.stringify(message)}); } }),
    { __esModule: { value: true } },
  );`;
};

/**
 * What a component never runs of its libraries (zod's translations, spectral's conversions for integrations and
 * its test tools), and lodash's `omit`, which spectral calls for each of the hundreds of inputs. Together they
 * are half of the bundle and of the time it takes to load.
 */
const replacements = [
  { filter: /^date-fns$/, contents: leftOut("date-fns") },
  { filter: /^jest-mock$/, contents: leftOut("jest-mock") },
  { filter: /^yaml$/, contents: leftOut("yaml") },
  { filter: /\/locales\/index\.cjs$/, contents: leftOut("zod/locales") },
  {
    filter: /^lodash\/omit$/,
    contents:
      "module.exports = (object, keys) => { const copy = { ...object }; for (const key of keys) delete copy[key]; return copy; };",
  },
];

const withoutUnused: Plugin = {
  name: "without-unused",
  setup({ onResolve, onLoad }) {
    for (const [index, { filter, contents }] of replacements.entries()) {
      const namespace = `replacement-${index}`;
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /./, namespace }, () => ({ contents }));
    }
  },
};

/** How any component is bundled; `bench/` bundles an empty one in the same way. */
export const bundled = (entry: string, outfile: string): BuildOptions => ({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minify: true,
  keepNames: true,
  legalComments: "none",
  // spectral requires these; importing their ES modules would bundle and load each a second time.
  alias: Object.fromEntries(
    ["axios", "date-fns/parseISO", "zod"].map((name) => [name, require.resolve(name)]),
  ),
});

/** What the build does so that the component loads fast. */
export const forStartUp = [recordsAsData, modulesOnFirstLook, withoutUnused];

async function main() {
  await mkdir("dist", { recursive: true });
  await build({ ...bundled("src/index.ts", "dist/index.js"), plugins: forStartUp });
  await copyFile("assets/icon.png", "dist/icon.png");
  for (const file of ["dist/index.js", "dist/icon.png"])
    console.log(`${basename(file).padEnd(10)} ${((await stat(file)).size / 1024).toFixed(0).padStart(6)} KB`);
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
