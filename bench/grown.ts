import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { bundled, forStartUp } from "../build";

/**
 * Bundles the component with so many actions more: copies of its own modules, each with copies of the records that
 * it answers, so that what is added is of usual size.
 * @param outfile where the bundle goes, as the build makes it; `${outfile}.usual.js` has the usual bundle.
 */
export async function bundleGrown(outfile: string, more: number): Promise<void> {
  const root = await mkdtemp(resolve("grown-"));
  try {
    for (const folder of ["api", "src"]) await cp(folder, join(root, folder), { recursive: true });
    await grow(root, more);
    const entry = join(root, "src/index.ts");
    await build({ ...bundled(entry, outfile), plugins: forStartUp() });
    await build(bundled(entry, `${outfile}.usual.js`));
  } finally {
    await rm(root, { recursive: true });
  }
}

async function grow(root: string, more: number): Promise<void> {
  const list = join(root, "src/actions/all.ts");
  const lines = (await readFile(list, "utf8")).trim().split("\n");
  let added = 0;
  for (const line of [...lines]) {
    const [, module] = /^export \* from "(.+\/.+)";$/.exec(line) ?? [];
    if (!module || added >= more) continue;
    added += await copyModule(root, module);
    lines.push(line.replace(module, `${module}Again`));
  }
  if (added < more) throw new Error(`Only ${added} actions could be added.`);
  await writeFile(list, lines.join("\n"));
}

/** Copies a module of actions, its keys ending in "Again", and its records; gives how many actions it has. */
async function copyModule(root: string, module: string): Promise<number> {
  const text = await readFile(join(root, "src/actions", `${module}.ts`), "utf8");
  const records = [...text.matchAll(/from "\.\.\/\.\.\/\.\.\/(api\/[\w-]+\/\w+)"/g)].map(([, path]) => path);
  for (const path of records) await cp(join(root, `${path}.ts`), join(root, `${path}Again.ts`));
  const keys = /^export const (\w+)/gm;
  await writeFile(
    join(root, "src/actions", `${module}Again.ts`),
    text.replace(keys, "export const $1Again").replace(/(\.\.\/api\/[\w-]+\/\w+)"/g, '$1Again"'),
  );
  return [...text.matchAll(keys)].length;
}
