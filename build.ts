import { copyFile, mkdir, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

/**
 * Evaluates each module of `api` that declares records now and puts plain data in its place, so that neither zod nor the
 * conversion to JSON Schema costs time whenever the platform loads the component.
 */
const recordsAsData: Plugin = {
  name: "records-as-data",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]api[\\/][\w-]+[\\/]\w+\.ts$/ }, async ({ path }) => {
      const exports: Record<string, { example: unknown; jsonSchema: unknown }> = await import(path);
      const lines = Object.entries(exports)
        .filter(([name]) => name !== "default" && name !== "module.exports")
        .map(
          ([name, { example, jsonSchema }]) =>
            `export const ${name} = ${JSON.stringify({ example, jsonSchema })};`,
        );
      return { contents: lines.join("\n") };
    });
  },
};

/**
 * What a component never runs of its libraries (zod's translations, spectral's conversions for integrations and
 * its test tools), and lodash's `omit`, which spectral calls for each of the hundreds of inputs. Together they
 * are half of the bundle and of the time it takes to load.
 */
const replacements = [
  { filter: /^(date-fns|jest-mock|yaml)$|\/locales\/index\.cjs$/, contents: "module.exports = {};" },
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
export const forStartUp = [recordsAsData, withoutUnused];

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
