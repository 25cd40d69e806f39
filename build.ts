import { copyFile, mkdir, stat } from "node:fs/promises";
import { basename } from "node:path";
import { build, type Plugin } from "esbuild";

/** Modules of `src/schemas` that declare no record themselves. */
const helpers = new Set(["record.ts", "parts.ts"]);

/**
 * Evaluates each module of `src/schemas` now and puts plain data in its place, so that neither zod nor the
 * conversion to JSON Schema costs time whenever the platform loads the component.
 */
const recordsAsData: Plugin = {
  name: "records-as-data",
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]schemas[\\/]\w+\.ts$/ }, async ({ path }) => {
      if (helpers.has(basename(path))) return undefined;
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

async function main() {
  await mkdir("dist", { recursive: true });
  await build({
    entryPoints: ["src/index.ts"],
    outfile: "dist/index.js",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minify: true,
    keepNames: true,
    legalComments: "none",
    // spectral requires these; importing their ES modules would bundle and load each a second time.
    alias: Object.fromEntries(["axios", "date-fns/parseISO", "zod"].map((name) => [name, require.resolve(name)])),
    plugins: [recordsAsData],
  });
  await copyFile("assets/icon.png", "dist/icon.png");
  for (const file of ["dist/index.js", "dist/icon.png"])
    console.log(`${basename(file).padEnd(10)} ${((await stat(file)).size / 1024).toFixed(0).padStart(6)} KB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
