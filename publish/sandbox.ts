import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { bundled, importedOnce, replacing } from "../build";
import { buildPage } from "../console/build";
import { licences } from "./licences";

/**
 * Makes the package `servicetitan-sandbox`: the sandbox with all that it needs as one file that Node starts, its types,
 * and the licences of what is in it.
 */

const root = resolve(__dirname, "..");
const folder = join(root, "sandbox/dist");
const file = join(folder, "servicetitan-sandbox.js");
const mostBytes = 3_000_000;

const nothing = "module.exports = {};";

/** What the sandbox never runs of its libraries, a quarter of all. */
const unused = replacing([
  // Translations of zod's messages.
  { filter: /\/locales\/index\.cjs$/, contents: nothing },
  // Makes compilers of the schemas of Fastify's routes: none of the sandbox's has one.
  { filter: /^@fastify\/(ajv|fast-json-stringify)-compiler$/, contents: "module.exports = () => {};" },
  // Fastify's logger, and its requests without a network.
  { filter: /^(\.\/logger-pino\.js|light-my-request)$/, contents: nothing },
]);

async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    ...bundled(join(root, "sandbox/index.ts"), file),
    absWorkingDir: root,
    plugins: [importedOnce, unused],
    metafile: true,
  });
  const [{ bytes } = { bytes: 0 }] = Object.values(metafile.outputs);
  console.log(`${(bytes / 1e6).toFixed(2)} MB  sandbox/dist/servicetitan-sandbox.js`);
  if (bytes > mostBytes) throw new Error(`At most ${mostBytes / 1e6} MB are wanted.`);
  const page = await buildPage();
  await copyFile(join(root, "sandbox/published.ts"), join(folder, "servicetitan-sandbox.d.ts"));
  await copyFile(join(root, "docs/sandbox.md"), join(folder, "sandbox.md"));
  await writeFile(join(folder, "LICENSES.txt"), await licences([metafile, page]));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
