import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { isRecord, type RecordData } from "./api/record";
import { licences } from "./publish/licences";

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

/** The modules that `all.ts` of a folder exports, as paths from the root. */
async function modulesOf(root: string, folder: string): Promise<string[]> {
  const text = await readFile(join(root, folder, "all.ts"), "utf8");
  return [...text.matchAll(/^export \* from "(.+)";$/gm)].map(([, module = ""]) => join(folder, module));
}

const catalogues = ["src/actions", "src/triggers", "src/dataSources"];

/** What the entry of the component needs of these modules it needs only once something is looked at. */
const converters = ["src/declare/spectral", "src/declare/spectralTrigger"];

/**
 * Evaluates modules only when something of them is first looked at, since an execution needs few: in place of a
 * folder's index, which has all actions, triggers or data sources, and of what converts them, a table says in which module
 * each is.
 */
const modulesOnFirstLook = (maps: SourceMaps): Plugin => ({
  name: "modules-on-first-look",
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /[\\/]src[\\/](actions|triggers|dataSources)[\\/]index\.ts$/ }, async ({ path }) => {
      const root = join(dirname(path), "../..");
      const [name] = Object.keys(require(path));
      const table = tableOf(root, await modulesOf(root, relative(root, dirname(path))));
      return { contents: `export const ${name} = ${table};`, loader: "js", resolveDir: root };
    });
    onResolve({ filter: /^\.\/declare\// }, ({ path, importer, resolveDir }) => {
      const root = dirname(resolveDir);
      const module = moduleAt(root, join(resolveDir, path));
      const isEntry = importer === join(root, "src", "index.ts") && converters.includes(module);
      return isEntry ? { path: module, namespace: "on-first-look", pluginData: root } : undefined;
    });
    onLoad({ filter: /./, namespace: "on-first-look" }, ({ path, pluginData: root }) => ({
      contents: `module.exports = ${tableOf(root, [path])};`,
      loader: "js",
      resolveDir: root,
    }));
    onResolve({ filter: /^modules-as-text$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: path,
      pluginData: resolveDir,
    }));
    onLoad({ filter: /./, namespace: "modules-as-text" }, async ({ pluginData: root }) => ({
      contents: await modulesAsText(root, maps),
      resolveDir: root,
    }));
  },
});

/** Code of an object that has all exports of modules, which are evaluated when one is first looked at. */
function tableOf(root: string, modules: string[]): string {
  const keysOf = modules.map((module) => [module, Object.keys(require(join(root, module))).join(" ")]);
  return `(() => {
    const moduleOf = {};
    for (const [module, keys] of ${JSON.stringify(keysOf)}) for (const key of keys.split(" ")) moduleOf[key] = module;
    const get = (_, key) => moduleOf[key] && require("modules-as-text").load(moduleOf[key])[key];
    return new Proxy(moduleOf, { get });
  })()`;
}

/**
 * The code that evaluates modules by their paths from the root. Those that each action needs are part of the bundle as
 * usual, evaluated when they are asked for; all others are there as packed text, since even code that is never run costs
 * time to parse.
 */
async function modulesAsText(root: string, maps: SourceMaps): Promise<string> {
  const texts = new Map<string, string>();
  const others = new Set<string>();
  const shared = await modulesBelow(root, "src/declare/spectral");
  const listed = await Promise.all(catalogues.map((folder) => modulesOf(root, folder)));
  let wanted = new Set([...converters, ...listed.flat()]);
  while (wanted.size > 0) {
    const imported = new Set<string>();
    const fresh: string[] = [];
    for (const module of wanted)
      if (!/^(src|api)[\\/]/.test(module) || shared.has(module)) others.add(module);
      else if (!texts.has(module)) fresh.push(module);
    const note = (module: string) => imported.add(module);
    for (const [module, text] of await toTexts(root, fresh, note, maps)) texts.set(module, text);
    wanted = imported;
  }
  const packs = new Map<string, Record<string, string>>();
  for (const [name, text] of texts) {
    const pack = packOf.exec(name)?.[1] ?? "";
    packs.set(pack, { ...packs.get(pack), [name]: text });
  }
  const entries = [...packs].map(([pack, modules]) => `${JSON.stringify(pack)}: "${packed(modules)}"`);
  const from = (other: string) => JSON.stringify(shared.has(other) ? `./${other}` : other);
  return `const { brotliDecompressSync } = require("node:zlib");
const packs = {${entries.join(", ")}};
const textOf = (name) => {
  const pack = ${packOf}.exec(name)[1];
  if (typeof packs[pack] === "string")
    packs[pack] = JSON.parse(brotliDecompressSync(Buffer.from(packs[pack], "base64")).toString());
  return packs[pack][name];
};
const others = { ${[...others].map((each) => `${JSON.stringify(each)}: () => require(${from(each)})`).join(", ")} };
const modules = {};
exports.load = (name) => {
  if (others[name]) return others[name]();
  if (!modules[name]) {
    modules[name] = { exports: {} };
    (0, eval)(textOf(name))(modules[name], exports.load);
  }
  return modules[name].exports;
};`;
}

/** The pack of a module: all modules on a part of ServiceTitan's API are one, since they are alike and needed together. */
const packOf = /^(?:api|src\/(?:actions|triggers|feeds|dataSources)|src)\/([\w-]+)/;

const packed = (modules: Record<string, string>) =>
  brotliCompressSync(JSON.stringify(modules)).toString("base64");

/** A module and all that it imports, as paths from the root. */
async function modulesBelow(root: string, module: string): Promise<Set<string>> {
  const options = bundled(join(root, `${module}.ts`), "below.js");
  const { metafile } = await build({ ...options, absWorkingDir: root, write: false, metafile: true });
  return new Set(Object.keys(metafile.inputs).map((path) => path.replace(/\.ts$/, "")));
}

/**
 * Modules as the texts of functions of their `module` and `require`; `note` is told what they import, by paths from the
 * root.
 */
async function toTexts(
  root: string,
  modules: string[],
  note: (imported: string) => void,
  maps: SourceMaps,
): Promise<[module: string, text: string][]> {
  const outside: Plugin = {
    name: "outside",
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const name = path.startsWith(".") ? moduleAt(root, join(resolveDir, path)) : path;
        note(name);
        return { path: name, external: true };
      });
    },
  };
  const { outfile: _, ...options } = bundled("", "");
  const { outputFiles } = await build({
    ...options,
    entryPoints: modules.map((module) => join(root, `${module}.ts`)),
    outbase: root,
    outdir: root,
    alias: {},
    plugins: [recordsAsData, outside],
    write: false,
    ...mapped,
    banner: { js: "(function (module, require) {" },
    footer: { js: "})" },
  });
  // Named for stack traces. By eval, and not by node:vm, whose objects are of another realm where the bundle runs in one.
  return outputFiles.flatMap(({ path, text }) => {
    const [, module = "", isMap] = /^(.*)\.js(\.map)?$/.exec(relative(root, path)) ?? [];
    if (!isMap) return [[module, `${text}//# sourceURL=${module}.ts`]];
    maps.set(`${module}.ts`, text);
    return [];
  });
}

/** A module by its path from the root: a folder's is its index. */
const moduleAt = (root: string, path: string) =>
  relative(root, existsSync(join(path, "index.ts")) ? join(path, "index") : path);

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

/** Puts other code in place of modules that a bundle imports. */
export const replacing = (replacements: { filter: RegExp; contents: string }[]): Plugin => ({
  name: "replacing",
  setup({ onResolve, onLoad }) {
    for (const [index, { filter, contents }] of replacements.entries()) {
      const namespace = `replacement-${index}`;
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /./, namespace }, () => ({ contents }));
    }
  },
});

/**
 * Lets all modules import these libraries through one: esbuild copies the exports of a CommonJS module, some hundred
 * of each, for every module that imports it.
 */
export const importedOnce: Plugin = {
  name: "imported-once",
  setup({ onResolve, onLoad }) {
    const namespace = "imported-once";
    onResolve({ filter: /^(zod|axios|@prismatic-io\/spectral)$/ }, ({ path, importer, kind }) => {
      const isOurs = importer.endsWith(".ts") && !importer.includes("node_modules");
      return kind === "import-statement" && isOurs ? { path, namespace } : undefined;
    });
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `export * from "${path}"; export { default } from "${path}";`,
      resolveDir: __dirname,
    }));
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
  // Short names would make the file smaller and slower to load.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  // spectral requires these; importing their ES modules would bundle and load each a second time.
  alias: Object.fromEntries(
    ["axios", "date-fns/parseISO", "zod"].map((name) => [name, require.resolve(name)]),
  ),
});

const mapped = { sourcemap: "external", sourcesContent: false } as const;

/** Source maps by the file that a stack trace names: what is evaluated from text is named as its source. */
export type SourceMaps = Map<string, string>;

/** What the build does so that the component loads fast; `maps` gets those of what is evaluated from text. */
export const forStartUp = (maps: SourceMaps = new Map()): Plugin[] => [
  recordsAsData,
  modulesOnFirstLook(maps),
  importedOnce,
  replacing(replacements),
];

/**
 * Builds the component: what is published into `dist`, of which the platform's CLI packs everything, and what tells where
 * in the source a stack trace leads into `maps`.
 */

async function main() {
  for (const folder of ["dist", "maps"]) await rm(folder, { recursive: true, force: true });
  const maps: SourceMaps = new Map();
  const { metafile, outputFiles } = await build({
    ...bundled("src/index.ts", "dist/index.js"),
    plugins: forStartUp(maps),
    write: false,
    metafile: true,
    ...mapped,
  });
  for (const { path, text } of outputFiles) {
    const file = relative(__dirname, path);
    if (file.endsWith(".map")) maps.set(file.replace(/\.map$/, ""), text);
    else await write(file, text);
  }
  for (const [file, map] of maps) await write(`maps/${file}.map`, map);
  await copyFile("assets/icon.png", "dist/icon.png");
  await write("dist/LICENSES.txt", await licences([metafile]));
  for (const file of await readdir("dist"))
    console.log(
      `${file.padEnd(12)} ${((await stat(join("dist", file))).size / 1024).toFixed(0).padStart(6)} KB`,
    );
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
